import { decode, encode } from 'next-auth/jwt'

import { sessionHours } from '@/lib/services/authenticate'

import { signInSecret } from './secret'

/** The session cookie as next-auth names and guards it; `Secure` and its prefix need https, which a first start has not. */
export function sessionCookie() {
  const secure = overHttps()
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: sessionHours * 3600 } as const,
  }
}

/** Seals the token of a session as the value of the cookie. */
export function sealToken(token: string): Promise<string> {
  return encode({ token: { session: token }, secret: signInSecret(), maxAge: sessionHours * 3600 })
}

/** The token of a session inside the cookie's value; null where it was not sealed here, was changed, or is too old. */
export async function unsealToken(sealed: string): Promise<string | null> {
  const content = await decode({ token: sealed, secret: signInSecret() }).catch(() => null)
  return typeof content?.session === 'string' ? content.session : null
}

/** Whether people reach this office by https, as its configured address says. */
export function overHttps(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false
}
