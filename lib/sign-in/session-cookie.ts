import { cookies } from 'next/headers'

import { sealToken, sessionCookie, unsealToken } from './session-seal'

/** The token of the session that this browser holds, if any. Whether it still counts is for the store to say. */
export async function readSessionToken(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookie().name)?.value
  return sealed ? unsealToken(sealed) : null
}

/** Gives the session to this browser. Only an action or a route can. */
export async function keepSessionToken(token: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, await sealToken(token), options)
}

/** Takes the session from this browser. Only an action or a route can. */
export async function dropSessionToken(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
