import { contentHash } from '@/db/chain'
import { findCase } from '@/db/cases'
import { openCasesUnder } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { differencesOf, type PartDifferences } from '@/lib/domain/agreements/differences'
import type { Fault } from '@/lib/domain/agreements/faults'
import { readProcedure } from '@/lib/domain/agreements/read-procedure'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { versionFaults } from '@/lib/domain/agreements/version-faults'
import { wouldMove, type WouldMove } from '@/lib/domain/cases/would-move'

import { loadCase } from './append-to-case'
import { NotFound } from './errors'
import type { Office } from './office'

/** An open case that would stand otherwise under another version. Reference, clocks and dates only: an administrator sees no content. */
export type MovingCase = WouldMove & { readonly reference: string; readonly version: number }

/** What the open cases of a procedure would come to under one of its versions. None of them is moved by it. */
export interface Moves {
  readonly cases: readonly MovingCase[]
  /** How many open cases were read under it. */
  readonly read: number
  /** How many there are: where there are very many, the oldest are read. */
  readonly open: number
}

export interface ProcedurePreview {
  readonly procedure: Procedure
  readonly hash: string
  /** The version before it, with what differs; null for a procedure that is new here. */
  readonly against: { readonly procedure: Procedure; readonly differences: readonly PartDifferences[] } | null
  readonly moves: Moves
  /** Changes with the content and with the cases that would move. */
  readonly stamp: string
}

export type PreviewedProcedure = { readonly faults: readonly Fault[] } | { readonly preview: ProcedurePreview }

/** The most open cases that are read under a version: some seconds of work. */
export const mostCasesRead = 2000

/** What a pasted procedure is, before anything is kept; or every fault of it. Throws `NotFound` for anybody but an administrator. */
export function previewProcedure(office: Office, viewer: Viewer, text: string): PreviewedProcedure {
  if (viewer.role !== 'administrator') throw new NotFound()
  return office.store.read((db) => previewIn(office, db, text))
}

/** The same within a transaction of the caller. */
export function previewIn(office: Office, db: Db, text: string): PreviewedProcedure {
  const reading = readProcedure(text)
  if ('faults' in reading) return reading
  const { procedure } = reading
  const hashOf = (one: Procedure) => procedureReference(one).hash
  const faults = versionFaults(procedure, office.procedures.all(), (one, other) => hashOf(one) === hashOf(other))
  if (faults.length > 0) return { faults }
  const before = office.procedures.latest(procedure.id)
  const moves = movesUnder(office, db, procedure)
  return {
    preview: {
      procedure,
      hash: hashOf(procedure),
      against: before ? { procedure: before, differences: differencesOf(before, procedure) } : null,
      moves,
      stamp: contentHash({ hash: hashOf(procedure), moves }),
    },
  }
}

/** Reads the open cases of a procedure that were filed under another version as if they stood under this one. */
export function movesUnder(office: Office, db: Db, procedure: Procedure): Moves {
  const open = openCasesUnder(db, procedure.id, procedure.version)
  const calendars = office.calendarsAt(office.now())
  const read = open.slice(0, mostCasesRead)
  const cases = read.flatMap((caseId): MovingCase[] => {
    const state = loadCase(db, caseId)!
    const moved = wouldMove(state, office.procedures.of(state.procedure), procedure, calendars)
    return moved ? [{ ...moved, reference: findCase(db, caseId)!.reference, version: state.procedure.version }] : []
  })
  return { cases, read: read.length, open: open.length }
}
