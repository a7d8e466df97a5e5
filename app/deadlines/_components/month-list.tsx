import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import type { ClockLine } from '@/lib/services/clock-line'
import type { DeadlineMonth } from '@/lib/services/view-deadlines'

import { ClosedMarks, NamedDays } from './closed-marks'
import { WholeEntry } from './month-entry'
import styles from './month.module.css'

/** The month as a list of days, for a narrow screen: the days on which something ends, a range on its first day in the month. */
export function MonthList({ month }: { month: DeadlineMonth }) {
  const t = useTranslations('deadlines.month')
  const days = month.days.filter((day) => day.inMonth)
  const entries = days.map((day) => ({ day, lines: month.lines.filter((line) => firstDay(line, days[0]!.date) === day.date) }))
  const shown = entries.filter(({ day, lines }) => lines.length > 0 || day.date === month.today)
  return (
    <ol className={styles.dayList} aria-label={t('dayList')}>
      {shown.map(({ day, lines }) => (
        <li key={day.date}>
          <div className={styles.dayListHead}>
            <strong><DateText date={day.date} /></strong>
            {day.date === month.today ? <Tag>{t('today')}</Tag> : null}
            <ClosedMarks day={day} parties={month.parties} />
          </div>
          <NamedDays day={day} />
          {lines.length > 0 ? (
            <ul className={styles.entries}>{lines.map((line) => <WholeEntry key={`${line.reference}-${line.key}`} line={line} />)}</ul>
          ) : <p className="soft">{t('nothingOnDay')}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Where a clock stands in a month that begins on a day. */
function firstDay({ range }: ClockLine, begins: string): string | null {
  if (range === null || range.latest < begins) return null
  return range.earliest < begins ? begins : range.earliest
}
