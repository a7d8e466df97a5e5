import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'

import { authenticate, sessionHours } from '@/lib/services/authenticate'
import { endSession } from '@/lib/services/end-session'
import { viewerOf } from '@/lib/services/identify-viewer'
import { theOffice } from '@/lib/services/office'

import { samePath } from './next-path'
import { signInSecret } from './secret'

/**
 * The only module that knows next-auth. Its token carries nothing but the token of our own session: who that is, and whether it
 * still counts, is read from the store at each request. next-auth brings the sealed cookie, the protection of its own routes
 * against forged requests, and later the providers that agencies sign in with.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: signInSecret(),
    useSecureCookies: overHttps(),
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const { email = '', password = '' } = credentials ?? {}
          const address = addressIn(request.headers?.['x-forwarded-for'] as string | undefined)
          const entrance = await authenticate(theOffice(), { email, password, address })
          return entrance.outcome === 'entered' ? { id: entrance.token } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ session: user ? user.id : token.session }),
      session: ({ token, session }) => {
        const viewer = typeof token.session === 'string' ? viewerOf(theOffice(), token.session) : null
        return { expires: session.expires, ...(viewer ? { user: { name: viewer.name } } : {}) }
      },
      redirect: ({ url, baseUrl }) => {
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return `${baseUrl}${samePath(path) ?? '/'}`
      },
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token.session === 'string') endSession(theOffice(), token.session)
      },
    },
  }
}

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

/**
 * Where a request comes from, from the header that the server, or the proxy before it, writes. A client can claim another address
 * where no proxy overwrites it; the limit on an account as a whole holds all the same.
 */
export function addressIn(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',')[0]?.trim() || 'unknown'
}

function overHttps(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false
}
