import { en } from '../words'
import { policy } from './words'

const office = { unit: 'business-day', calendar: 'us-federal', roll: 'none' } as const
/** Calendar days whose end is rolled to the next day on which both sides work. */
const joint = { unit: 'calendar-day', calendar: 'none', roll: 'following', rollCalendar: 'both-open' } as const

const receiptAt = (stage: string, clock: string) => ({
  on: { event: 'request-received' as const, stage },
  orDueOf: clock,
})

/** While the complainant is asked, the office cannot decide. */
const question = { opens: { event: 'information-asked' as const }, closes: [{ event: 'information-answered' as const }], names: 'question' }
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
const betweenSides = [...pauses, steps]

/** By agreement of both sides, one at a time, and in all by no more than the period itself. */
const mutual = (n: number, urgent: number) => ({
  mode: 'mutual' as const,
  most: n,
  ...policy(`extension by agreement of both sides, in all by no more than the period itself: ${n} days, ${urgent} where urgent`),
})

/** The length on the urgent track, which is also the most by which it can grow. */
const urgently = (n: number) => ({ variants: [{ when: ['urgent' as const], label: en('urgent'), n, most: n }] })

/** Other ways in which the periods of the office can be read. */
const closingsCount = {
  label: en('Closings by executive order count as working days'),
  reason: en('An executive order closes offices; whether it makes a legal holiday in the sense of a period is disputed'),
  calendar: 'us-federal-statutory' as const,
}
/** Other ways in which the periods between the sides can be read: which day begins them, and whose closed day moves their end. */
const jointReadings = (request: { event: 'consultations-requested'; stage: string } | null) => [
  {
    label: en('The end is not moved'),
    reason: en('Nothing public says that a last day on which a side does not work is moved'),
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

/** The clocks of one round of consultations between the sides. */
const round = (stage: string, prefix: string, days: { reply: [number, number]; conclude: [number, number] }) => {
  const start = { event: 'consultations-requested' as const, stage }
  const receipt = `${prefix}-receipt`
  return [
    {
      // Nothing stops the arrival of what was sent.
      id: receipt,
      stage,
      label: en('Receipt of the request'),
      start: [start],
      trigger: { on: start },
      rule: { n: 5, unit: 'business-day', calendar: 'both-open', roll: 'none' } as const,
      met: [{ event: 'request-received' as const, stage }],
      runsIn: [stage, 'corrective-step'],
      zone: 'responding-side' as const,
      expectedFrom: 'responding-side' as const,
      deems: 'receipt-deemed' as const,
      opens: en('Without evidence of receipt the request is deemed received on this day, and the periods that count from receipt begin.'),
      ...policy('deemed receipt on the fifth business day after sending; evidence of another day prevails'),
    },
    {
      id: `${prefix}-reply`,
      stage,
      label: en('Reply to the request'),
      start: [start],
      trigger: receiptAt(stage, receipt),
      rule: { n: days.reply[0], ...joint },
      alternatives: jointReadings(start),
      ...urgently(days.reply[1]),
      extension: mutual(...days.reply),
      met: [{ event: 'reply-received' as const, stage }],
      stoppedBy: [{ event: 'consultations-concluded' as const, stage }],
      runsIn: [stage, 'corrective-step'],
      tolledBy: betweenSides,
      zone: 'responding-side' as const,
      expectedFrom: 'responding-side' as const,
      opens: en('Without a reply the case may go to the next level.'),
      ...policy(`reply within ${days.reply[0]} calendar days of receipt, ${days.reply[1]} where urgent`),
    },
    {
      id: `${prefix}-conclude`,
      stage,
      label: en('Conclusion of consultations'),
      start: [start],
      trigger: receiptAt(stage, receipt),
      rule: { n: days.conclude[0], ...joint },
      alternatives: jointReadings(start),
      ...urgently(days.conclude[1]),
      extension: mutual(...days.conclude),
      met: [{ event: 'consultations-concluded' as const, stage }],
      runsIn: [stage, 'corrective-step'],
      tolledBy: betweenSides,
      zone: 'latest' as const,
      expectedFrom: 'both-sides' as const,
      opens: en('Without a conclusion the case may go to the next level.'),
      ...policy(`conclusion within ${days.conclude[0]} calendar days of receipt, ${days.conclude[1]} where urgent`),
    },
  ]
}

const filing = { event: 'complaint-filed' as const }
/** Amended and filed again, or revived: intake begins anew. */
const filedAgain = [
  { event: 'complaint-amended' as const, is: { toStage: 'intake' } },
  { event: 'revived' as const, is: { toStage: 'intake' } },
]
const filings = [filing, ...filedAgain]
const fromFiling = { earlierOf: filings.map((on) => ({ on })) }

/** Senior review begins with the referral, or anew where a lapsed case is revived in it. */
const seniorBegins = [{ event: 'referred-to-senior-review' as const }, { event: 'revived' as const, is: { toStage: 'senior-review' } }]
const suspended = (decision: string) => ({ event: 'suspension-decided' as const, is: { decision } })
const stepAgreed = { event: 'corrective-step-agreed' as const }
const stepEnded = [{ event: 'corrective-step-verified' as const }, { event: 'corrective-step-failed' as const }]
const safetyRaised = [{ event: 'complaint-filed' as const, is: { safety: true } }, { event: 'safety-concern-raised' as const }]
const everywhere = [
  'intake', 'second-look', 'agency-consultations', 'coordinator-consultations', 'senior-review', 'corrective-step', 'suspension-review', 'suspended',
]

export const clocks = [
  {
    id: 'safety-look',
    stage: 'intake',
    label: en('First look at a safety concern'),
    start: safetyRaised,
    trigger: { earlierOf: safetyRaised.map((on) => ({ on })) },
    rule: { n: 2, ...office },
    alternatives: [closingsCount],
    met: [{ event: 'safety-looked-at' as const }],
    stoppedBy: [{ event: 'referred' as const, is: { to: 'safety' } }],
    runsIn: everywhere,
    zone: 'office' as const,
    expectedFrom: 'agency' as const,
    opens: en('Passing it opens nothing; it is recorded as a missed date of the agency.'),
    ...policy('safety: looked at within 2 business days'),
  },
  {
    id: 'intake-acknowledge',
    stage: 'intake',
    label: en('Acknowledgement of the complaint'),
    start: filings,
    trigger: fromFiling,
    rule: { n: 2, ...office },
    alternatives: [closingsCount],
    met: [{ event: 'filing-acknowledged' as const }, { event: 'admitted' as const }, { event: 'admission-declined' as const }],
    runsIn: ['intake'],
    zone: 'office' as const,
    expectedFrom: 'agency' as const,
    opens: en('Passing it opens nothing; it is recorded as a missed date of the agency.'),
    ...policy('acknowledgement within 2 business days of filing'),
  },
  {
    id: 'intake-admissibility',
    stage: 'intake',
    label: en('Decision on admissibility'),
    start: filings,
    trigger: fromFiling,
    rule: { n: 10, ...office },
    alternatives: [closingsCount],
    tolledBy: [question],
    met: [{ event: 'admitted' as const }, { event: 'admission-declined' as const }],
    runsIn: ['intake'],
    zone: 'office' as const,
    expectedFrom: 'agency' as const,
    opens: en('Passing it opens nothing; it is recorded as a missed date of the agency.'),
    ...policy('admissibility within 10 business days of filing'),
  },
  ...round('agency-consultations', 'agency', { reply: [30, 15], conclude: [90, 45] }),
  {
    id: 'agency-meet',
    stage: 'agency-consultations',
    label: en('Meeting of the sides'),
    start: [{ event: 'consultations-requested' as const, stage: 'agency-consultations' }],
    trigger: receiptAt('agency-consultations', 'agency-receipt'),
    rule: { n: 45, ...joint },
    alternatives: jointReadings({ event: 'consultations-requested', stage: 'agency-consultations' }),
    ...urgently(20),
    extension: mutual(45, 20),
    tolledBy: betweenSides,
    met: [{ event: 'meeting-held' as const, stage: 'agency-consultations' }],
    stoppedBy: [{ event: 'consultations-concluded' as const, stage: 'agency-consultations' }],
    runsIn: ['agency-consultations', 'corrective-step'],
    zone: 'latest' as const,
    expectedFrom: 'both-sides' as const,
    opens: en('Without a meeting the case may go to the next level.'),
    ...policy('meeting within 45 calendar days of receipt, 20 where urgent'),
  },
  {
    id: 'coordinator-request',
    stage: 'coordinator-consultations',
    label: en('Request for coordinator consultations'),
    start: [{ event: 'escalated' as const }],
    tolledBy: betweenSides,
    trigger: { on: { event: 'escalated' as const } },
    rule: { n: 10, ...office },
    alternatives: [closingsCount],
    met: [{ event: 'consultations-requested' as const, stage: 'coordinator-consultations' }],
    runsIn: ['coordinator-consultations', 'corrective-step'],
    zone: 'office' as const,
    expectedFrom: 'coordinator' as const,
    opens: en('Passing it opens nothing; it is recorded as a missed date of the coordinator.'),
    ...policy('request within 10 business days of escalation'),
  },
  ...round('coordinator-consultations', 'coordinator', { reply: [30, 15], conclude: [60, 30] }),
  {
    id: 'senior-conclude',
    stage: 'senior-review',
    label: en('Conclusion of senior review'),
    start: seniorBegins,
    extension: mutual(30, 15),
    tolledBy: betweenSides,
    trigger: { earlierOf: seniorBegins.map((on) => ({ on })) },
    rule: { n: 30, ...joint },
    alternatives: jointReadings(null),
    ...urgently(15),
    met: [{ event: 'consultations-concluded' as const, stage: 'senior-review' }],
    runsIn: ['senior-review', 'corrective-step'],
    zone: 'latest' as const,
    expectedFrom: 'both-sides' as const,
    opens: en('Without a conclusion, senior review counts as exhausted when suspension is considered.'),
    ...policy('conclusion within 30 calendar days of referral, 15 where urgent'),
  },
  {
    id: 'step-done',
    stage: 'corrective-step',
    label: en('Corrective step'),
    start: [stepAgreed],
    namedBy: 'step',
    trigger: { on: stepAgreed, date: 'dueOn' },
    rule: { n: 0, unit: 'calendar-day', calendar: 'none', roll: 'none' } as const,
    met: [{ event: 'corrective-step-reported' as const }],
    stoppedBy: stepEnded,
    runsIn: ['corrective-step'],
    zone: 'undertaking-side' as const,
    expectedFrom: 'undertaking-side' as const,
    opens: en('The step is verified also without a report.'),
    ...policy('a corrective step is done on the agreed date, which is not rolled'),
  },
  {
    id: 'step-verify',
    stage: 'corrective-step',
    label: en('Verification of the corrective step'),
    start: [stepAgreed],
    namedBy: 'step',
    trigger: { earlierOf: [{ on: { event: 'corrective-step-reported' as const } }, { dueOf: 'step-done' }] },
    rule: { n: 15, ...office },
    alternatives: [closingsCount],
    met: stepEnded,
    runsIn: ['corrective-step'],
    zone: 'office' as const,
    expectedFrom: 'agency' as const,
    opens: en('Passing it opens nothing; it is recorded as a missed date of the agency.'),
    ...policy('verification within 15 business days of the report, or of the agreed date passing'),
  },
  {
    id: 'suspension-decide',
    stage: 'suspension-review',
    label: en('Decision on suspension'),
    start: [{ event: 'suspension-review-opened' as const }],
    trigger: { on: { event: 'suspension-review-opened' as const } },
    rule: { n: 15, ...office },
    alternatives: [closingsCount],
    met: [{ event: 'suspension-decided' as const }],
    runsIn: ['suspension-review'],
    zone: 'office' as const,
    expectedFrom: 'coordinator' as const,
    opens: en('Passing it decides nothing; it is recorded as a missed date of the coordinator.'),
    ...policy('decision within 15 business days of opening the review'),
  },
  {
    id: 'suspended-review',
    stage: 'suspended',
    label: en('Review of the suspension'),
    start: [suspended('suspend'), suspended('keep')],
    trigger: { earlierOf: [{ on: suspended('suspend') }, { on: suspended('keep') }] },
    rule: { n: 90, unit: 'calendar-day', calendar: 'none', roll: 'following', rollCalendar: 'us-federal' } as const,
    met: [suspended('keep'), suspended('resume'), suspended('terminate')],
    runsIn: ['suspended'],
    zone: 'office' as const,
    expectedFrom: 'coordinator' as const,
    opens: en('The suspension falls due for review.'),
    ...policy('review every 90 calendar days while suspended'),
  },
]
