import { lastRecordedAt } from '@/db/record-ends'
import { migrateStore, openStore } from '@/db/store'
import type { Loaded } from '@/lib/demonstration/load-demonstration'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { foundOffice, holdingOf, type Holding } from './found-office'
import { loadDemonstrationStore } from './load-demonstration-store'
import { officeOver, officeZone } from './office'
import { rebuildViews } from './rebuild-views'

/** What an office stands on: where its store is, its clock, and whether it is a demonstration. */
export interface Grounds {
  readonly path: string
  now(): string
  readonly demonstration: boolean
}

/** The store holds the other kind of office than the settings say: invented data must not pass for real, nor the other way round. */
export class WrongHolding extends Error {
  constructor(readonly holding: Exclude<Holding, 'nothing'>) {
    super(`the store holds a ${holding}`)
    this.name = 'WrongHolding'
  }
}

export interface Prepared {
  readonly holding: Exclude<Holding, 'nothing'>
  /** What was loaded just now; null where the store held an office already, or one with real data was founded. */
  readonly loaded: Loaded | null
  /** Founded just now, with nothing in it yet. */
  readonly founded: boolean
  /** The day of the last entry, where it lies after today: the clock was moved back. */
  readonly aheadOf: string | null
}

/**
 * Makes a store ready to be served: brings its tables up to date, makes sure that it can be written, and fills an empty one with
 * the demonstration office or founds an office with real data. Throws `StoreFault`, `WrongHolding`, `StoreInUse`, `DayTooEarly`;
 * then the store is as it was.
 */
export async function prepareOffice({ path, now, demonstration }: Grounds): Promise<Prepared> {
  const isRenewed = migrateStore(path)
  const wanted = demonstration ? 'demonstration' : 'real-office'
  const store = openStore(path)
  let holding
  try {
    holding = holdingOf(store)
    if (holding !== 'nothing' && holding !== wanted) throw new WrongHolding(holding)
    // A store that may only be read is found out here, rather than by the first person who types something.
    store.transact(() => undefined)
    // A new kind of view knows nothing yet of what was entered before it.
    if (isRenewed && holding !== 'nothing') rebuildViews(officeOver(store, now, demonstration))
    if (holding === 'nothing' && !demonstration) foundOffice(officeOver(store, now, false))
    const lastDay = localDateAt(store.read(lastRecordedAt) ?? now(), officeZone)
    const today = localDateAt(now(), officeZone)
    if (holding !== 'nothing' || !demonstration) {
      return { holding: wanted, loaded: null, founded: holding === 'nothing', aheadOf: lastDay > today ? lastDay : null }
    }
  } finally {
    store.close()
  }
  return { holding: wanted, loaded: await loadDemonstrationStore(path, now), founded: false, aheadOf: null }
}
