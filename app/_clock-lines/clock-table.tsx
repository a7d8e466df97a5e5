import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { DataTable, type Column } from '@/components/data-table'
import type { AsOf } from '@/lib/domain/cases/as-of'
import { localized } from '@/lib/format/localized'
import type { ClockLine } from '@/lib/services/clock-line'

import { CaseCell, DateCell, ExpectedCell, PeriodCell } from './clock-cells'
import styles from './clock-lines.module.css'

type ClockTableProps = { caption: string; lines: readonly ClockLine[]; withAgency: boolean; asOf?: AsOf | null; empty?: ReactNode }

/** Clocks, a line for each: the date, the side that is expected to act, which period of which case, and where that stands. Links stay on a past day. */
export function ClockTable({ caption, lines, withAgency, asOf = null, empty = null }: ClockTableProps) {
  const t = useTranslations('deadlines.columns')
  const locale = useLocale()
  const columns: Column<ClockLine>[] = [
    { key: 'date', header: t('date'), cell: (line) => <DateCell line={line} /> },
    { key: 'expected', header: t('expected'), cell: (line) => <ExpectedCell line={line} /> },
    { key: 'period', header: t('period'), cell: (line) => <PeriodCell line={line} asOf={asOf} /> },
    { key: 'case', header: t('case'), cell: (line) => <CaseCell line={line} asOf={asOf} withAgency={withAgency} /> },
    { key: 'stage', header: t('stage'), cell: (line) => localized(line.stageLabel, locale) },
  ]
  return (
    <div className={styles.lines}>
      <DataTable caption={caption} captionHidden columns={columns} rows={lines} rowKey={(line) => `${line.reference}-${line.key}`} empty={empty} />
    </div>
  )
}
