import NextAuth from 'next-auth'

import { authOptions } from '@/lib/sign-in/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** The routes of next-auth. The options are made at each request, because the secret may not exist before the first one. */
function handler(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, authOptions()) as Promise<Response>
}

export { handler as GET, handler as POST }
