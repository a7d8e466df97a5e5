import { openStore, storeExists } from '@/db/store'
import type { Loaded } from '@/lib/demonstration/load-demonstration'

import { holdingOf } from './found-office'
import { loadDemonstrationStore } from './load-demonstration-store'
import { WrongHolding, type Grounds } from './prepare-office'

/** The office is set to real data, where nothing is ever loaded again. */
export class NotADemonstration extends Error {
  constructor() {
    super('COMITY_DEMO is off')
    this.name = 'NotADemonstration'
  }
}

/**
 * Loads the demonstration office again, in the place of what was done in it. Throws `NotADemonstration`, `WrongHolding` where the
 * store holds anything but a demonstration, `StoreInUse` while it is served, `StoreFault`, `DayTooEarly`; then the store is as it was.
 */
export async function resetDemonstration({ path, now, demonstration }: Grounds): Promise<Loaded> {
  if (!demonstration) throw new NotADemonstration()
  if (storeExists(path)) refuseOther(path)
  return loadDemonstrationStore(path, now)
}

function refuseOther(path: string): void {
  const store = openStore(path)
  try {
    const holding = holdingOf(store)
    if (holding === 'real-office') throw new WrongHolding(holding)
  } finally {
    store.close()
  }
}
