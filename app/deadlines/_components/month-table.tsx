import { useLocale, useTranslations } from 'next-intl'

import { SideShape } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import { dayOfMonth, formatDate, formatMonth, weekdayNames } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { DeadlineMonth } from '@/lib/services/view-deadlines'

import { covers, type Bar, type Week } from '../_month/weeks'
import { deadlinesHref, type DeadlinesView } from '../_query/deadlines-query'
import { ClosedMarks, NamedDays } from './closed-marks'
import { MonthEntry } from './month-entry'
import styles from './month.module.css'

type MonthTableProps = { month: DeadlineMonth; weeks: readonly Week[]; view: DeadlinesView }

/** The month as on a wall calendar: each date on its day, each range as a dashed bar over its days. */
export function MonthTable({ month, weeks, view }: MonthTableProps) {
  const t = useTranslations('deadlines.month')
  const locale = useLocale()
  return (
    <table className={styles.calendar}>
      <caption className="usa-sr-only">{t('caption', { month: formatMonth(`${month.month}-01`, locale) })}</caption>
      <thead>
        <tr>{weekdayNames(locale).map((name) => <th key={name} scope="col">{name}</th>)}</tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.days[0]!.date}>
            {week.days.map(({ date }, position) => <DayCell key={date} month={month} week={week} position={position} view={view} />)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayCellProps = { month: DeadlineMonth; week: Week; position: number; view: DeadlinesView }

function DayCell({ month, week, position, view }: DayCellProps) {
  const t = useTranslations('deadlines.month')
  const locale = useLocale()
  const day = week.days[position]!
  const more = week.more[position]!
  const isToday = day.date === month.today
  const goingOver = week.rows.flat().filter((bar) => covers(bar, position) && bar.from !== position).length
  const className = [styles.day, day.inMonth ? '' : styles.outside, isToday ? styles.today : ''].filter(Boolean).join(' ')
  return (
    <td className={className} aria-current={isToday ? 'date' : undefined}>
      <div className={styles.dayHead}>
        <time dateTime={day.date}>
          <span aria-hidden="true">{dayOfMonth(day.date)}</span>
          <span className="usa-sr-only">{formatDate(day.date, locale)}</span>
        </time>
        {isToday ? <strong className={styles.todayWord}>{t('today')}</strong> : null}
        <ClosedMarks day={day} parties={month.parties} />
      </div>
      {goingOver > 0 ? <p className="usa-sr-only">{t('rangeOn', { count: goingOver })}</p> : null}
      {week.rows.map((row, i) => <Slot key={i} bar={row.find((bar) => bar.from === position)} />)}
      {week.single[position]!.length > 0 ? (
        <ul className={styles.entries}>
          {week.single[position]!.map((line) => <MonthEntry key={`${line.reference}-${line.key}`} line={line} />)}
        </ul>
      ) : null}
      {more > 0 ? (
        <p className={styles.more}>
          <TextLink href={deadlinesHref(view, { view: 'list', day: day.date, time: '' })}>
            {t('more', { count: more })}<span className="usa-sr-only"> {t('moreOf', { date: formatDate(day.date, locale) })}</span>
          </TextLink>
        </p>
      ) : null}
      <NamedDays day={day} />
    </td>
  )
}

/** The place of one range in a day: the bar where it begins in this week, else room for one that goes over the day. */
function Slot({ bar }: { bar: Bar | undefined }) {
  if (!bar) return <div className={styles.slot} />
  const className = [styles.bar, styles[`over${bar.days}`], bar.begins ? styles.begins : '', bar.ends ? styles.ends : '']
  return (
    <div className={styles.slot}>
      <div className={className.filter(Boolean).join(' ')}><MonthEntry line={bar.line} as="div" /></div>
    </div>
  )
}

/** What the shapes and frames of the month mean. */
export function MonthLegend({ parties }: Pick<DeadlineMonth, 'parties'>) {
  const t = useTranslations('deadlines.month')
  const locale = useLocale()
  return (
    <ul className={styles.legend} aria-label={t('legendLabel')}>
      {parties.map(({ id, name }, i) => (
        <li key={id}><SideShape side={i === 0 ? 'first' : 'second'} /> {t('legendSide', { side: localized(name, locale) })}</li>
      ))}
      <li><SideShape side="both" /> {t('legendBoth')}</li>
      <li><span className={styles.deems} aria-hidden="true" /> {t('legendDeems')}</li>
      <li><span className={styles.legendRange} aria-hidden="true" /> {t('legendProvisional')}</li>
      {parties.map(({ id, name }, i) => (
        <li key={id} className={styles.hollow}><SideShape side={i === 0 ? 'first' : 'second'} /> {t('legendClosed', { side: localized(name, locale) })}</li>
      ))}
    </ul>
  )
}
