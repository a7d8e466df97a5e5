import { useTranslations } from 'next-intl'

import { ClockTable } from '@/app/_clock-lines/clock-table'
import { TextLink } from '@/components/text-link'
import { addDays } from '@/lib/domain/calendars/days'
import { clockTimes, type ClockTime } from '@/lib/domain/cases/clock-list'
import type { ClockLine } from '@/lib/services/clock-line'
import { soonDays } from '@/lib/services/view-cases'
import type { DeadlineList as List } from '@/lib/services/view-deadlines'

import { deadlinesHref, everything, isNarrowed, type DeadlinesView } from '../_query/deadlines-query'

type DeadlineListProps = { view: DeadlinesView; list: List; withAgency: boolean }

/** The clocks of a page in groups by when they end: what is late, what ends soon, what ends later, what has no date. */
export function DeadlineList({ view, list, withAgency }: DeadlineListProps) {
  const t = useTranslations('deadlines')
  if (list.total === 0) return <div className="table-frame table-empty"><NoDeadlines view={view} /></div>
  return clockTimes.map((time) => {
    const lines = list.lines.filter((line) => timeOf(line, list.today) === time)
    if (lines.length === 0) return null
    return (
      <section key={time} aria-labelledby={`deadlines-${time}`}>
        <h2 id={`deadlines-${time}`}>{t('timeCount', { time: t(`times.${time}`), count: list.times[time] })}</h2>
        <ClockTable caption={t(`times.${time}`)} lines={lines} withAgency={withAgency} />
      </section>
    )
  })
}

/** As the service counts them: only what waits for somebody can be late. */
function timeOf({ overdue, range }: ClockLine, today: string): ClockTime {
  if (range === null) return 'undated'
  if (overdue) return 'late'
  return range.earliest <= addDays(today, soonDays) ? 'soon' : 'later'
}

/** What would stand here and how it gets here; or, where a filter is set, the way to the list without it. */
function NoDeadlines({ view }: { view: DeadlinesView }) {
  const t = useTranslations('deadlines')
  if (!isNarrowed(view)) return <><p><strong>{t('empty.title')}</strong></p><p>{t('empty.text')}</p></>
  return (
    <>
      <p><strong>{t('emptyNarrowed.title')}</strong></p>
      <p>{t('emptyNarrowed.text')} <TextLink href={deadlinesHref(view, everything)}>{t('filter.clear')}</TextLink></p>
    </>
  )
}
