import { beforeAll, describe, expect, it } from 'vitest'

import { allOfRegister } from '@/db/register'
import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { ageSpans, type AgeSpan, type CaseFilter, type CaseSet } from '@/lib/domain/cases/case-list'
import { clockStandings, dueStandings } from '@/lib/domain/cases/clock-list'
import { daysUntil } from '@/lib/domain/cases/time-by-class'
import type { Turn } from '@/lib/domain/cases/stays'

import { emptyOffice, person } from './office.testing'
import { daysFrom, isIn, plainCases, type PlainCase } from './oversight-recount.testing'
import { viewCase } from './view-case'
import { viewCases } from './view-cases'
import { viewOversight, type Oversight } from './view-oversight'
import {
  viewOversightActivities, viewOversightClocks, viewOversightDeliveries, viewOversightMoves, viewOversightReplies, viewOversightStays,
  viewOversightTime,
} from './view-oversight-lists'
import { countedTurns } from './view-oversight-stages'

const overseer = person('overseer')
const today = '2026-11-21'
const office = emptyOffice(today)
const everyLine = { offset: 0, limit: 1000 }

const spanOf = (days: number): AgeSpan => (days <= 30 ? '0-30' : days <= 90 ? '31-90' : days <= 180 ? '91-180' : days <= 365 ? '181-365' : 'over-365')

let all: PlainCase[]
beforeAll(async () => {
  await loadDemonstration(office)
  const { activities } = office.store.read(allOfRegister)
  all = plainCases(office, today, (id) => activities.find((one) => one.activityId === id)!.field)
})

/** What a page can be narrowed to, by what the demonstration holds; each leaves some cases in and some out. */
const sets: [string, () => CaseSet][] = [
  ['all cases', () => ({})],
  ['an agency', () => ({ agency: 'bes' })],
  ['a counterpart and a kind', () => ({ counterpart: all.find((one) => one.counterpart !== null && one.kind === 'data-access')!.counterpart, kind: 'data-access' })],
  ['a field', () => ({ field: all.find((one) => one.field !== null)!.field! })],
  ['a period of filing, under a procedure', () => ({ procedure: 'sta-2024', filedFrom: '2026-01', filedTo: '2026-06' })],
]

describe.each(sets)('of %s, each figure is what the events say, and its list has exactly these', (_, setOf) => {
  let plain: PlainCase[]
  let figures: Oversight
  let set: CaseSet
  let asked: { set: CaseSet; asOf: null }
  beforeAll(() => {
    set = setOf()
    asked = { set, asOf: null }
    plain = all.filter(isIn(set))
    figures = viewOversight(office, overseer, asked)
  })

  /** All lines of the docket behind a filter, page by page. */
  function listed(filter: CaseFilter): string[] {
    const references: string[] = []
    for (let offset = 0; ; offset += 10) {
      const { cases, total } = viewCases(office, overseer, { ...set, ...filter, group: 'all', sort: 'reference', offset, limit: 10 })
      references.push(...cases.map((one) => one.reference))
      if (references.length >= total) return references
    }
  }

  function expectSame(n: number, filter: CaseFilter, expected: (one: PlainCase) => boolean): void {
    const found = plain.filter(expected).map((one) => one.reference).sort()
    expect(n, JSON.stringify(filter)).toBe(found.length)
    expect(listed(filter), JSON.stringify(filter)).toEqual(found)
  }

  it('leaves some in', () => {
    expect(plain.length).toBeGreaterThan(0)
    if (Object.keys(set).length > 0) expect(plain.length).toBeLessThan(all.length)
  })

  it('by stage and age', () => {
    for (const { id, byAge, open, flagged } of figures.stages) {
      for (const age of ageSpans) {
        expectSame(byAge[age], { closed: false, stage: id, age }, (one) => !one.closed && one.stage === id && spanOf(one.days) === age)
      }
      expectSame(open, { closed: false, stage: id }, (one) => !one.closed && one.stage === id)
      expectSame(flagged, { closed: false, stage: id, flagged: true }, (one) => !one.closed && one.stage === id && one.flagged)
    }
    expect(figures.stages.reduce((sum, one) => sum + one.open, 0)).toBe(plain.filter((one) => !one.closed).length)
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
      expect(counterparts.reduce((sum, one) => sum + one.open + one.closed, 0)).toBe(open + closed)
    }
    expect(figures.agencies.reduce((sum, one) => sum + one.open + one.closed, 0)).toBe(plain.length)
  })

  it('by what happened when, and from stage to stage', () => {
    const moves = plain.flatMap((one) => one.moves.map((move) => ({ ...move, reference: one.reference })))
    const isTurn: Record<(typeof countedTurns)[number], (move: (typeof moves)[number]) => boolean> = {
      filed: ({ type }) => type === 'complaint-filed',
      resolved: ({ to }) => to === 'resolved',
      escalated: ({ type }) => type === 'escalated',
      lapsed: ({ type }) => type === 'lapsed',
    }
    const plainly = (some: readonly { reference: string; on: string }[]) => some.map((one) => `${one.reference} ${one.on}`).sort()
    for (const turn of countedTurns) {
      for (const span of figures.turns.spans) {
        const expected = moves.filter((move) => isTurn[turn](move) && move.on.slice(0, 7) >= span.from && move.on.slice(0, 7) <= span.to)
        const { lines, total } = viewOversightMoves(office, overseer, { turn: turn as Turn, between: span }, everyLine, asked)
        expect([span.turns[turn], total], `${turn} ${span.from}`).toEqual([expected.length, expected.length])
        expect(plainly(lines)).toEqual(plainly(expected))
      }
      expect(figures.turns.spans.reduce((sum, span) => sum + span.turns[turn], 0)).toBe(figures.turns.all[turn])
      expect(figures.turns.all[turn]).toBe(moves.filter(isTurn[turn]).length)
    }
    for (const { from, to, n } of figures.flow.moves) {
      const expected = moves.filter((move) => move.from === from && move.to === to)
      expect(n, `${from} ${to}`).toBe(expected.length)
      expect(plainly(viewOversightMoves(office, overseer, { from, to }, everyLine, asked).lines)).toEqual(plainly(expected))
    }
    expect(figures.flow.moves.reduce((sum, one) => sum + one.n, 0)).toBe(moves.length)
  })

  it('by days at a stage', () => {
    const stays = plain.flatMap(({ moves }) => moves.map(({ to, on }, i) => ({ stage: to, days: moves[i + 1] ? Math.max(0, daysFrom(on, moves[i + 1]!.on)) : null })))
    for (const { id, over, goOn, median, ninetieth } of figures.lengths) {
      const days = stays.filter((one) => one.stage === id).flatMap((one) => one.days ?? []).sort((a, b) => a - b)
      const rank = (part: number) => days[Math.ceil(days.length * part) - 1] ?? null
      expect([over, median, ninetieth], id).toEqual([days.length, rank(0.5), rank(0.9)])
      expect(goOn, id).toBe(stays.filter((one) => one.stage === id && one.days === null).length)
      const list = viewOversightStays(office, overseer, { stage: id, over: true }, everyLine, asked)
      expect([list.total, list.lines.map((one) => one.days).sort((a, b) => a - b)], id).toEqual([over, days])
      expect(viewOversightStays(office, overseer, { stage: id, over: false }, everyLine, asked).total, id).toBe(goOn)
    }
    // Every open case is somewhere, once.
    const open = figures.stages.map((one) => one.id)
    expect(figures.lengths.filter((one) => open.includes(one.id)).reduce((sum, one) => sum + one.goOn, 0)).toBe(plain.filter((one) => !one.closed).length)
  })

  it('by side and standing', () => {
    const clocks = plain.flatMap((one) => one.clocks)
    const passed = plain.flatMap((one) => one.passed)
    for (const { side, standings, due, all: every } of figures.sides) {
      for (const standing of clockStandings) {
        const expected = clocks.filter((one) => one.side === side && one.standing === standing).length
        const { lines, total } = viewOversightClocks(office, overseer, { which: [standing], side, ...everyLine }, asked)
        expect([standings[standing], total, lines.length], `${side} ${standing}`).toEqual([expected, expected, expected])
        expect(lines.every((line) => line.standing === standing)).toBe(true)
      }
      // The clock of the office entered each period that passed when it did: the same number, from another source.
      expect(standings['met-late'] + standings.missed, side).toBe(passed.filter((one) => one === side).length)
      expect(due).toBe(viewOversightClocks(office, overseer, { which: dueStandings, side, offset: 0, limit: 1 }, asked).total)
      expect(every).toBe(clocks.filter((one) => one.side === side).length)
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
      const list = viewOversightTime(office, overseer, { class: of, party }, everyLine, asked)
      const plainly = (some: readonly { reference: string; days: number }[]) => some.map((one) => `${one.reference} ${one.days}`).sort()
      expect(plainly(list.lines), `${of} ${party}`).toEqual(plainly(expected))
      expect([days, cases, list.total]).toEqual([expected.reduce((sum, one) => sum + one.days, 0), expected.length, expected.length])
    }
  })

  it('by stated reason', () => {
    const replies = plain.flatMap((one) => one.replies)
    const { sides, reasons } = figures.replyReasons
    for (const { reason, bySide } of reasons) {
      for (const { id } of sides) {
        const expected = replies.filter((one) => one.side === id && one.reason === reason).length
        const { total, lines } = viewOversightReplies(office, overseer, { reason, side: id }, everyLine, asked)
        expect([bySide[id], total, lines.length], `${reason} ${id}`).toEqual([expected, expected, expected])
      }
    }
    expect(sides.reduce((sum, one) => sum + one.all, 0)).toBe(replies.length)
    const short = figures.ofToday!.deliveryReasons
    for (const { reason, bySide } of short.reasons) {
      for (const { id } of short.sides) expect(viewOversightDeliveries(office, overseer, { reason, side: id }, everyLine, asked).total).toBe(bySide[id])
    }
    expect(short.sides.reduce((sum, one) => sum + one.all, 0)).toBe(viewOversightDeliveries(office, overseer, {}, everyLine, asked).total)
  })

  it('by activity', () => {
    const { activities: counted } = figures.ofToday!
    const { lines } = viewOversightActivities(office, overseer, everyLine, asked)
    expect(lines.length).toBe(counted.reduce((sum, one) => sum + one.all, 0))
    for (const { id, name, all: every, without } of counted) {
      const own = lines.filter((one) => one.agency === name)
      expect([every, without]).toEqual([own.length, own.filter((one) => one.expectations === 0).length])
      for (const hasExpectations of [true, false]) {
        const { total } = viewOversightActivities(office, overseer, { hasExpectations, offset: 0, limit: 1 }, { set: { ...set, agency: id }, asOf: null })
        expect(total).toBe(hasExpectations ? every - without : without)
      }
    }
  })
})

it('the demonstration has what the figures are about', () => {
  const { stages, time, ofToday, turns, replyReasons, lengths } = viewOversight(office, overseer)
  expect(stages.some((one) => one.suspended && one.open > 0)).toBe(true)
  expect(stages.some((one) => one.flagged > 0)).toBe(true)
  expect(new Set(time.map((one) => one.class)).size).toBeGreaterThan(4)
  expect(ofToday!.activities.some((one) => one.without > 0)).toBe(true)
  for (const turn of countedTurns) expect(turns.all[turn], turn).toBeGreaterThan(0)
  expect(replyReasons.reasons.length).toBeGreaterThan(2)
  expect(ofToday!.deliveryReasons.reasons.length).toBeGreaterThan(0)
  expect(lengths.some((one) => one.median !== null && one.median < one.ninetieth!)).toBe(true)
})

it('a coordinator has the same figures as an overseer', () => {
  expect(viewOversight(office, person('coordinator'))).toEqual(viewOversight(office, overseer))
})

it('as of the end of today, the figures are those of today; of a day to come there are none', () => {
  expect(viewOversight(office, overseer, { set: {}, asOf: today })).toEqual({ ...viewOversight(office, overseer), asked: { set: {}, asOf: today } })
  expect(() => viewOversight(office, overseer, { set: {}, asOf: '2026-11-22' })).toThrow(RangeError)
})
