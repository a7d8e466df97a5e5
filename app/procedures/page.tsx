import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { DataTable } from '@/components/data-table'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import { theOffice } from '@/lib/services/office'
import { listProcedures } from '@/lib/services/view-procedure'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('procedure')
  return { title: t('listTitle') }
}

/** Every procedure, for everybody. */
export default async function ProceduresPage() {
  const t = await getTranslations('procedure')
  const locale = await getLocale()
  return (
    <>
      <h1>{t('listTitle')}</h1>
      <p className="lead">{t('listLead')}</p>
      <DataTable
        caption={t('listCaption')}
        rows={listProcedures(theOffice())}
        rowKey={(row) => row.id}
        empty={<p>{t('listEmpty')}</p>}
        columns={[
          {
            key: 'procedure',
            header: t('columns.procedure'),
            rowHeader: true,
            cell: (row) => <TextLink href={`/procedures/${row.id}`}>{localized(row.title, locale)}</TextLink>,
          },
          { key: 'agreement', header: t('columns.agreement'), cell: (row) => localized(row.agreement, locale) },
          { key: 'version', header: t('columns.version'), numeric: true, cell: (row) => formatNumber(row.version, locale) },
          { key: 'stages', header: t('columns.stages'), numeric: true, cell: (row) => formatNumber(row.stages, locale) },
          { key: 'periods', header: t('columns.periods'), numeric: true, cell: (row) => formatNumber(row.periods, locale) },
        ]}
      />
    </>
  )
}
