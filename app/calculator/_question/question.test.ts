import { describe, expect, it } from 'vitest'

import { emptyOffice } from '@/lib/services/office.testing'
import { calculateDeadline } from '@/lib/services/calculate-deadline'
import { clockPresets } from '@/lib/services/clock-presets'
import messages from '@/messages/en/calculator.json'

import { alternativesOf, fromOtherDays, otherReadings, readingKeys } from './other-readings'
import { presetInForce, withPreset } from './preset-rule'
import { problemsOf } from './problems'
import { deadlineInputOf, isAsked, questionHref, readQuestion, unreadParts, type Question } from './question'

const office = emptyOffice('2026-03-02')
const presets = clockPresets(office)
const presetOf = (id: string) => presets.find((one) => one.id === id)!

const question = (address: string): Question => {
  const found: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(address)) (found[name] ??= []).push(value)
  return readQuestion(found)
}

/** What is answered, or the fields that are complained of. */
function ask(address: string) {
  const asked = question(address)
  const input = deadlineInputOf(asked)
  const { answer } = calculateDeadline(office, input)
  const problems = problemsOf(asked, input, answer).map(({ field, key }) => `${field}: ${key}`)
  for (const { key } of problemsOf(asked, input, answer)) expect(messages.problems).toHaveProperty(key)
  return problems.length > 0 ? problems : (answer.due ?? answer.error)
}

const rule = 'n=10&unit=business-day&calendar=us-federal&direction=after&roll=none'

describe('an address', () => {
  it('without a question is an empty form that can be sent', () => {
    const empty = question('')
    expect(isAsked(empty)).toBe(false)
    expect(empty).toMatchObject({ n: '', unit: 'business-day', calendar: 'us-federal', roll: 'none', tolls: [], extensions: [] })
  })

  it('holds the question, and is read as it was written', () => {
    const asked = question(
      `${rule}&trigger=2026-01-05&zone=America/New_York&tollFrom=2026-01-08&tollTo=2026-01-12&tollFrom=2026-01-14&tollTo=`
      + '&extN=5&extUnit=calendar-day&extAnchor=rolled&extTo=&extAgreed=2026-01-10&extRevive=&readings=yes',
    )
    expect(asked.tolls).toEqual([{ from: '2026-01-08', to: '2026-01-12' }, { from: '2026-01-14', to: '' }])
    expect(asked.extensions).toMatchObject([{ n: '5', unit: 'calendar-day', anchor: 'rolled', to: '', agreedOn: '2026-01-10' }])
    expect(question(questionHref(asked).split('?')[1]!)).toEqual(asked)
    expect(questionHref(question('n=3&trigger=&zone='))).toBe('/calculator?n=3')
  })

  it('leaves rows out that are empty, and loses nothing of what is absurdly long', () => {
    const rows = 'tollFrom=&tollTo=&tollFrom=2026-01-08&tollTo=2026-01-09&extN=&extUnit=month&extTo='
    expect(question(rows)).toMatchObject({ tolls: [{ from: '2026-01-08' }], extensions: [] })
    const many = question(`${rule}&trigger=2026-01-05&${'extTo=2026-01-08&'.repeat(500)}`)
    expect(many.extensions).toHaveLength(500)
    expect(question(questionHref(many).split('?')[1]!)).toEqual(many)
    expect(ask(`${rule}&trigger=2026-01-05&${'extTo=2026-01-08&'.repeat(500)}`)).toEqual(['extN-1: too-many-rows'])
    expect(question(`n=${'9'.repeat(5000)}`).n).toHaveLength(5000)
  })

  it('tells what of it is not read', () => {
    expect(unreadParts({ n: '3', triger: '2026-01-05', unit: ['month', 'month'], zone: ['UTC', 'Asia/Shanghai'], add: 'toll', tollFrom: ['a', 'b'] }))
      .toEqual({ unknown: ['triger'], repeated: ['zone'] })
  })
})

describe('the answer', () => {
  it.each([
    [`${rule}&trigger=2026-01-05`, '2026-01-20'],
    ['n=30&unit=calendar-day&calendar=none&roll=following&rollCalendar=both-open&trigger=2026-01-05', '2026-02-04'],
    [`${rule}&instant=2026-01-06T02:00:00Z&instantZone=America/New_York`, '2026-01-20'],
    ['n=0&unit=month&trigger=2026-01-05', '2026-01-05'],
    [`${rule}&trigger=2026-01-05&extTo=2026-03-01&extUnit=month&extN=`, '2026-03-01'],
    [`${rule}&trigger=2026-01-05&tollFrom=2026-01-08&tollTo=`, 'TOLL_OPEN'],
    ['n=400&unit=business-day&calendar=prc&trigger=2026-01-05', 'PRC_SCHEDULE_NOT_PUBLISHED'],
  ])('%s', (address, expected) => {
    expect(ask(address)).toBe(expected)
  })
})

it('comes with each day, unless there are more than anybody would follow', () => {
  const daysOf = (n: number) => calculateDeadline(office, deadlineInputOf(question(`n=${n}&unit=calendar-day&trigger=2026-01-05`)))
  expect(daysOf(10).days.map((day) => day.mark)).toEqual(['trigger', ...Array.from({ length: 9 }, () => 'counted'), 'due'])
  expect(daysOf(800)).toMatchObject({ length: 800, days: { length: 801 } })
  expect(daysOf(801)).toMatchObject({ length: 801, days: [], answer: { due: '2028-03-16' } })
})

describe('what cannot be read is named by its field', () => {
  it.each([
    ['unit=business-day&calendar=us-federal', ['n: count-needed', 'trigger: trigger-needed']],
    [`${rule}&trigger=2026-02-30`, ['trigger: not-a-date']],
    [`${rule}&trigger=2026-01-05&instant=2026-01-05T00:00:00Z&zone=UTC`, ['instant: date-and-instant']],
    [`${rule}&instant=yesterday&zone=UTC`, ['instant: not-an-instant']],
    [`${rule}&instant=2026-01-05T00:00:00Z`, ['instantZone: zone-needed']],
    [`${rule}&instant=2026-01-05T00:00:00Z&instantZone=Mars/Base`, ['instantZone: not-a-zone']],
    [`${rule}&trigger=2026-01-05&zone=%2B08:00`, ['zone: not-a-zone']],
    ['n=ten&unit=month&trigger=2026-01-05', ['n: not-a-count']],
    ['n=-1&unit=month&trigger=2026-01-05', ['n: not-a-count']],
    ['n=100001&unit=month&trigger=2026-01-05', ['n: not-a-count']],
    ['n=99999&unit=month&trigger=2026-01-05', ['n: beyond-years']],
    ['n=5&unit=business-day&calendar=&trigger=2026-01-05', ['calendar: calendar-needed']],
    ['n=5&unit=week&trigger=2026-01-05', ['unit: not-a-choice']],
    ['n=5&unit=business-day&calendar=mars&trigger=2026-01-05', ['calendar: not-a-choice']],
    ['n=5&unit=month&roll=sideways&direction=up&rollCalendar=x&trigger=2026-01-05', ['direction: not-a-choice', 'roll: not-a-choice', 'rollCalendar: not-a-choice']],
    ['n=5&unit=calendar-day&direction=before&trigger=2026-01-05&tollFrom=2026-01-01&tollTo=2026-01-02', ['direction: backward-tolls']],
    ['n=5&unit=calendar-day&direction=before&trigger=2026-01-05&extTo=2026-01-02', ['direction: backward-extensions']],
    [`${rule}&trigger=2026-01-05&tollFrom=2026-01-08&tollTo=2026-01-07`, ['tollTo-1: toll-order']],
    [`${rule}&trigger=2026-01-05&tollFrom=2026-01-08&tollTo=2026-01-09&tollFrom=&tollTo=2026-01-07`, ['tollFrom-2: toll-from-needed']],
    [`${rule}&trigger=2026-01-05&tollFrom=soon&tollTo=later`, ['tollFrom-1: not-a-date', 'tollTo-1: not-a-date']],
    [`${rule}&trigger=2026-01-05&extN=&extAgreed=2026-01-07`, ['extN-1: count-or-date']],
    [`${rule}&trigger=2026-01-05&extN=x&extUnit=month`, ['extN-1: not-a-count']],
    [`${rule}&trigger=2026-01-05&extN=5&extUnit=`, ['extUnit-1: choice-needed']],
    [`${rule}&trigger=2026-01-05&extN=5&extUnit=month&extTo=2026-03-01`, ['extTo-1: date-and-count']],
    [`${rule}&trigger=2026-01-05&extTo=soon&extAgreed=later`, ['extTo-1: not-a-date', 'extAgreed-1: not-a-date']],
    ['n=90000&unit=calendar-day&trigger=2026-01-05&extN=90000&extUnit=calendar-day', ['extN-1: too-long-together']],
    [`${rule}&trigger=2026-01-05&extN=5&extUnit=month&extAnchor=middle`, ['extAnchor-1: not-a-choice']],
  ])('%s', (address, expected) => {
    expect(ask(address)).toEqual(expected)
  })
})

describe('the periods of a procedure', () => {
  it('are questions already put, the urgent ones beside the others', () => {
    expect(presets.map((one) => one.id)).toContain('sta-2024/agency-reply/urgent')
    expect(presetOf('sta-2024/agency-reply')).toMatchObject({ zone: 'Asia/Shanghai', rule: { n: 30 } })
    expect(presetOf('sta-2024/agency-reply/urgent').rule.n).toBe(15)
    expect(presetOf('sta-2024/agency-meet').zone).toBe('America/New_York')
  })

  it('fill the rule in, leave the dates, and are named for as long as the rule is theirs', () => {
    const asked = withPreset(question('trigger=2026-01-05&n=7&unit=month'), presetOf('sta-2024/agency-reply'))
    expect(asked).toMatchObject({ trigger: '2026-01-05', n: '30', unit: 'calendar-day', rollCalendar: 'both-open' })
    expect(presetInForce(asked, presets)?.id).toBe('sta-2024/agency-reply')
    expect(presetInForce(question(questionHref(asked).split('?')[1]!), presets)?.id).toBe('sta-2024/agency-reply')
    expect(presetInForce({ ...asked, n: '31' }, presets)).toBeNull()
    expect(presetInForce({ ...asked, preset: 'sta-2024/none' }, presets)).toBeNull()
  })

  it('each have an answer', () => {
    for (const preset of presets) {
      const asked = withPreset(question('trigger=2026-01-05'), preset)
      expect(calculateDeadline(office, deadlineInputOf(asked)).answer.due, preset.id).toMatch(/^2026-/)
    }
  })
})

describe('other readings', () => {
  const keys = (address: string) => otherReadings(deadlineInputOf(question(address))).map((one) => one.label)

  it('are those that make a difference to the rule', () => {
    expect(keys(`${rule}&trigger=2026-01-05`)).toEqual(['statutory-only'])
    expect(keys('n=5&unit=calendar-day&calendar=none&roll=following&rollCalendar=both-open')).toEqual(['us-days', 'prc-days'])
    expect(keys('n=5&unit=business-day&calendar=prc')).toEqual(['no-makeup'])
    expect(keys('n=5&unit=calendar-day&calendar=us-federal&roll=none')).toEqual([])
    expect(keys('n=5&unit=calendar-day&calendar=weekend&roll=following&extN=2&extUnit=calendar-day&extAnchor=nominal')).toEqual(['from-rolled'])
    expect(keys('n=5&unit=calendar-day&calendar=weekend&roll=following&extN=2&extUnit=calendar-day&extAnchor=rolled')).toEqual(['from-unrolled'])
    expect(Object.keys(messages.readings.kinds).sort()).toEqual([...readingKeys].sort())
    expect(Object.keys(messages.readings.reasons).sort()).toEqual([...readingKeys].sort())
  })

  it('are worked out by the engine beside the chosen one', () => {
    const input = deadlineInputOf(question('n=5&unit=business-day&calendar=both-open&trigger=2026-02-12'))
    const { answer } = calculateDeadline(office, { ...input, rule: { ...input.rule, alternatives: otherReadings(input) } })
    expect(answer.readings.map(({ label, due }) => [label, due])).toEqual([['us-days', '2026-02-20'], ['prc-days', '2026-02-26']])
    expect(answer.due! >= '2026-02-26').toBe(true)
    expect(answer.earliestSafe).toBe('2026-02-20')
  })

  it('of a period are those that its procedure names, and no reading is told twice', () => {
    const preset = presets.find((one) => one.clock.alternatives.length === 1)!
    const input = deadlineInputOf(withPreset(question('trigger=2026-01-05'), preset))
    expect(alternativesOf(input, preset, false)).toMatchObject([{ calendar: 'us-federal-statutory', label: { en: expect.any(String) } }])
    expect(alternativesOf(input, preset, true)).toHaveLength(1)
    const reply = presetOf('sta-2024/agency-reply')
    const other = deadlineInputOf(withPreset(question('trigger=2026-01-05&extN=5&extUnit=calendar-day'), reply))
    const { answer } = calculateDeadline(office, { ...other, rule: { ...other.rule, alternatives: alternativesOf(other, reply, true) } })
    expect(answer.error).toBeNull()
    expect(answer.readings.map(({ label }) => (typeof label === 'string' ? label : label.en))).toEqual([
      'The end is not moved', 'The end moves only to a day on which at least one side works', 'An extension runs from the end as it was moved', 'us-days', 'prc-days',
    ])
    expect(fromOtherDays(reply)).toMatchObject([{ label: { en: 'It counts from sending' } }])
  })
})
