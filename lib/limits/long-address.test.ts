import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import words from '@/messages/en/sending.json'

import { answerLongAddresses } from './long-address'

it('an address that is too long to be read is answered with a page that says so, and others go on', async () => {
  answerLongAddresses()
  const server = createServer((_request, response) => response.end('read'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const ask = (path: string) =>
    new Promise<{ status?: number; text: string }>((answered, failed) => {
      get({ port, host: '127.0.0.1', path, agent: false }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk)).on('end', () => answered({ status: response.statusCode, text }))
      }).on('error', failed)
    })
  expect(await ask('/')).toEqual({ status: 200, text: 'read' })
  const long = await ask(`/calculator?${'tollFrom=2026-01-08&'.repeat(1000)}`)
  expect(long.status).toBe(431)
  expect(long.text).toContain(words.longAddressText)
  expect(await ask('/')).toEqual({ status: 200, text: 'read' })
  server.close()
})
