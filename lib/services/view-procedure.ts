import { procedureReference } from '@/db/procedures'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { addMonths } from '@/lib/domain/calendars/days'

import { NotFound } from './errors'
import type { Office } from './office'

export interface ProcedureSummary {
  readonly id: string
  readonly version: number
  readonly title: LocalizedText
  readonly agreement: LocalizedText
  readonly stages: number
  readonly periods: number
  /** SHA-256 of the whole content, as every event of a case names it. */
  readonly hash: string
}

/** Every procedure, in the version that is in use. Anybody may read them. */
export function listProcedures({ procedures }: Pick<Office, 'procedures'>): ProcedureSummary[] {
  const ids = [...new Set(procedures.all().map((one) => one.id))]
  return ids.map((id) => {
    const procedure = procedures.inUse(id)!
    return {
      id,
      version: procedure.version,
      title: procedure.title,
      agreement: procedure.agreement.title,
      stages: procedure.stages.length,
      periods: procedure.clocks.length,
      hash: procedureReference(procedure).hash,
    }
  })
}

export interface ProcedureDetail {
  readonly procedure: Procedure
  readonly hash: string
  /** All versions that are kept, the newest first. */
  readonly versions: readonly number[]
  /** When the agreement's own term ends: the first day after it. Null where it has none. */
  readonly termEndsOn: string | null
}

/** One procedure in the version that is in use, or in the one asked for. Anybody may read it. Throws `NotFound` where there is no such. */
export function viewProcedure(office: Pick<Office, 'procedures'>, id: string, version?: number): ProcedureDetail {
  const versions = office.procedures.all().filter((one) => one.id === id).sort((a, b) => b.version - a.version)
  const procedure = version === undefined ? office.procedures.inUse(id) : versions.find((one) => one.version === version)
  if (!procedure) throw new NotFound()
  const { term } = procedure.agreement
  return {
    procedure,
    hash: procedureReference(procedure).hash,
    versions: versions.map((one) => one.version),
    termEndsOn: term ? addMonths(term.from, term.months) : null,
  }
}
