import { accountNames } from '@/db/accounts'
import { procedureStream, recordedProcedureEntries } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import { actorsOf } from '@/db/stream-actors'
import type { Viewer } from '@/lib/domain/access/roles'
import type { ProcedureEventType } from '@/lib/domain/agreements/procedure-entries'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'

import { NotFound } from './errors'
import type { Office } from './office'
import { procedureEntry } from './office-procedures'
import { movesUnder, type Moves } from './preview-procedure'

export interface KnownVersion {
  readonly procedure: Procedure
  readonly hash: string
  /** Null where it came with the release. */
  readonly enteredAt: string | null
  /** Whether new cases can be opened under it, and whether they are unless another is chosen. */
  readonly filing: 'first' | 'offered' | 'none'
  /** Since when it is so by an act of an administrator; null where nobody decided on it. */
  readonly filingSince: string | null
}

/** An act about procedures, as it is read afterwards. */
export interface ProcedureAct {
  readonly storeSeq: number
  readonly type: ProcedureEventType
  readonly id: string
  readonly version: number
  readonly title: LocalizedText
  readonly first: boolean
  readonly recordedAt: string
  readonly occurredOn: string
  /** Null where the account is not known any more. */
  readonly by: string | null
}

export interface ProceduresOverview {
  readonly versions: readonly KnownVersion[]
  /** The newest first. */
  readonly acts: readonly ProcedureAct[]
  /** The act that was just made; with what open cases would come to under a version that was entered. */
  readonly done: { readonly act: ProcedureAct; readonly moves: Moves | null } | null
}

/**
 * The procedures as the administrator of this office looks after them: which versions are known, and under which new cases are opened.
 * Throws `NotFound` for anybody else.
 * @param doneAt the place on record of an act that was just made
 */
export function viewProcedures(office: Office, viewer: Viewer, doneAt?: number): ProceduresOverview {
  if (viewer.role !== 'administrator') throw new NotFound()
  return office.store.read((db) => {
    const actors = actorsOf(db, procedureStream)
    const names = accountNames(db, [...actors.values()])
    const entries = recordedProcedureEntries(db).map(procedureEntry)
    const acts = entries.map(({ type, data, storeSeq, recordedAt, occurredOn, actor }): ProcedureAct => {
      const { title } = office.procedures.of(data)
      return { storeSeq, type, id: data.id, version: data.version, title, first: 'first' in data && data.first, recordedAt, occurredOn, by: names.get(actors.get(actor) ?? '') ?? null }
    })
    const offered = office.procedures.forFiling()
    const versions = office.procedures.all().map((procedure): KnownVersion => {
      const its = acts.filter((act) => act.id === procedure.id && act.version === procedure.version)
      const place = offered.indexOf(procedure)
      return {
        procedure,
        hash: procedureReference(procedure).hash,
        enteredAt: its.find((act) => act.type === 'procedure-entered')?.recordedAt ?? null,
        filing: place === 0 ? 'first' : place > 0 ? 'offered' : 'none',
        filingSince: its.findLast((act) => act.type !== 'procedure-entered')?.occurredOn ?? null,
      }
    })
    const act = acts.find((one) => one.storeSeq === doneAt)
    const moves = act?.type === 'procedure-entered' ? movesUnder(office, db, office.procedures.of(act)) : null
    return { versions, acts: acts.toReversed(), done: act ? { act, moves } : null }
  })
}
