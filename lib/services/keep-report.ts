import { actorIn, appendEvents } from '@/db/events'
import { keepFile, keptFile, keptReports, reportStream } from '@/db/kept-reports'
import { keepRefusal } from '@/db/refusals'
import { textsOfStream } from '@/db/streams'
import type { Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { reportEventData, type KeptFormat, type ReportKept } from '@/lib/domain/register/report-events'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'

/** The longest that can be said of to whom a report went: a line. */
export const recipientLimit = 200
/** A report has some hundreds of kilobytes; what is larger by two orders is none, and would swell every copy of the record. */
export const mostBytesOfFile = 20_000_000

/** What was sent. */
export interface SentReport extends Pick<ReportKept, 'sentOn' | 'asOf' | 'storeSeq'> {
  readonly to: string
  /** The address that asks for the same again. */
  readonly address: string
  readonly files: readonly { readonly format: KeptFormat; readonly bytes: Buffer }[]
}

/**
 * Puts on record that a report was sent, to whom and when, with exactly the bytes that were sent. What a person sends stays a decision of that person:
 * nothing is sent from here. Answers with the number of the report.
 * @throws NotFound for everybody but overseers and coordinators, which is kept as a refusal; RangeError for a day of sending that has not come and a file too large; StoreFault
 */
export function keepReport(office: Office, viewer: Viewer, { to, address, files, ...sent }: SentReport): number {
  const now = office.now()
  if (viewer.role !== 'overseer' && viewer.role !== 'coordinator') {
    office.store.transact((db) => keepRefusal(db, { viewer, command: 'keep-report', caseId: null, code: 'not-permitted', at: now }))
    throw new NotFound()
  }
  const today = localDateAt(now, officeZone)
  if (sent.sentOn > today) throw new RangeError(`${sent.sentOn} is to come: nothing was sent then`)
  const large = files.find(({ bytes }) => bytes.length > mostBytesOfFile)
  if (large) throw new RangeError(`a file of ${large.bytes.length} bytes is too large to be kept`)
  return office.store.transact((db) => {
    const kept = files.map(({ format, bytes }) => ({ format, sha256: keepFile(db, bytes), bytes: bytes.length }))
    const event = {
      type: 'report-kept',
      occurredOn: sent.sentOn,
      data: reportEventData['report-kept'].parse({ ...sent, files: kept }),
      texts: [{ name: 'to', part: 'narrative' as const, text: to }, { name: 'address', part: 'narrative' as const, text: address }],
      actor: actorIn(db, reportStream, viewer.accountId),
      actorRole: viewer.role,
    }
    return appendEvents(db, reportStream, [event], { now, procedure: null })[0]!.seq
  })
}

/** A report that was sent, as it is listed. */
export interface ListedReport extends ReportKept {
  readonly number: number
  /** Null where the text was destroyed. */
  readonly to: string | null
  readonly address: string | null
  readonly keptAt: string
  readonly keptBy: string
}

/** Everything that was sent, the last first. Throws `NotFound` for everybody but overseers and coordinators, `StoreFault`. */
export function viewKeptReports(office: Office, viewer: Viewer): ListedReport[] {
  if (viewer.role !== 'overseer' && viewer.role !== 'coordinator') throw new NotFound()
  return office.store.read((db) => {
    const texts = textsOfStream(db, reportStream)
    return keptReports(db).map(({ seq, data, recordedAt, actorRole }) => ({
      ...data, number: seq, to: texts.get(seq)?.to ?? null, address: texts.get(seq)?.address ?? null, keptAt: recordedAt, keptBy: actorRole,
    })).reverse()
  })
}

/** Exactly the bytes of one file that was sent. Throws `NotFound` where there is none, or its bytes are not those that were kept any more; otherwise as `viewKeptReports`. */
export function viewKeptFile(office: Office, viewer: Viewer, number: number, format: string): { readonly bytes: Buffer; readonly sentOn: string; readonly format: KeptFormat } {
  const report = viewKeptReports(office, viewer).find((one) => one.number === number)
  const file = report?.files.find((one) => one.format === format)
  const bytes = file && office.store.read((db) => keptFile(db, file.sha256))
  if (!bytes) throw new NotFound()
  return { bytes, sentOn: report!.sentOn, format: file.format }
}
