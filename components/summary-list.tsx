import type { ReactNode } from 'react'

export type SummaryRow = { key: string; term: ReactNode; value: ReactNode; action?: ReactNode }

/** Facts by name, one below the other, each with at most one link to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, term, value, action }) => (
        <div className="summary-list__row" key={key}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action ? <dd>{action}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
