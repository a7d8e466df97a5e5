import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { viewerOf, type SignedIn } from '@/lib/services/identify-viewer'
import { theOffice } from '@/lib/services/office'

import { signInPath } from './next-path'
import { readSessionToken } from './session-cookie'

export type { SignedIn }

/** The header in which proxy.ts passes on the path that was asked for; what a client sends under this name is overwritten. */
export const pathHeader = 'x-comity-path'

/** Who is signed in, read from the store once in each request, however many parts of a page ask. Throws `StoreFault`. */
export const currentViewer = cache(async (): Promise<SignedIn | null> => {
  const token = await readSessionToken()
  return token === null ? null : viewerOf(theOffice(), token)
})

/** Who is signed in. Whoever is not is led to the sign-in page, and from there back to the page that was asked for. */
export async function requireViewer(): Promise<SignedIn> {
  const viewer = await currentViewer()
  if (viewer) return viewer
  redirect(signInPath((await headers()).get(pathHeader)))
}
