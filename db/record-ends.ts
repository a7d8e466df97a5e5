import { asc, desc, lt } from 'drizzle-orm'

import { recordedEvent, type RecordedEvent } from './events'
import { event } from './schema'
import type { Db } from './store'

/** The first entry of the whole record; undefined where nothing is recorded. */
export function firstEntry(db: Db): RecordedEvent | undefined {
  const row = db.select().from(event).orderBy(asc(event.storeSeq)).limit(1).get()
  return row && recordedEvent(row)
}

/** The instant of the last entry of the whole record; undefined where nothing is recorded. */
export function lastRecordedAt(db: Db): string | undefined {
  return db.select({ at: event.recordedAt }).from(event).orderBy(desc(event.storeSeq)).limit(1).get()?.at
}

/** The last entry of the whole record that had been recorded before an instant, with its place and its hash; of all of it for null. */
export function headBefore(db: Db, before: string | null): { readonly storeSeq: number; readonly storeHash: string; readonly recordedAt: string } | undefined {
  return db
    .select({ storeSeq: event.storeSeq, storeHash: event.storeHash, recordedAt: event.recordedAt })
    .from(event)
    .where(before === null ? undefined : lt(event.recordedAt, before))
    .orderBy(desc(event.storeSeq))
    .limit(1)
    .get()
}
