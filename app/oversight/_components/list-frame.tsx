import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import styles from '@/app/_clock-lines/clock-lines.module.css'
import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { TextLink } from '@/components/text-link'

import { pageSize } from '../_query/figure-links'

type ListFrameProps = {
  title: string
  /** What it is called as a file. */
  list: string
  /** Where the form sends to, how it is called, and its fields. */
  action: string
  label: string
  fields: ReactNode
  ignored: readonly string[]
  page: number
  total: number
  shown: number
  /** The namespace of the words that count the lines. */
  counting: 'oversight' | 'oversight.activityList' | 'oversight.timeList'
  hrefOf: (page: number) => string
  children: ReactNode
}

/** What the lists behind the figures have in common: the way back, the filter, the number of lines, the pages. */
export function ListFrame({ title, list, action, label, fields, ignored, page, total, shown, counting, hrefOf, children }: ListFrameProps) {
  const t = useTranslations('oversight')
  const counts = useTranslations(counting)
  const words = useTranslations('deadlines')
  const locale = useLocale()
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(ignored.map((name) => t(`ignoredNames.${name}`)))
  const pages = Math.ceil(total / pageSize)
  const first = (page - 1) * pageSize + 1
  return (
    <div className="docket">
      <p className="small"><TextLink href="/oversight">{t('back')}</TextLink></p>
      <h1>{title}</h1>
      {ignored.length > 0 ? <Alert kind="info"><p>{t('ignored', { names })}</p></Alert> : null}
      <form key={hrefOf(1)} className="docket-filter" action={action} method="get" role="search" aria-label={label}>
        <div className={styles.filter}>
          {fields}
          <div className="docket-filter__search"><Button weight="outline">{words('filter.show')}</Button></div>
        </div>
      </form>
      <p className="docket__about" role="status">
        <strong>{pages > 1 ? counts('countOnPage', { count: total, first, last: first + shown - 1 }) : counts('count', { count: total })}</strong>
      </p>
      {children}
      {pages > 1 ? (
        <nav className="page-links" aria-label={words('pages.label')}>
          {page > 1 ? <TextLink href={hrefOf(page - 1)} rel="prev">{words('pages.previous')}</TextLink> : null}
          <span>{words('pages.of', { page, pages })}</span>
          {page < pages ? <TextLink href={hrefOf(page + 1)} rel="next">{words('pages.next')}</TextLink> : null}
        </nav>
      ) : null}
      <ExportLinks list={list} address={hrefOf(1)} />
    </div>
  )
}
