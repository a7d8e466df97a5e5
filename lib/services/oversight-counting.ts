import type { ClockMoment } from '@/db/clock-list'
import type { Counting } from '@/db/case-set'
import { scopeOf } from '@/lib/domain/access/visibility'
import type { Viewer } from '@/lib/domain/access/roles'
import type { AsOfAxis } from '@/lib/domain/cases/as-of'
import type { CaseSet } from '@/lib/domain/cases/case-list'

import { momentAsOf, pastOf } from './as-of-moment'
import { clockMoment } from './clock-line'
import { NotFound } from './errors'
import type { Office } from './office'

/** Of which cases figures are asked for, and as of the end of which day, `YYYY-MM-DD`; null: as everything stands. */
export interface OversightAsked {
  readonly set: CaseSet
  readonly asOf: string | null
  /** In which sense of the day; without it as recorded. */
  readonly axis?: AsOfAxis
}

export const everythingNow: OversightAsked = { set: {}, asOf: null }

/** What counting turns on: the cases, the instant, and how clocks are judged by it. */
export interface OversightCounting extends Counting {
  readonly moment: ClockMoment & { readonly today: string }
  /** The instant up to which calendars count as known. */
  readonly knownAt: string
}

/** As of today is now. Throws `NotFound` for everybody but overseers and coordinators, `RangeError` for a day to come. */
export function countingOf(office: Office, viewer: Viewer, { set, asOf, axis = 'recorded' }: OversightAsked): OversightCounting {
  if (viewer.role !== 'overseer' && viewer.role !== 'coordinator') throw new NotFound()
  const day = asOf === null ? null : { day: asOf, axis }
  const { now, today, knownAt } = momentAsOf(office, day)
  const past = pastOf(office, day)
  return { scope: scopeOf(viewer), set, at: { now, today, past }, moment: { ...clockMoment(office, now), past }, knownAt }
}
