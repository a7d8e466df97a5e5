import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { complaint } from '@/lib/domain/cases/story.testing'
import { changeCase } from '@/lib/services/change-case'
import { officeOver } from '@/lib/services/office'
import { person, testOffice } from '@/lib/services/office.testing'
import { verifyRecord } from '@/lib/services/verify-record'

import { StoreFault } from './faults'
import * as happenedTables from './happened-schema'
import { activityFollower, ledgerLate, ledgerSum, lineNotice, occurrence, overdueDate, pause } from './ledger-schema'
import * as registerTables from './register-schema'
import * as releaseTables from './release-schema'
import * as tables from './schema'
import { memoryStore, migrateStore, openStore } from './store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-store-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const faultOf = (task: () => unknown) => {
  try {
    task()
  } catch (error) {
    return error instanceof StoreFault ? error.reason : error
  }
  return 'none'
}

/** An office on a real file, with the register filled. */
function fileOffice() {
  const path = join(folder, 'comity.sqlite')
  migrateStore(path)
  return { path, office: testOffice('2026-02-02', openStore(path)) }
}

describe('the tables', () => {
  const declared = [...Object.values({ ...tables, ...registerTables, ...releaseTables, ...happenedTables }), activityFollower, ledgerLate, ledgerSum, lineNotice, occurrence, overdueDate, pause] as SQLiteTable[]
  const columnsOf = (name: string) =>
    memoryStore().read((db) => db.all<{ name: string; notnull: number; pk: number }>(sql.raw(`pragma table_info(${name})`)))

  it.each(declared.map((table) => [getTableConfig(table).name, table] as const))('%s is as the migrations make it', (name, table) => {
    const declaredColumns = getTableConfig(table).columns.map((column) => [column.name, column.notNull || column.primary])
    expect(declaredColumns.sort()).toEqual(columnsOf(name).map((column) => [column.name, column.notnull === 1 || column.pk > 0]).sort())
  })
  it('are all strict', () => {
    const loose = memoryStore().read((db) => db.all(sql`select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%' and name <> '__drizzle_migrations'`))
    expect(loose).toEqual([])
  })
})

describe('a store that refuses', () => {
  it('says so when it is full, and writes nothing of the filing', () => {
    const { path, office } = fileOffice()
    office.store.read((db) => {
      const { pages } = db.get<{ pages: number }>(sql`select page_count as pages from pragma_page_count`)
      db.get(sql.raw(`pragma max_page_count = ${pages}`))
    })
    const huge = { ...complaint, narrative: 'x'.repeat(15_000) }
    expect(faultOf(() => changeCase(office, person('researcher'), null, huge))).toBe('full')
    office.store.close()
    const again = officeOver(openStore(path), office.now, true)
    expect(again.store.read((db) => db.all(sql`select * from case_view`))).toEqual([])
    expect(verifyRecord(again).faults).toEqual([])
    expect(changeCase(again, person('researcher'), null, complaint).reference).toBe('STA-2026-0001')
    again.store.close()
  })
  it('says so when it is read-only', () => {
    const { path, office } = fileOffice()
    office.store.close()
    const sqlite = new Database(path)
    sqlite.pragma('journal_mode = DELETE')
    sqlite.close()
    const store = openStore(path)
    store.read((db) => db.run(sql`pragma query_only = on`))
    expect(faultOf(() => changeCase(officeOver(store, office.now, true), person('researcher'), null, complaint))).toBe('read-only')
    store.close()
  })
  it('says so when it is no store at all, or cannot be opened', () => {
    writeFileSync(join(folder, 'text.sqlite'), 'this is not a database, it is a letter of some length. '.repeat(40))
    expect(faultOf(() => migrateStore(join(folder, 'text.sqlite')))).toBe('damaged')
    mkdirSync(join(folder, 'folder.sqlite'))
    expect(faultOf(() => openStore(join(folder, 'folder.sqlite')))).toBe('cannot-open')
  })
  it('changes nothing when a migration fails', () => {
    const { path, office } = fileOffice()
    office.store.close()
    const migrations = join(folder, 'migrations')
    mkdirSync(join(migrations, 'meta'), { recursive: true })
    const entries = [
      { idx: 0, version: '6', when: 1795300000000, tag: '0000_first', breakpoints: true },
      { idx: 1, version: '6', when: 1895300000000, tag: '0001_broken', breakpoints: true },
    ]
    writeFileSync(join(migrations, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }))
    writeFileSync(join(migrations, '0000_first.sql'), 'select 1;')
    writeFileSync(join(migrations, '0001_broken.sql'), 'create table half (id integer) strict;\n--> statement-breakpoint\ncreate nonsense;')
    expect(faultOf(() => migrateStore(path, migrations))).toBe('migration')
    const store = openStore(path)
    expect(store.read((db) => db.all(sql`select name from sqlite_master where name = 'half'`))).toEqual([])
    store.close()
  })
})

it('has another version whenever something was written, by itself or by somebody else, and the same one otherwise', () => {
  const path = join(folder, 'comity.sqlite')
  migrateStore(path)
  const [one, other] = [openStore(path), openStore(path)]
  const write = (store: typeof one, year: number) => store.transact((db) => db.insert(tables.caseReference).values({ prefix: 'T', year, last: 1 }).run())
  const versions = [one.version()]
  one.read((db) => db.select().from(tables.caseReference).all())
  expect(one.version()).toBe(versions[0])
  for (const [by, year] of [[one, 2026], [other, 2027], [one, 2028]] as const) {
    write(by, year)
    versions.push(one.version())
    expect(one.version()).toBe(versions.at(-1))
  }
  expect(new Set(versions).size).toBe(4)
  one.close()
  other.close()
})

describe('several processes at once', () => {
  it('give references without gaps, and one chain', async () => {
    const { path, office } = fileOffice()
    const script = join(process.cwd(), 'lib/services/file-many.testing.ts')
    const tsx = join(process.cwd(), 'node_modules/.bin/tsx')
    const codes = await Promise.all(
      [0, 1, 2].map(() => new Promise((done) => spawn(tsx, [script, path, '20'], { stdio: 'inherit' }).on('exit', done))),
    )
    expect(codes).toEqual([0, 0, 0])
    const references = office.store.read((db) => db.all<{ reference: string }>(sql`select reference from case_view order by reference`))
    expect(references.map((row) => row.reference)).toEqual(
      Array.from({ length: 60 }, (_, i) => `STA-2026-${String(i + 1).padStart(4, '0')}`),
    )
    expect(verifyRecord(office).faults).toEqual([])
    office.store.close()
  }, 60_000)
})
