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
  const extendedFrom = firstOfExtensions(days)
  return days.map(({ date, mark, number, reason }, i) => ({
    date,
    kind: mark === 'unknown' && earliest !== null && date >= earliest ? 'possible' : mark === 'counted' && i >= extendedFrom ? 'added' : kinds[mark],
    count: number ?? undefined,
    note: reason?.text,
  }))
}

/** Where an extension begins to count: its days are numbered from one again. A count that runs backward has no extensions. */
function firstOfExtensions(days: readonly StripDay[]): number {
  if (days[0]?.mark !== 'trigger') return Infinity
  let last = 0
  const again = days.findIndex(({ number }) => {
    if (number === null) return false
    const restarts = number <= last
    last = number
    return restarts
  })
  return again < 0 ? Infinity : again
}
