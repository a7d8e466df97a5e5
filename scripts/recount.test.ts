import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { addDays } from '@/lib/domain/calendars/days'
import type { CaseSet } from '@/lib/domain/cases/case-list'
import fc from '@/lib/properties.testing'
import { exportRecord } from '@/lib/services/export-record'
import type { Office } from '@/lib/services/office'
import { emptyOffice, person } from '@/lib/services/office.testing'
import { oversightChoices } from '@/lib/services/view-oversight-lists'
import { viewOversight, type Oversight } from '@/lib/services/view-oversight'
import { recordBundle } from '@/lib/services/record-bundle'
import { keyFiles } from '@/lib/services/record-keys'

import { moments, officeWithHistory, tellingHistories } from './recount/random-history.testing'
import { readRecord } from './recount/read-record.mjs'
import { recount } from './recount/recount.mjs'

const overseer = person('overseer')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-recount-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Recounted = Record<string, unknown> & { cases: number }
const recounted = recount as (record: unknown, asked: object) => Recounted

let exports = 0
function exported(office: Office): string {
  const out = join(folder, `out-${(exports += 1)}`)
  exportRecord(office, keyFiles(join(folder, `keys-${exports}`)), out, { reference: null, parts: ['summary'] })
  return out
}

/** The files that an overseer downloads. */
function takenAway(office: Office): string {
  const out = join(folder, 'taken')
  mkdirSync(out)
  for (const { path, pieces } of recordBundle(office, keyFiles(join(folder, `keys-${exports}`)), overseer).files) writeFileSync(join(out, path), [...pieces].join(''))
  return out
}

const nonZero = (counts: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))
const keyed = <T, V>(all: readonly T[], entry: (one: T) => readonly [string, V]): Record<string, V> => Object.fromEntries(all.map(entry))
const reasons = ({ reasons: all }: Oversight['replyReasons']) =>
  nonZero(keyed(all.flatMap(({ reason, bySide }) => Object.entries(bySide).map(([side, n]) => [`${side} ${reason}`, n] as const)), (one) => one))

/** The figures of the page in the shape of the recount: nothing is counted here but what the page counts by span. */
function shown({ today, stages, turns, flow, lengths, sides, time, replyReasons, agencies, ofToday }: Oversight) {
  return {
    today,
    cases: agencies.reduce((sum, { open, closed }) => sum + open + closed, 0),
    stages: keyed(stages.filter(({ open }) => open > 0), ({ id, open, flagged, byAge }) => [id, { open, flagged, byAge: nonZero(byAge) }]),
    turns: { spans: turns.spans.map(({ from, to, turns: of }) => ({ from, to, ...of })), all: turns.all },
    flow: keyed(flow.moves, ({ from, to, n }) => [`${from ?? ''} → ${to}`, n]),
    lengths: keyed(lengths, ({ id, over, goOn, median, ninetieth }) => [id, { over, goOn, median, ninetieth }]),
    sides: keyed(sides.filter(({ all }) => all > 0), ({ side, standings }) => [side, standings]),
    time: keyed(time, ({ class: name, party, days, cases }) => [`${name} ${party ?? ''}`.trim(), { days, cases }]),
    replyReasons: reasons(replyReasons),
    agencies: keyed(agencies, ({ id, open, closed, counterparts }) => [id, { open, closed, counterparts: keyed(counterparts, (one) => [one.id ?? '', { open: one.open, closed: one.closed }]) }]),
    ofToday: ofToday && {
      activities: keyed(ofToday.activities, ({ id, all, without }) => [id, { all, without }]),
      deliveryReasons: reasons(ofToday.deliveryReasons),
      ledger: ofToday.ledger && keyed(Object.entries(ofToday.ledger.figures).filter(([, { dueDates, undated }]) => dueDates + undated > 0), (one) => one),
    },
  }
}

type Shown = ReturnType<typeof shown>

/** The recount, with its months put together as the page puts them, and without what the page does not show. */
function counted(record: unknown, asked: { set: CaseSet; asOf: string | null }, now: string, like: Shown, ends: readonly string[]) {
  const { asOf: _, set: __, disagreements, turns, lengths, ofToday, ...same } = recounted(record, { ...asked, now }) as unknown as Shown & {
    asOf: unknown; set: unknown; disagreements: unknown; turns: { months: Record<string, number>; all: unknown }
  }
  expect(disagreements).toEqual([])
  const inSpan = (from: string, to: string, turn: string) =>
    Object.entries(turns.months).filter(([key]) => key.endsWith(` ${turn}`) && key.slice(0, 7) >= from && key.slice(0, 7) <= to).reduce((sum, [, n]) => sum + n, 0)
  return {
    ...same,
    turns: {
      spans: like.turns.spans.map(({ from, to, filed: _filed, ...others }) => ({ from, to, filed: inSpan(from, to, 'filed'), ...keyed(Object.keys(others), (turn) => [turn, inSpan(from, to, turn)]) })),
      all: turns.all,
    },
    // A case does not stay at an end, unless it left it again: the page leaves those out.
    lengths: Object.fromEntries(Object.entries(lengths).filter(([stage, { over }]) => over > 0 || !ends.includes(stage))),
    ofToday: ofToday && { ...ofToday, ledger: like.ofToday?.ledger === null ? null : ofToday.ledger },
  }
}

function expectSame(office: Office, record: unknown, asked: { set: CaseSet; asOf: string | null }): number {
  const ends = office.procedures.all().flatMap(({ stages }) => stages.filter(({ closed }) => closed).map(({ id }) => id))
  const page = shown(viewOversight(office, overseer, asked))
  expect(counted(record, asked, office.now(), page, ends), JSON.stringify(asked)).toEqual(page)
  return page.cases
}

describe('a plain recount from the record has the figures of the page', () => {
  it('of the demonstration office, narrowed in every way, now and on past days', async () => {
    const office = emptyOffice('2026-11-21')
    await loadDemonstration(office)
    const out = exported(office)
    const record = readRecord(out)
    const { agencies, counterparts, fields, procedures } = oversightChoices(office, overseer)
    const sets: CaseSet[] = [
      {}, ...agencies.map(({ id }) => ({ agency: id })), ...[...counterparts.map(({ id }) => id), null].map((counterpart) => ({ counterpart })),
      ...fields.map((field) => ({ field })), ...procedures.map(({ id }) => ({ procedure: id })), { kind: 'data-access' }, { kind: 'reciprocity' },
      { filedFrom: '2026-01', filedTo: '2026-06' }, { filedFrom: '2026-07', kind: 'data-access', agency: agencies[0]!.id }, { agency: agencies[0]!.id, counterpart: counterparts[0]!.id },
    ]
    const found = sets.map((set) => expectSame(office, record, { set, asOf: null }))
    expect(found.filter((cases) => cases > 0).length).toBeGreaterThan(12)
    for (let day = '2025-10-15'; day < '2026-11-21'; day = addDays(day, 43)) {
      expectSame(office, record, { set: {}, asOf: day })
      expectSame(office, record, { set: sets[day.charCodeAt(9) % sets.length]!, asOf: day })
    }
    // As of today is now.
    expect(recounted(record, { asOf: '2026-11-21', now: office.now() })).toEqual({ ...recounted(record, { now: office.now() }), asOf: '2026-11-21' })
    // An overseer can do the same with what the browser gives.
    expect(recounted(readRecord(takenAway(office)), { now: office.now() })).toEqual(recounted(record, { now: office.now() }))
    const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'recount.mjs'), out, '--agency', 'bes'], { encoding: 'utf8', cwd: tmpdir() })
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(recounted(record, { set: { agency: 'bes' } }))))
  }, 240_000)

  it('of random histories', () => {
    const seen = new Map<string, number>()
    fc.assert(fc.property(moments, (all) => {
      const { office, days } = officeWithHistory(all)
      const record = readRecord(exported(office))
      expectSame(office, record, { set: {}, asOf: null })
      expectSame(office, record, { set: { field: 'earth science' }, asOf: null })
      for (const asOf of new Set(days.filter((_, i) => i % 5 === 2))) expectSame(office, record, { set: asOf.endsWith('1') ? { counterpart: null } : {}, asOf })
      for (const { events } of record.ofKind('case')) for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1)
    }), { examples: tellingHistories.map((one) => [one]), numRuns: 12, endOnFailure: true })
    // The histories have what is hard to count.
    for (const type of ['extension-proposed', 'toll-opened', 'entry-voided', 'complaint-amended', 'observation-superseded', 'deadline-passed', 'escalated']) {
      expect(seen.get(type) ?? 0, type).toBeGreaterThan(0)
    }
  }, 240_000)
})
