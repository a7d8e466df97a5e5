import { keptProcedure, lastProcedureSeal, recordedProcedureEntries } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import type { RecordedEvent } from '@/db/events'
import type { Store } from '@/db/store'
import {
  filingAfter, procedureEventData, type ProcedureEntry, type ProcedureEventType, type ProcedureReference,
} from '@/lib/domain/agreements/procedure-entries'
import { builtInProcedures, earlierForms } from '@/lib/domain/agreements/procedures'
import type { Procedure } from '@/lib/domain/agreements/schema'

import { ProcedureFault } from './errors'

/** The procedures of an office: those of this release, and those that were entered here. */
export interface OfficeProcedures {
  /** Every version that is known, those of this release first, then in order of entry. */
  all(): readonly Procedure[]
  /**
   * The procedure of a case, which keeps the version it was filed under. Throws `ProcedureFault` where that version is not known, or
   * its content is not the one that `hash` names.
   */
  of(reference: { readonly id: string; readonly version: number; readonly hash?: string }): Procedure
  /** The newest version of a procedure; undefined where there is none of that name. */
  latest(id: string): Procedure | undefined
  /** The version to show where none is named: the one for filing, else the newest; undefined where there is none of that name. */
  inUse(id: string): Procedure | undefined
  /** Under which new cases can be opened; the first is the one under which they are unless another is chosen. */
  forFiling(): readonly [Procedure, ...Procedure[]]
  /** The one under whose agreement the register of activities and expectations stands: its parties are the sides of every line. */
  readonly ofRegister: Procedure
}

/** An act about procedures with where and when it stands on record. */
export type RecordedProcedureEntry = ProcedureEntry & Pick<RecordedEvent, 'storeSeq' | 'recordedAt' | 'actor' | 'occurredOn'>

const builtInReferences = builtInProcedures.map(procedureReference)

interface Known {
  readonly seal: string | null
  readonly entered: readonly Procedure[]
  readonly filing: readonly ProcedureReference[]
}

/** New cases are opened under the first procedure of the release until an administrator decides otherwise. */
const atFirst: Known = { seal: null, entered: [], filing: [builtInReferences[0]!] }

/**
 * Makes the procedures of an office. What was read is kept for as long as the store holds no more, which is asked each time, because
 * another process may have entered something. What is entered here comes before a release that has other content of the same name.
 */
export function proceduresOver(store: Store): OfficeProcedures {
  let kept = atFirst
  const byHash = new Map<string, Procedure>([...earlierForms, ...builtInProcedures.map((one, i) => [builtInReferences[i]!.hash, one] as const)])
  const known = () => {
    kept = store.read((db): Known => {
      const seal = lastProcedureSeal(db)
      if (seal === kept.seal) return kept
      if (seal === null) return atFirst
      const entries = recordedProcedureEntries(db).map(procedureEntry)
      const entered = entries.filter((one) => one.type === 'procedure-entered').map(({ data }) => of(data))
      return { seal, entered, filing: entries.reduce(filingAfter, atFirst.filing) }
    })
    return kept
  }
  const all = () => {
    const { entered } = known()
    return entered.length === 0 ? builtInProcedures : [...builtInProcedures.filter((one) => !entered.some(isVersion(one))), ...entered]
  }
  const of: OfficeProcedures['of'] = (reference) => {
    const { id, version, hash } = reference
    const found = hash === undefined ? all().find(isVersion(reference)) : (byHash.get(hash) ?? store.read((db) => keptProcedure(db, { id, version, hash })))
    if (!found) throw new ProcedureFault(reference)
    if (hash !== undefined) byHash.set(hash, found)
    return found
  }
  const latest = (id: string) => all().filter((one) => one.id === id).sort((a, b) => b.version - a.version)[0]
  const forFiling = () => known().filing.map(of) as [Procedure, ...Procedure[]]
  return { all, of, latest, forFiling, inUse: (id) => forFiling().find((one) => one.id === id) ?? latest(id), ofRegister: builtInProcedures[0] }
}

const isVersion = (of: { id: string; version: number }) => (one: Procedure) => one.id === of.id && one.version === of.version

/** An entry as the domain reads it. Throws where the record holds something that this version does not know. */
export function procedureEntry({ type, data, storeSeq, recordedAt, actor, occurredOn }: RecordedEvent): RecordedProcedureEntry {
  const schema = procedureEventData[type as ProcedureEventType]
  if (!schema) throw new Error(`an entry about procedures that this version does not know: ${type}`)
  return { type, data: schema.parse(data), storeSeq, recordedAt, actor, occurredOn } as RecordedProcedureEntry
}
