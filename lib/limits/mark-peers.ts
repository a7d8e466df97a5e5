import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

import { peerHeader, trustedProxies } from './caller-address'

const kept = globalThis as { comityMarksPeers?: boolean }

/**
 * From now on each request carries the address of its connection in a header of ours, before anything reads it. Pages and routes see
 * headers only, and Next fills `X-Forwarded-For` in only where the client has not. Throws where `COMITY_TRUSTED_PROXIES` is no number.
 */
export function markPeers(): void {
  trustedProxies()
  if (kept.comityMarksPeers) return
  kept.comityMarksPeers = true
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[peerHeader] = request.socket.remoteAddress ?? 'unknown'
  })
}
