import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { partyMark } from '@/app/_case/side-marks'
import { Figure } from '@/app/oversight/_components/figure'
import { DataTable, type Column } from '@/components/data-table'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { expectedOutcomes, type LedgerOutcome, type Period, type SideFigures } from '@/lib/domain/reciprocity/ledger'
import { wordsIn } from '@/lib/i18n/words'
import type { LedgerScope } from '@/lib/services/view-ledger'

import { linesHref, type LinesView } from '../_query/ledger-query'
import styles from './ledger.module.css'
import { OutcomeSwatch } from './outcome-bar'

interface Row {
  readonly key: string
  readonly name: string
  readonly swatch?: LedgerOutcome
  /** Begins a part of the table that adds up on its own. */
  readonly level?: 'sum' | 'part'
  readonly cell: (figures: SideFigures) => { n: number; of?: number; lines: Partial<LinesView>; after?: ReactNode } | ReactNode
}

type FiguresTableProps = {
  caption: string
  figures: Readonly<Record<string, SideFigures>>
  scope: LedgerScope
  period: Period
  procedure: Procedure
}

/** The figures of both directions side by side, each with what it is a share of, and each leading to its lines. */
export function FiguresTable({ caption, figures, scope, period, procedure }: FiguresTableProps) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const words = wordsIn(locale)
  const outcomeRow = (outcome: LedgerOutcome, of: 'expected' | 'dueDates'): Row => ({
    key: outcome,
    name: t(`outcomes.${outcome}`),
    swatch: outcome,
    level: 'part',
    cell: (one) => ({ n: one.outcomes[outcome], of: one[of], lines: { which: outcome } }),
  })
  const rows: Row[] = [
    { key: 'expected', name: t('rows.expected'), level: 'sum', cell: (one) => ({ n: one.expected, lines: { which: 'expected' } }) },
    ...expectedOutcomes.map((outcome) => outcomeRow(outcome, 'expected')),
    { key: 'all', name: t('rows.all'), level: 'sum', cell: (one) => ({ n: one.dueDates, lines: {} }) },
    outcomeRow('not-yet-due', 'dueDates'),
    outcomeRow('paused', 'dueDates'),
    { key: 'disputed', name: t('rows.disputed'), level: 'part', cell: (one) => ({ n: one.disputed, of: one.dueDates, lines: { disputedOnly: true } }) },
    {
      key: 'median',
      name: t('rows.median'),
      level: 'sum',
      cell: (one) => (one.medianDaysLate === null ? <span className="soft">{t('nothingLate')}</span> : t('days', { count: one.medianDaysLate })),
    },
    { key: 'undated', name: t('rows.undated'), level: 'sum', cell: (one) => ({ n: one.undated, lines: { which: 'undated' }, after: one.undated === 0 ? null : t('lineWord', { count: one.undated }) }) },
  ]
  const sides = procedure.agreement.parties.map(({ id }): Column<Row> => {
    const name = partyMark(procedure, id, locale).name
    return {
      key: id,
      header: t('from', { side: name }),
      cell: ({ cell, name: row }) => {
        const shown = cell(figures[id]!)
        if (shown === null || typeof shown !== 'object' || !('lines' in shown)) return shown
        const { n, of, lines, after } = shown
        return (
          <>
            <Figure words={words} n={n} of={of} href={linesHref({ scope, period, side: id, ...lines })} row={t('from', { side: name })} column={row} />
            {of ? <span className={styles.share}>{n > 0 && n / of < 0.005 ? t('smallShare') : t('share', { share: n / of })}</span> : null}
            {after ? <span className={styles.share}>{after}</span> : null}
          </>
        )
      },
    }
  })
  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={null}
        columns={[
          {
            key: 'name',
            header: t('outcome'),
            rowHeader: true,
            cell: ({ name, swatch, level }) => (
              <span className={level === 'sum' ? styles.sum : styles.part}>{swatch ? <OutcomeSwatch outcome={swatch} /> : null}{name}</span>
            ),
          },
          ...sides,
        ]}
      />
    </div>
  )
}
