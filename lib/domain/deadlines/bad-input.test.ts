import { describe, expect, it, test } from 'vitest'
import { computeDeadline, type DeadlineInput } from './compute-deadline'

const good = {
  trigger: '2026-03-02', rule: { n: 10, unit: 'calendar-day', calendar: 'weekend', roll: 'following' }, tolls: [], extensions: [],
}

const withRule = (more: object) => ({ ...good, rule: { ...good.rule, ...more } })
const before = (more: object) => ({ ...withRule({ direction: 'before' }), ...more })
const withExtension = (extension: unknown) => ({ ...good, extensions: [extension] })
const instant = (more: object) => ({ ...good, trigger: null, triggerInstant: '2026-03-07T17:00:00Z', ...more })
const alternative = (more: object) => withRule({ alternatives: [{ label: 'other', reason: 'a reason', ...more }] })

describe('what is refused, and where', () => {
  test.each<[string, unknown]>([
    ['(input)', null],
    ['(input)', 7],
    ['(input)', 'a word'],
    ['(input)', []],
    ['rule', {}],
    ['rule', { trigger: '2026-03-02' }],
    ['trigger', { ...good, trigger: undefined }],
    ['trigger', { ...good, trigger: null }],
    ['trigger', { ...good, trigger: '2026-02-29' }],
    ['trigger', { ...good, trigger: '2 March 2026' }],
    ['trigger', { ...good, trigger: '2026-03-02T00:00:00Z' }],
    ['trigger', { ...good, trigger: 20260302 }],
    ['triggerInstant', { ...good, triggerInstant: '2026-03-07T17:00:00Z', zone: 'UTC' }],
    ['triggerInstant', instant({ triggerInstant: '2026-03-07T17:00:00', zone: 'UTC' })],
    ['triggerZone', instant({})],
    ['triggerZone', instant({ triggerZone: 'Nowhere/City', zone: 'UTC' })],
    ['zone', { ...good, zone: 'Nowhere/City' }],
    ['zone', { ...good, zone: '+08:00' }],
    ['rule.n', withRule({ n: -1 })],
    ['rule.n', withRule({ n: 1.5 })],
    ['rule.n', withRule({ n: '10' })],
    ['rule.n', withRule({ n: null })],
    ['rule.n', withRule({ n: 100_001 })],
    ['rule.n', { ...withRule({ n: 99_999, unit: 'month' }) }],
    ['rule.n', before({ trigger: '0001-01-05' })],
    ['rule.n', { ...good, trigger: '9999-12-25' }],
    ['rule.n', { ...withRule({ n: 0 }), trigger: '9999-12-31' }],
    ['rule.n', { ...good, trigger: '9999-12-31', tolls: [{ from: '9999-12-01', to: null }] }],
    ['extensions[0]', { ...withExtension({ n: 9, unit: 'month' }), trigger: '9999-06-01' }],
    ['extensions[0]', { ...withExtension({ to: '9999-12-31' }), zone: 'America/New_York' }],
    ['extensions', withExtension({ n: 99_999, unit: 'calendar-day' })],
    ['extensions', { ...good, extensions: Array(101).fill({ n: 1, unit: 'calendar-day' }) }],
    ['tolls', { ...good, tolls: Array(1001).fill({ from: '2026-03-05', to: '2026-03-06' }) }],
    ['rule.unit', withRule({ unit: 'week' })],
    ['rule.unit', withRule({ unit: undefined })],
    ['rule.calendar', withRule({ calendar: 'gregorian' })],
    ['rule.calendar', withRule({ unit: 'business-day', calendar: null })],
    ['rule.calendar', withRule({ calendar: null })],
    ['rule.roll', withRule({ roll: 'forward' })],
    ['rule.rollCalendar', withRule({ rollCalendar: 'toString' })],
    ['rule.direction', withRule({ direction: 'backward' })],
    ['tolls', { ...good, tolls: {} }],
    ['tolls[0].from', { ...good, tolls: [{ to: '2026-03-05' }] }],
    ['tolls[1].to', { ...good, tolls: [{ from: '2026-03-05', to: null }, { from: '2026-03-05', to: 'later' }] }],
    ['extensions', { ...good, extensions: 'none' }],
    ['extensions[0].n', withExtension({})],
    ['extensions[0].n', withExtension({ unit: 'calendar-day' })],
    ['extensions[0].n', withExtension({ n: -5, unit: 'calendar-day' })],
    ['extensions[0].unit', withExtension({ n: 5 })],
    ['extensions[0].to', withExtension({ to: '2026-13-01' })],
    ['extensions[0].to', withExtension({ to: '2026-04-01', n: 5, unit: 'calendar-day' })],
    ['extensions[0].agreedOn', withExtension({ n: 5, unit: 'calendar-day', agreedOn: '2026-02-30' })],
    ['extensions[0].anchor', withExtension({ n: 5, unit: 'calendar-day', anchor: 'middle' })],
    ['extensions[0].revive', withExtension({ n: 5, unit: 'calendar-day', revive: 'yes' })],
    ['rule.calendar', { ...withExtension({ n: 5, unit: 'business-day' }), rule: { n: 1, unit: 'calendar-day', roll: 'none' } }],
    ['tolls', before({ tolls: [{ from: '2026-03-05', to: '2026-03-06' }] })],
    ['tolls', before({ tolls: [{ from: '2026-03-05', to: '2026-03-04' }] })],
    ['tolls', before({ tolls: [{ from: '2026-03-05', to: null }] })],
    ['extensions', before({ extensions: [{ n: 5, unit: 'calendar-day' }] })],
    ['rule.alternatives[0].label', alternative({ label: undefined })],
    ['rule.alternatives[0].unit', alternative({ unit: 'week' })],
    ['rule.alternatives[0].direction', { ...alternative({ direction: 'before' }), tolls: [{ from: '2026-03-05', to: '2026-03-06' }] }],
    ['rule.alternatives[0].direction', { ...alternative({ direction: 'before' }), extensions: [{ n: 5, unit: 'calendar-day' }] }],
    ['rule.alternatives[0].calendar', { ...good, rule: { n: 10, unit: 'month', alternatives: [{ label: 'l', reason: 'r', unit: 'business-day' }] } }],
    ['rule.alternatives[0].calendar', { ...good, rule: { n: 10, unit: 'month', alternatives: [{ label: 'l', reason: 'r', roll: 'preceding' }] } }],
    ['rule.alternatives', withRule({ alternatives: Array(9).fill({ label: 'l', reason: 'r' }) })],
    ['extensions', withExtension({ n: 99_991, unit: 'calendar-day' })],
    ['extensions[0].to', withExtension({ to: '2026-04-01', n: 0 })],
  ])('%s', (path, input) => {
    const answer = computeDeadline(input as DeadlineInput)
    expect(answer).toMatchObject({ due: null, expiresAt: null, provisional: null, error: 'BAD_INPUT', errorPath: path, readings: [] })
    expect(answer.steps).toEqual([expect.objectContaining({ kind: 'error', code: 'BAD_INPUT', values: expect.objectContaining({ path }) })])
    expect(answer.steps[0]!.text.startsWith(`${path}: `)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['trigger: a trigger date or a trigger instant is needed', { ...good, trigger: null }],
    ['triggerInstant: stands instead of a trigger date, not beside it', { ...good, triggerInstant: '2026-03-07T17:00:00Z', zone: 'UTC' }],
    ['triggerZone: a zone is needed to know the local date of the trigger instant', instant({})],
    ['extensions[0].to: stands instead of a count, not beside it', withExtension({ to: '2026-04-01', n: 5 })],
    ['extensions[0].n: a count or a date fixed by agreement is needed', withExtension({ unit: 'month' })],
    ['extensions[0].unit: a count needs its unit', withExtension({ n: 5 })],
    ['extensions: count more than 100000 together', withExtension({ n: 99_991, unit: 'calendar-day' })],
    ['rule.calendar: must name the calendar that business days are counted on', withRule({ unit: 'business-day', calendar: null })],
    ['rule.calendar: must name the calendar to roll on', withRule({ calendar: null })],
    ['tolls: a backward count takes no tolls', before({ tolls: [{ from: '2026-03-05' }] })],
    ['extensions: a backward count takes no extensions', before({ extensions: [{ n: 5, unit: 'calendar-day' }] })],
    ['rule.n: the end lies outside the years 0001 to 9999', { ...good, trigger: '9999-12-25' }],
    ['tolls[0].to: a toll cannot end before it begins', { ...good, tolls: [{ from: '2026-03-05', to: '2026-03-04' }] }],
  ])('says why: %s', (text, input) => {
    expect(computeDeadline(input as DeadlineInput).steps.map((step) => step.text)).toEqual([text])
  })

  it('tells where a toll ends before it begins', () => {
    const tolls = [{ from: '2026-03-05', to: null }, { from: '2026-03-05', to: '2026-03-04' }]
    expect(computeDeadline({ ...good, tolls } as DeadlineInput)).toMatchObject({ error: 'BAD_TOLL', errorPath: 'tolls[1].to' })
  })
})

describe('what is not refused', () => {
  test.each<[string, unknown, string]>([
    ['the first day', { ...withRule({ n: 0, roll: 'none' }), trigger: '0001-01-01', zone: 'America/New_York' }, '0001-01-01'],
    ['the last day', { ...withRule({ n: 0, roll: 'none' }), trigger: '9999-12-30', zone: 'America/New_York' }, '9999-12-30'],
    ['a long count', withRule({ n: 100_000, roll: 'none' }), '2299-12-16'],
    ['members that the engine does not know', { ...good, id: 'x', source: 's', kind: 'derived', note: 'n', expected: null, check: {} }, '2026-03-12'],
    ['null for what may be absent', {
      ...good, triggerInstant: null, triggerZone: null, zone: null, tolls: null, extensions: null,
      rule: { ...good.rule, rollCalendar: null, direction: null, alternatives: null },
    }, '2026-03-12'],
    ['as many extensions as are taken', { ...good, extensions: Array(100).fill({ n: 0, unit: 'calendar-day' }) }, '2026-03-12'],
    ['as many tolls as are taken', { ...good, tolls: Array(1000).fill({ from: '2026-03-05', to: '2026-03-05' }) }, '2026-03-12'],
    ['as many readings as are taken', withRule({ alternatives: Array(8).fill({ label: 'l', reason: 'r' }) }), '2026-03-12'],
    ['as long a count as is taken', { ...withRule({ roll: 'none' }), extensions: [{ n: 99_990, unit: 'calendar-day' }] }, '2299-12-16'],
    ['a date by agreement with a unit that nothing counts in',
      { ...good, rule: { n: 1, unit: 'month' }, extensions: [{ to: '2026-04-01', unit: 'business-day' }] }, '2026-04-01'],
    ['a trigger instant with the zone of its own', instant({ triggerZone: 'UTC' }), '2026-03-17'],
    ['a trigger instant with the zone of the end', instant({ zone: 'UTC' }), '2026-03-17'],
    ['a rule without roll', withRule({ roll: undefined }), '2026-03-12'],
    ['calendar days that need no calendar', withRule({ calendar: undefined, roll: 'none' }), '2026-03-12'],
    ['a roll calendar alone', withRule({ calendar: undefined, rollCalendar: 'weekend' }), '2026-03-12'],
    ['an empty list of tolls and extensions, counting backward', before({}), '2026-02-20'],
    ['a date by agreement with the other members null', withExtension({ to: '2026-04-01', n: null, unit: null, anchor: null }), '2026-04-01'],
  ])('%s', (_, input, due) => {
    expect(computeDeadline(input as DeadlineInput)).toMatchObject({ due, error: null })
  })
})
