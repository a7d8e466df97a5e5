import { partsInReach } from '@/lib/domain/access/parts-in-reach'
import type { Role } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { exportColumns, factsOf, type ColumnName } from '@/lib/exports/columns'
import type { Translator } from '@/lib/i18n/words'

import { describeColumn, type DescribedColumn } from './describe-columns'
import type { ExportList } from './export-list'
import { lists } from './lists'

export interface DictionaryColumn extends DescribedColumn {
  /** The roles that have the list and see this column of it; a case by case difference has a column of its own. */
  readonly seenBy: readonly Role[]
}

export interface DictionaryList {
  readonly id: string
  readonly title: string
  /** What one row is. */
  readonly row: string
  readonly page: string
  readonly roles: readonly Role[]
  readonly columns: readonly DictionaryColumn[]
}

export interface Dictionary {
  readonly lists: readonly DictionaryList[]
  /** The last columns of every CSV file, which are at the head of a JSON file. */
  readonly ofEveryFile: readonly DescribedColumn[]
}

/** What every list holds, from the descriptions by which the files are written. */
export function dictionary(words: Translator): Dictionary {
  return {
    lists: lists.map((list) => ({
      id: list.id,
      title: words(`exports.lists.${list.id}.title`),
      row: words(`exports.lists.${list.id}.row`),
      page: list.page,
      roles: list.roles,
      columns: list.columns.map((name) => ({ ...describeColumn(name, words), seenBy: rolesWith(list, name) })),
    })),
    ofEveryFile: exportColumns.map((name) => describeColumn(name, words)),
  }
}

/** Whoever belongs to an agency sees the parts of some case of it; which agency makes no difference here. */
function rolesWith({ roles }: ExportList, name: ColumnName): Role[] {
  const { part, roles: only } = factsOf(name)
  return roles.filter((role) => {
    const parts = partsInReach(scopeOf({ accountId: 'somebody', role, agencyId: role === 'officer' ? 'an-agency' : null }))
    return (part === undefined || parts.has(part)) && (only === undefined || only.includes(role))
  })
}

/** How the files are to be read, each by the key of its words. */
export const howToRead = ['instant', 'dates', 'provisional', 'basis', 'sides', 'standing', 'empty', 'ignored'] as const
export const ofCsv = ['form', 'formula', 'last'] as const
