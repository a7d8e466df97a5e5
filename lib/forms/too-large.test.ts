import { describe, expect, it } from 'vitest'

import nextConfig from '@/next.config.js'

import { mostBytesPosted, tooLargeAnswer } from './too-large'

const posted = (length: number, method = 'POST') =>
  new Request('http://localhost:3000/cases/new', { method, headers: { 'content-length': String(length) } })

describe('a form that is too large to be read', () => {
  it('is answered with what is the matter and what to do', async () => {
    const answer = tooLargeAnswer(posted(mostBytesPosted + 1))
    expect(answer?.status).toBe(413)
    expect(await answer?.text()).toMatch(/A form may hold 500 kB of text\. Nothing was recorded\./)
  })

  it('is larger than the limit, and posted', () => {
    expect(tooLargeAnswer(posted(mostBytesPosted))).toBeNull()
    expect(tooLargeAnswer(posted(mostBytesPosted + 1, 'GET'))).toBeNull()
    expect(tooLargeAnswer(new Request('http://localhost:3000/', { method: 'POST' }))).toBeNull()
  })

  it('is told before the limit of the actions, which is the same', () => {
    expect(nextConfig.experimental?.serverActions?.bodySizeLimit).toBe(mostBytesPosted)
  })
})
