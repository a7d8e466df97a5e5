import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import { Citation } from './citation'

/** Rules that the procedure has in words and that are not run. */
export function DescribedSection({ procedure, sources }: { procedure: Procedure; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  if (procedure.described.length === 0) return null
  return (
    <section aria-labelledby="described">
      <h2 id="described">{t('sections.described')}</h2>
      <p>{t('described.intro')}</p>
      <DataTable
        caption={t('sections.described')}
        captionHidden
        rows={procedure.described}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: 'rule', header: t('described.rule'), rowHeader: true, cell: (row) => localized(row.label, locale) },
          { key: 'words', header: t('described.words'), cell: (row) => localized(row.words, locale) },
          { key: 'rests', header: t('described.rests'), cell: (row) => <Citation cited={row} sources={sources} /> },
        ]}
      />
    </section>
  )
}
