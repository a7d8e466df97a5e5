import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

import { StoreFault, storeFaultOf } from './faults'

export type Db = Pick<BetterSQLite3Database, 'select' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get'>

/** The one place where everything is kept. Reads see one state; a write is whole or not at all. */
export interface Store {
  readonly path: string
  /** Runs a pure, synchronous read. */
  read<T>(task: (db: Db) => T): T
  /** Runs a synchronous write in one transaction that no other writer can overlap. Throws `StoreFault` where the store refuses. */
  transact<T>(task: (db: Db) => T): T
  /** Another text whenever anything in the store may be another, whoever wrote it: for as long as it stays, what was read still holds. */
  version(): string
  close(): void
}

/** The folder of the migrations, which travels with the source. */
const migrationsFolder = join(process.cwd(), 'db', 'migrations')

/**
 * Commits wait for the disk (`FULL`): a record that a power cut can shorten is no record. 64 MiB of the store stay at hand: with SQLite's usual two,
 * one question about a past day of a large office drives out what every page reads.
 */
const pragmas = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000', 'cache_size = -65536']

/** Opens the store at a path (`:memory:` in tests). Throws `StoreFault` where it cannot be opened. */
export function openStore(path: string): Store {
  return guarded(() => {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    const sqlite = new Database(path)
    for (const pragma of pragmas) sqlite.pragma(pragma)
    keepStatements(sqlite)
    const db = drizzle(sqlite)
    return {
      path,
      read: (task) => guarded(() => task(db)),
      transact: (task) => guarded(() => db.transaction((tx) => task(tx), { behavior: 'immediate' })),
      version: () => guarded(() => versionOf(sqlite)),
      close: () => sqlite.close(),
    }
  })
}

/** A page asks some dozens of questions; the wordings of all pages together are some hundreds. */
const mostStatements = 500

/** Prepares a question once for as long as it is worded alike: preparing costs as much as most answers. */
function keepStatements(sqlite: Database.Database): void {
  const kept = new Map<string, Database.Statement>()
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((source: string) => {
    const statement = kept.get(source) ?? prepare(source)
    // Whoever asked before may have asked for rows without names.
    if (statement.reader) statement.raw(false)
    kept.delete(source)
    kept.set(source, statement)
    if (kept.size > mostStatements) kept.delete(kept.keys().next().value!)
    return statement
  }) as typeof sqlite.prepare
}

/** SQLite counts what others commit by one number, and what this connection changes by another. */
function versionOf(sqlite: Database.Database): string {
  const { n } = sqlite.prepare('select total_changes() as n').get() as { n: number }
  return `${String(sqlite.pragma('data_version', { simple: true }))} ${n}`
}

/** Whether there is a store at this path already. */
export function storeExists(path: string): boolean {
  return existsSync(path)
}

/**
 * Brings the tables up to date, in one transaction: a migration that fails changes nothing. Throws `StoreFault`.
 * @returns whether a store that was there already has other tables now
 */
export function migrateStore(path: string, folder = migrationsFolder): boolean {
  return guarded(() => {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    const sqlite = new Database(path)
    try {
      for (const pragma of pragmas) sqlite.pragma(pragma)
      const before = appliedIn(sqlite)
      migrate(drizzle(sqlite), { migrationsFolder: folder })
      return appliedIn(sqlite) > before && before > 0
    } catch (error) {
      throw storeFaultOf(error) ?? new StoreFault('migration', error)
    } finally {
      sqlite.close()
    }
  })
}

/** How many migrations a store has seen; none where it is new. */
function appliedIn(sqlite: Database.Database): number {
  const table = sqlite.prepare("select name from sqlite_master where name = '__drizzle_migrations'").get()
  return table === undefined ? 0 : (sqlite.prepare('select count(*) as n from __drizzle_migrations').get() as { n: number }).n
}

/** A store in memory, for tests, that can be copied as it is. */
export interface MemoryStore extends Store {
  image(): Buffer
}

let migratedImage: Buffer | undefined

/** A migrated store in memory, for tests: real tables, real triggers. With an image, a copy of the store of which it is one. */
export function memoryStore(image: Buffer | undefined = migratedImage): MemoryStore {
  const sqlite = image ? new Database(image) : new Database(':memory:')
  sqlite.pragma('foreign_keys = ON')
  keepStatements(sqlite)
  const db = drizzle(sqlite)
  if (!image) {
    migrate(db, { migrationsFolder })
    migratedImage = sqlite.serialize()
  }
  return {
    path: ':memory:',
    read: (task) => guarded(() => task(db)),
    transact: (task) => guarded(() => db.transaction((tx) => task(tx), { behavior: 'immediate' })),
    version: () => versionOf(sqlite),
    close: () => sqlite.close(),
    image: () => sqlite.serialize(),
  }
}

function guarded<T>(task: () => T): T {
  try {
    return task()
  } catch (error) {
    throw storeFaultOf(error) ?? error
  }
}
