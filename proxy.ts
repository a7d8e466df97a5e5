import { NextResponse, type NextRequest } from 'next/server'

import { tooLargeAnswer } from './lib/forms/too-large'

/**
 * Gives every page its own content security policy. The nonce allows exactly the scripts and style sheets
 * that this answer names; Next reads it from the request header and puts it on what it writes. A page that
 * was rendered before the request has no nonce and would stay without script, which is why the root layout
 * makes all pages dynamic.
 */
export function proxy(request: NextRequest) {
  // Programs are told by each call itself, which takes far less and says so in its own form.
  const tooLarge = request.nextUrl.pathname.startsWith('/api/v1/') ? null : tooLargeAnswer(request)
  if (tooLarge) return tooLarge

  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')

  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  // Pages do not know their own address; the way back after signing in needs it. See lib/sign-in/viewer.ts.
  headers.set('x-comity-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  // A browser remembers this one for a year, so only an office that is reached by https sends it.
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) {
    response.headers.set('strict-transport-security', 'max-age=31536000')
  }
  return response
}

/**
 * The policy as one header line. In development React rebuilds stack traces with `eval`, and the
 * development tools write styles of their own and speak over a web socket; an office allows none of that.
 */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'form-action': "'self'",
    'frame-src': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'manifest-src': "'self'",
  }
  return Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ')
}

export const config = {
  // Files that are served as they lie need no policy.
  matcher: ['/((?!_next/static|_next/image|uswds/|icon\\.svg).*)'],
}
