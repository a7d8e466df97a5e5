import { pausesOver } from '@/db/ledger'
import { dueDatesOfOne, listDueDates, listUndated, outcomesOfChoice, type DueDateChoice, type Page } from '@/db/ledger-lists'
import { countedUnder, type LedgerScope } from '@/db/ledger-sums'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { StatedReason } from '@/lib/domain/cases/vocabulary'
import { outcomeOf, type LedgerOutcome, type Period } from '@/lib/domain/reciprocity/ledger'
import type { Completeness } from '@/lib/domain/register/events'
import { mayReadActivities } from '@/lib/domain/register/register-permissions'

import { NotFound } from './errors'
import type { Office } from './office'
import { earliestDay } from './party-days'
import { namedScope, type NamedScope } from './view-ledger'

export type { DueDateChoice }

/** One due date, and the delivery that it stands by. */
export interface DueDate {
  readonly dueOn: string
  readonly outcome: LedgerOutcome
  /** Calendar days, of what came complete after its due date; else 0. */
  readonly daysLate: number
  readonly disputed: boolean
  readonly delivery: { readonly providedOn: string; readonly completeness: Completeness; readonly reason: StatedReason | null } | null
}

interface UnderLine {
  readonly lineId: string
  readonly line: string
  readonly from: string
  readonly activityId: string
  readonly activity: string
}

/** Which lines are asked for: due dates, or those for which none can be computed. */
export interface LedgerLinesQuery {
  readonly scope: LedgerScope
  readonly period: Period
  /** The side that provides; null for both. */
  readonly side: string | null
  readonly which: DueDateChoice | 'undated'
  readonly disputedOnly: boolean
  readonly page: Page
}

export interface LedgerLines {
  readonly scope: NamedScope
  readonly dueDates: readonly (UnderLine & DueDate)[]
  readonly undated: readonly (UnderLine & { readonly recurrence: string | null; readonly withdrawnOn: string | null })[]
  /** How many there are on all pages: the figure that led here. */
  readonly total: number
  readonly procedure: Procedure
  readonly cutOff: string
}

/** Exactly the due dates, or the lines without any, that a figure counts. Throws `NotFound` as `viewLedger`, `StoreFault`. */
export function viewLedgerLines(office: Office, viewer: Viewer, { page, which, ...query }: LedgerLinesQuery): LedgerLines {
  if (!mayReadActivities(viewer)) throw new NotFound()
  const { scope, period, side, disputedOnly } = query
  const at = { period, cutOff: earliestDay(office) }
  return office.store.read((db) => {
    const dated = which === 'undated' ? null : which
    const outcomes = dated === null ? null : outcomesOfChoice(dated)
    // How many there are the sums say: counting them one by one would cost what the sums save.
    const counted = countedUnder(db, scope, at).filter((one) =>
      (side === null || one.from === side) && (dated === null
        ? one.outcome === 'undated'
        : one.outcome !== 'undated' && (outcomes === null || outcomes.includes(one.outcome)) && (!disputedOnly || one.disputed)))
    return {
      scope: namedScope(db, scope),
      dueDates: dated === null ? [] : listDueDates(db, { ...query, ...at, which: dated }, page).map((row) => ({ ...underLine(row), ...dueDate(row, at.cutOff) })),
      undated: dated === null ? listUndated(db, query, page) : [],
      total: counted.reduce((sum, { n }) => sum + n, 0),
      procedure: office.procedures.ofRegister,
      cutOff: at.cutOff,
    }
  })
}

const underLine = ({ lineId, line, from, activityId, activity }: UnderLine): UnderLine => ({ lineId, line, from, activityId, activity })

type DueDateRow = ReturnType<typeof dueDatesOfOne>['rows'][number]

function dueDate({ providedOn, completeness, reason, standing, ...row }: DueDateRow, cutOff: string): DueDate {
  return {
    dueOn: row.dueOn,
    outcome: outcomeOf({ standing, ...row }, cutOff),
    daysLate: row.daysLate,
    disputed: row.disputed,
    delivery: providedOn === null || completeness === null ? null : { providedOn, completeness, reason },
  }
}

/** The due dates of one line, the latest first. */
export interface DueDatesOfLine {
  /** At most so many as were asked for. */
  readonly dueDates: readonly DueDate[]
  readonly total: number
  /** Those of them that come after the next one and have nothing on record; they are not among `dueDates`. */
  readonly later: number
  /** While which days a decision suspends what is expected; `to` is the first day on which it is expected again. */
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[]
}

/** Within a read of the caller, who asks who may read it. */
export function dueDatesOfLineIn(office: Office, db: Db, lineId: string, limit: number): DueDatesOfLine {
  const cutOff = earliestDay(office)
  const { rows, total, later } = dueDatesOfOne(db, lineId, { cutOff, limit })
  return { dueDates: rows.map((row) => dueDate(row, cutOff)), total, later, pauses: pausesOver(db, lineId) }
}
