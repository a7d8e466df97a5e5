import { useLocale, useTranslations } from 'next-intl'

import { PastDayFields } from '@/app/_past-day/past-day-fields'
import { monthsToChoose } from '@/app/ledger/_query/ledger-query'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { TextField } from '@/components/text-fields'
import { formatMonth } from '@/lib/format/dates'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

import { CaseSetFields } from '../../_components/narrowing-form'
import { reportHref, type ReportView } from '../_query/report-query'

/** What the report is about: a plain form, so that all of it stands in the address. */
export function ReportForm({ view, choices }: { view: ReportView; choices: OversightChoices }) {
  const t = useTranslations('report.page')
  const n = useTranslations('oversight.narrow')
  const locale = useLocale()
  const { narrowing, since, until, cases } = view
  const { months, today } = choices
  const range = { first: months.first ?? today.slice(0, 7), last: today.slice(0, 7) }
  const ends = monthsToChoose(range, { from: since || null, to: until || null }).map((month) => ({ value: month, label: formatMonth(`${month}-01`, locale) }))
  return (
    // The key: a form keeps what was typed into it when the page comes back with another view.
    <form key={reportHref(view)} className="docket-filter" action="/oversight/report" method="get" role="search" aria-label={t('form')}>
      <div className="docket-filter__row">
        <SelectField name="since" label={t('since')} value={since} optional="unmarked" emptyLabel={t('first')} choices={ends} />
        <SelectField name="until" label={t('until')} value={until} optional="unmarked" emptyLabel={t('last')} choices={ends} />
        <PastDayFields asOf={narrowing.asOf} axis={narrowing.axis} hint={n('asOfHint')} max={today} />
        <CaseSetFields narrowing={narrowing} choices={choices} />
        <TextField name="cases" label={t('cases')} hint={t('casesHint')} value={cases.join(' ')} autoComplete="off" optional="unmarked" />
        <div><Button weight="outline">{n('show')}</Button></div>
      </div>
    </form>
  )
}
