import { useLocale, useTranslations } from 'next-intl'

import { PastDayFields } from '@/app/_past-day/past-day-fields'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { TextField } from '@/components/text-fields'
import { TextLink } from '@/components/text-link'
import { ageSpans, caseSorts } from '@/lib/domain/cases/case-list'
import { complaintKinds } from '@/lib/domain/cases/vocabulary'
import { formatMonth } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { CaseListChoices } from '@/lib/services/case-list-choices'

import { caseStates, docketHref, everything, isNarrowed, noCounterpart, type DocketView } from '../_query/docket-query'

/** Search, filter and order as a plain form: what it asks for stands in the address, to be kept and sent. */
export function FilterForm({ view, choices, works }: { view: DocketView; choices: CaseListChoices; works: boolean }) {
  const t = useTranslations('docket.filter')
  const kinds = useTranslations('vocabulary.kind')
  const locale = useLocale()
  const { stage, kind, agency, counterpart, field, procedure, from, to, age, flagged } = view
  const counterparts = choices.counterparts.map(({ id, name }) => ({ value: id, label: name }))
  const none = choices.withoutCounterpart ? [{ value: noCounterpart, label: t('noCounterpart') }] : []
  const setFurther = view.asOf !== '' || view.sort !== 'next-due' || isNarrowed({ ...view, q: '' })
  const any = { emptyLabel: t('any'), optional: 'unmarked' as const }
  return (
    // The key: a form keeps what was typed into it when the page comes back with another view.
    <form key={docketHref(view, { page: view.page })} className="docket-filter" action="/docket" method="get" role="search" aria-label={t('label')}>
      <input type="hidden" name="group" value={view.group} />
      <div className="docket-filter__search">
        <TextField name="q" type="search" label={t('q')} hint={works ? t('qHint') : t('qHintReading')} value={view.q} optional="unmarked" />
        <Button weight="outline">{t('show')}</Button>
      </div>
      <details open={setFurther}>
        <summary>{t('more')}</summary>
        <div className="docket-filter__row">
          <SelectField
            name="state"
            label={t('state')}
            value={view.state}
            emptyLabel={null}
            choices={caseStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
          <SelectField
            name="sort"
            label={t('sort')}
            value={view.sort}
            emptyLabel={null}
            choices={caseSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          />
          <SelectField name="stage" label={t('stage')} value={stage} {...any} choices={choices.stages.map(({ id, label }) => ({ value: id, label: localized(label, locale) }))} />
          <SelectField name="kind" label={t('kind')} value={kind} {...any} choices={complaintKinds.map((value) => ({ value, label: kinds(value) }))} />
          {choices.agencies.length > 1 || agency !== '' ? (
            <SelectField name="agency" label={t('agency')} value={agency} {...any} choices={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))} />
          ) : null}
          <SelectField name="counterpart" label={t('counterpart')} value={counterpart} {...any} choices={[...counterparts, ...none]} />
          <SelectField name="field" label={t('field')} value={field} {...any} choices={choices.fields.map((value) => ({ value, label: value }))} />
          {choices.procedures.length > 1 || procedure !== '' ? (
            <SelectField name="procedure" label={t('procedure')} value={procedure} {...any} choices={choices.procedures.map(({ id, title }) => ({ value: id, label: localized(title, locale) }))} />
          ) : null}
          {[['from', from], ['to', to]].map(([name, month]) => (month ? (
            // Months come from the figures of oversight; here they can only be let go.
            <SelectField key={name} name={name!} label={t(`months.${name}`)} value={month} {...any} choices={[{ value: month, label: formatMonth(`${month}-01`, locale) }]} />
          ) : null))}
          <SelectField name="age" label={t('age')} value={age} {...any} choices={ageSpans.map((value) => ({ value, label: t(`ages.${value}`) }))} />
          <SelectField name="flagged" label={t('flagged')} value={flagged ? 'yes' : ''} {...any} choices={[{ value: 'yes', label: t('flaggedOnly') }]} />
          <PastDayFields asOf={view.asOf} axis={view.axis} />
        </div>
      </details>
      {isNarrowed(view) ? <p><TextLink href={docketHref(view, everything)}>{t('clear')}</TextLink></p> : null}
    </form>
  )
}
