import { describe, expect, it } from 'vitest'

import { isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { clockState, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { computeDeadline, type DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'

import { clockParts, datesOf } from './clock-parts'

const zone = 'America/New_York'

/** A clock as the case would read it, from what is put to the engine. */
function readingOf(input: DeadlineInput, ended: Partial<Pick<ClockReading, 'met' | 'stopped'>> = {}): ClockReading {
  const answer = computeDeadline({ ...input, zone }, officialCalendars)
  const { due, provisional, expiresAt } = answer
  const range = provisional ? { earliest: provisional.earliest, latest: provisional.latest } : due ? { earliest: due, latest: due } : null
  const startsOn = { earliest: input.trigger!, latest: input.trigger!, deemed: false }
  const expires = expiresAt ?? (range && `${range.latest}T23:00:00Z`)
  const told = { key: 'one-1', rule: { trigger: { on: { event: 'admitted' } } }, instance: 1, zone, input, outcome: answer, due, range, startsOn, expiresAt: expires, met: null, stopped: null }
  return { ...told, ...ended } as unknown as ClockReading
}

function partsOf(reading: ClockReading, today: string) {
  const all = clockParts(reading, clockState(reading, `${today}T17:00:00Z`), officialCalendars, today)
  return { ...all, told: all.parts.map((part) => `${part.kind} ${datesOf(part).from} ${datesOf(part).to}`) }
}

const ten = { n: 10, unit: 'calendar-day', roll: 'none' } as const

describe('the parts of a clock', () => {
  it('tell closed days apart in a rule of business days', () => {
    const reading = readingOf({ trigger: '2026-03-05', rule: { n: 3, unit: 'business-day', calendar: 'us-federal' } })
    expect(partsOf(reading, '2026-03-06').told).toEqual([
      'skipped 2026-03-05 2026-03-05', 'counted 2026-03-06 2026-03-06', 'skipped 2026-03-07 2026-03-08', 'counted 2026-03-09 2026-03-10',
    ])
  })

  it('tell a toll apart, and what an extension added', () => {
    const tolls = [{ from: '2026-03-06', to: '2026-03-09' }]
    const extensions = [{ n: 5, unit: 'calendar-day' as const, agreedOn: '2026-03-10' }]
    expect(partsOf(readingOf({ trigger: '2026-03-02', rule: ten, tolls, extensions }), '2026-03-10').told).toEqual([
      'skipped 2026-03-02 2026-03-02', 'counted 2026-03-03 2026-03-05', 'tolled 2026-03-06 2026-03-08', 'counted 2026-03-09 2026-03-15',
      'added 2026-03-16 2026-03-20',
    ])
  })

  it('let a toll that is still open go on until today', () => {
    const told = partsOf(readingOf({ trigger: '2026-03-02', rule: ten, tolls: [{ from: '2026-03-06', to: null }] }), '2026-03-20')
    expect(told.told.at(-1)).toBe('tolled 2026-03-06 2026-03-20')
    expect([told.due, told.possible]).toEqual([null, null])
  })

  it('end with the range where the date is provisional', () => {
    const reading = readingOf({ trigger: '2027-01-25', rule: { n: 10, unit: 'business-day', calendar: 'both-open' } })
    const { possible, due } = partsOf(reading, '2027-01-26')
    expect(due).toBeNull()
    expect(datesOf(possible!)).toEqual({ from: reading.range!.earliest, to: reading.range!.latest })
    expect(reading.range!.earliest < reading.range!.latest).toBe(true)
  })
})

describe('how far a clock has run', () => {
  const rule = { trigger: '2026-03-02', rule: ten }
  const day = (at: number) => isoDate(Math.floor(at))

  it('ends with the entry that met it, late from the day after the due day', () => {
    const { late, endedAt, runTo } = partsOf(readingOf(rule, { met: { on: '2026-03-17', seq: 4 } }), '2026-04-01')
    expect([day(late!.from), day(late!.to), day(endedAt!), day(runTo)]).toEqual(['2026-03-13', '2026-03-17', '2026-03-17', '2026-03-13'])
  })

  it('reaches today while it runs, and is late by today once it has passed', () => {
    expect(day(partsOf(readingOf(rule), '2026-03-05').runTo)).toBe('2026-03-05')
    const over = partsOf(readingOf(rule), '2026-03-20')
    expect([day(over.late!.from), day(over.late!.to)]).toEqual(['2026-03-13', '2026-03-20'])
  })

  it('is late on the due day itself for nobody', () => {
    expect(partsOf(readingOf(rule, { met: { on: '2026-03-12', seq: 4 } }), '2026-04-01').late).toBeNull()
  })
})
