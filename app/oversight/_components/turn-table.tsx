
import { DataTable, type Column } from '@/components/data-table'
import { formatMonth } from '@/lib/format/dates'
import type { Words } from '@/lib/i18n/words'
import { countedTurns, type CountedTurn, type Span, type TurnFigures, type TurnsOfSpan } from '@/lib/services/view-oversight-stages'

import type { FigureLinks } from '../_query/figure-links'
import { Beside, Picture } from '../_pictures/picture'
import { drawTurns } from '../_pictures/turns-picture'
import { Figure } from './figure'
import styles from './oversight.module.css'

/** How often cases were filed, resolved, escalated and lapsed, month by month or quarter by quarter. */
export function TurnTable({ words, turns: { per, spans, all }, links }: { turns: TurnFigures; links: FigureLinks; words: Words }) {
  const t = words.of('oversight')
  const { locale } = words
  const nameOf = spanNames(per, words)
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
          words={words}
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
        {all.filed === 0 ? null : <Picture drawing={drawTurns({ per, spans, all }, t, locale)} />}
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
export function spanNames(per: TurnFigures['per'], { locale, of }: Words): (span: Span) => string {
  const t = of('oversight.turns')
  return ({ from }) => (per === 'month' ? formatMonth(`${from}-01`, locale) : t('quarter', { quarter: String((Number(from.slice(5)) + 2) / 3), year: from.slice(0, 4) }))
}
