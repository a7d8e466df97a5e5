import { headers } from 'next/headers'

import type { Problem } from '@/lib/forms/problems'
import { callerAddress } from '@/lib/limits/caller-address'
import { authenticate } from '@/lib/services/authenticate'
import { endSession } from '@/lib/services/end-session'
import { theOffice } from '@/lib/services/office'

import { homeOf } from './home'
import { samePath } from './next-path'
import { dropSessionToken, keepSessionToken, readSessionToken } from './session-cookie'

/**
 * Signs somebody in on this browser and answers where to go on to: the page that was asked for, if it is one of this site, else the
 * own work. A session that the browser held before ends. Otherwise answers what is wrong, by the password's field.
 */
export async function enter(who: { email: string; password: string }, next: string): Promise<string | { problems: Problem[] }> {
  const office = theOffice()
  const address = callerAddress(await headers())
  const entrance = await authenticate(office, { ...who, address })
  if (entrance.outcome === 'wrong') return { problems: [{ field: 'password', key: 'wrong' }] }
  if (entrance.outcome === 'wait') {
    return { problems: [{ field: 'password', key: 'wait', values: { minutes: Math.ceil(entrance.seconds / 60) } }] }
  }
  await endHeldSession()
  await keepSessionToken(entrance.token)
  return samePath(next) ?? homeOf(entrance.role)
}

/** Signs out on this browser: the session ends in the store, and the cookie goes. */
export async function leave(): Promise<void> {
  await endHeldSession()
  await dropSessionToken()
}

async function endHeldSession(): Promise<void> {
  const token = await readSessionToken()
  if (token !== null) endSession(theOffice(), token)
}
