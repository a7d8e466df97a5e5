import { getTranslations } from 'next-intl/server'

import { DataTable } from '@/components/data-table'
import { SummaryList } from '@/components/summary-list'
import { parts, type Part } from '@/lib/domain/access/visibility'
import type { FilingPreview } from '@/lib/services/preview-complaint'

import styles from './complaint.module.css'
import type { LineValues } from './review-lines'

type AudienceTableProps = { filing: FilingPreview; values: LineValues; agency: string }

/** Who would see which parts of the complaint, and each audience's view of it word for word. */
export async function AudienceTable({ filing, values, agency }: AudienceTableProps) {
  const t = await getTranslations('file.audiences')
  const shown = parts.filter((part) => filing.lines.some((line) => line.part === part))
  const rows = filing.audiences.map(({ audience, parts: seen }) => ({ audience, seen, name: t(`names.${audience}`, { agency }) }))
  return (
    <section aria-labelledby="audiences">
      <h2 id="audiences">{t('title')}</h2>
      <p>{t('text')}</p>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.audience}
        empty={null}
        columns={[
          { key: 'who', header: t('who'), rowHeader: true, cell: (row) => row.name },
          ...shown.map((part) => ({
            key: part,
            header: t(`parts.${part}`),
            cell: (row: (typeof rows)[number]) => (row.seen.has(part) ? <strong>{t('sees')}</strong> : <span className="soft">{t('not')}</span>),
          })),
        ]}
      />
      {rows.filter((row) => row.seen.size > 0).map((row) => (
        <details key={row.audience} className={styles.wordForWord}>
          <summary>{t('details', { audience: row.name })}</summary>
          <SummaryList rows={linesSeen(filing, row.seen, values, { key: 'always', term: t('parts.figures'), value: t('always') })} />
        </details>
      ))}
      <p className={styles.after}>{t('counterpartNothing')}</p>
    </section>
  )
}

type Row = { key: string; term: string; value: LineValues[keyof LineValues]['value'] }

function linesSeen(filing: FilingPreview, seen: ReadonlySet<Part>, values: LineValues, always: Row): Row[] {
  return [always, ...filing.lines.filter((line) => seen.has(line.part)).map(({ name }) => ({ key: name, ...values[name] }))]
}
