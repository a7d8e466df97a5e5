import { factsOf, type ColumnFacts, type ColumnName } from '@/lib/exports/columns'
import type { Translator } from '@/lib/i18n/words'


/** A column as the files and the dictionary tell of it: from the same facts and words. */
export interface DescribedColumn extends Omit<ColumnFacts, 'values' | 'roles'> {
  readonly name: ColumnName
  readonly meaning: string
  /** What it can hold, each with its word. */
  readonly values?: Readonly<Record<string, string>>
}

export function describeColumn(name: ColumnName, words: Translator): DescribedColumn {
  const { type, source, unit, part, values } = factsOf(name)
  return {
    name,
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(part === undefined ? {} : { part }),
    source,
    meaning: words(`exports.columns.${name}`),
    ...(values === undefined ? {} : { values: Object.fromEntries(values.of.map((value) => [value, words(`${values.words}.${value}`)])) }),
  }
}
