import { countMigrations } from '@/db/health'

import { theOffice } from './office'

export interface Health {
  readonly status: 'ok' | 'fault'
  readonly store: { readonly state: 'ready' | 'unreachable'; readonly migrations: number }
}

/** Asks the store a real question. Never throws: an office whose store does not answer is told as such. */
export function health(): Health {
  try {
    return { status: 'ok', store: { state: 'ready', migrations: theOffice().store.read(countMigrations) } }
  } catch (error) {
    console.error('the store does not answer', error)
    return { status: 'fault', store: { state: 'unreachable', migrations: 0 } }
  }
}
