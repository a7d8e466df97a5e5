import { linesNotProvided, type ProvidedBy } from '@/db/provided'
import type { Db } from '@/db/store'
import { endOf, type AsOf } from '@/lib/domain/cases/as-of'

import { officeZone } from './office'

/**
 * The lines of the complaining side in the activity of a case that have nothing on record as provided, by title; null without an activity. As of
 * a past day: as was on record by its end, or as had been provided by then.
 */
export function ownLinesMissing(db: Db, filed: { readonly activityId: string | null; readonly complainingSide: string }, asOf: AsOf | null = null): readonly string[] | null {
  return filed.activityId === null ? null : linesNotProvided(db, filed.activityId, filed.complainingSide, providedBy(asOf))
}

/** What counts as provided as of a day. */
export function providedBy(asOf: AsOf | null): ProvidedBy {
  if (asOf === null) return null
  return asOf.axis === 'recorded' ? { recordedBefore: endOf(asOf, officeZone) } : { day: asOf.day }
}
