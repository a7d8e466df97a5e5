import { useLocale } from 'next-intl'

import { wordsIn, type Words } from '@/lib/i18n/words'

import { exportHref } from './export-address'
import styles from './export-links.module.css'
import { formats } from './write-export'

type ExportLinksProps = {
  /** What the list is called among those that can be had as files. */
  list: string
  /** The page as it is shown: its filters are those of the file. */
  address: string
  /** What is in it, where a page has several lists. */
  name?: string
}

/** A list or a table as a file: all of it, not only the page that is shown. */
export function ExportLinks(props: ExportLinksProps) {
  return <ExportLinksIn {...props} words={wordsIn(useLocale())} />
}

/** The same for what is drawn without hooks. */
export function ExportLinksIn({ list, address, name, words }: ExportLinksProps & { words: Words }) {
  const t = words.of('exports.links')
  return (
    <p className={`small ${styles.links}`}>
      {name === undefined ? t('download') : t('downloadNamed', { name })}{' '}
      {formats.map((format, i) => (
        <span key={format}>
          {i > 0 ? ', ' : null}
          <a className="usa-link" href={exportHref(list, address, format)} download>
            {t(`formats.${format}`)}<span className="usa-sr-only"> {t('of', { list: name ?? t('whole') })}</span>
          </a>
        </span>
      ))}
      {'. '}
      <a className="usa-link" href={`/help/data#${list}`}>{t('columns')}</a>
    </p>
  )
}
