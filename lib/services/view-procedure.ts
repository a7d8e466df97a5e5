import { procedureReference } from '@/db/procedures'
import { differencesOf, type PartDifferences } from '@/lib/domain/agreements/differences'
import { bases, type Basis, type LocalizedText, type Procedure } from '@/lib/domain/agreements/schema'
import { addMonths } from '@/lib/domain/calendars/days'

import { NotFound } from './errors'
import type { Office } from './office'

type Knowing = Pick<Office, 'procedures'>

export interface ProcedureSummary {
  readonly id: string
  readonly version: number
  readonly title: LocalizedText
  readonly agreement: LocalizedText
  /** On what its stages, acts, conditions and periods rest, with how many of them, the most frequent first. */
  readonly bases: readonly { readonly basis: Basis; readonly n: number }[]
  readonly stages: number
  readonly periods: number
  /** Whether new cases can be opened under it in this office. */
  readonly forFiling: boolean
  /** Newer versions than the one in use, which were entered and are not for filing. */
  readonly proposed: readonly number[]
  /** SHA-256 of the whole content, as every event of a case names it. */
  readonly hash: string
}

/** Every procedure, in the version that is in use. Anybody may read them. */
export function listProcedures({ procedures }: Knowing): ProcedureSummary[] {
  const all = procedures.all()
  const ids = [...new Set(all.map((one) => one.id))]
  return ids.map((id) => {
    const procedure = procedures.inUse(id)!
    return {
      id,
      version: procedure.version,
      title: procedure.title,
      agreement: procedure.agreement.title,
      bases: basesOf(procedure),
      stages: procedure.stages.length,
      periods: procedure.clocks.length,
      forFiling: procedures.forFiling().includes(procedure),
      proposed: all.filter((one) => one.id === id && one.version > procedure.version).map((one) => one.version),
      hash: procedureReference(procedure).hash,
    }
  })
}

function basesOf({ stages, acts, clocks, suspension }: Procedure): ProcedureSummary['bases'] {
  const rows = [...stages, ...acts, ...clocks, ...(suspension?.conditions ?? []), ...(suspension?.against ?? [])]
  const counted = bases.map((basis) => ({ basis, n: rows.filter((row) => row.basis === basis).length }))
  return counted.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n)
}

export interface ProcedureDetail {
  readonly procedure: Procedure
  readonly hash: string
  /** All versions that are kept, the newest first. */
  readonly versions: readonly number[]
  /** `filing`: new cases can be opened under it. `known`: it is not for filing in this office. */
  readonly standing: 'filing' | 'known'
  /** When the agreement's own term ends: the first day after it. Null where it has none. */
  readonly termEndsOn: string | null
}

/** One procedure in the version that is in use, or in the one asked for. Anybody may read it. Throws `NotFound` where there is no such. */
export function viewProcedure({ procedures }: Knowing, id: string, version?: number): ProcedureDetail {
  const versions = versionsOf(procedures, id)
  const procedure = version === undefined ? procedures.inUse(id) : versions.find((one) => one.version === version)
  if (!procedure) throw new NotFound()
  const { term } = procedure.agreement
  return {
    procedure,
    hash: procedureReference(procedure).hash,
    versions: versions.map((one) => one.version),
    standing: procedures.forFiling().includes(procedure) ? 'filing' : 'known',
    termEndsOn: term ? addMonths(term.from, term.months) : null,
  }
}

export interface ProcedureComparison {
  readonly from: Procedure
  readonly to: Procedure
  readonly differences: readonly PartDifferences[]
  /** All versions that are kept, the oldest first. */
  readonly versions: readonly number[]
}

/**
 * Two versions of a procedure. Where a version is not named, it is the two newest. Anybody may compare them. Throws `NotFound` where
 * there is no such version.
 */
export function compareVersions({ procedures }: Knowing, id: string, asked: { from?: number; to?: number }): ProcedureComparison {
  const versions = versionsOf(procedures, id).reverse()
  const of = (version: number | undefined, otherwise: Procedure | undefined) =>
    version === undefined ? otherwise : versions.find((one) => one.version === version)
  const [from, to] = [of(asked.from, versions.at(-2) ?? versions.at(-1)), of(asked.to, versions.at(-1))]
  if (!from || !to) throw new NotFound()
  return { from, to, differences: differencesOf(from, to), versions: versions.map((one) => one.version) }
}

function versionsOf(procedures: Office['procedures'], id: string): Procedure[] {
  return procedures.all().filter((one) => one.id === id).sort((a, b) => b.version - a.version)
}
