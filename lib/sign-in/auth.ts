import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'

import { callerAddress } from '@/lib/limits/caller-address'
import { authenticate, sessionHours } from '@/lib/services/authenticate'
import { endSession } from '@/lib/services/end-session'
import { viewerOf } from '@/lib/services/identify-viewer'
import { theOffice } from '@/lib/services/office'

import { samePath } from './next-path'
import { signInSecret } from './secret'
import { overHttps } from './session-seal'

/**
 * How next-auth is used. Its token carries nothing but the token of our own session: who that is, and whether it
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
          const address = callerAddress(new Headers(request.headers as Record<string, string>))
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

/** The routes of next-auth. The options are made at each request, because the secret may not exist before the first one. */
export function authRoute(request: Request, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>
}
