
import { DataTable } from '@/components/data-table'
import { localized } from '@/lib/format/localized'
import type { FlowFigures } from '@/lib/services/view-oversight-stages'

import { noStage } from '../_query/figure-links'
import { Beside } from '../_pictures/picture'
import { drawFlow } from '../_pictures/flow-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'

/** How many times a case went from which stage to which. */
export function FlowTable({ words, flow: { stages, moves }, links, pictures }: DrawnWith & { flow: FlowFigures }) {
  const t = words.of('oversight')
  const { locale } = words
  const nameOf = (id: string | null) => (id === null ? t('flow.filed') : localized(stages.find((stage) => stage.id === id)!.label, locale))
  const leaving = (from: string | null) => moves.filter((move) => move.from === from).reduce((all, { n }) => all + n, 0)
  return (
    <section className={styles.figures} aria-labelledby="flow">
      <h2 id="flow">{t('flow.title')}</h2>
      <Beside picture={!pictures || moves.length === 0 ? null : drawFlow({ stages, moves }, words)}>
        <DataTable
          caption={t('flow.title')}
          captionHidden
          rows={moves}
          rowKey={(move) => `${move.from} ${move.to}`}
          empty={<p>{t('empty.cases')}</p>}
          columns={[
            { key: 'from', header: t('flow.from'), rowHeader: true, cell: (move) => nameOf(move.from) },
            { key: 'to', header: t('flow.to'), cell: (move) => nameOf(move.to) },
            {
              key: 'n',
              header: t('flow.n'),
              numeric: true,
              cell: (move) => (
                <Figure
                  words={words}
                  n={move.n}
                  of={leaving(move.from)}
                  href={links.moves({ left: move.from ?? noStage, reached: move.to })}
                  row={t('flow.row', { from: nameOf(move.from), to: nameOf(move.to) })}
                  column={t('flow.n')}
                />
              ),
            },
          ]}
        />
      </Beside>
      <p className={styles.note}>{t('flow.note')}</p>
    </section>
  )
}
