import { and, eq, getTableColumns, gte, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

import type { CaseState } from '@/lib/domain/cases/evolve'
import type { Projection } from '@/lib/domain/cases/project'

import { caseHappened, clockHappened, replyHappened, stayHappened, timeHappened } from './happened-schema'
import { caseView } from './schema'
import type { DaySpan } from './sweep-queue'
import type { Db } from './store'

/** A case at the end of a day, as it happened, with what lists show of it. */
export interface ViewOfDay {
  readonly day: string
  readonly state: CaseState
  readonly view: Pick<Projection, 'row' | 'clocks' | 'time' | 'stays' | 'replies'>
}

type Row = Readonly<Record<string, unknown>>

interface Kind {
  readonly table: SQLiteTable & { readonly caseId: SQLiteColumn; readonly happenedFrom: SQLiteColumn; readonly happenedTo: SQLiteColumn }
  /** What tells the rows of one case and one day from each other. */
  readonly key: readonly string[]
  readonly rowsOf: (of: ViewOfDay) => readonly object[]
}

const kinds: readonly Kind[] = [
  { table: caseHappened, key: [], rowsOf: ({ state: { filed }, view: { row } }) => [{ ...row, counterpartId: filed.counterpartId, activityId: filed.activityId }] },
  { table: clockHappened, key: ['clockId', 'instance'], rowsOf: ({ view }) => view.clocks },
  { table: timeHappened, key: ['from'], rowsOf: ({ view }) => view.time },
  { table: stayHappened, key: ['n'], rowsOf: ({ view }) => view.stays },
  { table: replyHappened, key: ['entry'], rowsOf: ({ view }) => view.replies },
]

/**
 * Writes how a case stood from a day on, as it happened, in the transaction of what tells it otherwise: what was written of the days before stays.
 *
 * @param days every day from that one on on which something happened in the case, in order
 */
export function writeHappened(db: Db, caseId: string, from: string, days: readonly ViewOfDay[]): void {
  for (const kind of kinds) writeKind(db, kind, { caseId, from, days })
}

interface Written {
  readonly caseId: string
  readonly from: string
  readonly days: readonly ViewOfDay[]
}

function writeKind(db: Db, { table, key, rowsOf }: Kind, { caseId, from, days }: Written): void {
  const members = Object.keys(getTableColumns(table)).filter((name) => !['caseId', 'happenedFrom', 'happenedTo'].includes(name))
  const idOf = (row: Row) => key.map((name) => row[name]).join(' ')
  const reaching = and(eq(table.caseId, caseId), or(isNull(table.happenedTo), gte(table.happenedTo, from)))
  const known = db.select().from(table).where(reaching).all() as Row[]
  const isKept = (row: Row) => (row.happenedFrom as string) < from
  const running = new Map(known.filter(isKept).map((row) => [idOf(row), { ...row, happenedTo: null } as Row]))
  const wanted: Row[] = []
  for (const of of days) {
    const rows = rowsOf(of) as readonly Row[]
    const ids = new Set(rows.map(idOf))
    const over = (id: string, row: Row) => {
      running.delete(id)
      wanted.push({ ...row, happenedTo: of.day })
    }
    for (const [id, row] of [...running]) if (!ids.has(id)) over(id, row)
    for (const row of rows) {
      const before = running.get(idOf(row))
      if (before && members.every((name) => before[name] === row[name])) continue
      if (before) over(idOf(row), before)
      running.set(idOf(row), { ...Object.fromEntries(members.map((name) => [name, row[name]])), caseId, happenedFrom: of.day, happenedTo: null })
    }
  }
  wanted.push(...running.values())
  exchange(db, { table, key }, known, wanted)
}

/** Brings what stands to what is wanted, and touches nothing else. */
function exchange(db: Db, { table, key }: Pick<Kind, 'table' | 'key'>, known: readonly Row[], wanted: readonly Row[]): void {
  const columns = getTableColumns(table)
  const names = Object.keys(columns)
  const textOf = (row: Row) => JSON.stringify(names.map((name) => row[name]))
  const [before, after] = [new Set(known.map(textOf)), new Set(wanted.map(textOf))]
  for (const row of known.filter((one) => !after.has(textOf(one)))) {
    const same: SQL[] = ['caseId', 'happenedFrom', ...key].map((name) => eq(columns[name]!, row[name]))
    db.delete(table).where(and(...same)).run()
  }
  const begun = wanted.filter((one) => !before.has(textOf(one)))
  if (begun.length > 0) db.insert(table).values(begun as Record<string, never>[]).run()
}

/** Cases with a clock that ran, as things happened, over one of the days, also those that are closed; all of them without any days. */
export function casesEverOver(db: Db, spans: readonly DaySpan[] | null): string[] {
  if (spans === null) return db.select({ caseId: caseView.caseId }).from(caseView).all().map(({ caseId }) => caseId)
  if (spans.length === 0) return []
  const over = spans.map(({ from, to }) => sql`${clockHappened.startsOn} <= ${to} and (${clockHappened.latest} is null or ${clockHappened.latest} >= ${from})`)
  return db.select({ caseId: clockHappened.caseId }).from(clockHappened).where(or(...over)).groupBy(clockHappened.caseId).all().map(({ caseId }) => caseId)
}

/** Empties these views, before they are made again from the events. */
export function clearHappened(db: Db): void {
  for (const { table } of kinds) db.delete(table).run()
}
