import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import styles from '@/app/_clock-lines/clock-lines.module.css'
import { asOfOf } from '@/app/_past-day/past-day'
import { ExportLinks } from '@/app/export/export-links'
import { Button } from '@/components/button'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'

import { pageSize } from '../_query/figure-links'
import type { Shown } from '../_query/lists-shown'
import { oversightHref } from '../_query/oversight-query'
import { Ignored, NarrowedTo, NarrowingKept } from './narrowing-form'
import figures from './oversight.module.css'

type ListFrameProps = {
  title: string
  /** What it is called as a file, where it can be had as one. */
  list?: string
  /** Where the form sends to, how it is called, and its fields. */
  action: string
  label: string
  fields: ReactNode
  /** Of which cases and as of which day the lines are. */
  of: Pick<Shown<unknown, unknown>, 'narrowing' | 'choices' | 'ignored'>
  page: number
  total: number
  shown: number
  /** The namespace of the words that count the lines. */
  counting: 'oversight' | `oversight.${'activity' | 'time' | 'move' | 'stay' | 'reply' | 'delivery'}List`
  hrefOf: (page: number) => string
  children: ReactNode
}

/** What the lists behind the figures have in common: the way back, the filter, the number of lines, the pages. */
export function ListFrame({ title, list, action, label, fields, of, page, total, shown, counting, hrefOf, children }: ListFrameProps) {
  const t = useTranslations('oversight')
  const counts = useTranslations(counting)
  const words = useTranslations('deadlines')
  const { narrowing } = of
  const past = asOfOf(narrowing)
  const pages = Math.ceil(total / pageSize)
  const first = (page - 1) * pageSize + 1
  return (
    <div className="docket">
      <p className="small"><TextLink href={oversightHref(narrowing)}>{t('back')}</TextLink></p>
      <h1>{title}</h1>
      {past === null ? null : <p className={figures.pastList}>{t.rich(`past.heading.${past.axis}`, { date: () => <DateText date={past.day} /> })}</p>}
      <Ignored ignored={of.ignored} />
      <NarrowedTo {...of} onList />
      <form key={hrefOf(1)} className="docket-filter" action={action} method="get" role="search" aria-label={label}>
        <NarrowingKept narrowing={narrowing} />
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
      {list === undefined ? null : <ExportLinks list={list} address={hrefOf(1)} />}
    </div>
  )
}
