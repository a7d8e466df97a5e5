import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import styles from '@/app/_clock-lines/clock-lines.module.css'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { formatMonth } from '@/lib/format/dates'
import type { LedgerChoices, NamedScope } from '@/lib/services/view-ledger'

import { monthsToChoose, scopeText, type LedgerView } from '../_query/ledger-query'

type NarrowingProps = {
  action: string
  view: LedgerView
  /** What is shown now: an activity is no choice unless it is the one that is shown. */
  scope: NamedScope
  choices: LedgerChoices
  /** Changes with whatever the address holds. */
  formKey: string
  children?: ReactNode
}

/** Of what, and of which months: a plain form, so that what is asked for stands in the address. */
export function Narrowing({ action, view: { period }, scope, choices, formKey, children }: NarrowingProps) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const scopes = scope.kind === 'activity' ? [...choices.scopes, scope] : choices.scopes
  const months = monthsToChoose(choices.months, period).map((month) => ({ value: month, label: formatMonth(`${month}-01`, locale) }))
  const ends = { optional: 'unmarked' as const, choices: months }
  return (
    // The key: a form keeps what was typed into it when the page comes back with another view.
    <form key={formKey} className="docket-filter" action={action} method="get" role="search" aria-label={t('filter.label')}>
      <div className={styles.filter}>
        <SelectField
          name="scope"
          label={t('filter.scope')}
          value={scopeText(scope)}
          optional="unmarked"
          emptyLabel={t('scopes.all')}
          choices={scopes.filter(({ kind }) => kind !== 'all').map((one) => ({ value: scopeText(one), label: t(`scopes.${one.kind}`, { name: one.name ?? '' }) }))}
        />
        <SelectField name="from" label={t('filter.from')} value={period.from ?? ''} emptyLabel={t('filter.first')} {...ends} />
        <SelectField name="to" label={t('filter.to')} value={period.to ?? ''} emptyLabel={t('filter.last')} {...ends} />
        {children}
        <div className="docket-filter__search"><Button weight="outline">{t('filter.show')}</Button></div>
      </div>
    </form>
  )
}

/** What of an address was left out. */
export function Ignored({ ignored }: { ignored: readonly string[] }) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  if (ignored.length === 0) return null
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(ignored.map((name) => t(`ignoredNames.${name}`)))
  return <Alert kind="info"><p>{t('ignored', { names })}</p></Alert>
}
