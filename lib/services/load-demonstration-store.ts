import { removeStore, replaceStore, storeInUse } from '@/db/replace-store'
import { migrateStore, openStore, storeExists } from '@/db/store'
import { loadDemonstration, type Loaded } from '@/lib/demonstration/load-demonstration'

import { officeOver } from './office'

/** Somebody else has the store open; it was not touched. */
export class StoreInUse extends Error {
  constructor() {
    super('the store is in use')
    this.name = 'StoreInUse'
  }
}

/**
 * Loads the demonstration office into a new file beside the store and puts it in the store's place when it is whole: whatever goes
 * wrong before, the store is as it was. The caller has made sure that what is there may go. Throws `StoreInUse`, `StoreFault`,
 * `DayTooEarly`.
 */
export async function loadDemonstrationStore(path: string, now: () => string): Promise<Loaded> {
  refuseInUse(path)
  const beside = `${path}.loading-${process.pid}`
  try {
    migrateStore(beside)
    const store = openStore(beside)
    const loaded = await loadDemonstration(officeOver(store, now, true)).finally(() => store.close())
    refuseInUse(path)
    replaceStore(path, beside)
    return loaded
  } finally {
    removeStore(beside)
  }
}

function refuseInUse(path: string): void {
  if (storeExists(path) && storeInUse(path)) throw new StoreInUse()
}
