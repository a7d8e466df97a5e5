import type { Basis, LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

/** On what a row of a procedure rests. */
export interface Cited {
  readonly basis: Basis
  readonly provision?: LocalizedText
  readonly source: LocalizedText
}

/** The sources of a procedure, each once, in the order in which its rows name them: a row then refers to its number. */
export function sourcesOf(procedure: Procedure, locale: string): string[] {
  const { agreement, stages, acts, clocks, suspension, lapse, publication } = procedure
  const rows: Cited[] = [
    ...stages, ...acts, ...clocks, ...(suspension?.conditions ?? []), ...(suspension?.against ?? []),
    ...(agreement.term ? [agreement.term] : []), ...agreement.provisions, ...(lapse ? [lapse] : []), ...(publication ? [publication] : []),
  ]
  return [...new Set(rows.map((row) => localized(row.source, locale)))]
}
