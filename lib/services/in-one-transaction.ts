import { withLedgerAtOnce } from '@/db/ledger'

import type { Office } from './office'

/**
 * Runs a task that makes many changes as one: all of it is kept, or none. Inside, each of the task's own writes is part of the one
 * transaction, so nothing of it is on the disk before the end. The task is synchronous. Throws what the task throws, and `StoreFault`.
 */
export function inOneTransaction<T>(office: Office, task: (office: Office) => T): T {
  return office.store.transact((db) =>
    task({
      ...office,
      store: { path: office.store.path, read: (read) => read(db), transact: (write) => write(db), version: () => office.store.version(), close: () => {} },
    }),
  )
}

/** The same for an import, which changes many lines of the ledger: their sums are written once. The task reads none of them. */
export function importAtOnce<T>(office: Office, task: (office: Office) => T): T {
  return inOneTransaction(office, (within) => within.store.transact((db) => withLedgerAtOnce(db, () => task(within))))
}
