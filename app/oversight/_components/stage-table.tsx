
import { DataTable, type Column } from '@/components/data-table'
import { ageSpans } from '@/lib/domain/cases/case-list'
import { localized } from '@/lib/format/localized'
import type { StageFigures } from '@/lib/services/view-oversight'

import { Beside } from '../_pictures/picture'
import { drawStages } from '../_pictures/stages-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'

type Row = Pick<StageFigures, 'id' | 'byAge' | 'open' | 'flagged'> & { name: string; total: boolean }

/** Open cases by stage and age, with those that are flagged. */
export function StageTable({ words, stages, links, pictures }: DrawnWith & { stages: readonly StageFigures[] }) {
  const t = words.of('oversight')
  const { locale } = words
  const sum = (of: (stage: StageFigures) => number) => stages.reduce((all, stage) => all + of(stage), 0)
  const byAge = Object.fromEntries(ageSpans.map((age) => [age, sum((stage) => stage.byAge[age])])) as StageFigures['byAge']
  const total: Row = { id: '', name: t('stages.all'), byAge, open: sum((stage) => stage.open), flagged: sum((stage) => stage.flagged), total: true }
  const rows: Row[] = [...stages.map((stage) => ({ ...stage, name: localized(stage.label, locale), total: false })), total]
  const columns: Column<Row>[] = [
    {
      key: 'stage',
      header: t('stages.stage'),
      rowHeader: true,
      cell: ({ name }) => name,
    },
    ...ageSpans.map((age): Column<Row> => ({
      key: age,
      header: t(`stages.ages.${age}`),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.byAge[age]} href={links.cases({ stage: row.id, age })} row={row.name} column={t(`stages.ages.${age}`)} />,
    })),
    {
      key: 'open',
      header: t('stages.open'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.open} href={links.cases({ stage: row.id })} row={row.name} column={t('stages.open')} />,
    },
    {
      key: 'flagged',
      header: t('stages.flagged'),
      numeric: true,
      cell: (row) => <Figure words={words} n={row.flagged} of={row.open} href={links.cases({ stage: row.id, flagged: true })} row={row.name} column={t('stages.flagged')} />,
    },
  ]
  return (
    <section className={`${styles.figures} ${styles.summed}`} aria-labelledby="by-stage">
      <h2 id="by-stage">{t('stages.title')}</h2>
      <Beside picture={!pictures || total.open === 0 ? null : drawStages(stages, words)}>
        <DataTable
          caption={t('stages.title')}
          captionHidden
          columns={columns}
          rows={total.open === 0 ? [] : rows}
          rowKey={(row) => row.id}
          empty={<p>{t('empty.cases')}</p>}
        />
      </Beside>
      <p className={styles.note}>{t('stages.note')}</p>
    </section>
  )
}
