import { addDays, addMonths } from '@/lib/domain/calendars/days'
import { commonRules, dueDatesOf, type Schedule } from '@/lib/domain/reciprocity/schedule'
import { registerEntry, type RegisterEntry } from '@/lib/domain/register/events'

import office from './office.json'

/** An entry of the register with the day from which it can be known: no activity is registered before its review. */
export interface DatedEntry {
  readonly knownFrom: string
  readonly entry: RegisterEntry
  /** The agency whose officer enters it; null for what is there from the setting up of the office. */
  readonly enteredBy: string | null
}

/**
 * The register of the demonstration office, in the order in which entries build on each other. Due dates move by whole months with
 * the day of loading, so that what is overdue stays overdue. Throws where the data is not what the register takes.
 */
export function demonstrationRegister(today: string): DatedEntry[] {
  const known = (knownFrom: string, entry: unknown, enteredBy: string | null = null): DatedEntry => ({
    knownFrom,
    entry: registerEntry.parse(entry),
    enteredBy,
  })
  const always = '1979-01-31'
  const signedOn = new Map(office.instruments.map((one) => [one.id, one.signedOn]))
  return [
    ...office.agencies.map(({ id, name, short }) => known(always, { kind: 'agency', id, name, shortName: short })),
    ...office.counterparts.map(({ id, name, nameZh, agency }) =>
      known(always, { kind: 'counterpart', id, agencyId: agency, name, nameZh }),
    ),
    ...office.instruments.map(({ kind, ...one }) =>
      known(one.signedOn, { ...one, kind: 'instrument', instrumentKind: kind.replace(' ', '-') }),
    ),
    ...office.activities.flatMap(({ review, expectations, ...one }) => {
      const from = later(review.date, signedOn.get(one.instrument)!)
      const activity = known(from, {
        kind: 'activity',
        id: one.id,
        agencyId: one.agency,
        counterpartId: one.counterpart,
        instrumentId: one.instrument,
        field: one.field,
        title: one.title,
        titleZh: one.titleZh,
        reviewReference: review.reference,
        reviewOn: review.date,
        reviewConditions: review.conditions,
      })
      const lines = (expectations as Expectation[]).map((line) => known(from, { ...expectationEntry(one.id, line, { today, from }), positions: positionsOf(line, from) }))
      return [activity, ...lines]
    }),
    ...deliveriesOf(today, signedOn).map(({ agency, ...one }) => known(addDays(one.providedOn, 3), { kind: 'delivery', ...one }, agency)),
  ]
}

interface Expectation {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly to: string
  readonly route: string
  readonly format?: string
  readonly due?: string
  readonly every?: string
  /** What came of the last due dates. */
  readonly came?: string
}

function expectationEntry(activityId: string, line: Expectation, { today, from: begins }: { today: string; from: string }) {
  const { id, title, from, to, route, format = null, due = null, every = null } = line
  const dueOn = due === null ? null : addMonths(due, monthsBetween(office.asOf, today))
  const schedule = every === null ? null : scheduleOf(every, begins)
  return { kind: 'expectation', id, activityId, from, to, title, route, format, dueOn, recurrence: every, schedule, what: route === 'access' ? 'access' : 'data-set' }
}

const months = (rule: string, from: number, to: number) => `${rule};BYMONTH=${Array.from({ length: to - from + 1 }, (_, i) => from + i).join(',')}`
const seasons: Readonly<Record<string, string>> = {
  'month from June to September': months(commonRules.month, 6, 9),
  'month from April to July': months(commonRules.month, 4, 7),
  'week from April to October': months(commonRules.week, 4, 10),
  'year, in March': 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31',
}

/** The rule behind the words, from the first day of the month in which the activity was registered; null for a stream, which has no due dates. */
function scheduleOf(every: string, begins: string): Schedule | null {
  const from = `${begins.slice(0, 7)}-01`
  const season = seasons[every]
  if (season !== undefined) return { rule: season, from, within: 0 }
  const period = /^(month|quarter), within (\d+) days after the \1$/.exec(every)
  return period === null ? null : { rule: commonRules[period[1] as 'month' | 'quarter'], from, within: Number(period[2]) }
}

/**
 * What came: the deliveries that stories tell of, each for the due date before it, and those of every other due date by the letters of its
 * line, the last due date first: complete, late, in part, declined, `-` nothing. Before the letters begin nearly everything came in time.
 */
function deliveriesOf(today: string, signedOn: ReadonlyMap<string, string>) {
  const activities = office.activities.flatMap(({ expectations, agency, instrument, review }) => {
    const from = later(review.date, signedOn.get(instrument)!)
    return (expectations as Expectation[]).map((line) => ({ line, agency, from }))
  })
  return activities.flatMap(({ line: { id, every, came = '' }, agency, from }) => {
    const schedule = every === undefined ? null : scheduleOf(every, from)
    const computed = schedule === null ? [] : dueDatesOf(schedule, today)
    // On a day before the agreements there is none; whoever loads for it is told so.
    const dates = 'key' in computed ? [] : computed.filter((day) => day <= today).reverse()
    const told = office.deliveries.filter(({ line }) => line === id).map(({ line, daysAgo, ...one }) => {
      const providedOn = addDays(today, -daysAgo)
      return { ...one, id: `${line}-${daysAgo}`, expectationId: line, providedOn, dueOn: dates.find((day) => day <= providedOn) ?? null, agency }
    })
    const other = dates.flatMap((dueOn, i) => {
      const letter = came[i] ?? 'CCLCCC'[i % 6]!
      const way = ways[letter]
      const providedOn = addDays(dueOn, way?.days ?? 0)
      if (!way || providedOn > today || providedOn < from || told.some((one) => one.dueOn === dueOn)) return []
      const { completeness, reason, words } = way
      return [{ id: `${id}-due-${dueOn}`, expectationId: id, providedOn, dueOn, completeness, reason, words, agency }]
    })
    return [...told, ...other]
  })
}

const complete = { completeness: 'complete', reason: null, words: null }
const ways: Readonly<Record<string, { days: number; completeness: string; reason: string | null; words: string | null }>> = {
  // Officers enter it three days later, which is still in time.
  C: { days: -4, ...complete },
  L: { days: 9, ...complete },
  P: { days: -4, completeness: 'partial', reason: 'internal-approval-time', words: 'A part came in time; the rest was announced and has not come.' },
  D: { days: -4, completeness: 'declined', reason: 'important-data-under-review', words: null },
}

const later = (a: string, b: string) => (a > b ? a : b)

/** Both sides agreed when the activity was registered, but to two lines: one is disputed, to the other nothing was said. */
function positionsOf({ id, from: provider, to: recipient }: Expectation, on: string) {
  const other = ({ 'fol-lab': 'disputed', 'aq-visit': 'no-response' } as Readonly<Record<string, string>>)[id]
  return { [recipient]: { stance: 'agreed', on }, [provider]: { stance: other ?? 'agreed', on } }
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
