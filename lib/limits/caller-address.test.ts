import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

import { describe, expect, it } from 'vitest'

import { callerAddress, peerHeader, trustedProxies } from './caller-address'
import { markPeers } from './mark-peers'

const headers = (forwarded: string | null, peer: string | null = '198.51.100.7') =>
  new Headers({ ...(forwarded === null ? {} : { 'x-forwarded-for': forwarded }), ...(peer === null ? {} : { [peerHeader]: peer }) })

describe('where a request comes from', () => {
  it('is the address of the connection, whatever the client claims', () => {
    expect(callerAddress(headers('192.0.2.1, 192.0.2.2'), 0)).toBe('198.51.100.7')
    expect(callerAddress(headers('192.0.2.1', null), 0)).toBe('unknown')
  })

  it('is what the outermost proxy of our own saw, where there are any', () => {
    expect(callerAddress(headers('203.0.113.9, 192.0.2.1'), 1)).toBe('192.0.2.1')
    expect(callerAddress(headers('203.0.113.9, 192.0.2.1, 10.0.0.2'), 2)).toBe('192.0.2.1')
    expect(callerAddress(headers('192.0.2.1'), 2)).toBe('198.51.100.7')
  })

  it('is one network for all addresses of version 6 that one subscriber holds', () => {
    for (const address of ['2001:db8:0:7::1', '2001:0db8::7:ffff:1:2:3', '2001:db8:0:7:1:2:3:4']) {
      expect(callerAddress(headers(null, address), 0)).toBe('2001:db8:0:7::/64')
    }
    expect(callerAddress(headers(null, '::1'), 0)).toBe('0:0:0:0::/64')
    expect(callerAddress(headers(null, '::ffff:192.0.2.1'), 0)).toBe('192.0.2.1')
  })

  it('counts proxies only where the setting says how many', () => {
    expect([trustedProxies(undefined), trustedProxies('2')]).toEqual([0, 2])
    expect(() => trustedProxies('yes')).toThrow('COMITY_TRUSTED_PROXIES')
  })
})

it('the address of the connection is written over what a client sends under our name for it', async () => {
  markPeers()
  const server = createServer((request, response) => response.end(String(request.headers[peerHeader])))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const seen = await new Promise<string>((answered) => {
    get({ port, host: '127.0.0.1', headers: { [peerHeader]: '192.0.2.66' } }, (response) => {
      response.setEncoding('utf8').on('data', answered)
    })
  })
  server.close()
  expect(seen).toBe('127.0.0.1')
})
