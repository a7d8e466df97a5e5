import type { Parameters } from '@/app/_address/address-reader'
import { partsInReach } from '@/lib/domain/access/parts-in-reach'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { scopeOf, type Part } from '@/lib/domain/access/visibility'
import type { Cell } from '@/lib/exports/cell'
import { factsOf, type ColumnName } from '@/lib/exports/columns'
import type { Translator } from '@/lib/i18n/words'
import type { Office } from '@/lib/services/office'

export interface Asked {
  readonly office: Office
  readonly viewer: Viewer
  readonly parameters: Parameters
  readonly words: Translator
  readonly locale: string
}

export interface PageOfRows {
  readonly offset: number
  readonly limit: number
}

/** A list as an address asks for it. */
export interface Found<Row> {
  /** The past day as of which it is, in the office's zone; now where it is left out. */
  readonly asOf?: string
  /** Where the same list is shown. */
  readonly address: string
  /** What was asked for, with what goes without saying. */
  readonly filters: Readonly<Record<string, string | number | boolean | null>>
  /** Parts of the address that could not be read and were left out. */
  readonly ignored: readonly string[]
  readonly total: number
  /** The rows from one place on, at most so many, in the order of the list. */
  readonly rows: (page: PageOfRows) => readonly Row[]
  /** Columns of which this address has none. */
  readonly without?: readonly ColumnName[]
  /** Of a list that concerns one case: the parts of it that the viewer sees. */
  readonly parts?: ReadonlySet<Part>
}

interface Described {
  /** What it is called in addresses, in file names and in the words. */
  readonly id: string
  /** Where it is shown. */
  readonly page: string
  /** Who has it. The services see to it; a test holds this against them. */
  readonly roles: readonly Role[]
}

type Cells<Row> = { readonly [name in ColumnName]?: (row: Row, asked: Asked) => Cell }

/** A list that can be had as a file: what it is, who has it, how it is found, and what stands in which column, in order. */
export interface ListToExport<Row> extends Described {
  /** Finds it as its page does. Throws `NotFound` for those who do not have it, `StoreFault`. */
  readonly find: (asked: Asked) => Found<Row>
  readonly cells: Cells<Row>
}

export interface OpenedList extends Omit<Found<unknown>, 'rows' | 'without' | 'parts'> {
  readonly columns: readonly ColumnName[]
  readonly rows: (page: PageOfRows) => Cell[][]
}

/** A list without the kind of its rows, so that all of them can stand in one register. */
export interface ExportList extends Described {
  readonly columns: readonly ColumnName[]
  readonly open: (asked: Asked) => OpenedList
}

/** Makes a list from its description. Each column is named once: header, member and dictionary come from there. */
export function exportList<Row>({ id, page, roles, find, cells }: ListToExport<Row>): ExportList {
  const columns = Object.keys(cells) as ColumnName[]
  return {
    id,
    page,
    roles,
    columns,
    open: (asked) => {
      const { rows, without = [], parts, ...found } = find(asked)
      const shown = columnsFor(columns, asked.viewer, parts).filter((name) => !without.includes(name))
      const fill = shown.map((name) => cells[name]!)
      return { ...found, columns: shown, rows: (some) => rows(some).map((row) => fill.map((cell) => cell(row, asked))) }
    },
  }
}

/** The columns that a viewer has. One of a part that is not shown is not there at all: an empty one would look like a case without it. */
export function columnsFor(names: readonly ColumnName[], viewer: Viewer, parts: ReadonlySet<Part> = partsInReach(scopeOf(viewer))): ColumnName[] {
  return names.filter((name) => {
    const { part, roles } = factsOf(name)
    return (part === undefined || parts.has(part)) && (roles === undefined || roles.includes(viewer.role))
  })
}
