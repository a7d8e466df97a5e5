import { beforeAll, describe, expect, it } from 'vitest'

import { caseStreams, eventsOf } from '@/db/events'
import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { ageSpans, type AgeSpan, type CaseFilter } from '@/lib/domain/cases/case-list'
import { clockStandings, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'
import { daysUntil } from '@/lib/domain/cases/time-by-class'

import { emptyOffice, person } from './office.testing'
import { viewCase, type ClockOfCase } from './view-case'
import { viewCases } from './view-cases'
import { viewOversight, viewOversightActivities, viewOversightClocks, viewOversightTime, type Oversight } from './view-oversight'

const overseer = person('overseer')
const today = '2026-11-21'
const office = emptyOffice(today)

/** A case as a plain reading of its events has it, without any of the views that the figures are counted from. */
interface PlainCase {
  readonly reference: string
  readonly stage: string
  readonly closed: boolean
  readonly flagged: boolean
  readonly agency: string
  readonly counterpart: string | null
  readonly days: number
  /** Periods that the clock of the office has entered as passed, by side; none that it took back. */
  readonly passed: readonly string[]
  readonly clocks: readonly { readonly side: string; readonly standing: ClockStanding }[]
}

type Datum = Record<string, unknown>

function plainCases(): PlainCase[] {
  const streams = office.store.read((db) => caseStreams(db).map((id) => eventsOf(db, { kind: 'case', id })))
  return streams.map((recorded) => {
    const events = recorded.map(({ seq, type, occurredOn, data }) => ({ seq, type, occurredOn, data: data as Datum }))
    const last = (member: string) => events.findLast(({ data }) => data[member] !== undefined)!.data[member]
    const filed = events[0]!
    const sides = filed.data as { complainingSide: string; respondingSide: string }
    const stage = last('toStage') as string
    const takenBack = events.filter(({ type }) => type === 'observation-superseded').map(({ data }) => data.observation)
    const passed = events.filter(({ type, seq }) => type === 'deadline-passed' && !takenBack.includes(seq))
    const reference = filed.data.reference as string
    const clocks = viewCase(office, overseer, reference).clocks.filter(({ reading }) => reading.rule.deems === undefined)
    const sideOf = ({ reading }: ClockOfCase) => sideExpected(reading.rule.expectedFrom, sides)
    return {
      reference,
      stage,
      closed: sta2024.stages.find(({ id }) => id === stage)!.closed,
      flagged: events.findLast(({ type }) => type.startsWith('suspension-flag-'))?.type === 'suspension-flag-raised',
      agency: filed.data.agencyId as string,
      counterpart: (events.findLast(({ data }) => 'counterpartId' in data)!.data.counterpartId ?? null) as string | null,
      days: (Date.parse(today) - Date.parse(filed.occurredOn)) / 86_400_000,
      passed: passed.map(({ data }) => sideOf(clocks.find(({ reading }) => reading.rule.id === data.clock && reading.instance === data.instance)!)),
      clocks: clocks.map((clock) => ({ side: sideOf(clock), standing: plainStanding(clock) })),
    }
  })
}

function sideExpected(from: string, sides: { complainingSide: string; respondingSide: string }): string {
  if (from === 'both-sides') return 'both'
  if (from === 'complaining-side') return sides.complainingSide
  return from === 'responding-side' ? sides.respondingSide : 'US'
}

/** From the facts of one clock alone: what met it, what ended it, and the last day that it can have. */
function plainStanding({ reading: { met, stopped, range, expiresAt } }: ClockOfCase): ClockStanding {
  const over = (on: string) => range !== null && on > range.latest
  if (met) return over(met.on) ? 'met-late' : 'met'
  if (stopped) return over(stopped.on) ? 'missed' : 'not-needed'
  return expiresAt !== null && expiresAt <= office.now() ? 'missed' : 'running'
}

const spanOf = (days: number): AgeSpan => (days <= 30 ? '0-30' : days <= 90 ? '31-90' : days <= 180 ? '91-180' : days <= 365 ? '181-365' : 'over-365')

let plain: PlainCase[]
let figures: Oversight

beforeAll(async () => {
  await loadDemonstration(office)
  plain = plainCases()
  figures = viewOversight(office, overseer)
}, 60_000)

/** Lists all lines behind a filter, page by page, and answers with the references. */
function listed(filter: CaseFilter): string[] {
  const references: string[] = []
  for (let offset = 0; ; offset += 10) {
    const { cases, total } = viewCases(office, overseer, { ...filter, group: 'all', sort: 'reference', offset, limit: 10 })
    references.push(...cases.map((one) => one.reference))
    if (references.length >= total) return references
  }
}

function expectSame(n: number, filter: CaseFilter, expected: (one: PlainCase) => boolean): void {
  const found = plain.filter(expected).map((one) => one.reference).sort()
  expect(n, JSON.stringify(filter)).toBe(found.length)
  expect(listed(filter), JSON.stringify(filter)).toEqual(found)
}

describe('each figure is what its events say, and its list has exactly these cases', () => {
  it('by stage and age', () => {
    for (const { id, byAge, open, flagged } of figures.stages) {
      for (const age of ageSpans) {
        expectSame(byAge[age], { closed: false, stage: id, age }, (one) => !one.closed && one.stage === id && spanOf(one.days) === age)
      }
      expectSame(open, { closed: false, stage: id }, (one) => !one.closed && one.stage === id)
      expectSame(flagged, { closed: false, stage: id, flagged: true }, (one) => !one.closed && one.stage === id && one.flagged)
    }
    // Nothing is left out, and the demonstration has what the figures are about.
    expect(figures.stages.reduce((all, one) => all + one.open, 0)).toBe(plain.filter((one) => !one.closed).length)
    expect(figures.stages.some((one) => one.suspended && one.open > 0)).toBe(true)
    expect(figures.stages.some((one) => one.flagged > 0)).toBe(true)
  })

  it('by agency and counterpart', () => {
    for (const { id, open, closed, counterparts } of figures.agencies) {
      expectSame(open, { agency: id, closed: false }, (one) => one.agency === id && !one.closed)
      expectSame(closed, { agency: id, closed: true }, (one) => one.agency === id && one.closed)
      for (const each of counterparts) {
        const here = (one: PlainCase) => one.agency === id && one.counterpart === each.id
        expectSame(each.open, { agency: id, counterpart: each.id, closed: false }, (one) => here(one) && !one.closed)
        expectSame(each.closed, { agency: id, counterpart: each.id, closed: true }, (one) => here(one) && one.closed)
      }
      expect(counterparts.reduce((all, one) => all + one.open + one.closed, 0)).toBe(open + closed)
    }
    expect(figures.agencies.reduce((all, one) => all + one.open + one.closed, 0)).toBe(plain.length)
  })

  it('by side and standing', () => {
    const clocks = plain.flatMap((one) => one.clocks)
    const passed = plain.flatMap((one) => one.passed)
    for (const { side, standings, due, all } of figures.sides) {
      for (const standing of clockStandings) {
        const expected = clocks.filter((one) => one.side === side && one.standing === standing).length
        const { lines, total } = viewOversightClocks(office, overseer, { which: [standing], side, offset: 0, limit: 1000 })
        expect([standings[standing], total, lines.length], `${side} ${standing}`).toEqual([expected, expected, expected])
        expect(lines.every((line) => line.standing === standing)).toBe(true)
      }
      // The clock of the office entered each period that passed when it did: the same number, from another source.
      expect(standings['met-late'] + standings.missed, side).toBe(passed.filter((one) => one === side).length)
      expect(due).toBe(viewOversightClocks(office, overseer, { which: dueStandings, side, offset: 0, limit: 1 }).total)
      expect(all).toBe(clocks.filter((one) => one.side === side).length)
    }
    expect(figures.sides.reduce((sum, one) => sum + one.all, 0)).toBe(clocks.length)
  })

  it('by who had the time, and all days are the ages of all cases', () => {
    const details = plain.map(({ reference }) => viewCase(office, overseer, reference))
    expect(figures.time.reduce((sum, one) => sum + one.days, 0)).toBe(plain.reduce((sum, one) => sum + one.days, 0))
    for (const { class: of, party, days, cases } of figures.time) {
      const daysOf = ({ time }: (typeof details)[number]) =>
        time.filter((span) => span.class === of && span.party === party).reduce((sum, span) => sum + daysUntil(span, today), 0)
      const expected = details.map((one) => ({ reference: one.reference, days: daysOf(one) })).filter((one) => one.days > 0)
      const listed = viewOversightTime(office, overseer, { class: of, party }, { offset: 0, limit: 1000 })
      const plainly = (some: readonly { reference: string; days: number }[]) => some.map((one) => `${one.reference} ${one.days}`).sort()
      expect(plainly(listed.cases), `${of} ${party}`).toEqual(plainly(expected))
      expect([days, cases, listed.total]).toEqual([expected.reduce((sum, one) => sum + one.days, 0), expected.length, expected.length])
    }
    expect(new Set(figures.time.map((one) => one.class)).size).toBeGreaterThan(4)
  })

  it('by activity', () => {
    const { activities } = viewOversightActivities(office, overseer, { offset: 0, limit: 1000 })
    expect(activities.length).toBe(figures.activities.reduce((sum, one) => sum + one.all, 0))
    for (const { id, name, all, without } of figures.activities) {
      const own = activities.filter((one) => one.agency === name)
      expect([all, without]).toEqual([own.length, own.filter((one) => one.expectations === 0).length])
      for (const hasExpectations of [true, false]) {
        const { total } = viewOversightActivities(office, overseer, { agency: id, hasExpectations, offset: 0, limit: 1 })
        expect(total).toBe(hasExpectations ? all - without : without)
      }
    }
    expect(figures.activities.some((one) => one.without > 0)).toBe(true)
  })

  it('for a coordinator as for an overseer', () => {
    expect(viewOversight(office, person('coordinator'))).toEqual(figures)
  })
})
