import { beforeAll, describe, expect, it } from 'vitest'

import { caseStreams, eventsOf } from '@/db/events'
import { endOfDay } from '@/lib/domain/calendars/zones'
import type { CaseSet } from '@/lib/domain/cases/case-list'
import type { Command } from '@/lib/domain/cases/commands'
import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { officeZone } from './office'
import { person, testOffice } from './office.testing'
import { sweep } from './sweep'
import { viewCases } from './view-cases'
import { viewOversight } from './view-oversight'
import { viewOversightClocks, viewOversightMoves, viewOversightReplies, viewOversightStays, viewOversightTime } from './view-oversight-lists'

const overseer = person('overseer')
type TestOffice = ReturnType<typeof testOffice>

/** What was done on which day, in order: two cases, one of which changes what it is about, is corrected afterwards, and goes up late. */
function history(office: TestOffice): readonly (readonly [day: string, task: () => void])[] {
  const references: string[] = []
  const file = (more: Partial<Command<'file'>> = {}) => () => void references.push(changeCase(office, person('researcher'), null, { ...complaint, ...more }).reference)
  const act = (n: number, command: Command, by = person('officer')) => () => void changeCase(office, by, references[n]!, command)
  const entryOf = (n: number, type: string) => office.store.read((db) => eventsOf(db, { kind: 'case', id: caseStreams(db)[n]! }).findLast((one) => one.type === type)!.seq)
  const correct = (n: number, type: string, on: string) => () =>
    void changeCase(office, person('officer'), references[n]!, { command: 'correct-entry', entry: entryOf(n, type), what: 'date', on, words: 'The list of the courier.' })
  return [
    ['2026-02-02', file({ activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' })],
    ['2026-02-04', act(0, { command: 'decline-admission', reason: 'nothing-named', words: 'Which activity?', elsewhere: 'Nowhere else.' })],
    ['2026-02-06', act(0, { command: 'amend', activityId: 'wave', expectationId: 'wav-rt', provisionId: null, asked: 'asked', askedOn: '2026-01-20', askedWords: 'A letter.', words: 'Named.' }, person('researcher'))],
    ['2026-02-10', act(0, { command: 'admit', urgent: false }, person('officer', 'second'))],
    ['2026-02-10', act(0, { ...request, on: '2026-02-10' })],
    ['2026-03-02', file()],
    ['2026-03-05', act(1, { command: 'admit', urgent: true })],
    ['2026-03-20', act(0, { ...reply, on: '2026-03-16' })],
    ['2026-03-25', correct(0, 'reply-received', '2026-03-12')],
    ['2026-04-16', () => void sweep(office)],
    ['2026-04-16', act(0, { command: 'escalate', words: '' })],
    ['2026-04-20', act(0, { ...request, on: '2026-04-17' }, person('coordinator'))],
    ['2026-06-30', () => void sweep(office)],
    ['2026-06-30', act(0, { command: 'refer-to-senior-review', words: '' }, person('coordinator'))],
    ['2026-07-02', act(1, { command: 'withdraw', words: '' }, person('researcher'))],
    ['2026-08-15', () => void sweep(office)],
  ]
}

const first = '2026-01-30'

/** The office with what was done until a day; its clock stands in the last second of that day. */
function officeUntil(day: string): TestOffice {
  const office = testOffice(first)
  for (const [on, task] of history(office).filter(([one]) => one <= day)) {
    office.moveTo(on)
    task()
  }
  office.moveTo(new Date(Date.parse(endOfDay(day, officeZone)) - 1000).toISOString())
  return office
}

let office: TestOffice
beforeAll(() => {
  office = officeUntil('2026-09-30')
})

/** The docket of that day, but for what keeps no history. */
function casesOf(of: TestOffice, asOf: string | null, set: CaseSet) {
  const { cases, total } = viewCases(of, overseer, { ...set, group: 'all', sort: 'reference', ...page, ...(asOf === null ? {} : { asOf }) })
  return { total, cases: cases.map((one) => ({ ...one, urgent: false, acts: [], move: null })) }
}

const page = { offset: 0, limit: 100 }
const standings = ['met', 'met-late', 'missed', 'running', 'not-needed'] as const

/** Everything that a page and its lists can tell of a past day. */
function toldOf(of: TestOffice, asOf: string | null, set: CaseSet = {}) {
  const asked = { set, asOf }
  const { asked: _, ofToday: __, ...figures } = viewOversight(of, overseer, asked)
  const { lines } = viewOversightClocks(of, overseer, { which: standings, ...page }, asked)
  return {
    figures,
    clocks: lines.map(({ procedure: __procedure, ...line }) => line),
    lists: [
      casesOf(of, asOf, set),
      viewOversightMoves(of, overseer, {}, page, asked),
      viewOversightStays(of, overseer, {}, page, asked),
      viewOversightReplies(of, overseer, {}, page, asked),
      viewOversightTime(of, overseer, {}, page, asked),
    ],
  }
}

describe('as of the end of a past day, the figures and their lists are those that the office of that day showed', () => {
  const days = [first, ...new Set(history(testOffice(first)).map(([day]) => day)), '2026-02-03', '2026-03-16', '2026-03-21', '2026-05-20']
  it.each([...new Set(days)].sort())('%s', (day) => {
    expect(toldOf(office, day)).toEqual(toldOf(officeUntil(day), null))
  }, 20_000)

  it('also where they are narrowed by what a case was about then', () => {
    const filed = (asOf: string, set: object) => viewOversight(office, overseer, { set, asOf }).agencies.reduce((sum, one) => sum + one.open + one.closed, 0)
    // The case that named no activity at first names one from 6 Feb on.
    expect([filed('2026-02-05', { counterpart: null }), filed('2026-02-05', { field: 'earth science' })]).toEqual([1, 0])
    expect([filed('2026-02-06', { counterpart: null }), filed('2026-02-06', { field: 'earth science' })]).toEqual([0, 1])
    for (const set of [{ field: 'earth science' }, { counterpart: null }, { filedFrom: '2026-03' }]) {
      expect(toldOf(office, '2026-03-20', set)).toEqual(toldOf(officeUntil('2026-03-20'), null, set))
    }
  })
})

it('before the first case there is nothing, and what was entered later is not counted', () => {
  expect(viewOversight(office, overseer, { set: {}, asOf: '2026-02-01' }).agencies).toEqual([])
  const days = (asOf: string) => viewOversightReplies(office, overseer, {}, page, { set: {}, asOf }).lines.map((one) => one.on)
  expect([days('2026-03-19'), days('2026-03-20'), days('2026-03-25')]).toEqual([[], ['2026-03-16'], ['2026-03-12']])
})
