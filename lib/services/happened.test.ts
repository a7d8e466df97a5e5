import { describe, expect, it } from 'vitest'

import { caseStreams, eventsOf } from '@/db/events'
import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { addDays } from '@/lib/domain/calendars/days'
import { eventsAsOf, type AsOf } from '@/lib/domain/cases/as-of'
import { ageSpans, filedBetween } from '@/lib/domain/cases/case-list'
import type { Command } from '@/lib/domain/cases/commands'
import type { CaseEvent } from '@/lib/domain/cases/events'
import { fold } from '@/lib/domain/cases/evolve'
import { project } from '@/lib/domain/cases/project'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'
import { daysUntil } from '@/lib/domain/cases/time-by-class'

import { closing, enter } from './calendar-entries.testing'
import { changeCase } from './change-case'
import { officeZone, type Office } from './office'
import { emptyOffice, person, testOffice } from './office.testing'
import { plainClocks } from './oversight-recount.testing'
import { rebuildViews } from './rebuild-views'
import { sweep } from './sweep'
import { viewCase } from './view-case'
import { viewCases, type ListedCase } from './view-cases'
import { viewOversight } from './view-oversight'
import { viewOversightMoves, viewOversightReplies, viewOversightStays, viewOversightTime } from './view-oversight-lists'
import { officer, researcher, toProposed } from './whole-way.testing'

const overseer = person('overseer')
const everyLine = { offset: 0, limit: 1000 }
const everyCase = { group: 'all', sort: 'reference', ...everyLine } as const

const recordOf = (office: Office) => office.store.read((db) => caseStreams(db).map((id) => eventsOf(db, { kind: 'case', id }) as unknown as CaseEvent[]))

/** Each case as its events have it at the end of a day, one by one and without any view. */
function casesThen(office: Office, day: string) {
  const asOf: AsOf = { day, axis: 'happened' }
  return recordOf(office).flatMap((events) => {
    const state = fold(eventsAsOf(events, asOf, officeZone))
    if (state === null) return []
    const view = project(office.procedures.of(state.procedure), state, office.calendarsAt(office.now()))
    return [{ state, view, detail: viewCase(office, overseer, state.filed.reference, asOf) }]
  }).sort((a, b) => (a.detail.reference < b.detail.reference ? -1 : 1))
}

type CaseThen = ReturnType<typeof casesThen>[number]

/** A line of the docket, as the page of the case has it. */
function lineOf({ state, view, detail }: CaseThen) {
  const dated = detail.clocks
    .filter(({ reading }) => reading.met === null && reading.stopped === null && reading.rule.deems === undefined && reading.range !== null)
    .sort((a, b) => (a.reading.range!.earliest < b.reading.range!.earliest ? -1 : a.reading.range!.earliest > b.reading.range!.earliest ? 1 : 0))
    .map(({ reading, state: clock, left }) => ({ label: reading.rule.label, due: reading.due, ...reading.range!, overdue: clock === 'overdue', left }))
  return {
    reference: detail.reference, stage: state.stage, closed: view.row.closed, urgent: state.urgent, flagRaised: state.flagRaised,
    counterpart: detail.counterpart?.name ?? null, activity: detail.activity?.title ?? null, filedOn: state.filedOn,
    next: dated.find(({ overdue }) => !overdue) ?? null, late: dated.filter(({ overdue }) => overdue),
  }
}

function shown({ reference, stage, closed, urgent, flagRaised, counterpart, activity, filedOn, next, late }: ListedCase) {
  const clock = (one: NonNullable<ListedCase['next']>) => ({ label: one.label, due: one.due, earliest: one.earliest, latest: one.latest, overdue: one.overdue, left: one.left })
  return { reference, stage, closed, urgent, flagRaised, counterpart, activity, filedOn, next: next && clock(next), late: late.map(clock) }
}

/** How often each key occurs, or what its numbers come to. */
function tally(keys: readonly (readonly [key: unknown, n: number])[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [key, n] of keys) found[JSON.stringify(key)] = (found[JSON.stringify(key)] ?? 0) + n
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n !== 0).sort())
}

/** All figures of a day as sums of the cases. */
function sumsOf(cases: readonly CaseThen[], day: string) {
  const open = cases.filter(({ view }) => !view.row.closed)
  const ageOf = (filedOn: string) => ageSpans.find((age) => {
    const { from, to } = filedBetween(age, day)
    return (from === null || filedOn >= from) && (to === null || filedOn <= to)
  })
  const stays = cases.flatMap(({ view }) => view.stays)
  const time = cases.flatMap(({ view }) => view.time.filter(({ from }) => from <= day))
  return {
    open: tally(open.map(({ state }) => [[state.stage, ageOf(state.filedOn)], 1])),
    flagged: tally(open.filter(({ state }) => state.flagRaised).map(({ state }) => [state.stage, 1])),
    turns: tally(stays.filter(({ turn }) => turn !== 'other').map(({ turn }) => [turn, 1])),
    moves: tally(stays.map(({ cameFrom, stage }) => [[cameFrom, stage], 1])),
    over: tally(stays.filter(({ leftOn }) => leftOn !== null).map(({ stage }) => [stage, 1])),
    clocks: tally(cases.flatMap(({ detail }) => plainClocks(detail).map(({ side, standing }) => [[side, standing], 1]))),
    time: tally(time.map((span) => [[span.class, span.party], daysUntil(span, day)])),
    replies: tally(cases.flatMap(({ view }) => view.replies.map(({ side, reason }) => [[reason, side], 1]))),
    agencies: tally(cases.map(({ detail, view }) => [[detail.agency, detail.counterpart?.name ?? null, view.row.closed], 1])),
  }
}

function figuresOf(office: Office, day: string) {
  const { stages, turns, flow, lengths, sides, time, replyReasons, agencies } = viewOversight(office, overseer, { set: {}, asOf: day, axis: 'happened' })
  return {
    open: tally(stages.flatMap(({ id, byAge }) => ageSpans.map((age) => [[id, age], byAge[age]] as const))),
    flagged: tally(stages.map(({ id, flagged }) => [id, flagged])),
    turns: tally(Object.entries(turns.all)),
    moves: tally(flow.moves.map(({ from, to, n }) => [[from, to], n])),
    over: tally(lengths.map(({ id, over }) => [id, over])),
    clocks: tally(sides.flatMap(({ side, standings }) => Object.entries(standings).map(([standing, n]) => [[side, standing], n] as const))),
    time: tally(time.map((one) => [[one.class, one.party], one.days])),
    replies: tally(replyReasons.reasons.flatMap(({ reason, bySide }) => Object.entries(bySide).map(([side, n]) => [[reason, side], n] as const))),
    agencies: tally(agencies.flatMap(({ name, counterparts }) => counterparts.flatMap((one) => [[[name, one.name, false], one.open], [[name, one.name, true], one.closed]] as const))),
  }
}

/** Every day on which something happened, and the one after it. */
function daysOf(office: Office, until: string): string[] {
  const days = new Set(recordOf(office).flat().flatMap(({ occurredOn }) => [occurredOn, addDays(occurredOn, 1)]))
  return [...days].sort().filter((day) => day <= until)
}

function compare(office: Office, day: string): void {
  const cases = casesThen(office, day)
  const asked = { set: {}, asOf: day, axis: 'happened' } as const
  expect(viewCases(office, overseer, { ...everyCase, asOf: day, axis: 'happened' }).cases.map(shown), day).toEqual(cases.map(lineOf))
  expect(figuresOf(office, day), day).toEqual(sumsOf(cases, day))
  const stays = viewOversightStays(office, overseer, {}, everyLine, asked).lines
  const stayOf = (one: object) => JSON.stringify(one)
  expect(stays.map(({ reference, n, enteredOn, leftOn }) => stayOf({ reference, n, enteredOn, leftOn })).sort(), day)
    .toEqual(cases.flatMap(({ detail: { reference }, view }) => view.stays.map(({ n, enteredOn, leftOn }) => stayOf({ reference, n, enteredOn, leftOn }))).sort())
  expect(viewOversightMoves(office, overseer, {}, everyLine, asked).total).toBe(stays.length)
  expect(viewOversightReplies(office, overseer, {}, everyLine, asked).lines.map(({ reference, entry, on }) => stayOf({ reference, entry, on })).sort(), day)
    .toEqual(cases.flatMap(({ detail: { reference }, view }) => view.replies.map(({ entry, on }) => stayOf({ reference, entry, on }))).sort())
  expect(viewOversightTime(office, overseer, {}, everyLine, asked).total).toBe(cases.filter(({ view }) => view.time.some(({ from }) => from <= day)).length)
}

const views = ['case_happened', 'clock_happened', 'time_happened', 'stay_happened', 'reply_happened']
const dump = (office: Office) => Object.fromEntries(views.map((name) => [name, office.store.read((db) => db.all(`select * from ${name}`).map((row) => JSON.stringify(row)).sort())]))

/** What is written with each entry is what is made anew, and today is now. */
function holdsTogether(office: Office, today: string): void {
  const kept = dump(office)
  rebuildViews(office)
  expect(dump(office)).toEqual(kept)
  const of = (axis?: AsOf['axis']) => ({ set: {}, asOf: axis === undefined ? null : today, ...(axis === undefined ? {} : { axis }) })
  for (const axis of ['recorded', 'happened'] as const) {
    expect({ ...viewOversight(office, overseer, of(axis)), asked: null }).toEqual({ ...viewOversight(office, overseer, of()), asked: null })
    expect(viewCases(office, overseer, { ...everyCase, asOf: today, axis })).toEqual(viewCases(office, overseer, everyCase))
  }
}

/** A case that is corrected in both directions, one that is entered late throughout, and what an amendment and a void entry do. */
function backAndForth() {
  const office = testOffice('2026-02-02')
  const file = (more: Partial<Command<'file'>> = {}) => changeCase(office, researcher, null, { ...complaint, ...more }).reference
  const [first, second] = [file({ activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' }), file()]
  const act = (reference: string, command: Command, by = officer) => changeCase(office, by, reference, command)
  const last = (n: number, type: string) => recordOf(office)[n]!.findLast((event) => event.type === type)!.seq
  const correct = (n: number, type: string, on: string | null) =>
    act([first, second][n]!, { command: 'correct-entry', entry: last(n, type), what: on === null ? 'void' : 'date', on, words: 'The list of the courier.' })
  office.moveTo('2026-02-04')
  act(first, { command: 'decline-admission', reason: 'nothing-named', words: 'Which activity?', elsewhere: 'Nowhere else.' })
  office.moveTo('2026-02-06')
  act(first, { command: 'amend', activityId: 'wave', expectationId: 'wav-rt', provisionId: null, asked: 'asked', askedOn: '2026-01-20', askedWords: 'A letter.', words: 'Named.' }, researcher)
  office.moveTo('2026-02-10')
  act(first, { command: 'admit', urgent: false }, person('officer', 'second'))
  act(second, { command: 'admit', urgent: true })
  act(first, { ...request, on: '2026-02-10' })
  act(second, { ...request, on: '2026-02-10' })
  office.moveTo('2026-03-20')
  sweep(office)
  act(first, { ...reply, on: '2026-03-16' })
  act(second, { ...reply, on: '2026-02-24' })
  act(second, { command: 'record-meeting', on: '2026-02-26', bothAgreeToGoUp: false, words: '' })
  office.moveTo('2026-03-25')
  correct(0, 'reply-received', '2026-03-12')
  correct(1, 'reply-received', '2026-02-27')
  correct(0, 'reply-received', '2026-03-13')
  office.moveTo('2026-03-27')
  correct(0, 'reply-received', null)
  office.moveTo('2026-06-30')
  sweep(office)
  return office
}

describe('as of the end of a day as things happened, docket and figures are the sums of the cases seen so', () => {
  it('of a case that goes the whole way', () => {
    const office = testOffice('2026-02-02')
    toProposed(office)
    changeCase(office, researcher, null, { ...complaint, title: 'Another' })
    office.moveTo('2027-01-05')
    sweep(office)
    const days = daysOf(office, '2027-01-04')
    expect(days.length).toBeGreaterThan(16)
    for (const day of ['2026-02-01', ...days]) compare(office, day)
    holdsTogether(office, '2027-01-05')
  }, 30_000)

  it('where entries came late, were corrected and taken back', () => {
    const office = backAndForth()
    for (const day of daysOf(office, '2026-06-29')) compare(office, day)
    holdsTogether(office, '2026-06-30')
  }, 30_000)

  it('where the calendars became known otherwise afterwards, also in cases that are closed', () => {
    const office = testOffice('2026-11-02')
    sweep(office)
    const { reference } = changeCase(office, researcher, null, complaint)
    office.moveTo('2026-11-05')
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    office.moveTo('2026-11-09')
    changeCase(office, researcher, reference, { command: 'withdraw', words: '' })
    const due = () => viewCases(office, overseer, { ...everyCase, asOf: '2026-11-03', axis: 'happened' }).cases[0]!.next!.due
    const late = (axis: AsOf['axis']) => viewOversight(office, overseer, { set: {}, asOf: '2026-11-05', axis }).sides.reduce((n, { standings }) => n + standings['met-late'] + standings.missed, 0)
    expect([due(), late('recorded'), late('happened')]).toEqual(['2026-11-04', 1, 1])
    office.moveTo('2026-11-16')
    enter(office, closing('2026-11-03'))
    expect([due(), late('recorded'), late('happened')]).toEqual(['2026-11-05', 1, 0])
    for (const day of daysOf(office, '2026-11-15')) compare(office, day)
    holdsTogether(office, '2026-11-16')
  })

  it('of the demonstration', async () => {
    const office = emptyOffice('2026-11-21')
    await loadDemonstration(office)
    // One day of fifty: all of them would take minutes.
    for (const day of daysOf(office, '2026-11-20').filter((_, i) => i % 50 === 0)) compare(office, day)
    holdsTogether(office, '2026-11-21')
  }, 240_000)
})
