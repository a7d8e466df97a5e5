import type { Calendars, CalendarId } from '@/lib/domain/calendars/calendars'
import { ARRANGED, NO_PATTERN, patternTable, type PatternTable } from '@/lib/domain/calendars/day-pattern'
import type { Breadth } from '@/lib/domain/calendars/prc-pattern'
import type { Plan } from './plan'
import { plainSpan, withinYears, type Reckoned, type Reckoner, type Span } from './reckoner'
import { isStopped, type StoppedDays } from './tolls'

/** The pattern says nothing of a day that was asked for: it lies too far ahead. */
export class NoPattern extends Error {}

type Favour = 'open' | 'closed'

interface Walk {
  readonly from: number
  readonly n: number
  readonly step: 1 | -1
  readonly tolls: readonly StoppedDays[]
}

/**
 * Counts with the years that are not announced filled in after the pattern of recent years. Each closing may be
 * arranged in several ways; the span reaches from the arrangements that open the most days of the count to those
 * that open the fewest, so it holds the end under every combination of them. Throws `NoPattern`.
 */
export function reckonPattern(plan: Plan, calendars: Calendars, breadth: Breadth): Reckoner {
  const table = (id: CalendarId) => patternTable(calendars, id, breadth)
  return {
    count: (from, count) => {
      if (count.unit !== 'business-day') return asReckoned(plainSpan(from, count, plan.tolls))
      const step = count.direction === 'before' ? -1 : 1
      return spanOf(table(plan.calendar), from, { n: count.n, step, tolls: plan.tolls })
    },
    roll: (end) => {
      if (plan.roll === 'none') return asReckoned(end)
      const step = plan.roll === 'preceding' ? -1 : 1
      const tolls = plan.roll === 'preceding' ? [] : plan.tolls
      const from = { lo: end.lo - step, hi: end.hi - step }
      const rolled = spanOf(table(plan.rollCalendar), from, { n: 1, step, tolls })
      if (end.lo !== end.hi || !isStopped(tolls, end.lo)) return rolled
      // Only a closed end rolls: one that is open stays, also where the clock stands still on it.
      const untolled = spanOf(table(plan.rollCalendar), from, { n: 1, step, tolls: [] })
      const lo = untolled.lo === end.lo ? end.lo : rolled.lo
      return asReckoned({ lo, hi: untolled.hi === end.hi ? end.hi : rolled.hi })
    },
  }
}

function asReckoned(span: Span): Reckoned {
  return { ...span, unknown: null, mayMove: null }
}

function spanOf(table: PatternTable, from: Span, walk: Omit<Walk, 'from'>): Reckoned {
  const [early, late] = walk.step === 1 ? ['open', 'closed'] as const : ['closed', 'open'] as const
  return asReckoned({
    lo: walkPattern(table, { ...walk, from: from.lo }, early),
    hi: walkPattern(table, { ...walk, from: from.hi }, late),
  })
}

/**
 * The first day by which `n` open days are counted, where every closing on the way is arranged so as to open the
 * most of them, or the fewest. What one arrangement opens and closes is summed up to each day, since a make-up
 * day and the day off that it pays for belong together.
 */
function walkPattern({ days, changes }: PatternTable, { from, n, step, tolls }: Walk, favour: Favour): number {
  if (!Number.isFinite(from)) return from
  const sums = new Map<number, number[]>()
  const pick = favour === 'open' ? Math.max : Math.min
  let day = from
  let plain = 0
  let arranged = 0
  let next = 0
  while (plain + arranged < n) {
    day = withinYears(day + step)
    while (next < tolls.length && tolls[next]!.to <= day) next += 1
    const toll = tolls[next]
    if (toll && day >= toll.from) {
      if (toll.to === Infinity) return Infinity
      day = toll.to - 1
      continue
    }
    const state = days.at(day)
    if (state === NO_PATTERN) throw new NoPattern()
    plain += state % ARRANGED
    if (state < ARRANGED) continue
    for (const change of changes.get(day)!) {
      const sum = sums.get(change.closing) ?? change.by.map(() => 0)
      arranged -= pick(...sum)
      change.by.forEach((by, index) => { sum[index]! += by })
      arranged += pick(...sum)
      sums.set(change.closing, sum)
    }
  }
  return day
}
