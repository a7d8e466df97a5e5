import { en } from '../words'
import { policy } from './words'

export const office = { unit: 'business-day', calendar: 'us-federal', roll: 'none' } as const
/** Calendar days whose end is rolled to the next day on which both sides work. */
export const joint = { unit: 'calendar-day', calendar: 'none', roll: 'following', rollCalendar: 'both-open' } as const

export const receiptAt = (stage: string, clock: string) => ({
  on: { event: 'request-received' as const, stage },
  orDueOf: clock,
})

/** While the complainant is asked, the office cannot decide. */
export const question = { opens: { event: 'information-asked' as const }, closes: [{ event: 'information-answered' as const }], names: 'question' }
/** A pause or a hold, and a hold on all contact for safety, stop what runs between the sides. */
const pauses = [
  { opens: { event: 'toll-opened' as const }, closes: [{ event: 'toll-closed' as const }], names: 'opened' },
  { opens: { event: 'contact-held' as const }, closes: [{ event: 'safety-looked-at' as const, is: { contact: 'resumes' } }], names: 'held' },
]
/** An open corrective step stops the clocks of the stage that it came from; one that failed lets them run again. */
const steps = {
  opens: { event: 'corrective-step-agreed' as const },
  closes: [{ event: 'corrective-step-verified' as const }, { event: 'corrective-step-failed' as const }],
  names: 'step',
}
export const betweenSides = [...pauses, steps]

/** By agreement of both sides, one at a time, and in all by no more than the period itself. */
export const mutual = (n: number, urgent: number) => ({
  mode: 'mutual' as const,
  most: n,
  ...policy(`extension by agreement of both sides, in all by no more than the period itself: ${n} days, ${urgent} where urgent`),
})

/** The length on the urgent track, which is also the most by which it can grow. */
export const urgently = (n: number) => ({ variants: [{ when: ['urgent' as const], label: en('urgent'), n, most: n }] })

/** Other ways in which the periods of the office can be read. */
export const closingsCount = {
  label: en('Closings by executive order count as working days'),
  reason: en('An executive order closes offices; whether it makes a legal holiday in the sense of a period can be argued either way'),
  calendar: 'us-federal-statutory' as const,
}
/** Other ways in which the periods between the sides can be read: which day begins them, and whose closed day moves their end. */
export const jointReadings = (request: { event: 'consultations-requested'; stage: string } | null) => [
  {
    label: en('The end is not moved'),
    reason: en('We found nothing public that says that a last day on which a side does not work is moved'),
    roll: 'none' as const,
  },
  {
    label: en('The end moves only to a day on which at least one side works'),
    reason: en('It can be asked whose working day is meant'),
    rollCalendar: 'either-open' as const,
  },
  {
    label: en('An extension runs from the end as it was moved'),
    reason: en('It can be asked from which end an extension runs; here it runs from the last day of the count'),
    anchor: 'rolled' as const,
  },
  ...(request === null ? [] : [{
    label: en('It counts from sending'),
    reason: en('It can be asked whose date is that of receipt; the day of sending is the earliest that can be defended'),
    trigger: { on: request },
  }]),
]
