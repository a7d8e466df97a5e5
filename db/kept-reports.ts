import { createHash } from 'node:crypto'

import { eq } from 'drizzle-orm'

import { reportEventData, type ReportKept } from '@/lib/domain/register/report-events'

import { eventsOf, type RecordedEvent, type Stream } from './events'
import { reportFile } from './schema'
import type { Db } from './store'

/** What was sent stands in one stream, so that its order is the order of entry and its places are the numbers of the reports. */
export const reportStream: Stream = { kind: 'report', id: 'office' }

/** Keeps the bytes of a file, once, and answers with their hash, by which an event commits to them. */
export function keepFile(db: Db, bytes: Buffer): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  db.insert(reportFile).values({ sha256, bytes }).onConflictDoNothing().run()
  return sha256
}

/** The bytes that were kept under a hash; undefined where none are, or others than the hash says. */
export function keptFile(db: Db, sha256: string): Buffer | undefined {
  const bytes = db.select({ bytes: reportFile.bytes }).from(reportFile).where(eq(reportFile.sha256, sha256)).get()?.bytes
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined
}

/** Everything that was kept as sent, in order of entry. */
export function keptReports(db: Db): (RecordedEvent & { readonly data: ReportKept })[] {
  return eventsOf(db, reportStream).map((one) => ({ ...one, data: reportEventData['report-kept'].parse(one.data) }))
}

/** The hash of each file that is kept, with whether its bytes still have it: one file at a time, however many there are. */
export function* checkedFiles(db: Db): Generator<{ readonly sha256: string; readonly fits: boolean }> {
  for (const { sha256 } of db.select({ sha256: reportFile.sha256 }).from(reportFile).all()) yield { sha256, fits: keptFile(db, sha256) !== undefined }
}
