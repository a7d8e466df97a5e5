import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

import words from '@/messages/en/sending.json'

const kept = globalThis as { comityAnswersLong?: WeakSet<Server> }

/** As Node answers by itself what it cannot read; only what is too long has a page. */
const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * From its first request on a server answers an address that is too long to be read (with all headers 16 kB, which Node sets) with a page
 * that says so. No page of ours is ever asked then, and without this the browser is sent nothing but a number.
 */
export function answerLongAddresses(): void {
  if (kept.comityAnswersLong) return
  const known = new WeakSet<Server>()
  kept.comityAnswersLong = known
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    server.on('clientError', answer)
  })
}

function answer(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || socket.destroyed || error.code === 'ECONNRESET') {
    socket.destroy(error)
    return
  }
  const page = error.code === 'HPE_HEADER_OVERFLOW' ? longPage() : ''
  const headers = [
    `HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}`,
    'Connection: close',
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page)}`,
    "Content-Security-Policy: default-src 'none'",
    'Cache-Control: no-store',
  ]
  socket.end(`${headers.join('\r\n')}\r\n\r\n${page}`)
}

function longPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.longAddressTitle}</title>
<h1>${words.longAddressTitle}</h1>
<p>${words.longAddressText}</p>
</html>
`
}
