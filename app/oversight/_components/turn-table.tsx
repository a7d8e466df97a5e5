
import { DataTable, type Column } from '@/components/data-table'
import { countedTurns, type CountedTurn, type TurnFigures, type TurnsOfSpan } from '@/lib/services/view-oversight-stages'

import { Beside } from '../_pictures/picture'
import { drawTurns } from '../_pictures/turns-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'
import { spanNames } from './span-names'

/** How often cases were filed, resolved, escalated and lapsed, month by month or quarter by quarter. */
export function TurnTable({ words, turns: { per, spans, all }, links, pictures }: DrawnWith & { turns: TurnFigures }) {
  const t = words.of('oversight')
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
      <Beside picture={!pictures || all.filed === 0 ? null : drawTurns({ per, spans, all }, words)}>
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
