import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { expectedFroms } from '@/lib/domain/agreements/schema'
import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'
import { eventTypes, facts } from '@/lib/domain/cases/vocabulary'
import type { Translator } from '@/lib/i18n/words'
import messages from '@/messages/en/procedure.json'
import vocabulary from '@/messages/en/vocabulary.json'

import { procedureWords } from './procedure-words'

const t = createTranslator({
  locale: 'en',
  messages: { procedure: messages },
  namespace: 'procedure',
  onError: (error) => {
    throw error
  },
}) as unknown as Translator
const words = procedureWords(sta2024, t, 'en')
const clockOf = (id: string) => sta2024.clocks.find((one) => one.id === id)!

it('has a word for every event, fact, calendar and side that a procedure may speak of', () => {
  expect(Object.keys(messages.events).sort()).toEqual([...eventTypes].sort())
  expect(Object.keys(messages.facts).sort()).toEqual([...facts].sort())
  expect(Object.keys(messages.calendars).sort()).toEqual([...CALENDAR_IDS].sort())
  expect(Object.keys(vocabulary.expectedFrom).sort()).toEqual([...expectedFroms, 'undertaking-side'].sort())
})

it('can say every rule of every procedure that is registered', () => {
  for (const clock of sta2024.clocks) {
    for (const text of [words.trigger(clock.trigger), words.counting(clock.rule), words.rolling(clock.rule)]) {
      expect(text).toMatch(/\.$/)
    }
  }
  const outlines = [...sta2024.acts, ...sta2024.suspension!.conditions, ...sta2024.suspension!.against].flatMap(({ when }) =>
    when ? [words.guard(when)] : [],
  )
  expect(outlines.length).toBeGreaterThan(20)
})

describe('a period', () => {
  it('says its length, how it counts and how it rolls', () => {
    const { rule, variants } = clockOf('agency-reply')
    expect(words.length(rule)).toBe('30 calendar days')
    expect(words.length(rule, variants[0]!.n)).toBe('15 calendar days')
    expect(words.counting(rule)).toBe('Every day counts.')
    expect(words.rolling(rule)).toBe(
      'A last day that is closed on the joint calendar (open where both sides work) moves to the next open one.',
    )
    expect(words.counting(clockOf('intake-acknowledge').rule)).toBe('Only days open on the US federal calendar count.')
    expect(words.length({ n: 1, unit: 'month', calendar: 'none', roll: 'none' })).toBe('1 month')
  })

  it('says from when it counts', () => {
    expect(words.trigger(clockOf('agency-reply').trigger)).toBe(
      'The day of evidence of receipt of the request, at the stage “Agency consultations”; without it, the day on which the period “Receipt of the request, Agency consultations” deems it to have happened.',
    )
    expect(words.trigger(clockOf('suspended-review').trigger)).toBe(
      'The earlier of these: (1) the day of a decision on suspension by two persons to suspend; (2) the day of a decision on suspension by two persons to keep the suspension.',
    )
    const either = { earlierOf: [{ on: { event: 'escalated' as const } }, { on: { event: 'admitted' as const } }] }
    const after = { offset: { n: 2, unit: 'month' as const, calendar: 'none' as const, roll: 'none' as const }, from: either }
    expect(words.trigger(after)).toBe(
      '2 months after the earlier of these: (1) the day of the step up to the coordinator; (2) the day of the admission.',
    )
  })
})

it('names stages as a reader thinks of them', () => {
  const ids = (closed?: boolean) => sta2024.stages.filter((stage) => closed === undefined || stage.closed === closed).map((stage) => stage.id)
  expect(words.stagesOf(ids())).toBe('every stage, ends too')
  expect(words.stagesOf(ids(true))).toBe('every end')
  expect(words.stagesOf(ids(false))).toBe('any stage that is not an end')
  expect(words.stagesOf(ids(false).filter((id) => id !== 'suspended'))).toBe('any stage that is not an end, except Suspended')
  expect(words.stagesOf(['intake', 'lapsed'])).toBe('Intake or Lapsed')
})

describe('a condition', () => {
  it('becomes an outline of what it is made of', () => {
    const { when } = sta2024.acts.find((one) => one.id === 'refer-to-senior-review')!
    expect(words.guard(when!)).toEqual({
      text: 'Any of these:',
      parts: [
        { text: 'The period “Reply to the request, Coordinator consultations” is overdue', parts: [] },
        { text: 'The period “Conclusion of consultations, Coordinator consultations” is overdue', parts: [] },
        {
          text: 'On record: the conclusion of consultations without a solution, at the stage “Coordinator consultations”',
          parts: [],
        },
      ],
    })
  })

  it('names a member that has no words of its own as it stands', () => {
    const condition = { not: { event: { event: 'admitted' as const, is: { colour: 'green' } } } }
    expect(words.guard(condition).parts[0]!.text).toBe('On record: the admission where colour is green')
    expect(words.choice({ member: 'outcome', value: 'solution' })).toBe('with a mutually satisfactory solution')
    expect(words.choice({ member: 'route', value: 'north' })).toBe('where route is north')
  })
})
