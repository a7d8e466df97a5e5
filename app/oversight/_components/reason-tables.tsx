
import { DataTable, type Column } from '@/components/data-table'
import type { StatedReason } from '@/lib/domain/cases/vocabulary'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { Words } from '@/lib/i18n/words'
import type { ReasonFigures } from '@/lib/services/view-oversight-reasons'

import type { FigureLinks, ReasonSource } from '../_query/figure-links'
import { isNarrowed } from '../_query/oversight-query'
import { Figure } from './figure'
import styles from './oversight.module.css'

type ReasonTablesProps = {
  replies: ReasonFigures
  /** Null where they cannot be told. */
  deliveries: ReasonFigures | null
  links: FigureLinks
  words: Words
}

/** Which reasons were stated by which side: in replies, and with what came in part or was declined. */
export function ReasonTables({ words, replies, deliveries, links }: ReasonTablesProps) {
  const t = words.of('oversight')
  return (
    <section className={styles.figures} aria-labelledby="reasons">
      <h2 id="reasons">{t('reasons.title')}</h2>
      <p>{t.rich('reasons.note', { link: (text) => <a className="usa-link" href="/help/reasons">{text}</a> })}</p>
      <ReasonTable words={words} of="replies" figures={replies} links={links} />
      {deliveries === null ? null : <ReasonTable words={words} of="deliveries" figures={deliveries} links={links} />}
    </section>
  )
}

interface Row {
  /** Null: all reasons together. */
  readonly reason: StatedReason | null
  readonly bySide: Readonly<Record<string, number>>
}

function ReasonTable({ words, of, figures: { sides, reasons }, links }: { of: ReasonSource; figures: ReasonFigures; links: FigureLinks; words: Words }) {
  const t = words.of('oversight')
  const named = words.of('vocabulary.statedReason')
  const { locale } = words
  const all: Row = { reason: null, bySide: Object.fromEntries(sides.map((side) => [side.id, side.all])) }
  const nameOf = ({ reason }: Row) => (reason === null ? t(of === 'replies' ? 'reasons.allReplies' : 'reasons.allDeliveries') : sentenceStart(named(reason), locale))
  const columns: Column<Row>[] = [
    {
      key: 'reason',
      header: t('reasons.reason'),
      rowHeader: true,
      cell: (row) => (row.reason === null ? nameOf(row) : <a className="usa-link" href={`/help/reasons#${row.reason}`}>{nameOf(row)}</a>),
    },
    ...sides.map((side): Column<Row> => ({
      key: side.id,
      header: localized(side.name, locale),
      numeric: true,
      cell: (row) => (
        <Figure
          words={words}
          n={row.bySide[side.id]!}
          of={row.reason === null ? undefined : side.all}
          href={links.reasons({ of, reason: row.reason ?? '', side: side.id })}
          row={`${t(`reasons.${of}`)}, ${nameOf(row)}`}
          column={localized(side.name, locale)}
        />
      ),
    })),
  ]
  return (
    <div className={`${styles.summed} ${styles.short}`}>
      <h3>{t(`reasons.${of}`)}</h3>
      <DataTable
        caption={t(`reasons.${of}`)}
        captionHidden
        columns={columns}
        rows={reasons.length === 0 ? [] : [...reasons, all]}
        rowKey={(row) => row.reason ?? ''}
        empty={<p>{t(of === 'replies' ? 'reasons.noReplies' : 'reasons.noDeliveries')}</p>}
      />
      {of === 'replies' ? <p className={styles.note}>{t('reasons.repliesNote')}</p> : <NotOfCases words={words} links={links} />}
    </div>
  )
}

/** Of what is of lines and activities, where more is narrowed than they can be. */
export function NotOfCases({ words, links: { narrowing } }: { links: FigureLinks; words: Words }) {
  const t = words.of('oversight.narrow')
  const ofCases = isNarrowed({ ...narrowing, agency: '', counterpart: '', field: '' })
  return ofCases ? <p className={styles.note}>{t('notOfCases')}</p> : null
}
