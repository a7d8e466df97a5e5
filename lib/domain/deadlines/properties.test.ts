import { describe, expect, it } from 'vitest'
import { CALENDAR_IDS, type Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { addMonths, dayNumber, isoDate } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { possibleClosings, type Breadth } from '@/lib/domain/calendars/prc-pattern'
import { endOfDay } from '@/lib/domain/calendars/zones'
import fc from '@/lib/properties.testing'
import { DEADLINE_ERRORS } from './answer'
import { computeDeadline, type DeadlineInput } from './compute-deadline'
import { deadlineInput } from './input'
import { WIDEST_RANGE } from './outcome'
import { planOf } from './plan'
import { byPattern } from './reckon-pattern'
import { settle } from './settle'

const calendar = fc.constantFrom(...CALENDAR_IDS)
const unit = fc.constantFrom('calendar-day', 'business-day', 'month')
const roll = fc.constantFrom('none', 'following', 'preceding')

/** Triggers and lengths that stay within the years whose schedules are known. */
const knownDay = fc.integer({ min: dayNumber('2022-03-01'), max: dayNumber('2026-03-31') })

const rule = fc.record({ n: fc.integer({ min: 0, max: 40 }), unit, calendar, roll, rollCalendar: fc.option(calendar) })
  .map((each) => (each.unit === 'month' ? { ...each, n: each.n % 5 } : each))

const tollsNear = (trigger: number) => fc.array(
  fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from: isoDate(trigger + from), to: isoDate(trigger + from + length) })),
  { maxLength: 3 },
)

const knownCase = knownDay.chain((trigger) => fc.record({ trigger: fc.constant(isoDate(trigger)), rule, tolls: tollsNear(trigger) }))

const extensionsNear = (trigger: number) => fc.array(fc.oneof(
  fc.record({
    n: fc.integer({ min: 0, max: 10 }), unit: fc.constantFrom('calendar-day', 'business-day'),
    anchor: fc.constantFrom('nominal', 'rolled', null),
    agreedOn: fc.option(fc.integer({ min: 0, max: 90 }).map((days) => isoDate(trigger + days))),
    revive: fc.boolean(),
  }),
  fc.record({
    to: fc.integer({ min: 0, max: 120 }).map((days) => isoDate(trigger + days)),
    agreedOn: fc.option(fc.integer({ min: 0, max: 90 }).map((days) => isoDate(trigger + days))),
  }),
), { maxLength: 2 })

const ask = (input: object, calendars?: Calendars) => computeDeadline(input as DeadlineInput, calendars)

/** Counted on the fingers: a day at a time, with nothing but the words of the design. */
function onFingers({ trigger, rule: { n, unit: by, calendar: on, roll: rolling, rollCalendar }, tolls }: {
  trigger: string, rule: DeadlineInput['rule'], tolls: { from: string, to: string }[],
}): string {
  const isOpen = (id: typeof on, date: string) => describeDay(officialCalendars, id!, dayNumber(date)).status === 'open'
  const stands = (date: string) => tolls.some(({ from, to }) => from <= date && date < to)
  const next = (date: string, step: number) => isoDate(dayNumber(date) + step)
  let left = by === 'month' ? dayNumber(addMonths(trigger, n)) - dayNumber(trigger) : n
  let end = trigger
  while (left > 0) {
    end = next(end, 1)
    if (!stands(end) && (by !== 'business-day' || isOpen(on, end))) left -= 1
  }
  if (rolling === 'none') return end
  const rests = (date: string) => isOpen(rollCalendar ?? on, date) && (rolling === 'preceding' || !stands(date))
  while (!rests(end)) end = next(end, rolling === 'following' ? 1 : -1)
  return end
}

/** Milliseconds, for a machine that is busy with other things as well. */
const SLOW = 30_000

describe('every deadline', () => {
  it('is what a count on the fingers finds', () => {
    fc.assert(fc.property(knownCase, (given) => {
      expect(ask(given)).toMatchObject({ due: onFingers(given as Parameters<typeof onFingers>[0]), error: null, provisional: null })
    }), { numRuns: 300 })
  }, SLOW)

  it('is the same whatever the order of the tolls, and whether one is told as two that touch', () => {
    fc.assert(fc.property(knownCase, (given) => {
      const halves = given.tolls.flatMap(({ from, to }) => {
        const middle = isoDate(Math.floor((dayNumber(from) + dayNumber(to)) / 2))
        return [{ from: middle, to }, { from, to: middle }]
      })
      expect(ask({ ...given, tolls: halves }).due).toBe(ask(given).due)
    }))
  })

  it('is not moved by a toll before day 1 or after the end', () => {
    fc.assert(fc.property(knownCase, fc.integer({ min: 1, max: 30 }), (given, days) => {
      const { due } = ask(given)
      const trigger = dayNumber(given.trigger)
      // A roll back can lead to a day before the unrolled end, where a toll still counts.
      fc.pre(given.rule.roll !== 'preceding')
      const idle = [{ from: isoDate(trigger - days), to: isoDate(trigger + 1) }, { from: isoDate(dayNumber(due!) + 1), to: null }]
      const before = given.rule.n === 0 ? idle.slice(1) : idle
      expect(ask({ ...given, tolls: [...given.tolls, ...before] }).due).toBe(due)
    }))
  })

  it('is never earlier for a later trigger or a longer period, without tolls', () => {
    fc.assert(fc.property(knownCase, (given) => {
      const { due } = ask({ ...given, tolls: [] })
      const later = ask({ ...given, tolls: [], trigger: isoDate(dayNumber(given.trigger) + 1) }).due
      const longer = ask({ ...given, tolls: [], rule: { ...given.rule, n: given.rule.n + 1 } }).due
      expect(later! >= due! && longer! >= due!).toBe(true)
    }))
  })

  it('counts back to where it counted from', () => {
    fc.assert(fc.property(knownDay, fc.integer({ min: 1, max: 60 }), calendar, (day, n, on) => {
      const back = { n, unit: 'business-day', calendar: on, roll: 'none', direction: 'before' }
      const start = ask({ trigger: isoDate(day), rule: { ...back, n: 1, direction: 'after' } }).due!
      const end = ask({ trigger: start, rule: { ...back, direction: 'after' } }).due!
      expect(ask({ trigger: end, rule: back }).due).toBe(start)
    }))
  })

  it('ends its due day in its zone', () => {
    fc.assert(fc.property(knownCase, fc.constantFrom('America/New_York', 'Asia/Shanghai', 'Europe/London'), (given, zone) => {
      const { due, expiresAt } = ask({ ...given, zone })
      expect(expiresAt).toBe(endOfDay(due!, zone))
    }))
  })

  it('leaves what it was given as it was', () => {
    fc.assert(fc.property(knownCase, (given) => {
      const copy = structuredClone(given)
      Object.freeze(given)
      Object.freeze(given.tolls)
      Object.freeze(given.rule)
      expect(ask(given)).toEqual(ask(copy))
      expect(given).toEqual(copy)
    }))
  })
})

describe('whatever comes', () => {
  const likeADeadline = fc.record({
    trigger: fc.oneof(fc.constant('2026-03-02'), fc.jsonValue()),
    zone: fc.oneof(fc.constant('UTC'), fc.jsonValue()),
    rule: fc.oneof(fc.jsonValue(), fc.record({
      n: fc.oneof(fc.integer(), fc.jsonValue()), unit: fc.oneof(unit, fc.jsonValue()),
      calendar: fc.oneof(calendar, fc.jsonValue()), roll: fc.oneof(roll, fc.jsonValue()),
    }, { requiredKeys: [] })),
    tolls: fc.oneof(fc.jsonValue(), fc.array(fc.record({ from: fc.constant('2026-03-05'), to: fc.jsonValue() }))),
    extensions: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
  }, { requiredKeys: [] })

  it('is answered, and never thrown at', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), likeADeadline), (given) => {
      const { due, error, steps } = ask(given as object)
      expect(due === null ? DEADLINE_ERRORS : [null]).toContain(error)
      expect(steps.length).toBeGreaterThan(0)
    }), { numRuns: 500 })
  })
})

describe('a range', () => {
  const unknownDay = fc.integer({ min: dayNumber('2026-11-01'), max: dayNumber('2027-11-30') })
  const unknownCase = unknownDay.chain((trigger) => fc.record({
    trigger: fc.constant(isoDate(trigger)), rule, tolls: tollsNear(trigger), extensions: extensionsNear(trigger),
  }))

  /** The official calendars with schedules for 2027 and 2028, each closing arranged in one of the possible ways. */
  function announced(choice: number, breadth: Breadth): Calendars {
    const schedules = [2027, 2028].map((year) => {
      const chosen = possibleClosings(year, breadth)!.map((closing, index) => closing[(choice * (index + 1) + choice * choice) % closing.length]!)
      return {
        year, notice: `a notice for ${year}`, issuedOn: '2026-11-30',
        off: chosen.flatMap(({ off }) => off.map((day) => ({ from: isoDate(day), to: isoDate(day), festivals: [] }))),
        worked: chosen.flatMap(({ worked }) => worked.map(isoDate)),
      }
    })
    return { ...officialCalendars, prc: { ...officialCalendars.prc, schedules: [...officialCalendars.prc.schedules, ...schedules] } }
  }

  const likelyYears = Array.from({ length: 12 }, (_, choice) => announced(choice, 'likely'))
  const possibleYears = Array.from({ length: 24 }, (_, choice) => announced(choice, 'all'))

  it('is answered with its working where an extension hangs on a schedule, and the roll goes by another calendar', () => {
    const given = {
      trigger: '2027-09-18', rule: { n: 36, unit: 'business-day', calendar: 'prc', roll: 'following', rollCalendar: 'us-federal' },
      tolls: [{ from: '2027-09-08', to: '2027-09-23' }, { from: '2027-11-15', to: '2027-11-25' }],
      extensions: [{ to: '2027-11-08', agreedOn: '2027-11-11' }, { n: 10, unit: 'calendar-day', anchor: 'rolled', agreedOn: '2027-10-21', revive: false }],
    }
    const { provisional, steps } = ask(given)
    expect(provisional!.earliest <= provisional!.latest).toBe(true)
    expect(steps.length).toBeGreaterThan(0)
    for (const calendars of likelyYears) {
      const { due } = ask(given, calendars)
      expect([provisional!.earliest <= due!, due! <= provisional!.latest]).toEqual([true, true])
    }
  })

  it('holds the date that any likely schedule gives, with tolls and extensions too', () => {
    fc.assert(fc.property(unknownCase, fc.subarray(likelyYears, { minLength: 4, maxLength: 4 }), (given, schedules) => {
      const { due, provisional } = ask(given)
      const [earliest, latest] = provisional ? [provisional.earliest, provisional.latest] : [due!, due!]
      for (const calendars of schedules) {
        const announcedDue = ask(given, calendars).due!
        expect([earliest <= announcedDue, announcedDue <= latest]).toEqual([true, true])
      }
    }), { numRuns: 200 })
  }, SLOW)

  it('holds, before it is narrowed, the date that any possible schedule gives', () => {
    fc.assert(fc.property(unknownCase, fc.subarray(possibleYears, { minLength: 4, maxLength: 4 }), (given, schedules) => {
      const parsed = deadlineInput.parse(given)
      const plan = planOf(parsed, parsed.rule)
      const span = settle(plan, officialCalendars, byPattern.all)
      for (const calendars of schedules) {
        const day = dayNumber(ask(given, calendars).due!)
        expect([span.lo <= day, day <= span.hi]).toEqual([true, true])
      }
    }), { numRuns: 200 })
  }, SLOW)

  it('is no wider than the longest closing with its make-up days where nothing else holds its ends apart', () => {
    fc.assert(fc.property(unknownCase, (given) => {
      const { provisional } = ask({ ...given, tolls: [], extensions: [], rule: { ...given.rule, rollCalendar: null } })
      if (provisional) expect(dayNumber(provisional.latest) - dayNumber(provisional.earliest)).toBeLessThanOrEqual(WIDEST_RANGE)
    }), { numRuns: 300 })
  }, SLOW)
})
