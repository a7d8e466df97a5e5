'use server'

import { redirect } from 'next/navigation'

import { leave } from '@/lib/sign-in/enter'

/** Signs out and leads to the start page. For a form with one button, wherever it stands. */
export async function signOut(): Promise<void> {
  await leave()
  redirect('/')
}
