import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'

import { rebuildLedger } from '@/db/ledger'
import { migrateStore, openStore, type Store } from '@/db/store'
import { allTime, type Period } from '@/lib/domain/reciprocity/ledger'
import { emptyOffice, person } from '@/lib/services/office.testing'
import type { Office } from '@/lib/services/office'
import { recordDelivery } from '@/lib/services/administer-register'
import { registerEntry } from '@/lib/services/register-entry'
import { ledgerChoices, viewLedger, type LedgerScope } from '@/lib/services/view-ledger'
import { viewLedgerLines, type LedgerLinesQuery } from '@/lib/services/view-ledger-lines'

/*
 * What opening the ledger costs with 10 expectations and with 10,000 that have 100,000 deliveries: it should not follow how many there
 * are. The register is entered by the real code, and so are ten lines with their deliveries; the others are copies of the views of lines
 * and deliveries on other days, from which the real code makes the due dates and the sums. Both stores have ten activities without an
 * expectation, so that the first page shows as many of either kind. A page of lines shows in the large store as many rows as there are in the small
 * one, because what is measured is how many there are to choose from. Run with `npm run bench:ledger`.
 */

const FEW = 10
const MANY = 10_000
const DELIVERIES_EACH = 10
const LINES_EACH = 10
const WITHOUT = 10
/** How often two costs are taken by turns, and how many times each is done for one of them. */
const ROUNDS = 41
const TIMES = 10
const TODAY = '2027-06-15'
const AGENCIES = 6

const overseer = person('overseer')
const day = (first: string, n: number) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10)

/** Ten lines each of its own activity, every quarter for five years, with ten deliveries each: some in time, late, in part, declined. */
function enterFew(office: Office): void {
  const officer = person('officer', 'officer', 'agency-0')
  for (let i = 0; i < FEW; i += 1) {
    const [from, to] = i % 2 === 0 ? ['US', 'PRC'] : ['PRC', 'US']
    const schedule = { rule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', from: '2024-12-01', within: i * 3 }
    const line = { kind: 'expectation', id: `line-${i}`, activityId: `with-${i}`, from: from!, to: to!, title: `Data set ${i}`, route: 'deposit', format: null, dueOn: null, recurrence: 'quarter' } as const
    registerEntry(office, { ...line, schedule }, null)
    for (let n = 0; n < DELIVERIES_EACH; n += 1) {
      const completeness = (['complete', 'complete', 'complete', 'partial', 'declined'] as const)[(i + n) % 5]!
      const words = completeness === 'partial' ? 'A part' : null
      const reason = completeness === 'complete' ? null : 'other'
      recordDelivery(office, officer, `delivery-${i}-${n}`, { expectationId: `line-${i}`, providedOn: day('2025-01-20', n * 80 + i), completeness, reason, words })
    }
  }
}

function enterRegister(office: Office, withLines: number): void {
  const activity = { kind: 'activity', instrumentId: 'annex', titleZh: null, reviewReference: 'RB-2025-009', reviewOn: '2025-04-30', reviewConditions: 'none' } as const
  for (let i = 0; i < AGENCIES; i += 1) {
    registerEntry(office, { kind: 'agency', id: `agency-${i}`, name: `Agency ${i}`, shortName: `A${i}` }, null)
    registerEntry(office, { kind: 'counterpart', id: `counterpart-${i}`, agencyId: `agency-${i}`, name: `Counterpart ${i}`, nameZh: null }, null)
  }
  registerEntry(office, { kind: 'instrument', id: 'annex', title: 'Annex', instrumentKind: 'annex', signedOn: '2024-12-13', expiresOn: '2029-08-27', languages: ['en'] }, null)
  for (const [kind, count] of [['with', withLines], ['without', WITHOUT]] as const) {
    for (let i = 0; i < count; i += 1) {
      // The first ten are those in which an officer enters deliveries.
      const under = i < FEW ? 0 : i % AGENCIES
      registerEntry(office, { ...activity, id: `${kind}-${i}`, agencyId: `agency-${under}`, counterpartId: `counterpart-${under}`, field: `Field ${i % 8}`, title: `Activity ${kind} ${i}` }, null)
    }
  }
}

/** Copies the views of the ten lines and their deliveries, on days that differ, and makes due dates and sums of all of them. */
function fill(store: Store, copies: number): void {
  const numbers = sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${copies})`
  store.transact((db) => {
    db.run(sql`
      insert into expectation (expectation_id, activity_id, from_side, to_side, title, route, format, due_on, recurrence, what, identifiers_json, positions_json, schedule_json)
      ${numbers} select expectation_id || '-' || n, 'with-' || (n % ${sql.raw(String(MANY / LINES_EACH))}), from_side, to_side, title || ' ' || n, route, format, due_on, recurrence, what, identifiers_json,
        case n % 20 when 0 then '{"US":{"on":"2026-01-01","stance":"disputed"}}' else positions_json end, json_set(schedule_json, '$.within', n % 90)
      from expectation, numbers where expectation_id not like '%-%-%'`)
    db.run(sql`
      insert into delivery (delivery_id, expectation_id, provided_on, completeness, reason, entered_at, entry, due_on, positions_json, void)
      ${numbers} select delivery_id || '-' || n, expectation_id || '-' || n, date(provided_on, (n % 120) || ' days'), completeness, reason, entered_at, entry, due_on, positions_json, void
      from delivery, numbers where expectation_id not like '%-%-%'`)
    db.run(sql`update activity set has_lines = 1 where activity_id in (select activity_id from expectation)`)
    rebuildLedger(db)
  })
}

const all: LedgerScope = { kind: 'all', id: '' }
const page = { offset: 0, limit: 20 }
const lines = { scope: all, period: allTime, side: 'PRC', disputedOnly: false } as const
const mostRows = 50
const year: Period = { from: '2026-01', to: '2026-12' }
const wholeTerm: Period = { from: '2024-12', to: '2029-12' }

const openings: Readonly<Record<string, (office: Office) => unknown>> = {
  'the ledger over all': (office) => [ledgerChoices(office, overseer), viewLedger(office, overseer, { scope: all, period: allTime, page })],
  'the same of one year': (office) => [ledgerChoices(office, overseer), viewLedger(office, overseer, { scope: all, period: year, page })],
  'the same of the whole term, month by month': (office) => [ledgerChoices(office, overseer), viewLedger(office, overseer, { scope: all, period: wholeTerm, page })],
  'the ledger of an agency': (office) => [ledgerChoices(office, overseer), viewLedger(office, overseer, { scope: { kind: 'agency', id: 'agency-0' }, period: allTime, page })],
  'the ledger of an activity': (office) => [ledgerChoices(office, overseer), viewLedger(office, overseer, { scope: { kind: 'activity', id: 'with-3' }, period: allTime, page })],
}

const pages: Readonly<Record<string, Omit<LedgerLinesQuery, 'page'>>> = {
  'the first page of what is overdue': { ...lines, which: 'overdue' },
  'the first page of what was declined': { ...lines, which: 'declined' },
  'the first page of all due dates': { ...lines, which: 'all' },
  'the first page of what was expected': { ...lines, which: 'expected' },
  'the first page of what is disputed': { ...lines, which: 'all', disputedOnly: true },
  'overdue lines of an activity': { ...lines, which: 'overdue', scope: { kind: 'activity', id: 'with-3' } },
  'late lines of an agency': { ...lines, which: 'late', scope: { kind: 'agency', id: 'agency-0' } },
}

/** Milliseconds of the processor for one time, of a few. */
function cost(work: () => unknown): number {
  const started = process.cpuUsage()
  for (let i = 0; i < TIMES; i += 1) work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000 / TIMES
}

/** What each of two tasks costs, taken by turns, because a machine that does other work too is slower at one time than at another; the median. */
function costs(one: () => unknown, other: () => unknown): readonly [number, number] {
  for (let i = 0; i < TIMES * 4; i += 1) {
    one()
    other()
  }
  const taken = Array.from({ length: ROUNDS }, () => [cost(one), cost(other)] as const)
  const median = (place: 0 | 1) => taken.map((pair) => pair[place]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
  return [median(0), median(1)]
}

function officeWith(folder: string, expectations: number): { office: Office; store: Store } {
  const path = join(folder, `${expectations}.sqlite`)
  migrateStore(path)
  const store = openStore(path)
  const office = emptyOffice(TODAY, store)
  enterRegister(office, expectations === FEW ? FEW : MANY / LINES_EACH)
  enterFew(office)
  if (expectations > FEW) fill(store, expectations / FEW - 1)
  const count = (table: string) => store.read((db) => db.get<{ n: number }>(sql.raw(`select count(*) as n from ${table}`)).n)
  console.log(`${count('expectation')} expectations, ${count('delivery')} deliveries, ${count('occurrence')} due dates, ${count('activity')} activities`)
  console.log(`  ${JSON.stringify(viewLedger(office, overseer, { scope: all, period: allTime, page }).figures)}`)
  return { office, store }
}

function print(name: string, [few, many]: readonly [number, number], rows = ''): void {
  console.log(`${name.padEnd(48)} ${few.toFixed(2).padStart(7)} ms ${many.toFixed(2).padStart(7)} ms   ratio ${(many / few).toFixed(2)}${rows}`)
}

const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'))
try {
  const [small, large] = [officeWith(folder, FEW), officeWith(folder, MANY)]
  for (const [name, open] of Object.entries(openings)) print(name, costs(() => open(small.office), () => open(large.office)))
  for (const [name, query] of Object.entries(pages)) {
    const open = ({ office }: typeof small, limit: number) => viewLedgerLines(office, overseer, { ...query, page: { offset: 0, limit } })
    const rows = Math.max(1, open(small, mostRows).dueDates.length)
    print(name, costs(() => open(small, rows), () => open(large, rows)), `   ${rows} rows`)
  }
  small.store.close()
  large.store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
