import { renameSync, rmSync } from 'node:fs'

import Database from 'better-sqlite3'

import { storeFaultOf } from './faults'

/**
 * Whether somebody else has the store open. SQLite lets the log of a store be given up only by whoever has it alone, and every open
 * store holds on to it, also while nothing is read. Throws `StoreFault`.
 */
export function storeInUse(path: string): boolean {
  const sqlite = new Database(path, { fileMustExist: true, timeout: 250 })
  try {
    sqlite.pragma('journal_mode = DELETE')
    return false
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault?.reason === 'busy') return true
    throw fault ?? error
  } finally {
    sqlite.close()
  }
}

/** Puts a closed store in the place of another that nobody has open, in one step: at every moment one of them is there, whole. */
export function replaceStore(path: string, by: string): void {
  try {
    // The log of the old store must not be taken for one of the new store.
    for (const log of [`${path}-wal`, `${path}-shm`]) rmSync(log, { force: true })
    renameSync(by, path)
  } catch (error) {
    throw storeFaultOf(error) ?? error
  }
}

/** Removes a store that was not finished, with its log. */
export function removeStore(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
}
