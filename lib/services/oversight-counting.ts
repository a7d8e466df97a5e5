import type { ClockMoment } from '@/db/clock-list'
import type { Counting } from '@/db/case-set'
import { scopeOf } from '@/lib/domain/access/visibility'
import type { Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { endOf } from '@/lib/domain/cases/as-of'
import type { CaseSet } from '@/lib/domain/cases/case-list'

import { momentAsOf } from './as-of-moment'
import { clockMoment } from './clock-line'
import { NotFound } from './errors'
import { officeZone, type Office } from './office'

/** Of which cases figures are asked for, and as of the end of which day as recorded, `YYYY-MM-DD`; null: as everything stands. */
export interface OversightAsked {
  readonly set: CaseSet
  readonly asOf: string | null
}

export const everythingNow: OversightAsked = { set: {}, asOf: null }

/** What counting turns on: the cases, the instant, and how clocks are judged by it. */
export interface OversightCounting extends Counting {
  readonly moment: ClockMoment & { readonly today: string }
}

/** As of today is now. Throws `NotFound` for everybody but overseers and coordinators, `RangeError` for a day to come. */
export function countingOf(office: Office, viewer: Viewer, { set, asOf }: OversightAsked): OversightCounting {
  if (viewer.role !== 'overseer' && viewer.role !== 'coordinator') throw new NotFound()
  const day = asOf === null ? null : ({ day: asOf, axis: 'recorded' } as const)
  const { now, today } = momentAsOf(office, day)
  const before = day === null || asOf === localDateAt(office.now(), officeZone) ? null : endOf(day, officeZone)
  return { scope: scopeOf(viewer), set, at: { now, today, before }, moment: { ...clockMoment(office, now), before } }
}
