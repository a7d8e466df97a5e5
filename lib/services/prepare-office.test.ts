import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openStore } from '@/db/store'
import { DayTooEarly } from '@/lib/demonstration/load-demonstration'

import { StoreFault } from './errors'
import { holdingOf } from './found-office'
import { StoreInUse } from './load-demonstration-store'
import { officeOver } from './office'
import { prepareOffice, WrongHolding, type Grounds } from './prepare-office'
import { NotADemonstration, resetDemonstration } from './reset-demonstration'
import { verifyRecord } from './verify-record'
import { viewCases } from './view-cases'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-prepare-'))
  path = join(folder, 'comity.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const grounds = (more: Partial<Grounds> = {}): Grounds => ({ path, now: () => '2026-11-21T17:00:00.000Z', demonstration: true, ...more })
const onDay = (day: string) => grounds({ now: () => `${day}T17:00:00.000Z` })
const fault = (work: Promise<unknown>) => work.then(() => 'none', (error: unknown) => error)

/** Does to the store what only whoever owns the file can do. */
function tamper(...statements: string[]) {
  const store = openStore(path)
  store.transact((db) => statements.forEach((statement) => db.run(statement)))
  return store
}

/** Opens the store for one question. */
function ask<T>(question: (office: ReturnType<typeof officeOver>) => T): T {
  const store = openStore(path)
  try {
    return question(officeOver(store, grounds().now, true))
  } finally {
    store.close()
  }
}

const coordinator = { accountId: 'a', role: 'coordinator', agencyId: null } as const
const total = () => ask((office) => viewCases(office, coordinator, { group: 'all', sort: 'newest', offset: 0, limit: 1 }).total)

describe('an empty folder', () => {
  it('gets the demonstration office, once, which can then be loaded again for another day', async () => {
    const first = await prepareOffice(grounds())
    expect(first).toMatchObject({ holding: 'demonstration', founded: false, loaded: { to: '2026-11-21' } })
    expect(total()).toBe(first.loaded!.cases)

    expect(await prepareOffice(onDay('2026-12-01'))).toEqual({ holding: 'demonstration', founded: false, loaded: null, aheadOf: null })
    expect(await prepareOffice(onDay('2026-09-01'))).toMatchObject({ loaded: null, aheadOf: '2026-11-21' })

    expect(await resetDemonstration(onDay('2026-12-01'))).toMatchObject({ cases: first.loaded!.cases, to: '2026-12-01' })
    expect(total()).toBe(first.loaded!.cases)
    expect(ask(verifyRecord).faults).toEqual([])
    expect(readdirSync(folder)).toEqual(['comity.sqlite'])
  })

  it('becomes an office with real data where the demonstration is off, with nothing in it', async () => {
    const real = grounds({ demonstration: false })
    expect(await prepareOffice(real)).toEqual({ holding: 'real-office', founded: true, loaded: null, aheadOf: null })
    expect(await prepareOffice(real)).toEqual({ holding: 'real-office', founded: false, loaded: null, aheadOf: null })
    expect(total()).toBe(0)
  })

  it('stays empty where the day is before the demonstration begins', async () => {
    expect(await fault(prepareOffice(onDay('2025-06-01')))).toBeInstanceOf(DayTooEarly)
    expect(ask(({ store }) => holdingOf(store))).toBe('nothing')
    expect(readdirSync(folder)).toEqual(['comity.sqlite'])
  })
})

describe('a store that holds the other kind of office', () => {
  it('with real data is never taken for a demonstration, and never wiped', async () => {
    await prepareOffice(grounds({ demonstration: false }))
    const before = readFileSync(path)
    expect(await fault(prepareOffice(grounds()))).toMatchObject({ name: 'WrongHolding', holding: 'real-office' })
    expect(await fault(resetDemonstration(grounds()))).toBeInstanceOf(WrongHolding)
    expect(await fault(resetDemonstration(grounds({ demonstration: false })))).toBeInstanceOf(NotADemonstration)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('with a record that nobody founded counts as real', async () => {
    await prepareOffice(grounds({ demonstration: false }))
    tamper('drop trigger event_no_update', "update event set type = 'something-else'").close()
    expect(await fault(resetDemonstration(grounds()))).toMatchObject({ holding: 'real-office' })
  })
})

describe('a store that cannot be prepared', () => {
  it('is left alone while it is served', async () => {
    await prepareOffice(grounds({ demonstration: false }))
    const served = tamper('drop trigger event_no_update', 'update event set data_json = \'{"demonstration":true}\'')
    expect(await fault(resetDemonstration(grounds()))).toBeInstanceOf(StoreInUse)
    expect(holdingOf(served)).toBe('demonstration')
    expect(verifyRecord({ store: served }).events).toBe(1)
    served.close()
  })

  it('says that it is damaged, that it cannot be opened, and that a migration failed', async () => {
    writeFileSync(path, 'this is a letter and not a store. '.repeat(40))
    expect(await fault(prepareOffice(grounds()))).toMatchObject({ reason: 'damaged' })
    expect(await fault(resetDemonstration(grounds()))).toMatchObject({ reason: 'damaged' })
    expect(await fault(prepareOffice(grounds({ path: join(path, 'comity.sqlite') })))).toMatchObject({ reason: 'cannot-open' })

    rmSync(path)
    tamper('create table event (note text)').close()
    const failed = await fault(prepareOffice(grounds()))
    expect(failed).toBeInstanceOf(StoreFault)
    expect(failed).toMatchObject({ reason: 'migration' })
  })
})
