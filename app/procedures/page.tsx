import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { DataTable } from '@/components/data-table'
import { BasisTag } from '@/components/tags'
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
            cell: (row) => (
              <>
                <TextLink href={`/procedures/${row.id}`}>{localized(row.title, locale)}</TextLink>
                {row.proposed.map((version) => (
                  <div key={version} className="cell-note">
                    {t('proposed', { version })} <TextLink href={`/procedures/${row.id}/compare?from=${row.version}&to=${version}`}>{t('listCompare')}</TextLink>
                  </div>
                ))}
              </>
            ),
          },
          { key: 'agreement', header: t('columns.agreement'), cell: (row) => localized(row.agreement, locale) },
          {
            key: 'rests',
            header: t('columns.rests'),
            cell: (row) => row.bases.map(({ basis, n }) => <div key={basis}><BasisTag basis={basis} /> <span className="cell-note">{t('listBasis', { n })}</span></div>),
          },
          { key: 'filing', header: t('columns.filing'), cell: (row) => t(row.forFiling ? 'listFiling.yes' : 'listFiling.no') },
          { key: 'version', header: t('columns.version'), numeric: true, cell: (row) => formatNumber(row.version, locale) },
          { key: 'stages', header: t('columns.stages'), numeric: true, cell: (row) => formatNumber(row.stages, locale) },
          { key: 'periods', header: t('columns.periods'), numeric: true, cell: (row) => formatNumber(row.periods, locale) },
        ]}
      />
      <p>{t.rich('listMachine', { schema: (words) => <TextLink href="/procedures/schema.json">{words}</TextLink> })}</p>
    </>
  )
}
