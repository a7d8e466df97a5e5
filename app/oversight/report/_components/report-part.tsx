import { DataTable } from '@/components/data-table'
import type { FigurePart, ReportPart, TablePart } from '@/lib/reports/report-document'

import figures from '../../_components/oversight.module.css'
import pictures from '../../_pictures/pictures.module.css'
import styles from './report.module.css'

/** One part of the report, as the other parts of the office look. */
export function ReportPartView({ part }: { part: ReportPart }) {
  switch (part.kind) {
    case 'heading':
      return part.level === 2 ? <h2 id={part.id}>{part.text}</h2> : <h3 id={part.id}>{part.text}</h3>
    case 'paragraph':
      return <p className={part.tone === undefined ? undefined : styles[part.tone]}>{part.text}</p>
    case 'list':
      return <ul>{part.items.map((item, i) => <li key={i}>{item}</li>)}</ul>
    case 'table':
      return <TableView part={part} />
    case 'figure':
      return <FigureView part={part} />
  }
}

type Row = { key: string; cells: readonly string[] }

function TableView({ part: { caption, columns, rows } }: { part: TablePart }) {
  return (
    <div className={rows.at(-1)?.total ? figures.summed : undefined}>
      <DataTable<Row>
        caption={caption}
        rows={rows.map(({ cells }, i) => ({ key: String(i), cells }))}
        rowKey={(row) => row.key}
        empty={null}
        columns={columns.map(({ header, numeric }, i) => ({ key: String(i), header, numeric, rowHeader: i === 0, cell: (row) => row.cells[i] }))}
      />
    </div>
  )
}

/** The picture is text made by this program from its own drawings, in which every word of somebody else is escaped. */
function FigureView({ part: { svg, caption } }: { part: FigurePart }) {
  return (
    <figure className={pictures.figure}>
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
