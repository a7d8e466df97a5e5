import { describe, expect, it } from 'vitest'

import { calculateDeadline, calculateSupposing, type Calculated } from '@/lib/services/calculate-deadline'
import { emptyOffice } from '@/lib/services/office.testing'
import messages from '@/messages/en/supposing.json'

import { closingEffect, daysStopped, differenceOf, verdictOn } from './effects'
import { deadlineInputOf, questionHref, readQuestion, type Question } from './question'
import { isSupposed, supposedClosing, supposedInput, suppositionProblems } from './supposition'

const office = emptyOffice('2026-11-20')
const days10 = 'n=10&unit=business-day&calendar=us-federal&direction=after&roll=none&trigger=2026-03-02'
const joint = 'n=30&unit=calendar-day&calendar=none&direction=after&roll=following&rollCalendar=both-open'

const question = (address: string): Question => readQuestion(Object.fromEntries(new URLSearchParams(address)))

/** The answer to a question and the one to it with what is supposed. */
function both(address: string): { first: Calculated; supposed: Calculated } {
  const asked = question(address)
  const input = deadlineInputOf(asked)
  expect(suppositionProblems(asked.supposition, input)).toEqual([])
  const supposed = calculateSupposing(office, supposedInput(input, asked.supposition), supposedClosing(asked.supposition))
  return { first: calculateDeadline(office, input), supposed: supposed! }
}

const moved = (address: string) => {
  const { first, supposed } = both(address)
  return [supposed.answer.due ?? supposed.answer.error, differenceOf(first.answer, supposed.answer)]
}

const effect = (address: string) => {
  const { first, supposed } = both(address)
  return [closingEffect(question(address).supposition.closed, first, supposed), supposed.answer.due]
}

describe('a supposition', () => {
  it('stands in the address with the question, without what belongs to nothing', () => {
    const asked = question(`${days10}&ifAnswered=2026-03-10&ifLonger=5&ifLongerIn=month&ifClosedBy=PRC&ifStillFrom=2026-03-04`)
    expect(question(questionHref(asked).split('?')[1]!)).toEqual({ ...asked, supposition: { ...asked.supposition, closedBy: '' } })
    expect(isSupposed(question(`${days10}&ifLongerIn=month&ifClosedBy=US`).supposition)).toBe(false)
  })

  it('moves the date by an extension, a closing, and days on which the clock stands still', () => {
    expect(moved(`${days10}&ifLonger=5&ifLongerIn=business-day`)).toEqual(['2026-03-23', { kind: 'moves', days: 7 }])
    expect(moved(`${days10}&ifClosed=2026-03-10&ifClosedBy=US`)).toEqual(['2026-03-17', { kind: 'moves', days: 1 }])
    expect(moved(`${days10}&ifStillFrom=2026-03-04&ifStillTo=2026-03-06`)).toEqual(['2026-03-18', { kind: 'moves', days: 2 }])
    expect(moved(`${days10}&ifLonger=1&ifLongerIn=month&ifClosed=2026-03-10&ifClosedBy=US`)).toEqual(['2026-04-17', { kind: 'moves', days: 32 }])
    expect(moved(`${days10}&ifStillFrom=2026-03-04`)).toEqual(['TOLL_OPEN', { kind: 'lost' }])
    expect(moved(`${days10}&ifClosed=2026-03-10&ifClosedBy=PRC`)).toEqual(['2026-03-16', { kind: 'none' }])
    const range = (earliest: string, latest: string) => ({ due: null, provisional: { earliest, latest } }) as Calculated['answer']
    expect(differenceOf(range('2027-01-04', '2027-01-06'), range('2027-01-04', '2027-01-08'))).toEqual({ kind: 'range', earliest: 0, latest: 2 })
  })

  it('records nothing: the answer without it stays', () => {
    const { first } = both(`${days10}&ifClosed=2026-03-10&ifClosedBy=US`)
    expect([first.answer.due, calculateDeadline(office, deadlineInputOf(question(days10))).answer.due]).toEqual(['2026-03-16', '2026-03-16'])
  })

  it('says of a closing whether its day decides anything', () => {
    expect(effect(`${days10}&ifClosed=2026-03-10&ifClosedBy=US`)).toEqual(['skipped', '2026-03-17'])
    expect(effect(`${days10}&ifClosed=2026-03-16&ifClosedBy=US`)).toEqual(['moved', '2026-03-17'])
    expect(effect(`${days10}&ifClosed=2026-03-08&ifClosedBy=US`)[0]).toBe('closed-anyway')
    expect(effect(`${days10}&ifClosed=2026-03-02&ifClosedBy=US`)[0]).toBe('day-0')
    expect(effect(`${days10}&ifClosed=2026-04-10&ifClosedBy=US`)[0]).toBe('outside')
    expect(effect(`${days10}&ifClosed=2026-03-10&ifClosedBy=PRC`)[0]).toBe('counts')
    expect(effect(`${days10}&ifLonger=5&ifLongerIn=business-day&ifClosed=2026-03-20&ifClosedBy=US`)).toEqual(['skipped', '2026-03-24'])
    expect(effect(`${days10}&ifLonger=5&ifLongerIn=business-day&ifClosed=2026-03-21&ifClosedBy=US`)[0]).toBe('closed-anyway')
    expect(effect(`${joint}&trigger=2026-03-02&ifClosed=2026-04-01&ifClosedBy=PRC`)).toEqual(['moved', '2026-04-02'])
    expect(effect(`${joint}&trigger=2026-03-02&ifClosed=2026-03-10&ifClosedBy=PRC`)).toEqual(['counts', '2026-04-01'])
    expect(effect(`${joint}&trigger=2026-03-02&ifClosed=2026-04-01&ifClosedBy=PRC&ifLonger=5&ifLongerIn=calendar-day`)[0]).toBe('counts')
    expect(effect(`${days10}&ifStillFrom=2026-03-09&ifStillTo=2026-03-12&ifClosed=2026-03-10&ifClosedBy=US`)[0]).toBe('skipped')
  })

  it('says how many days more the clock stands still', () => {
    const { first, supposed } = both(`${days10}&tollFrom=2026-03-04&tollTo=2026-03-06&ifStillFrom=2026-03-05&ifStillTo=2026-03-07`)
    expect(daysStopped(first, supposed)).toBe(1)
  })

  it('cannot add a day off to a schedule that is not published', () => {
    const asked = question(`${days10}&ifClosed=2027-03-10&ifClosedBy=PRC`)
    expect(calculateSupposing(office, deadlineInputOf(asked), supposedClosing(asked.supposition))).toBeNull()
  })

  it.each([
    ['ifAnswered=soon', ['ifAnswered: not-a-date']],
    ['ifLonger=ten&ifLongerIn=week', ['ifLonger: not-a-count', 'ifLongerIn: not-a-choice']],
    ['ifClosed=2026-02-30&ifClosedBy=EU', ['ifClosed: not-a-date', 'ifClosedBy: not-a-choice']],
    ['ifStillTo=2026-03-10', ['ifStillFrom: from-needed']],
    ['ifStillFrom=2026-03-10&ifStillTo=2026-03-09', ['ifStillTo: order']],
    ['direction=before&ifLonger=1&ifLongerIn=month&ifStillFrom=2026-03-10', ['ifLonger: backward', 'ifStillFrom: backward']],
    ['calendar=&unit=month&ifLonger=1&ifLongerIn=business-day', ['ifLongerIn: calendar-needed']],
  ])('%s is told by its field', (added, expected) => {
    const parameters = { ...Object.fromEntries(new URLSearchParams(days10)), ...Object.fromEntries(new URLSearchParams(added)) }
    const asked = readQuestion(parameters)
    const problems = suppositionProblems(asked.supposition, deadlineInputOf(asked))
    expect(problems.map(({ field, key }) => `${field}: ${key}`)).toEqual(expected)
    for (const { key } of problems) expect(messages.problems).toHaveProperty(key)
  })
})

describe('an answer on a day', () => {
  const verdict = (address: string, day: string) => verdictOn(day, calculateDeadline(office, deadlineInputOf(question(address))))

  it('is in time up to the last day, and late after it', () => {
    expect(verdict(days10, '2026-03-12')).toMatchObject({ kind: 'in-time', days: 4 })
    expect(verdict(days10, '2026-03-16')).toMatchObject({ kind: 'last-day', days: 0 })
    expect(verdict(days10, '2026-03-17')).toMatchObject({ kind: 'late', days: 1 })
    expect(verdict(days10, '2026-02-27')).toMatchObject({ kind: 'before-start', days: 3 })
  })

  it('is not called late before the later end of a range', () => {
    const address = 'n=20&unit=business-day&calendar=prc&trigger=2026-12-21'
    const { earliest, latest } = calculateDeadline(office, deadlineInputOf(question(address))).answer.provisional!
    expect([earliest, latest].map((day) => verdict(address, day).kind)).toEqual(['in-time', 'open'])
    expect(verdict(address, '2027-03-01').kind).toBe('late')
    expect(verdict('n=5&unit=calendar-day&trigger=2026-03-02&tollFrom=2026-03-03', '2026-03-05').kind).toBe('no-date')
  })

  it('names another reading under which it would be late', () => {
    const input = deadlineInputOf(question('n=14&unit=calendar-day&calendar=us-federal&roll=following&trigger=2025-12-10'))
    const alternatives = [{ label: 'a', reason: 'b', calendar: 'us-federal-statutory' as const }]
    const calculated = calculateDeadline(office, { ...input, rule: { ...input.rule, alternatives } })
    expect(verdictOn('2025-12-26', calculated)).toMatchObject({ kind: 'in-time', lateUnder: '2025-12-24' })
  })
})
