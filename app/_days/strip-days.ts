import type { Day, DayKind } from '@/components/day-strip'
import type { DayMark, StripDay } from '@/lib/domain/deadlines/answer'

const kinds: Record<DayMark, DayKind> = {
  'trigger': 'trigger',
  'counted': 'counted',
  'skipped': 'skipped',
  'tolled': 'tolled',
  'rolled over': 'rolled',
  'agreed': 'agreed',
  'unknown': 'unknown',
  'due': 'due',
}

/**
 * The days of a computation as the strip draws them.
 * @param earliest where the end is a range, its first day: a day from there on that nobody knows yet may be the due day
 */
export function stripDays(days: readonly StripDay[], earliest: string | null): Day[] {
  return days.map(({ date, mark, number, reason }) => ({
    date,
    kind: mark === 'unknown' && earliest !== null && date >= earliest ? 'possible' : kinds[mark],
    count: number ?? undefined,
    note: reason?.text,
  }))
}
