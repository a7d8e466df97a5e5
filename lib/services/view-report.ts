import { allCheckpoints } from '@/db/checkpoints'
import { countDecisions, type DecisionCount, type Months } from '@/db/decision-figures'
import { headBefore } from '@/db/record-ends'
import type { Viewer } from '@/lib/domain/access/roles'
import { allTime } from '@/lib/domain/reciprocity/ledger'

import { NotFound } from './errors'
import type { Office } from './office'
import { countingOf, type OversightAsked } from './oversight-counting'
import { viewLedger, type Ledger } from './view-ledger'
import { viewOversight, type Oversight } from './view-oversight'
import { viewOversightActivities, type Listed, type ListedActivity } from './view-oversight-lists'
import { turnFigures, type TurnFigures } from './view-oversight-stages'
import { viewProcedure, type ProcedureDetail } from './view-procedure'
import { viewPublicCase, type PublicCase } from './view-public-register'

export type { DecisionCount, Months }

/** What a report is asked for. */
export interface ReportAsked {
  /** Of which cases, and as of the end of which day, as the figures of oversight. */
  readonly oversight: OversightAsked
  /** The months that are reported on: what happened in them is told as of them, whenever the case was filed. */
  readonly period: Months
  /** Numbers of the public register that people chose as cases of note. */
  readonly cases: readonly string[]
}

/** Everything that a report tells, from the services of the pages that tell the same. */
export interface Report {
  readonly period: Months
  /** All figures but those of the period. */
  readonly figures: Oversight
  readonly turns: TurnFigures
  readonly decisions: readonly DecisionCount[]
  /** Due dates of the period; null for a past day, of which nothing is known, and where the ledger keeps no sums of such cases. */
  readonly ledger: Pick<Ledger, 'figures' | 'procedure'> | null
  /** Activities as they stand, the first of them; null for a past day. */
  readonly activities: Listed<ListedActivity> | null
  readonly cases: readonly PublicCase[]
  /** Numbers under which the public register shows nothing. */
  readonly absent: readonly string[]
  readonly procedure: ProcedureDetail
  /** The last entry of the record that it rests on. */
  readonly head: { readonly storeSeq: number; readonly storeHash: string; readonly recordedAt: string }
  /** The last checkpoint that was signed by then; null where there was none. */
  readonly checkpoint: { readonly number: number; readonly storeSeq: number; readonly storeHash: string; readonly keyId: string } | null
}

/** Activities that a report lists: some four pages; the office has the rest. */
const mostActivities = 120

/** Throws `NotFound` for everybody but overseers and coordinators, `RangeError` for a day to come, `StoreFault`. */
export function viewReport(office: Office, viewer: Viewer, { oversight: asked, period, cases: numbers }: ReportAsked): Report {
  const counting = countingOf(office, viewer, asked)
  const { past } = counting.at
  const figures = viewOversight(office, viewer, asked)
  const scope = figures.ofToday?.ledger?.scope
  const found = numbers.map((number) => ({ number, shown: shownCase(office, number) }))
  const { turns, decisions, head, checkpoint } = office.store.read((db) => {
    const end = headBefore(db, past?.axis === 'recorded' ? past.before : null) ?? { storeSeq: 0, storeHash: '', recordedAt: counting.at.now }
    const signed = allCheckpoints(db).filter(({ body }) => body.storeSeq <= end.storeSeq).at(-1)?.body
    return {
      turns: turnFigures(db, counting, period),
      decisions: countDecisions(db, counting, period),
      head: end,
      checkpoint: signed === undefined ? null : { number: signed.number, storeSeq: signed.storeSeq, storeHash: signed.storeHash, keyId: signed.keyId },
    }
  })
  return {
    period,
    figures,
    turns,
    decisions,
    ledger: scope === undefined ? null : viewLedger(office, viewer, { scope, period: { ...allTime, ...period }, page: { offset: 0, limit: 1 } }),
    activities: figures.ofToday === null ? null : viewOversightActivities(office, viewer, { offset: 0, limit: mostActivities }, asked),
    cases: found.flatMap(({ shown }) => shown ?? []),
    absent: found.filter(({ shown }) => shown === null).map(({ number }) => number),
    procedure: viewProcedure(office, asked.set.procedure ?? office.procedures.forFiling()[0].id),
    head,
    checkpoint,
  }
}

function shownCase(office: Office, number: string): PublicCase | null {
  try {
    return viewPublicCase(office, number)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
