import { asc, desc } from 'drizzle-orm'

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
