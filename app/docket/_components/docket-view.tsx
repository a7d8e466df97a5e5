import { useLocale, useTranslations } from 'next-intl'

import { AwaitedSchedules } from '@/app/_case/awaited-schedules'
import { asOfOf, noPastDay } from '@/app/_past-day/past-day'
import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { Tabs } from '@/components/tabs'
import type { Role } from '@/lib/domain/access/roles'
import type { CaseGroup } from '@/lib/domain/cases/case-list'
import type { AwaitedSchedule } from '@/lib/services/awaited-schedules'
import type { CaseListChoices } from '@/lib/services/case-list-choices'
import type { CaseList } from '@/lib/services/view-cases'

import { docketHref, isNarrowed, pageSize, type DocketView as View } from '../_query/docket-query'
import { CasesTable } from './cases-table'
import { FilterForm } from './filter-form'
import { PageLinks } from './page-links'

type DocketViewProps = {
  role: Role
  /** None for those who only read. */
  tabs: readonly CaseGroup[]
  view: View
  list: CaseList
  choices: CaseListChoices
  /** Parts of the address that could not be read. */
  ignored: readonly string[]
  /** Schedules for which running dates wait. */
  awaited?: readonly AwaitedSchedule[]
}

export function DocketView({ role, tabs, view, list, choices, ignored, awaited = [] }: DocketViewProps) {
  const t = useTranslations('docket')
  const locale = useLocale()
  const dayWords = useTranslations('as-of')
  const past = asOfOf(view)
  const works = tabs.length > 0
  const first = (view.page - 1) * pageSize + 1
  const count = list.total > pageSize
    ? t('countOnPage', { count: list.total, first, last: first + list.cases.length - 1 })
    : t('count', { count: list.total })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(ignored.map((name) => t(`ignoredNames.${name}`)))
  return (
    <div className="docket">
      <h1>{works ? t('title') : t('titleReading')}</h1>
      {past === null ? (
        <p>{works ? null : t('leadReading')} {t.rich('today', { date: () => <DateText date={list.today} /> })}</p>
      ) : (
        <Alert kind="info" heading={dayWords.rich(`title.${past.axis}`, { date: () => <DateText date={past.day} /> })}>
          <p>{dayWords(`text.${past.axis}`)} {t('asOf.text')} <TextLink href={docketHref(view, noPastDay)}>{t('asOf.now')}</TextLink></p>
        </Alert>
      )}
      <AwaitedSchedules awaited={awaited} />
      {ignored.length > 0 ? <Alert kind="info"><p>{t('ignored', { names })}</p></Alert> : null}
      {works ? (
        <Tabs
          label={t('groups.label')}
          tabs={tabs.map((group) => ({
            href: docketHref(view, { group }),
            label: t(`groups.${group}`),
            count: list.groups[group],
            current: group === view.group,
          }))}
        />
      ) : null}
      <FilterForm view={view} choices={choices} works={works} />
      <p className="docket__about" role="status">
        <strong>{count}</strong> {isNarrowed(view) ? t('aboutNarrowed') : works ? t(`about.${view.group}`) : null}
      </p>
      <CasesTable role={role} view={view} cases={list.cases} works={works} />
      <PageLinks view={view} total={list.total} />
      <ExportLinks list="docket" address={docketHref(view)} />
    </div>
  )
}
