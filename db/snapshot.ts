import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'

import { storeFaultOf } from './faults'
import type { Store } from './store'

/** A store as it is at one moment, for as long as it is open. It cannot be written. */
export type Snapshot = Pick<Store, 'path' | 'read' | 'version' | 'close'>

/**
 * Holds on to the store as it is now, on a connection of its own, so that a list can be read in pages while others write. What is written
 * meanwhile stays in the log of the store until this is closed, so it must not stay open for long. A store in memory has one connection
 * only: it is given as it is, and goes on. Throws `StoreFault`.
 */
export function snapshotOf(store: Store): Snapshot {
  if (store.path === ':memory:') return { path: store.path, read: store.read, version: store.version, close: () => {} }
  return orFault(() => {
    const sqlite = new Database(store.path, { readonly: true, fileMustExist: true, timeout: 5000 })
    const db = drizzle(sqlite)
    sqlite.exec('begin')
    // The moment is that of the first read, not of the beginning.
    sqlite.prepare('select count(*) from sqlite_master').get()
    return { path: store.path, read: (task) => orFault(() => task(db)), version: () => 'at rest', close: () => void sqlite.close() }
  })
}

function orFault<T>(task: () => T): T {
  try {
    return task()
  } catch (error) {
    throw storeFaultOf(error) ?? error
  }
}
