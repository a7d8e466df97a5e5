import { contentHash } from '@/db/chain'
import type { DaySpan } from '@/db/sweep-queue'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addDays } from '@/lib/domain/calendars/days'

/** Worked out once for calendars that have not changed; they are never changed in place. */
const fingerprints = new WeakMap<Calendars, string>()

/**
 * The facts of the calendars in short, one line for each: the days that it can decide, and a hash of what it says. Two fingerprints
 * tell whether the calendars differ, and where.
 */
export function fingerprintOf(calendars: Calendars): string {
  const kept = fingerprints.get(calendars)
  if (kept !== undefined) return kept
  const fingerprint = [
    ...calendars.usFederal.closings.map((closing) => line(closing.date, closing.date, closing)),
    // A notice can name the last days of the year before.
    ...calendars.prc.schedules.map((schedule) => line(`${schedule.year - 1}-12-28`, `${schedule.year}-12-31`, schedule)),
  ].sort().join('\n')
  fingerprints.set(calendars, fingerprint)
  return fingerprint
}

const line = (from: string, to: string, fact: unknown) => `${from} ${to} ${contentHash(fact)}`

/**
 * The days on which two fingerprints may differ, each a span; null where one of them was not made here, so that nothing can be told.
 * A rule can roll its end back over closed days: a month more than covers that.
 */
export function changedDays(before: string, after: string): DaySpan[] | null {
  const lines = [before, after].map((fingerprint) => fingerprint.split('\n').filter((one) => one !== ''))
  const all = lines.flat()
  if (all.some((one) => !/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d [0-9a-f]{64}$/.test(one))) return null
  const changed = all.filter((one) => !lines[0]!.includes(one) || !lines[1]!.includes(one))
  return changed.map((one) => ({ from: addDays(one.slice(0, 10), -longestRoll), to: one.slice(11, 21) }))
}

const longestRoll = 31
