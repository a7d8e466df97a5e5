import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { viewerOf, type SignedIn } from '@/lib/services/identify-viewer'
import { theOffice } from '@/lib/services/office'

import { signInPath } from './next-path'
import { readSessionToken } from './session-cookie'

export type { SignedIn }

/** Who is signed in, read from the store once in each request, however many parts of a page ask. Throws `StoreFault`. */
export const currentViewer = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionToken()
  return token === null ? null : viewerOf(theOffice(), token)
})

/** Who is signed in. Whoever is not is led to the sign-in page, and from there back to the page that was asked for. */
export async function requireViewer(): Promise<SignedIn> {
  const viewer = await currentViewer()
  if (viewer) return viewer
  redirect(signInPath(await askedPath()))
}

/** Leads to the sign-in page, which says that what was sent was not recorded, because the session had ended. */
export async function redirectAfterEnd(): Promise<never> {
  const path = signInPath(await askedPath())
  redirect(`${path}${path.includes('?') ? '&' : '?'}ended=1`)
}

/** The path that was asked for, as proxy.ts passes it on; what a client sends under this name is overwritten there. */
async function askedPath(): Promise<string | null> {
  return (await headers()).get('x-comity-path')
}
