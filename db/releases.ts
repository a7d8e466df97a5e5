import { and, asc, eq, lt, sql, type SQL } from 'drizzle-orm'

import { caseSpan, caseView, publicEntry } from './schema'
import type { Db } from './store'

/** An entry of the public register as it is kept: the copy of the case, and what was written for this purpose. */
export interface ShownRelease {
  readonly number: string
  readonly entry: unknown
  readonly summary: string | null
}

/** What is written when a case is released. */
export interface WrittenRelease {
  readonly number: string
  readonly version: number
  readonly releasedAt: string
  readonly whileOpen: boolean
  /** Null where the copy was destroyed: the number stays given out, and nothing is shown. */
  readonly entryJson: string | null
  readonly summary: string | null
}

export function writeRelease(db: Db, caseId: string, { number, ...written }: WrittenRelease): void {
  const isGone = written.entryJson === null
  const row = { ...written, summary: isGone ? null : written.summary, withdrawn: isGone }
  db.insert(publicEntry)
    .values({ number, caseId, ...row })
    .onConflictDoUpdate({ target: publicEntry.number, set: row })
    .run()
}

export function writeWithdrawal(db: Db, number: string): void {
  db.update(publicEntry).set({ withdrawn: true, entryJson: null, summary: null }).where(eq(publicEntry.number, number)).run()
}

export function clearReleases(db: Db): void {
  db.delete(publicEntry).run()
}

/** Whether a number was ever given out. */
export function isNumberGiven(db: Db, number: string): boolean {
  return db.select({ number: publicEntry.number }).from(publicEntry).where(eq(publicEntry.number, number)).get() !== undefined
}

/** Written out by name: in a query of one table the columns of a nested one would lose theirs. A case that was opened again is not shown until it is released again. */
const isShown: SQL = sql`public_entry.withdrawn = 0 and (public_entry.while_open = 1 or not exists (
  select 1 from case_span where case_span.case_id = public_entry.case_id and case_span.closed = 0
    and (case_span.recorded_to is null or case_span.recorded_to > public_entry.released_at)))`

/** Everything that the public register shows, by number: the order says nothing of when anything was filed or released. */
export function shownReleases(db: Db): ShownRelease[] {
  return db.select().from(publicEntry).where(isShown).orderBy(asc(publicEntry.number)).all().map(shownRelease)
}

/** One entry of the public register; undefined where there is none, never was, or is not any more. */
export function findShownRelease(db: Db, number: string): ShownRelease | undefined {
  const row = db.select().from(publicEntry).where(and(eq(publicEntry.number, number), isShown)).get()
  return row && shownRelease(row)
}

function shownRelease({ number, entryJson, summary }: typeof publicEntry.$inferSelect): ShownRelease {
  return { number, entry: JSON.parse(entryJson!) as unknown, summary }
}

/** Whether the register shows a case at present. */
export function isCaseShown(db: Db, caseId: string): boolean {
  return db.select({ number: publicEntry.number }).from(publicEntry).where(and(eq(publicEntry.caseId, caseId), isShown)).get() !== undefined
}

/** How many cases there were at an instant, by what the public is told of them; `released` where the register shows them. */
export interface PublicCount {
  readonly year: number
  readonly kind: string
  readonly agency: string
  readonly procedureId: string
  readonly procedureVersion: number
  readonly stage: string
  readonly closed: boolean
  readonly released: boolean
  readonly n: number
}

/** The cases that had been entered before an instant, as they stood then. */
export function countCasesAt(db: Db, instant: string): PublicCount[] {
  const shown = sql<number>`exists (select 1 from public_entry where public_entry.case_id = case_view.case_id and ${isShown})`
  const rows = db
    .select({
      year: sql<number>`cast(substr(${caseView.filedOn}, 1, 4) as integer)`,
      kind: caseView.kind,
      agency: caseView.agencyId,
      procedureId: caseView.procedureId,
      procedureVersion: caseView.procedureVersion,
      stage: caseSpan.stage,
      closed: caseSpan.closed,
      released: shown,
      n: sql<number>`count(*)`,
    })
    .from(caseView)
    .innerJoin(caseSpan, eq(caseSpan.caseId, caseView.caseId))
    .where(and(lt(caseSpan.recordedFrom, instant), sql`(${caseSpan.recordedTo} is null or ${caseSpan.recordedTo} >= ${instant})`))
    .groupBy(sql`1`, caseView.kind, caseView.agencyId, caseView.procedureId, caseView.procedureVersion, caseSpan.stage, caseSpan.closed, shown)
    .all()
  return rows.map((row) => ({ ...row, released: row.released === 1 }))
}
