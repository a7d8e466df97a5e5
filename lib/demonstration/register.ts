import { addDays, addMonths } from '@/lib/domain/calendars/days'
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
      const from = [review.date, signedOn.get(one.instrument)!].reduce((a, b) => (a > b ? a : b))
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
      return [activity, ...(expectations as Expectation[]).map((line) => known(from, { ...expectationEntry(one.id, line, today), positions: positionsOf(line, from) }))]
    }),
    ...office.deliveries.map(({ line, daysAgo, ...one }) => {
      const providedOn = addDays(today, -daysAgo)
      const { agency } = office.activities.find(({ expectations }) => (expectations as Expectation[]).some(({ id }) => id === line))!
      // Officers enter what came some days after it came.
      return known(addDays(providedOn, 3), { kind: 'delivery', id: `${line}-${daysAgo}`, expectationId: line, providedOn, ...one }, agency)
    }),
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
}

function expectationEntry(activityId: string, line: Expectation, today: string) {
  const { id, title, from, to, route, format = null, due = null, every = null } = line
  const dueOn = due === null ? null : addMonths(due, monthsBetween(office.asOf, today))
  return { kind: 'expectation', id, activityId, from, to, title, route, format, dueOn, recurrence: every, what: route === 'access' ? 'access' : 'data-set' }
}

/** Both sides agreed when the activity was registered, but to two lines: one is disputed, to the other nothing was said. */
function positionsOf({ id, from: provider, to: recipient }: Expectation, on: string) {
  const other = ({ 'fol-lab': 'disputed', 'aq-visit': 'no-response' } as Readonly<Record<string, string>>)[id]
  return { [recipient]: { stance: 'agreed', on }, [provider]: { stance: other ?? 'agreed', on } }
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
