import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { authOptions } from './auth'
import { secretIn } from './secret'
import { sealToken, sessionCookie, unsealToken } from './session-seal'

afterEach(() => vi.unstubAllEnvs())

describe('the secret', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'comity-secret-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made once, for its owner only, also where the folder is not there yet', () => {
    const inside = join(folder, 'data')
    const secret = secretIn(inside)
    expect(secret.length).toBeGreaterThanOrEqual(43)
    expect(secretIn(inside)).toBe(secret)
    expect(statSync(join(inside, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is not an empty file', () => {
    writeFileSync(join(folder, 'secret'), '\n')
    expect(() => secretIn(folder)).toThrow('is empty')
  })
})

describe('the sealed token', () => {
  beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test'))

  it('comes out as it went in, and cannot be read from outside', async () => {
    const sealed = await sealToken('the token of a session')
    expect(sealed).not.toContain('token')
    expect(await unsealToken(sealed)).toBe('the token of a session')
  })

  it('is nothing when it was changed, sealed under another secret, or holds no token', async () => {
    const sealed = await sealToken('the token of a session')
    const middle = Math.floor(sealed.length / 2)
    const other = sealed[middle] === 'A' ? 'B' : 'A'
    expect(await unsealToken(sealed.slice(0, middle) + other + sealed.slice(middle + 1))).toBeNull()
    expect(await unsealToken('nonsense')).toBeNull()
    expect(await unsealToken(await encode({ token: { sub: 'a1' }, secret: 'a secret for this test' }))).toBeNull()
    vi.stubEnv('NEXTAUTH_SECRET', 'another secret')
    expect(await unsealToken(sealed)).toBeNull()
  })

  it('is kept in the cookie in which next-auth looks for it, guarded by https where there is https', () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
    expect(sessionCookie()).toMatchObject({ name: 'next-auth.session-token', options: { httpOnly: true, sameSite: 'lax', secure: false } })
    vi.stubEnv('NEXTAUTH_URL', 'https://comity.example')
    expect(sessionCookie()).toMatchObject({ name: '__Secure-next-auth.session-token', options: { secure: true } })
  })
})

describe('next-auth', () => {
  beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'a secret for this test'))

  it('puts nothing of the person into its token', async () => {
    const { jwt } = authOptions().callbacks!
    const made = await jwt!({ token: { name: 'Ada', email: 'ada@example.org' }, user: { id: 'token' } } as never)
    expect(made).toEqual({ session: 'token' })
  })

  it('leads to paths of this site only', async () => {
    const { redirect } = authOptions().callbacks!
    const baseUrl = 'http://localhost:3000'
    expect(await redirect!({ url: '/docket', baseUrl })).toBe(`${baseUrl}/docket`)
    expect(await redirect!({ url: `${baseUrl}/docket`, baseUrl })).toBe(`${baseUrl}/docket`)
    expect(await redirect!({ url: 'https://elsewhere.example/', baseUrl })).toBe(`${baseUrl}/`)
    expect(await redirect!({ url: `${baseUrl}.elsewhere.example/`, baseUrl })).toBe(`${baseUrl}/`)
  })
})
