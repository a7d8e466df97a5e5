import { daysBetween } from '@/lib/domain/calendars/days'
import type { DeadlineAnswer } from '@/lib/domain/deadlines/compute-deadline'
import type { Calculated } from '@/lib/services/calculate-deadline'

/** Both ends of what is known of a date, equal where it is firm; null where there is none. `mayMove`: a firm date that a notice can still move. */
interface End {
  readonly earliest: string
  readonly latest: string
}

function endOf({ due, provisional }: DeadlineAnswer): End | null {
  if (due !== null) return { earliest: due, latest: due }
  return provisional
}

/** How far a date moves: in days, later above zero; apart for the two ends of a range. */
export type Difference =
  | { readonly kind: 'none' | 'lost' | 'found' | 'still-none' }
  | { readonly kind: 'moves'; readonly days: number }
  | { readonly kind: 'range'; readonly earliest: number; readonly latest: number }

/** What a supposition does to the date. */
export function differenceOf(first: DeadlineAnswer, supposed: DeadlineAnswer): Difference {
  const [before, after] = [endOf(first), endOf(supposed)]
  if (before === null) return { kind: after === null ? 'still-none' : 'found' }
  if (after === null) return { kind: 'lost' }
  const [earliest, latest] = [daysBetween(before.earliest, after.earliest), daysBetween(before.latest, after.latest)]
  if (earliest === 0 && latest === 0) return { kind: 'none' }
  const firm = first.due !== null && supposed.due !== null
  return firm || earliest === latest ? { kind: 'moves', days: latest } : { kind: 'range', earliest, latest }
}

/**
 * Whether an act on a day would be in time. `open`: it depends on a schedule that is not published. `days`: how far it is from the end,
 * of a range from the one that decides.
 */
export interface Verdict {
  readonly kind: 'no-date' | 'before-start' | 'in-time' | 'last-day' | 'open' | 'late'
  readonly days: number
  /** The earliest date of another reading, where the act would be late under that one only. */
  readonly lateUnder: string | null
}

export function verdictOn(day: string, { answer }: Pick<Calculated, 'answer'>): Verdict {
  const range = answer.provisional ?? endOf(answer)
  const start = answer.steps.find((step) => step.kind === 'trigger')?.date ?? null
  if (range === null) return { kind: 'no-date', days: 0, lateUnder: null }
  const backward = start !== null && start > range.latest
  if (start !== null && !backward && day < start) return { kind: 'before-start', days: daysBetween(day, start), lateUnder: null }
  if (day > range.latest) return { kind: 'late', days: daysBetween(range.latest, day), lateUnder: null }
  if (day > range.earliest) return { kind: 'open', days: 0, lateUnder: null }
  const { earliestSafe } = answer
  const kind = day === range.earliest && range.earliest === range.latest ? 'last-day' : 'in-time'
  return { kind, days: daysBetween(day, range.earliest), lateUnder: earliestSafe !== null && day > earliestSafe ? earliestSafe : null }
}

/** What a supposed closing does to its day; the message stands under `supposing.closing`. */
export type ClosingEffect = 'too-long' | 'outside' | 'day-0' | 'skipped' | 'moved' | 'closed-anyway' | 'stopped-anyway' | 'agreed' | 'counts'

export function closingEffect(date: string, first: Calculated, supposed: Calculated): ClosingEffect {
  if (first.days.length === 0 || supposed.days.length === 0) return 'too-long'
  const markIn = ({ days }: Calculated) => days.find((one) => one.date === date)?.mark
  const [before, after] = [markIn(first), markIn(supposed)]
  const mark = before ?? after
  switch (mark) {
    case undefined:
      return 'outside'
    case 'trigger':
      return 'day-0'
    case 'tolled':
      return 'stopped-anyway'
    case 'agreed':
      return 'agreed'
    case 'due':
      // With an extension beside it, it may be a day like any other.
      return after === 'due' || after === 'counted' ? 'counts' : 'moved'
    case 'counted':
    case 'unknown':
      return after === mark ? 'counts' : after === 'rolled over' ? 'moved' : 'skipped'
    case 'skipped':
    case 'rolled over':
      if (before !== undefined || !isSupposedToBeClosed(date, supposed)) return 'closed-anyway'
      return mark === 'skipped' ? 'skipped' : 'moved'
  }
}

/** Of a day past the first end: whether nothing but the supposition closes it. Its words are those of `withSupposedClosing`. */
function isSupposedToBeClosed(date: string, { days }: Calculated): boolean {
  return /supposed|day off/.test(days.find((one) => one.date === date)?.reason?.text ?? '')
}

/** On how many days of the period the clock stands still that ran in the first answer. */
export function daysStopped(first: Calculated, supposed: Calculated): number | null {
  if (first.days.length === 0 || supposed.days.length === 0) return null
  const count = ({ days }: Calculated) => days.filter((one) => one.mark === 'tolled').length
  return count(supposed) - count(first)
}
