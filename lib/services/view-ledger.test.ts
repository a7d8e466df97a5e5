import { describe, expect, it } from 'vitest'

import { rebuildLedger, writePauses } from '@/db/ledger'
import { expectedIn, frozenFigures } from '@/lib/domain/reciprocity/frozen-figures'
import { allTime, outcomes } from '@/lib/domain/reciprocity/ledger'
import { completenesses, registerEntry as entrySchema } from '@/lib/domain/register/events'
import fc from '@/lib/properties.testing'

import { NotFound } from './errors'
import { recount, recountedFigures, type RecountedDelivery, type RecountedLine, type RecountedPause, type World } from './ledger-recount.testing'
import { person, testOffice } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { registerEntry, writeEntry } from './register-entry'
import { figuresToFreeze, ledgerChoices, viewLedger, type LedgerScope } from './view-ledger'
import { viewLedgerLines, type LedgerLinesQuery } from './view-ledger-lines'

const overseer = person('overseer')
const page = { offset: 0, limit: 20 }
const sides = ['US', 'PRC']

/** What the test office has, with one activity more, of another field. Its instrument ends early, so that a line has few dates. */
const activities = [
  { id: 'wave', agency: 'bes', counterpart: 'sei', field: 'earth science' },
  { id: 'flu', agency: 'ahs', counterpart: 'cdi', field: 'earth science' },
  { id: 'buoy', agency: 'bes', counterpart: 'sei', field: 'oceans' },
]
const expiresOn = '2026-09-30'
const scopes: (LedgerScope & { holds: (one: (typeof activities)[number]) => boolean })[] = [
  { kind: 'all', id: '', holds: () => true },
  { kind: 'agency', id: 'bes', holds: (one) => one.agency === 'bes' },
  { kind: 'counterpart', id: 'cdi', holds: (one) => one.counterpart === 'cdi' },
  { kind: 'field', id: 'earth science', holds: (one) => one.field === 'earth science' },
  ...activities.map(({ id }) => ({ kind: 'activity' as const, id, holds: (one: (typeof activities)[number]) => one.id === id })),
]

function theOffice() {
  const office = testOffice()
  const told = { kind: 'activity', instrumentId: 'earth-2025', titleZh: null, reviewReference: 'RB-2025-009', reviewOn: '2025-04-30', reviewConditions: 'none' } as const
  registerEntry(office, { ...told, id: 'buoy', agencyId: 'bes', counterpartId: 'sei', title: 'Buoys', field: 'oceans' }, null)
  const instrument = { kind: 'instrument', id: 'earth-2025', title: 'Annex', instrumentKind: 'annex', signedOn: '2025-05-20', expiresOn } as const
  registerEntry(office, { ...instrument, languages: ['en'] }, null)
  return office
}

const inWords: RecountedLine = { id: 'wav-rt', activity: 'wave', from: 'PRC', when: 'in words', disputed: false, withdrawnOn: null }
const disputes = (yes: boolean) => (yes ? { PRC: { stance: 'disputed' as const, on: '2026-01-01' } } : {})

function lineEntry({ id, activity: activityId, from, when, disputed, withdrawnOn }: RecountedLine) {
  const schedule = when === 'in words' || 'dueOn' in when ? null
    : 'everyDays' in when ? { rule: `FREQ=DAILY;INTERVAL=${when.everyDays}`, from: when.from, within: when.within }
    : { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: when.monthEndsFrom, within: when.within }
  return entrySchema.parse({
    kind: 'expectation', id, activityId, from, to: from === 'US' ? 'PRC' : 'US', title: id, route: 'deposit', format: null,
    dueOn: when !== 'in words' && 'dueOn' in when ? when.dueOn : null,
    recurrence: when === 'in words' ? 'day' : null, schedule, positions: disputes(disputed), withdrawnOn,
  })
}

function deliveryEntry({ id, line: expectationId, providedOn, completeness, dueOn, disputed, void: mistaken }: RecountedDelivery) {
  const reason = completeness === 'complete' ? null : 'other'
  return entrySchema.parse({ kind: 'delivery', id, expectationId, providedOn, completeness, reason, words: null, dueOn, positions: disputes(disputed), void: mistaken })
}

const day = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2025, 11, 1) + n * 86_400_000).toISOString().slice(0, 10))
const anyLine = fc.record({
  activity: fc.constantFrom('wave', 'flu', 'buoy'),
  from: fc.constantFrom(...sides),
  when: fc.oneof(
    day.map((dueOn) => ({ dueOn })),
    fc.record({ everyDays: fc.integer({ min: 9, max: 80 }), from: day, within: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ monthEndsFrom: day, within: fc.integer({ min: 0, max: 40 }) }),
    fc.constant('in words' as const),
  ),
  disputed: fc.boolean(),
})
/** What happens after the lines were agreed, in whatever order. */
const anyEvent = fc.oneof(
  { weight: 8, arbitrary: fc.record({
    what: fc.constant('delivery' as const),
    line: fc.nat(), providedOn: day, completeness: fc.constantFrom(...completenesses), dueOn: fc.oneof(fc.constant(null), fc.nat(12), day), disputed: fc.boolean(),
  }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('mistake' as const), delivery: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdrawal' as const), line: fc.nat(), on: day }) },
  { weight: 2, arbitrary: fc.record({
    what: fc.constant('pauses' as const),
    caseId: fc.constantFrom('case-1', 'case-2'),
    pauses: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom('activity' as const, 'expectation' as const, 'counterpart' as const), object: fc.nat(), from: day, days: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 90 })) }),
      { maxLength: 2, selector: ({ kind, object, from }) => `${kind} ${object % 12} ${from}` },
    ),
  }) },
)

/** Lets everything happen in an office, and tells the same to the plain recount. */
function happen(drawn: readonly Omit<RecountedLine, 'id' | 'withdrawnOn'>[], events: readonly (typeof anyEvent extends fc.Arbitrary<infer E> ? E : never)[]) {
  const office = theOffice()
  const lines: RecountedLine[] = [inWords, ...drawn.map((one, i) => ({ ...one, id: `line-${i}`, withdrawnOn: null }))]
  const deliveries: RecountedDelivery[] = []
  const pauses = new Map<string, RecountedPause[]>()
  const change = (entry: ReturnType<typeof lineEntry>) => office.store.transact((db) => writeEntry(office, db, entry, { by: null, how: 'changed' }))
  for (const one of lines.slice(1)) registerEntry(office, lineEntry(one), null)
  for (const one of events) {
    if (one.what === 'delivery') {
      const line = lines[one.line % lines.length]!
      const dates = recount({ activities, lines: [line], deliveries: [], pauses: [], expiresOn }, '2026-01-01').flatMap(({ dueOn }) => dueOn ?? [])
      const dueOn = typeof one.dueOn === 'number' ? (dates[one.dueOn] ?? null) : one.dueOn
      const { what: _what, ...rest } = one
      deliveries.push({ ...rest, id: `delivery-${deliveries.length}`, line: line.id, dueOn, void: false })
      registerEntry(office, deliveryEntry(deliveries.at(-1)!), null)
    } else if (one.what === 'mistake' && deliveries.length > 0) {
      const mistaken = deliveries[one.delivery % deliveries.length]!
      mistaken.void = true
      change(deliveryEntry(mistaken))
    } else if (one.what === 'withdrawal') {
      const line = lines[one.line % lines.length]!
      line.withdrawnOn = one.on
      change(lineEntry(line))
    } else if (one.what === 'pauses') {
      const objects = { activity: activities.map(({ id }) => id), expectation: lines.map(({ id }) => id), counterpart: ['sei', 'cdi'] }
      const told = one.pauses.map(({ kind, object, from, days }) => {
        const to = days === null ? null : new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
        return { kind, objectId: objects[kind][object % objects[kind].length]!, from, to }
      })
      const once = told.filter((pause, i) => !told.slice(0, i).some((other) => other.kind === pause.kind && other.objectId === pause.objectId && other.from === pause.from))
      pauses.set(one.caseId, once)
      office.store.transact((db) => writePauses(db, one.caseId, once))
    }
  }
  const world: World = { activities, lines, deliveries, pauses: [...pauses.values()].flat(), expiresOn }
  return { office, world }
}

const month = fc.option(fc.constantFrom('2024-03', '2025-01', '2025-12', '2026-01', '2026-02', '2026-06', '2026-08', '2026-12', '2027-05'), { nil: null })
const story = fc.record({
  lines: fc.array(anyLine, { maxLength: 8 }),
  events: fc.array(anyEvent, { maxLength: 16 }),
  // At 17 hours UTC it is one day later in Beijing; at 2 hours one day earlier in New York.
  today: fc.record({ on: day, early: fc.boolean() }),
  period: fc.record({ from: month, to: month }),
})

/** Every row of a list, page by page. */
function allRows(office: ReturnType<typeof testOffice>, query: Omit<LedgerLinesQuery, 'page'>) {
  const rows: { key: string; outcome: string; from: string; disputed: boolean }[] = []
  for (let offset = 0; ; offset += 7) {
    const list = viewLedgerLines(office, overseer, { ...query, page: { offset, limit: 7 } })
    rows.push(...list.dueDates.map(({ lineId, dueOn, outcome, from, disputed }) => ({ key: `${lineId} ${dueOn}`, outcome, from, disputed })))
    rows.push(...list.undated.map(({ lineId, from }) => ({ key: lineId, outcome: 'undated', from, disputed: false })))
    if (offset + 7 >= list.total) return { rows, total: list.total }
  }
}

const tables = (office: ReturnType<typeof testOffice>) => office.store.read((db) => ({
  occurrences: db.all('select * from occurrence order by expectation_id, due_on'),
  sums: db.all('select * from ledger_sum order by scope, scope_id, span, bucket, standing, from_side, disputed'),
  late: db.all('select * from ledger_late order by scope, scope_id, span, bucket, from_side, days_late'),
  lines: db.all('select expectation_id, undated from expectation order by 1'),
  activities: db.all('select activity_id, has_lines from activity order by 1'),
}))

describe('the figures of the ledger', () => {
  it('agree with a plain recount, under every scope, in every period, on every day', () => {
    fc.assert(fc.property(story, ({ lines, events, today, period }) => {
      const { office, world } = happen(lines, events)
      office.moveTo(today.early ? `${today.on}T02:00:00Z` : today.on)
      const cutOff = today.early ? new Date(Date.parse(today.on) - 86_400_000).toISOString().slice(0, 10) : today.on
      const all = recount(world, cutOff)
      for (const { kind, id, holds } of scopes) {
        const ledger = viewLedger(office, overseer, { scope: { kind, id }, period, page })
        const here = all.filter(({ activity }) => holds(activity))
        for (const side of sides) {
          expect(ledger.figures[side]).toEqual(recountedFigures(here, side, period))
          for (const one of ledger.activities) {
            const { medianDaysLate: _median, ...short } = recountedFigures(all.filter(({ activity }) => activity.id === one.id), side, period)
            expect(one.figures[side]).toMatchObject(short)
          }
        }
        expect(ledger.activities.map((one) => one.id).sort()).toEqual(activities.filter(holds).map((one) => one.id).sort())
      }
    }), { numRuns: 25 })
  }, 120_000)

  it('add up: outcomes to due dates, activities and agencies to the whole; and each leads to exactly as many lines', () => {
    fc.assert(fc.property(story, ({ lines, events, today, period }) => {
      const { office } = happen(lines, events)
      office.moveTo(today.on)
      const figures = (scope: LedgerScope) => viewLedger(office, overseer, { scope, period, page }).figures
      const whole = figures({ kind: 'all', id: '' })
      for (const side of sides) {
        expect(outcomes.reduce((sum, one) => sum + whole[side]!.outcomes[one], 0)).toBe(whole[side]!.dueDates)
        const parts = [activities.map(({ id }) => ({ kind: 'activity' as const, id })), ['bes', 'ahs'].map((id) => ({ kind: 'agency' as const, id }))]
        for (const scoped of parts) {
          const of = scoped.map((scope) => figures(scope)[side]!)
          expect(of.reduce((sum, one) => sum + one.dueDates, 0)).toBe(whole[side]!.dueDates)
          expect(of.reduce((sum, one) => sum + one.outcomes.overdue, 0)).toBe(whole[side]!.outcomes.overdue)
        }
      }
      for (const scope of [scopes[0]!, scopes[1]!, scopes[4]!]) {
        const of = figures(scope)
        for (const side of sides) {
          const { outcomes: sums, dueDates, expected, disputed, undated } = of[side]!
          const list = (which: LedgerLinesQuery['which'], disputedOnly = false) => allRows(office, { scope, period, side, which, disputedOnly })
          for (const [which, n] of [...Object.entries(sums), ['all', dueDates], ['expected', expected], ['undated', undated]] as [LedgerLinesQuery['which'], number][]) {
            const { rows, total } = list(which)
            expect(total).toBe(n)
            expect(new Set(rows.map(({ key }) => key)).size).toBe(n)
            expect(rows.every((row) => row.from === side && (which in sums || which === 'undated' ? row.outcome === which : true))).toBe(true)
          }
          const { rows, total } = list('all', true)
          expect([total, rows.length, rows.every((row) => row.disputed)]).toEqual([disputed, disputed, true])
        }
      }
    }), { numRuns: 12 })
  }, 120_000)

  it('are the same when they are made anew', () => {
    fc.assert(fc.property(story, ({ lines, events }) => {
      const { office } = happen(lines, events)
      const before = tables(office)
      office.store.transact(rebuildLedger)
      expect(tables(office)).toEqual(before)
      // Pauses come from cases, of which there are none here.
      office.store.transact((db) => ['case-1', 'case-2'].forEach((id) => writePauses(db, id, [])))
      const unpaused = tables(office)
      rebuildViews(office)
      expect(tables(office)).toEqual(unpaused)
    }), { numRuns: 10 })
  }, 120_000)
})

describe('the ledger', () => {
  const line = { activity: 'wave', from: 'PRC', when: { dueOn: '2026-01-31' }, disputed: false }
  const all = { kind: 'all', id: '' } as const

  it('holds a line overdue once its day is over on both sides, and not before', () => {
    const { office } = happen([line], [])
    const overdue = () => viewLedger(office, overseer, { scope: all, period: allTime, page }).figures.PRC!.outcomes.overdue
    // Midnight of 1 February in New York is 5 hours UTC.
    office.moveTo('2026-02-01T04:59:00Z')
    expect(overdue()).toBe(0)
    office.moveTo('2026-02-01T05:00:00Z')
    expect(overdue()).toBe(1)
  })

  it('lists activities without a single expectation first, a page at a time', () => {
    const { office } = happen([], [])
    const listed = (offset: number) => viewLedger(office, overseer, { scope: all, period: allTime, page: { offset, limit: 2 } })
    expect(listed(0).activities.map((one) => [one.id, one.hasLines])).toEqual([['buoy', false], ['flu', false]])
    expect(listed(2).activities.map((one) => [one.id, one.hasLines])).toEqual([['wave', true]])
    expect([listed(0).activitiesInAll, listed(0).activitiesWithout]).toEqual([3, 2])
  })

  it('moves with an activity that is told anew', () => {
    const { office } = happen([line], [])
    const told = { kind: 'activity', instrumentId: 'earth-2025', titleZh: null, reviewReference: 'RB-2025-009', reviewOn: '2025-04-30', reviewConditions: 'none' } as const
    registerEntry(office, { ...told, id: 'wave', agencyId: 'bes', counterpartId: 'sei', title: 'Broadband waveforms', field: 'oceans' }, null)
    const dueDates = (id: string) => viewLedger(office, overseer, { scope: { kind: 'field', id }, period: allTime, page }).figures.PRC!.dueDates
    expect([dueDates('oceans'), dueDates('earth science')]).toEqual([1, 0])
  })

  it('can be frozen as an event carries it', () => {
    const { office } = happen([line], [{ what: 'delivery', line: 1, providedOn: '2026-02-04', completeness: 'complete', dueOn: null, disputed: true }])
    const frozen = office.store.read((db) => figuresToFreeze(office, db, { kind: 'activity', id: 'wave' }))
    expect(frozenFigures.parse(structuredClone(frozen))).toEqual(frozen)
    expect(frozen).toMatchObject({ asOf: '2026-02-02', scope: { kind: 'activity', id: 'wave' }, sides: { PRC: { disputed: 1, medianDaysLate: 4, undated: 1 }, US: { undated: 0 } } })
    expect(expectedIn(frozen.sides.PRC!)).toBe(1)
  })

  it('is not there for the custodian, nor of what is not registered', () => {
    const { office } = happen([], [])
    expect(() => viewLedger(office, person('custodian'), { scope: all, period: allTime, page })).toThrow(NotFound)
    expect(() => ledgerChoices(office, person('custodian'))).toThrow(NotFound)
    expect(() => viewLedger(office, overseer, { scope: { kind: 'field', id: 'astrology' }, period: allTime, page })).toThrow(NotFound)
    expect(() => viewLedgerLines(office, person('custodian'), { scope: all, period: allTime, side: null, which: 'all', disputedOnly: false, page })).toThrow(NotFound)
  })
})
