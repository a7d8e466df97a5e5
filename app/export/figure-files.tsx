import type { Words } from '@/lib/i18n/words'

import { ExportLinksIn } from './export-links'
import { figureTables } from './lists'

/** The tables of the page of oversight as files, together at its end. Drawn without hooks. */
export function FigureFiles({ address, words }: { address: string; words: Words }) {
  const t = words.of('exports')
  return (
    <details>
      <summary>{t('links.tables')}</summary>
      {figureTables.map(({ id }) => <ExportLinksIn key={id} list={id} address={address} name={t(`lists.${id}.title`)} words={words} />)}
    </details>
  )
}
