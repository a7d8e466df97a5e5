import { notFound } from 'next/navigation'

import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

/** Who is signed in, where that is an administrator. For everybody else there is no such page. */
export async function requireAdministrator(): Promise<SignedIn> {
  const viewer = await requireViewer()
  if (viewer.role !== 'administrator') notFound()
  return viewer
}
