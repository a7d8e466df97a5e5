import { z } from 'zod'

import { statedReasons } from '@/lib/domain/cases/vocabulary'
import { outcomes } from '@/lib/domain/reciprocity/ledger'
import { schedule } from '@/lib/domain/reciprocity/schedule'
import { completenesses, expectedObjects, stances } from '@/lib/domain/register/events'
import type { ActivityDetail, Delivery, Line, ListedActivity } from '@/lib/services/view-activities'

import { nextPage } from './paging'

/** Deliveries that a line carries in the ledger; one that comes every day for five years has more, which are listed page by page. */
export const mostWithLine = 20

const date = (description: string) => z.string().meta({ format: 'date', description })
const instant = (description: string) => z.string().meta({ format: 'date-time', description })
const side = (description: string) => z.string().meta({ description: `${description}, by its id, such as US or PRC.` })
const n = z.int().nonnegative()

const positions = z
  .record(z.string(), z.strictObject({ stance: z.enum(stances), on: date('Since when.') }))
  .meta({ description: 'What each side holds of it, by side; one that is not named has not said.' })

const figures = z.record(z.string(), z.strictObject({
  outcomes: z.record(z.enum(outcomes), n).meta({ description: 'Due dates by what came of them; they add up to `dueDates`.' }),
  dueDates: n,
  expected: n.meta({ description: 'Due dates that were expected by now: the denominator of every share.' }),
  disputed: n.meta({ description: 'Due dates of which a side disputes the line or what came.' }),
  undated: n.meta({ description: 'Lines for which no due date can be computed; they are in no other figure.' }),
  medianDaysLate: n.nullable().optional().meta({ description: 'Of what came complete after its due date, in calendar days; null where nothing did. Of one activity alone.' }),
})).meta({ description: 'Both directions by the same rules, by the side that provides.' })

const activity = z.strictObject({
  id: z.string(),
  title: z.string(),
  titleZh: z.string().nullable(),
  field: z.string(),
  agency: z.strictObject({ id: z.string(), name: z.string(), shortName: z.string() }),
  counterpart: z.strictObject({ name: z.string(), nameZh: z.string().nullable() }),
  instrument: z.strictObject({
    title: z.string(),
    kind: z.string(),
    signedOn: date('Nothing is expected or provided under it before.'),
    expiresOn: date('The last day on which it holds.'),
  }),
  review: z.strictObject({ reference: z.string(), on: date('The day of the risk-benefit review.'), conditions: z.string() }),
  lines: n.meta({ description: 'How many expectations there are, of both directions.' }),
  figures,
}).meta({ id: 'Activity' })

const delivery = z.strictObject({
  id: z.string(),
  expectationId: z.string(),
  providedOn: date('The day on which it came or was declined.'),
  completeness: z.enum(completenesses),
  reason: z.enum(statedReasons).nullable(),
  dueOn: date('The due date that it was entered for.').nullable(),
  words: z.string().nullable().meta({ description: 'What came or is missing; null where nothing was written, or it is not for who asks.' }),
  evidence: z.string().nullable().meta({ description: 'By what it can be seen that it came; null as with `words`.' }),
  positions,
  void: z.boolean().meta({ description: 'It was entered by mistake, and counts for nothing.' }),
  enteredAt: instant('When it was entered.'),
}).meta({ id: 'Delivery' })

const expectation = z.strictObject({
  id: z.string(),
  from: side('The side that provides'),
  to: side('The side that receives'),
  title: z.string(),
  what: z.enum(expectedObjects),
  route: z.string().meta({ description: 'How it is provided.' }),
  format: z.string().nullable(),
  dueOn: date('By when, of what comes once.').nullable(),
  recurrence: z.string().nullable().meta({ description: 'How often, in the words that were agreed.' }),
  schedule: schedule.nullable().meta({ description: 'The same as a recurrence rule (RFC 5545) over whole days; null where nobody has put it as one.' }),
  withdrawnOn: date('The first day on which it is no longer expected.').nullable(),
  awaited: z.array(date('')).meta({ description: 'The due dates of which not everything came, in order, up to the first that is to come.' }),
  provider: z.string().nullable(),
  recipient: z.string().nullable(),
  volume: z.string().nullable(),
  embargoUntil: date('The first day on which it may be passed on or published.').nullable(),
  agreedIn: z.string().nullable(),
  identifiers: z.array(z.strictObject({ type: z.string(), value: z.string(), href: z.string().nullable() })),
  positions,
  deliveries: z.array(delivery).meta({ description: `The last ${mostWithLine} at most; all of them are at /api/v1/activities/{id}/deliveries.` }),
  deliveriesInAll: n,
}).meta({ id: 'Expectation' })

export const activitiesAnswer = z.strictObject({ activities: z.array(activity), next: nextPage })
export const ledgerAnswer = z.strictObject({ activity, expectations: z.array(expectation), next: nextPage })
export const deliveriesAnswer = z.strictObject({ deliveries: z.array(delivery), next: nextPage })

export const deliveredAnswer = z.strictObject({
  standing: z.enum(['recorded', 'on-record']).meta({ description: '`recorded`: it was recorded with this call. `on-record`: the same one (line, day, completeness, due date) was on record already, by whichever way it came; nothing was recorded.' }),
  delivery: delivery.pick({ id: true, expectationId: true, providedOn: true, completeness: true, reason: true, dueOn: true, enteredAt: true }),
})

/** An activity as it is told to programs. */
export function activityTold({ id, title, titleZh, field, agency, counterpart, instrument, review, lines, figures }: ListedActivity): z.input<typeof activity> {
  return { id, title, titleZh, field, agency, counterpart, instrument, review, lines, figures }
}

/** A line with the last of its deliveries. */
export function lineTold({ deliveries, identifiers, schedule, awaited, positions, ...line }: Line): z.input<typeof expectation> {
  const { id, from, to, title, what, route, format, dueOn, recurrence, withdrawnOn, provider, recipient, volume, embargoUntil, agreedIn } = line
  return {
    id, from, to, title, what, route, format, dueOn, recurrence, schedule, withdrawnOn, awaited: [...awaited], provider, recipient, volume, embargoUntil, agreedIn,
    identifiers: identifiers.map(({ type, value, href }) => ({ type, value, href })),
    positions,
    deliveries: deliveries.slice(0, mostWithLine).map((one) => deliveryTold(id, one)),
    deliveriesInAll: deliveries.length,
  }
}

/** Every delivery of an activity, of both directions. */
export function deliveriesTold({ lineDetails }: ActivityDetail): z.input<typeof delivery>[] {
  return lineDetails.flatMap((line) => line.deliveries.map((one) => deliveryTold(line.id, one)))
}

function deliveryTold(expectationId: string, { id, providedOn, completeness, reason, dueOn, words, evidence, positions, void: mistaken, enteredAt }: Delivery): z.input<typeof delivery> {
  return { id, expectationId, providedOn, completeness, reason, dueOn, words, evidence, positions, void: mistaken, enteredAt }
}
