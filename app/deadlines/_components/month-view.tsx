import { useLocale, useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import { formatMonth } from '@/lib/format/dates'
import type { DeadlineMonth } from '@/lib/services/view-deadlines'

import { weeksOf } from '../_month/weeks'
import { deadlinesHref, type DeadlinesView } from '../_query/deadlines-query'
import { MonthList } from './month-list'
import { MonthLegend, MonthTable } from './month-table'
import styles from './month.module.css'

/** A month with the ways to the months beside it: a calendar where there is room for one, a list of days where there is not. */
export function MonthView({ month, view }: { month: DeadlineMonth; view: DeadlinesView }) {
  const t = useTranslations('deadlines.month')
  const locale = useLocale()
  const nameOf = (one: string) => formatMonth(`${one}-01`, locale)
  return (
    <>
      <div className={styles.head}>
        <h2>{nameOf(month.month)}</h2>
        <nav className={styles.months} aria-label={t('label')}>
          <TextLink href={deadlinesHref(view, { month: month.before })} rel="prev"><span aria-hidden="true">← </span>{nameOf(month.before)}</TextLink>
          {month.today.startsWith(month.month) ? null : <TextLink href={deadlinesHref(view, { month: '' })}>{t('this')}</TextLink>}
          <TextLink href={deadlinesHref(view, { month: month.after })} rel="next">{nameOf(month.after)}<span aria-hidden="true"> →</span></TextLink>
        </nav>
      </div>
      {month.lines.length === 0 ? <p>{t('empty')}</p> : null}
      <MonthTable month={month} weeks={weeksOf(month.days, month.lines)} view={view} />
      <MonthList month={month} />
      {month.more > 0 ? (
        <p>{t.rich('beyond', { count: month.more, link: (chunks) => <TextLink href={deadlinesHref(view, { view: 'list' })}>{chunks}</TextLink> })}</p>
      ) : null}
      <MonthLegend parties={month.parties} />
    </>
  )
}
