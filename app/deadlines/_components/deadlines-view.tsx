import { useLocale, useTranslations } from 'next-intl'

import { AwaitedSchedules } from '@/app/_case/awaited-schedules'
import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { Tabs } from '@/components/tabs'
import { TextLink } from '@/components/text-link'
import type { DeadlineList as List } from '@/lib/services/view-deadlines'

import { deadlinesHref, deadlineViews, pageSize, type DeadlinesView as View } from '../_query/deadlines-query'
import type { DeadlinesShown } from '../_query/deadlines-shown'
import { DeadlineList } from './deadline-list'
import { FilterForm } from './filter-form'
import { MonthView } from './month-view'

export function DeadlinesView({ view, choices, ignored, withAgency, awaited, shown }: DeadlinesShown) {
  const t = useTranslations('deadlines')
  const feed = useTranslations('feed')
  const locale = useLocale()
  const { today } = 'list' in shown ? shown.list : shown.month
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(ignored.map((name) => t(`ignoredNames.${name}`)))
  return (
    <div className="docket">
      <h1>{t('title')}</h1>
      <p>
        {t.rich('lead', { date: () => <DateText date={today} /> })}{' '}
        <TextLink href="/deadlines/feed">{feed('link')}</TextLink>
      </p>
      <AwaitedSchedules awaited={awaited} />
      {ignored.length > 0 ? <Alert kind="info"><p>{t('ignored', { names })}</p></Alert> : null}
      <Tabs
        label={t('views.label')}
        tabs={deadlineViews.map((one) => ({ href: deadlinesHref(view, { view: one }), label: t(`views.${one}`), current: one === view.view }))}
      />
      <FilterForm view={view} choices={choices} />
      {'list' in shown ? <ListView view={view} list={shown.list} withAgency={withAgency} /> : <MonthView view={view} month={shown.month} />}
      <ExportLinks list="deadlines" address={deadlinesHref(view)} />
    </div>
  )
}

function ListView({ view, list, withAgency }: { view: View; list: List; withAgency: boolean }) {
  const t = useTranslations('deadlines')
  const first = (view.page - 1) * pageSize + 1
  const count = list.total > pageSize
    ? t('countOnPage', { count: list.total, first, last: first + list.lines.length - 1 })
    : t('count', { count: list.total })
  return (
    <>
      <p className="docket__about" role="status">
        <strong>{count}</strong> {view.day === '' ? null : t.rich('countOnDay', { date: () => <DateText date={view.day} /> })}
      </p>
      <DeadlineList view={view} list={list} withAgency={withAgency} />
      <PageLinks view={view} total={list.total} />
    </>
  )
}

function PageLinks({ view, total }: { view: View; total: number }) {
  const t = useTranslations('deadlines.pages')
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  return (
    <nav className="page-links" aria-label={t('label')}>
      {view.page > 1 ? <TextLink href={deadlinesHref(view, { page: view.page - 1 })} rel="prev">{t('previous')}</TextLink> : null}
      <span>{t('of', { page: view.page, pages })}</span>
      {view.page < pages ? <TextLink href={deadlinesHref(view, { page: view.page + 1 })} rel="next">{t('next')}</TextLink> : null}
    </nav>
  )
}
