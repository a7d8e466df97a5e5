import { useLocale, useTranslations } from 'next-intl'

import { DataTable, type Column } from '@/components/data-table'
import { formatMonth } from '@/lib/format/dates'
import { countedTurns, type CountedTurn, type Span, type TurnFigures, type TurnsOfSpan } from '@/lib/services/view-oversight-stages'

import type { FigureLinks } from '../_query/figure-links'
import { Beside } from '../_pictures/picture'
import { TurnsPicture } from '../_pictures/turns-picture'
import { Figure } from './figure'
import styles from './oversight.module.css'

/** How often cases were filed, resolved, escalated and lapsed, month by month or quarter by quarter. */
export function TurnTable({ turns: { per, spans, all }, links }: { turns: TurnFigures; links: FigureLinks }) {
  const t = useTranslations('oversight')
  const nameOf = useSpanName(per)
  const total: TurnsOfSpan = { from: '', to: '', turns: all }
  const name = (row: TurnsOfSpan) => (row === total ? t('turns.all') : nameOf(row))
  const columns: Column<TurnsOfSpan>[] = [
    { key: 'span', header: t(per === 'month' ? 'turns.perMonth' : 'turns.perQuarter'), rowHeader: true, cell: name },
    ...countedTurns.map((turn: CountedTurn): Column<TurnsOfSpan> => ({
      key: turn,
      header: t(`turns.turns.${turn}`),
      numeric: true,
      cell: (row) => (
        <Figure
          n={row.turns[turn]}
          of={row === total && turn !== 'filed' ? all.filed : undefined}
          href={links.moves({ turn, since: row.from, until: row.to })}
          row={name(row)}
          column={t(`turns.turns.${turn}`)}
        />
      ),
    })),
  ]
  return (
    <section className={`${styles.figures} ${styles.summed}`} aria-labelledby="over-time">
      <h2 id="over-time">{t('turns.title')}</h2>
      <Beside>
        {all.filed === 0 ? null : <TurnsPicture turns={{ per, spans, all }} />}
        <DataTable
          caption={t('turns.title')}
          captionHidden
          columns={columns}
          rows={all.filed === 0 ? [] : [...spans, total]}
          rowKey={(row) => row.from}
          empty={<p>{t('empty.cases')}</p>}
        />
      </Beside>
      <p className={styles.note}>{t('turns.note')}</p>
    </section>
  )
}

/** A month or a quarter by its name. */
export function useSpanName(per: TurnFigures['per']): (span: Span) => string {
  const t = useTranslations('oversight.turns')
  const locale = useLocale()
  return ({ from }) => (per === 'month' ? formatMonth(`${from}-01`, locale) : t('quarter', { quarter: String((Number(from.slice(5)) + 2) / 3), year: from.slice(0, 4) }))
}
