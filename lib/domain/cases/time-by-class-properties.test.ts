import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { expectedParty } from '@/lib/domain/agreements/sides'
import type { Role } from '@/lib/domain/access/roles'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import { hasAgreedDate, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { computeDeadline } from '@/lib/domain/deadlines/compute-deadline'
import fc from '@/lib/properties.testing'

import type { Command } from './commands'
import { openSteps } from './open-matters'
import { at, requested } from './stages.testing'
import { reply, request, type story } from './story.testing'
import { daysUntil, timeByClass, timeClasses, type TimeClass } from './time-by-class'
import { worldOf, type World } from './world'

type Story = ReturnType<typeof story>

/** Something that somebody may try: what it is, who tries it, and how. */
type Attempt = (one: Story, on: string, way: { yes: boolean; some: number }) => [Role, Command] | null

/** Where a history begins: at the beginning, or where there is more to happen. */
const beginnings = { intake: at.intake, requested, coordinator: at['coordinator-consultations'] }

const words = 'Words.'
const step = (one: Story) => openSteps(one.state())[0]?.place ?? 1
const clock = (one: Story, some: number) => {
  const open = one.world().readings.filter((reading) => isOpen(reading) && reading.rule.extension)
  return open[some % Math.max(open.length, 1)]?.key
}

/** Proposed and agreed on one day, by whoever works at the stage. */
const extend: Attempt = (one, on, { yes, some }) => {
  const key = clock(one, some)
  if (key === undefined) return null
  const role = key.startsWith('agency') ? 'officer' : 'coordinator'
  one.when(role, { command: 'propose-extension', on, clock: key, n: 1 + (some % 30), by: yes ? 'responding-side' : 'complaining-side', words: '' })
  return [role, { command: 'answer-extension', on, accepted: true, instrument: 'letter', words: '' }]
}

const attempts: readonly Attempt[] = [
  ...new Array<Attempt>(8).fill(extend),
  () => ['officer', { command: 'acknowledge' }],
  (_, __, { yes }) => ['officer', { command: 'admit', urgent: yes }],
  (_, __, { some }) => (some % 3 ? null : ['officer', { command: 'decline-admission', reason: 'nothing-named', words, elsewhere: words }]),
  () => ['researcher', { command: 'request-second-look', words }],
  () => ['officer', { command: 'ask-information', words }],
  () => ['researcher', { command: 'answer-information', words }],
  (_, on) => ['officer', { ...request, on }],
  (_, on) => ['coordinator', { ...request, on }],
  (_, on) => ['officer', { command: 'record-receipt', on, evidence: 'courier' }],
  (_, on, { some }) => [some % 2 ? 'officer' : 'coordinator', { ...reply, on }],
  (_, on, { yes }) => ['officer', { command: 'record-meeting', on, bothAgreeToGoUp: yes, words }],
  (_, on, { some }) => [some % 2 ? 'officer' : 'coordinator', { command: 'conclude', on, outcome: some % 5 ? 'no-solution' : 'solution', words }],
  () => ['officer', { command: 'escalate', words: '' }],
  () => ['coordinator', { command: 'refer-to-senior-review', words: '' }],
  () => ['coordinator', { command: 'open-suspension-review', words: '' }],
  (_, on, { yes }) => ['officer', { command: 'open-toll', on, reason: yes ? 'agreed-pause' : 'beyond-control', words }],
  ...new Array<Attempt>(3).fill((_, on) => ['officer', { command: 'close-toll', on, words: '' }]),
  () => ['coordinator', { command: 'direct-hold', words }],
  ...new Array<Attempt>(3).fill(() => ['coordinator', { command: 'lift-hold', words: '' }]),
  (_, on, { yes, some }) => ['officer', { command: 'agree-step', on, side: yes ? 'responding-side' : 'complaining-side', dueOn: addDays(on, some % 40), instrument: 'letter', words }],
  (one, on) => ['officer', { command: 'report-step', on, step: step(one), words }],
  (one, _, { some }) => ['officer', { command: 'verify-step', step: step(one), outcome: (['done', 'failed', 'complete'] as const)[some % 3]!, words }],
  () => ['researcher', { command: 'raise-safety', words }],
  () => ['officer', { command: 'hold-contact', words: '' }],
  (_, __, { yes }) => ['officer', { command: 'look-at-safety', contact: yes ? 'resumes' : 'stays-held', words }],
  (one, on, { some }) => ['officer', { command: 'correct-entry', entry: 1 + (some % one.state().version), what: some % 2 ? 'date' : 'void', on, words }],
  (_, on) => ['officer', { command: 'revive', on, manner: 'letter', words }],
  (_, on, { some, yes }) => (some % 4 ? null : ['researcher', { command: 'cease', on, basis: 'own-choice', caseGoesOn: yes, words }]),
  (_, __, { some }) => (some % 6 ? null : ['researcher', { command: 'withdraw', words: '' }]),
]

const moment = fc.record({
  later: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: fc.constant(380) }),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 25 }) }),
  what: fc.integer({ min: 0, max: attempts.length - 1 }),
  yes: fc.boolean(),
  some: fc.nat({ max: 999 }),
})

const history = fc.record({
  begin: fc.constantFrom('intake', 'requested', 'requested', 'coordinator'),
  moments: fc.array(moment, { minLength: 5, maxLength: 30 }),
})

/** A history in which only what the procedure permits has happened: everything is tried, and what is refused is left out. */
function tell({ begin, moments }: (typeof history) extends fc.Arbitrary<infer History> ? History : never) {
  const one = beginnings[begin]()
  let today = one.world().now.slice(0, 10)
  for (const { later, back, what, ...way } of moments) {
    today = addDays(today, later)
    one.on(today).clock()
    const attempt = attempts[what]!(one, addDays(today, -back), way)
    if (attempt) one.when(...attempt)
    one.clock()
  }
  return { one, today }
}

/** A day at a time, with nothing but the words of the rule, and nothing that was put together before. */
function onFingers({ state: { facts, filed }, readings }: World, calendars: Calendars, day: string): TimeClass {
  const there = facts.filter((fact) => fact.supersededBy === null && fact.occurredOn <= day).sort((a, b) => a.place - b.place)
  const stage = there.findLast((fact) => fact.data.toStage !== undefined)!.data.toStage
  if (sta2024.stages.find(({ id }) => id === stage)!.closed) return 'closed'
  const startedOn = (reading: ClockReading) => there.find((fact) => fact.place === reading.startedBy)?.occurredOn
  const open = readings.filter((reading) => {
    const end = reading.met ?? reading.stopped
    return reading.rule.deems === undefined && startedOn(reading) !== undefined && (end === null || end.on > day)
  })
  if (open.some(({ input }) => input.tolls!.some(({ from, to }) => from <= day && (to ?? '9999') > day))) return 'tolled'
  const waiting = open.filter((reading) => hasAgreedDate(reading.rule) || reading.startsOn.earliest <= day)
  if (waiting.some((reading) => isExtended(reading, calendars, day))) return 'extended'
  const parties = waiting.map(({ rule }) => expectedParty(sta2024, rule.expectedFrom, filed).party)
  const alone = ['US', 'PRC'].filter((party) => parties.includes(party))
  if (alone.length === 1) return 'one-side'
  return waiting.length > 0 ? 'both-sides' : 'nobody'
}

function isExtended({ input, startsOn, range }: ClockReading, calendars: Calendars, day: string): boolean {
  if (!input.extensions?.length || (range !== null && day > range.latest)) return false
  const without = computeDeadline({ ...input, trigger: startsOn.latest, extensions: [] }, calendars)
  const last = without.provisional?.latest ?? without.due
  return last !== null && day > last
}

/** Every day from the one after the filing up to a day. */
function daysOf(one: Story, until: string): string[] {
  const { filedOn } = one.state()
  return Array.from({ length: daysBetween(filedOn, until) }, (_, i) => addDays(filedOn, i + 1))
}

describe('the days of any legal history', () => {
  it('belong each to one class, follow each other without a gap, and add up to the age on every day', () => {
    fc.assert(fc.property(history, (told) => {
      const { one, today } = tell(told)
      const spans = timeByClass(sta2024, one.state(), one.calendars())
      expect(spans[0]!.from).toBe(addDays(one.state().filedOn, 1))
      expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => addDays(to!, 1)))
      expect(spans.map(({ to }) => to === null)).toEqual(spans.map((_, i) => i === spans.length - 1))
      const days = daysOf(one, addDays(today, 120))
      expect(days.map((day) => spans.reduce((sum, span) => sum + daysUntil(span, day), 0))).toEqual(days.map((_, i) => i + 1))
    }), { numRuns: 30 })
  }, 60_000)

  it('are what counting them on the fingers finds', () => {
    const seen = new Map<TimeClass, number>()
    fc.assert(fc.property(history, (told) => {
      const { one, today } = tell(told)
      const calendars = one.calendars()
      const world = worldOf({ procedure: sta2024, calendars, now: one.world().now }, one.state())
      const spans = timeByClass(sta2024, one.state(), calendars)
      const days = daysOf(one, addDays(today, 60))
      const found = days.map((day) => spans.find(({ from, to }) => from <= day && (to === null || day <= to))!.class)
      expect(found.map((name, i) => [days[i], name])).toEqual(days.map((day) => [day, onFingers(world, calendars, day)]))
      for (const name of found) seen.set(name, (seen.get(name) ?? 0) + 1)
    }), { numRuns: 60 })
    // The histories have what the rule is about.
    for (const name of timeClasses) expect(seen.get(name), name).toBeGreaterThan(10)
  }, 60_000)
})
