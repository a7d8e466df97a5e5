import { useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { DataTable } from '@/components/data-table'
import type { Fault } from '@/lib/domain/agreements/faults'
import { pathInWords } from '@/lib/domain/agreements/read-procedure'

/** A file can have a fault in every line; after so many the rest are counted. */
const mostShown = 500

/** Every fault of what was pasted, with its place and its reason. */
export function FaultsView({ faults }: { faults: readonly Fault[] }) {
  const t = useTranslations('procedureAdmin.faults')
  return (
    <section aria-labelledby="faults">
      <Alert kind="problem" heading={<span id="faults">{t('title', { count: faults.length })}</span>}><p>{t('text')}</p></Alert>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={faults.slice(0, mostShown).map((fault, i) => ({ ...fault, key: String(i) }))}
        rowKey={({ key }) => key}
        empty={null}
        columns={[
          { key: 'place', header: t('place'), rowHeader: true, cell: ({ path }) => path.length === 0 ? t('whole') : <code>{pathInWords(path)}</code> },
          { key: 'reason', header: t('reason'), cell: ({ message }) => message },
        ]}
      />
      {faults.length > mostShown ? <p>{t('more', { count: faults.length - mostShown })}</p> : null}
    </section>
  )
}
