import type { Calendars } from '@/lib/domain/calendars/calendars'
import { describeDay } from '@/lib/domain/calendars/day-reasons'
import { isoDate } from '@/lib/domain/calendars/days'
import type { Step } from './answer'
import type { Plan } from './plan'
import type { Leg, Verdict } from './settle'
import { calendarWords, countWords, dayWords, reasonWords, stepOf } from './step-words'

/** From which end an extension ran, and by how much; nothing for the count of the rule itself. */
export function explainExtension(leg: Extract<Leg, { kind: 'count' }>, plan: Plan): Step[] {
  if (leg.extension === null) return []
  const extension = plan.extensions[leg.extension]!
  const anchor = 'anchor' in extension ? extension.anchor : 'nominal'
  const { n, unit } = leg.count
  const onCalendar = unit === 'business-day' ? ` on ${calendarWords(plan.calendar)}` : ''
  const end = `${anchor === 'rolled' ? 'rolled' : 'unrolled'} end, ${dayWords(leg.from.lo)}`
  const text = `Extension ${leg.extension + 1}: ${countWords(n, unit)} more${onCalendar}, from the ${end}`
  return [stepOf('extension', 'EXTENSION', leg.from.lo, text, { extension: leg.extension + 1, n, unit, anchor })]
}

/** A date fixed by agreement. */
export function explainFixedDate({ extension, to }: Extract<Leg, { kind: 'fixed' }>): Step {
  const text = `Extension ${extension + 1}: by agreement the period ends on ${dayWords(to)}. `
    + 'The date replaces the count and is taken as it is, never rolled'
  return stepOf('extension', 'EXTENSION_TO', to, text, { extension: extension + 1 })
}

/** Whether an extension was agreed on in time, and what that was judged by; nothing where no date was given. */
export function explainVerdict(
  { extension: index, verdict, rolled }: Extract<Leg, { kind: 'judged' }>, plan: Plan, calendars: Calendars,
): Step[] {
  const { agreedOn } = plan.extensions[index]!
  if (agreedOn === null) return []
  const due = rolled && rolled.lo === rolled.hi && Number.isFinite(rolled.lo) ? rolled.lo : null
  const then = due === null ? 'the due date as it stood' : `the due date as it stood, ${dayWords(due)}`
  const [code, says] = VERDICTS[verdict]
  const text = `Extension ${index + 1}, agreed on ${dayWords(agreedOn)}: ${says(then)}`
  const values = { extension: index + 1, agreedOn: isoDate(agreedOn), due: due === null ? null : isoDate(due) }
  const unknown = verdict === 'unsettled' ? unknownDay(rolled?.unknown ?? null, plan, calendars) : []
  return [...unknown, stepOf('extension', code, agreedOn, text, values)]
}

const VERDICTS: Record<Verdict, [string, (due: string) => string]> = {
  'in time': ['AGREED_IN_TIME', (due) => `not later than ${due}, so it counts`],
  'late': ['AGREED_TOO_LATE', (due) => `later than ${due}, so it has no effect`],
  'revived': ['AGREED_REVIVES', () => 'it revives the period, so it counts whatever the due date was'],
  'unsettled': ['AGREED_UNSETTLED', () => 'whether that was in time depends on a PRC schedule that is not published'],
}

function unknownDay(day: number | null, plan: Plan, calendars: Calendars): Step[] {
  if (day === null) return []
  const { reasons } = describeDay(calendars, plan.rollCalendar, day)
  return [stepOf('unknown', reasons.at(-1)?.code ?? 'UNKNOWN', day, `${dayWords(day)}: ${reasonWords(reasons)}`)]
}
