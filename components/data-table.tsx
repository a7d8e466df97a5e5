import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Right-aligned, for counts and quantities: the cell is one number, with all that belongs to it in one element. */
  numeric?: boolean
  /** The cell that names its row. */
  rowHeader?: boolean
}

type DataTableProps<Row> = {
  caption: ReactNode
  /** Keeps the caption for readers by ear where a heading just said the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What would stand here and how it gets here, shown when there are no rows. */
  empty: ReactNode
}

/**
 * A table. On a narrow screen each row becomes a block of its own, in which every cell carries the heading
 * of its column; cells that show nothing are left out there.
 */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <div className="table-frame table-empty">{empty}</div>
  return (
    <div className="table-frame">
      <table className="usa-table usa-table--borderless table-stacks">
        <caption className={captionHidden ? 'usa-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'cell-number' : undefined}>{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => <Cell key={column.key} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const isEmpty = content === null || content === undefined || content === ''
  const className = [column.numeric ? 'cell-number' : '', isEmpty ? 'cell-empty' : ''].filter(Boolean).join(' ')
  if (column.rowHeader) return <th scope="row" className={className || undefined}>{content}</th>
  // One child, so that the narrow layout has two columns: the heading and all of the content. A number is one already.
  return <td data-label={column.header} className={className || undefined}>{column.numeric ? content : <div>{content}</div>}</td>
}
