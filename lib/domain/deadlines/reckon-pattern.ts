import { ARRANGED, NO_PATTERN, patternTable, type PatternTable } from '@/lib/domain/calendars/day-pattern'
import type { Breadth } from '@/lib/domain/calendars/prc-pattern'
import { firm, plainSpan, withinYears, type Reckoned, type Reckoner, type Span } from './reckoner'
import type { StoppedDays } from './tolls'

/** The pattern says nothing of a day that was asked for: it lies too far ahead. */
export class NoPattern extends Error {}

/**
 * Counts with the years that are not announced filled in after the pattern of recent years. Each closing may be
 * arranged in several ways; the span reaches from the arrangements that open the most days of the count to those
 * that open the fewest, so it holds the end under every combination of them. Throws `NoPattern`.
 */
export const byPattern: Readonly<Record<Breadth, Reckoner>> = { all: reckonerOf('all'), likely: reckonerOf('likely') }

function reckonerOf(breadth: Breadth): Reckoner {
  return {
    count: (plan, calendars, from, count) => {
      if (count.unit !== 'business-day') return plainSpan(from, count, plan.tolls)
      const table = patternTable(calendars, plan.calendar, breadth)
      return spanOf(table, from, count.n, count.direction === 'before' ? -1 : 1, plan.tolls)
    },
    roll: (plan, calendars, end) => {
      if (plan.roll === 'none') return firm(end.lo, end.hi)
      const table = patternTable(calendars, plan.rollCalendar, breadth)
      const step = plan.roll === 'preceding' ? -1 : 1
      const tolls = plan.roll === 'preceding' ? [] : plan.tolls
      return spanOf(table, { lo: end.lo - step, hi: end.hi - step }, 1, step, tolls)
    },
  }
}

function spanOf(table: PatternTable, from: Span, n: number, step: 1 | -1, tolls: readonly StoppedDays[]): Reckoned {
  const near = sharedWalk(table, from.lo, n, step, tolls)
  const far = from.lo === from.hi ? near : sharedWalk(table, from.hi, n, step, tolls)
  return step === 1 ? firm(near.quick, far.slow) : firm(near.slow, far.quick)
}

interface Walked {
  /** The end where every closing on the way is arranged so as to open the most days of the count. */
  readonly quick: number
  /** The end where every closing is arranged so as to open the fewest. */
  readonly slow: number
}

/** Walks without a toll that were made before, by table; cleared when many, since anybody may ask for any day. */
const walks = new WeakMap<PatternTable, Map<number, Walked>>()
const KEPT_WALKS = 20_000

/**
 * A walk depends on its table, its first day, its count and its direction alone where no toll stands in its way, and the clocks of
 * many cases run over the same days: each walk is made once. A new set of calendars has new tables, and so new walks.
 */
function sharedWalk(table: PatternTable, from: number, n: number, step: 1 | -1, tolls: readonly StoppedDays[]): Walked {
  if (tolls.length > 0 || !Number.isFinite(from)) return walkPattern(table, from, n, step, tolls)
  let ofTable = walks.get(table)
  if (!ofTable) walks.set(table, ofTable = new Map())
  // One number for the three: a day has less than 23 bits and a sign, a count less than 17.
  const key = (from * 2 ** 17 + n) * 2 + (step === 1 ? 1 : 0)
  const kept = ofTable.get(key)
  if (kept) return kept
  const made = walkPattern(table, from, n, step, tolls)
  if (ofTable.size >= KEPT_WALKS) ofTable.clear()
  ofTable.set(key, made)
  return made
}

/**
 * The first days by which `n` open days are counted under the most and the least favourable arrangements. What
 * one arrangement opens and closes is summed up to each day, since a make-up day and the day off that it pays for
 * belong together.
 */
function walkPattern(
  { days, changes }: PatternTable, from: number, n: number, step: 1 | -1, tolls: readonly StoppedDays[],
): Walked {
  if (!Number.isFinite(from) || n === 0) return { quick: from, slow: from }
  const sums = new Map<number, number[]>()
  let quick: number | null = null
  let day = from
  let plain = 0
  let most = 0
  let fewest = 0
  let next = 0
  while (plain + fewest < n) {
    day = withinYears(day + step)
    while (next < tolls.length && tolls[next]!.to <= day) next += 1
    if (next < tolls.length && day >= tolls[next]!.from) {
      if (tolls[next]!.to === Infinity) return { quick: quick ?? Infinity, slow: Infinity }
      day = tolls[next]!.to - 1
      continue
    }
    const state = days.at(day)
    if (state === NO_PATTERN) throw new NoPattern()
    plain += state % ARRANGED
    if (state >= ARRANGED) {
      for (const { closing, by } of changes.get(day)!) {
        const before = sums.get(closing) ?? by.map(() => 0)
        const after = before.map((sum, index) => sum + by[index]!)
        most += Math.max(...after) - Math.max(...before)
        fewest += Math.min(...after) - Math.min(...before)
        sums.set(closing, after)
      }
    }
    if (quick === null && plain + most >= n) quick = day
  }
  return { quick: quick ?? day, slow: day }
}
