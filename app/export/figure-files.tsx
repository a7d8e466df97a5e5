import { useTranslations } from 'next-intl'

import { ExportLinks } from './export-links'
import { figureTables } from './lists'

/** The tables of the page of oversight as files, together at its end. */
export function FigureFiles({ address }: { address: string }) {
  const t = useTranslations('exports')
  return (
    <details>
      <summary>{t('links.tables')}</summary>
      {figureTables.map(({ id }) => <ExportLinks key={id} list={id} address={address} name={t(`lists.${id}.title`)} />)}
    </details>
  )
}
