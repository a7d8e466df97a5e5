import { and, asc, desc, eq, ne } from 'drizzle-orm'

import { procedureSchema, type Procedure } from '@/lib/domain/agreements/schema'

import { canonicalJson } from './chain'
import { eventsOf, type RecordedEvent, type Stream } from './events'
import { procedureReference, readFrom } from './procedures'
import { caseView, event, procedureContent } from './schema'
import type { Db } from './store'

/** What administrators enter and decide about procedures stands in one stream, so that its order is the order of entry. */
export const procedureStream: Stream = { kind: 'procedure', id: 'office' }

/** Prepared once for each store: it is asked whenever a procedure is looked up, dozens of times for a page. */
const lastSeals = new WeakMap<Db, () => { hash: string } | undefined>()

/** The seal of the last entry about procedures, by which it is told whether there are new ones; null where there is none. */
export function lastProcedureSeal(db: Db): string | null {
  const known = lastSeals.get(db)
  if (known) return known()?.hash ?? null
  const seals = db.select({ hash: event.hash }).from(event).where(and(eq(event.streamKind, procedureStream.kind), eq(event.streamId, procedureStream.id)))
  const last = seals.orderBy(desc(event.seq)).limit(1).prepare()
  lastSeals.set(db, () => last.get())
  return last.get()?.hash ?? null
}

/** Everything that was entered about procedures, in order of entry. */
export function recordedProcedureEntries(db: Db): RecordedEvent[] {
  return eventsOf(db, procedureStream)
}

/** Keeps the content of a procedure, once. What is kept is never changed: another content has another hash. */
export function keepProcedure(db: Db, procedure: Procedure): void {
  const { id, version, hash } = procedureReference(procedure)
  db.insert(procedureContent).values({ procedureId: id, version, hash, contentJson: canonicalJson(procedure) }).onConflictDoNothing().run()
}

/** A procedure as its content was kept under a hash; undefined where none is. Throws where what is kept is no procedure any more. */
export function keptProcedure(db: Db, reference: { id: string; version: number; hash: string }): Procedure | undefined {
  const { id, version, hash } = reference
  const row = db
    .select({ json: procedureContent.contentJson })
    .from(procedureContent)
    .where(and(eq(procedureContent.procedureId, id), eq(procedureContent.version, version), eq(procedureContent.hash, hash)))
    .get()
  return row && readFrom(hash, procedureSchema.parse(JSON.parse(row.json)))
}

/** The open cases of a procedure that were filed under another of its versions, the oldest first. */
export function openCasesUnder(db: Db, id: string, otherThan: number): string[] {
  return db
    .select({ caseId: caseView.caseId })
    .from(caseView)
    .where(and(eq(caseView.procedureId, id), ne(caseView.procedureVersion, otherThan), eq(caseView.closed, false)))
    .orderBy(asc(caseView.filedAt), asc(caseView.reference))
    .all()
    .map((row) => row.caseId)
}
