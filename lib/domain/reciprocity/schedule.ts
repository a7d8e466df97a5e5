import { RRuleTemporal } from 'rrule-temporal'
import { z } from 'zod'

import { addDays } from '@/lib/domain/calendars/days'

/**
 * How often something is expected, so that it can be computed. `rule`: a recurrence rule of RFC 5545 over whole days, of which each date ends
 * a period ("FREQ=MONTHLY;BYMONTHDAY=-1"). `from`: the first day that it can give. `within`: calendar days after each date within which it comes.
 */
export const schedule = z.strictObject({
  rule: z.string().trim().min(1).max(200),
  from: z.iso.date(),
  within: z.number().int().min(0).max(366),
})
export type Schedule = z.infer<typeof schedule>

/** The rules that most agreements mean, by the period at whose end each gives a date. */
export const commonRules = {
  day: 'FREQ=DAILY',
  week: 'FREQ=WEEKLY;BYDAY=SU',
  month: 'FREQ=MONTHLY;BYMONTHDAY=-1',
  quarter: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1',
  'half-year': 'FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=-1',
  year: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31',
} as const

/** The most due dates of one line: one for every day of a term of five years. What comes more often is no delivery but a stream of them. */
export const mostDueDates = 1830

const list = (item: string) => `${item}(?:,${item})*`
const upTo = (most: number) => `-?(?:${Array.from({ length: String(most).length }, (_, digits) => `[1-9]\\d{${digits}}`).join('|')})`
/** The parts of a rule that speak of days, and what can stand in each; the library passes over what it does not know. */
const parts: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries({
    FREQ: 'DAILY|WEEKLY|MONTHLY|YEARLY',
    INTERVAL: '[1-9]\\d{0,2}',
    COUNT: '[1-9]\\d{0,3}',
    UNTIL: '\\d{8}',
    BYMONTH: list('(?:[1-9]|1[0-2])'),
    BYMONTHDAY: list(upTo(31)),
    BYYEARDAY: list(upTo(366)),
    BYWEEKNO: list(upTo(53)),
    BYSETPOS: list(upTo(366)),
    BYDAY: list('(?:-?[1-9]\\d?)?(?:MO|TU|WE|TH|FR|SA|SU)'),
    WKST: 'MO|TU|WE|TH|FR|SA|SU',
  }).map(([name, form]) => [name, new RegExp(`^(?:${form})$`)]),
)

/** What is wrong with a schedule: `not-a-rule` with the part that is not understood, `no-days`, or `too-many`. Null where it can be used. */
export type ScheduleProblem = { readonly key: 'not-a-rule'; readonly part: string } | { readonly key: 'no-days' | 'too-many' }

/** What was computed last: the same few schedules are asked for again with every delivery. As many as fit in a few megabytes. */
const computed = new Map<string, ReturnType<typeof compute>>()
const mostComputed = 500

/**
 * The days by which something is due under a schedule, in order, each once. A rule without an end ends with what it was agreed under.
 * @param until the last day of a period, `YYYY-MM-DD`, inclusive
 */
export function dueDatesOf(schedule: Schedule, until: string): readonly string[] | ScheduleProblem {
  const key = JSON.stringify([schedule.rule, schedule.from, schedule.within, until])
  const known = computed.get(key)
  if (known !== undefined) return known
  const dates = compute(schedule, until)
  if (computed.size >= mostComputed) computed.clear()
  computed.set(key, dates)
  return dates
}

function compute({ rule, from, within }: Schedule, until: string): readonly string[] | ScheduleProblem {
  const part = partNotUnderstood(rule)
  if (part !== null) return { key: 'not-a-rule', part }
  const ends: string[] = []
  try {
    const recurrence = new RRuleTemporal({ rruleString: `DTSTART;VALUE=DATE:${compact(from)}\nRRULE:${rule}`, strict: true, includeDtstart: false })
    for (const end of recurrence.between(instant(from), instant(until), true)) {
      const day = end.toString().slice(0, 10)
      if (day < from || day > until || day === ends.at(-1)) continue
      ends.push(day)
      if (ends.length > mostDueDates) return { key: 'too-many' }
    }
  } catch {
    // Whatever the library refuses beyond the parts, as a rule of which two parts contradict each other.
    return { key: 'not-a-rule', part: rule }
  }
  return ends.length === 0 ? { key: 'no-days' } : ends.map((day) => addDays(day, within))
}

/** When a line falls due, as it says itself. */
export interface DueTerms {
  readonly dueOn: string | null
  readonly schedule: Schedule | null
  readonly withdrawnOn: string | null
}

/**
 * Every day by which a line falls due, in order; none where it can't be computed. What was not due when a line was withdrawn is not expected.
 * @param expiresOn the last day of the instrument that it stands under
 */
export function dueDatesOfLine({ dueOn, schedule, withdrawnOn }: DueTerms, expiresOn: string): readonly string[] {
  const dates = schedule === null ? (dueOn === null ? [] : [dueOn]) : dueDatesOf(schedule, expiresOn)
  return 'key' in dates ? [] : dates.filter((day) => withdrawnOn === null || day < withdrawnOn)
}

/** Whether nobody can compute when a line falls due: it says how often in words alone, or by a rule that gives no days. */
export function isUndated(terms: Omit<DueTerms, 'withdrawnOn'>, expiresOn: string): boolean {
  return dueDatesOfLine({ ...terms, withdrawnOn: null }, expiresOn).length === 0
}

function partNotUnderstood(rule: string): string | null {
  const given = rule.split(';')
  const names = given.map((part) => part.split('=')[0]!)
  const wrong = given.find((part, i) => {
    const [name = '', value = '', ...rest] = part.split('=')
    return rest.length > 0 || !parts[name]?.test(value) || names.indexOf(name) !== i
  })
  if (wrong !== undefined) return wrong === '' ? rule : wrong
  return names.includes('FREQ') ? null : rule
}

const compact = (day: string) => day.replaceAll('-', '')
const instant = (day: string) => ({ timeZoneId: 'UTC', toString: () => `${day}T00:00:00+00:00[UTC]` })
