import { en } from '../words'
import { betweenSides, joint, jointReadings, mutual, receiptAt, urgently } from './clock-parts'
import { policy } from './words'

/** The clocks of one round of consultations between the sides. */
export const round = (stage: string, prefix: string, days: { reply: [number, number]; conclude: [number, number] }) => {
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
