import type { Calendars, CalendarId } from '@/lib/domain/calendars/calendars'
import { CLOSED, MAY_MOVE, OPEN, statusTable, UNKNOWN } from '@/lib/domain/calendars/day-status'
import type { DayTable } from '@/lib/domain/calendars/day-table'
import { prcDays } from '@/lib/domain/calendars/prc-days'
import type { Plan } from './plan'
import { plainSpan, withinYears, type Reckoned, type Reckoner, type Span } from './reckoner'
import { isStopped, type StoppedDays } from './tolls'

interface Walk {
  readonly from: number
  readonly n: number
  readonly step: 1 | -1
  readonly tolls: readonly StoppedDays[]
  /** What an unknown day is taken for. */
  readonly unknownIs: typeof OPEN | typeof CLOSED
}

interface Walked { readonly day: number, readonly unknown: number | null, readonly mayMove: number | null }

/**
 * Counts on what is known and takes nothing for granted. An unknown day may be open or closed, so the result
 * is a span from the case in which all of them are open to the case in which none is; it is firm where both ends
 * agree, and a fact that changes nothing is not missed.
 */
export function reckonFacts(plan: Plan, calendars: Calendars): Reckoner {
  return {
    count: (from, count) => {
      if (count.unit !== 'business-day') return { ...plainSpan(from, count, plan.tolls), unknown: null, mayMove: null }
      const step = count.direction === 'before' ? -1 : 1
      return spanOf(calendars, plan.calendar, from, { n: count.n, step, tolls: plan.tolls })
    },
    roll: (end) => {
      if (plan.roll === 'none') return { ...end, unknown: null, mayMove: null }
      const step = plan.roll === 'preceding' ? -1 : 1
      const days = statusTable(calendars, plan.rollCalendar)
      const tolls = plan.roll === 'preceding' ? [] : plan.tolls
      const rolled = spanOf(calendars, plan.rollCalendar, { lo: end.lo - step, hi: end.hi - step }, { n: 1, step, tolls })
      if (end.lo !== end.hi || !isStopped(tolls, end.lo)) return rolled
      // Only a closed end rolls: one that is open stays, also where the clock stands still on it.
      const status = days.at(end.lo)
      if (status === UNKNOWN) return { ...rolled, lo: end.lo, unknown: end.lo }
      return status % MAY_MOVE === OPEN ? { ...end, unknown: null, mayMove: status >= MAY_MOVE ? end.lo : null } : rolled
    },
  }
}

/** The earliest and the latest end of a count of open days from a span of days. */
function spanOf(
  calendars: Calendars, id: CalendarId, from: Span, walk: Pick<Walk, 'n' | 'step' | 'tolls'>,
): Reckoned {
  const days = statusTable(calendars, id)
  const near = walk.step === 1 ? from.lo : from.hi
  const far = walk.step === 1 ? from.hi : from.lo
  const quick = walkDays(days, null, { ...walk, from: near, unknownIs: OPEN })
  if (near === far && quick.unknown === null) return { lo: quick.day, hi: quick.day, unknown: null, mayMove: quick.mayMove }
  const known = id === 'either-open' ? null : prcDays(calendars).span
  const slow = walkDays(days, known ?? NOTHING_KNOWN, { ...walk, from: far, unknownIs: CLOSED })
  const mayMove = quick.mayMove ?? slow.mayMove
  const unknown = quick.unknown ?? slow.unknown
  return walk.step === 1
    ? { lo: quick.day, hi: slow.day, unknown, mayMove }
    : { lo: slow.day, hi: quick.day, unknown, mayMove }
}

const NOTHING_KNOWN = { first: Infinity, last: -Infinity }

/** Walks day by day until `n` open days on which the clock ran are counted. Past `known`, unknown days never end. */
function walkDays(days: DayTable, known: { first: number, last: number } | null, walk: Walk): Walked {
  const { step, tolls, unknownIs } = walk
  let day = walk.from
  let left = walk.n
  let unknown: number | null = null
  let mayMove: number | null = null
  let next = 0
  if (!Number.isFinite(day)) return { day, unknown, mayMove }
  while (left > 0) {
    day = withinYears(day + step)
    while (next < tolls.length && tolls[next]!.to <= day) next += 1
    const toll = tolls[next]
    if (toll && day >= toll.from) {
      if (toll.to === Infinity) return { day: Infinity, unknown, mayMove }
      day = toll.to - 1
      continue
    }
    let status = days.at(day)
    if (status >= MAY_MOVE) {
      mayMove ??= day
      status -= MAY_MOVE
    }
    if (status === UNKNOWN) {
      unknown ??= day
      if (known && (step === 1 ? day > known.last : day < known.first)) {
        if (unknownIs === CLOSED) return { day: step * Infinity, unknown, mayMove }
      }
      status = unknownIs
    }
    if (status === OPEN) left -= 1
  }
  return { day, unknown, mayMove }
}
