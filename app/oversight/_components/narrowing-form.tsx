import { useLocale, useTranslations } from 'next-intl'

import { asOfOf, noPastDay } from '@/app/_past-day/past-day'
import { PastDayFields } from '@/app/_past-day/past-day-fields'
import { noCounterpart } from '@/app/docket/_query/docket-query'
import { monthsToChoose } from '@/app/ledger/_query/ledger-query'
import { Alert } from '@/components/alert'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { complaintKinds } from '@/lib/domain/cases/vocabulary'
import { formatMonth } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

import { allOfToday, isNarrowed, narrowingMembers, oversightHref, type Narrowing } from '../_query/oversight-query'
import styles from './oversight.module.css'

type Narrowed = { narrowing: Narrowing; choices: OversightChoices }

/** Of which cases, and as of which day: a plain form, so that what is asked for stands in the address. */
export function NarrowingForm({ narrowing, choices, pictures }: Narrowed & { pictures: boolean }) {
  const t = useTranslations('oversight.narrow')
  const locale = useLocale()
  const { months, today } = choices
  const any = { emptyLabel: t('any'), optional: 'unmarked' as const }
  const range = months.first === null || months.last === null ? null : { first: months.first, last: months.last }
  const ends = monthsToChoose(range, { from: narrowing.from || null, to: narrowing.to || null }).map((month) => ({ value: month, label: formatMonth(`${month}-01`, locale) }))
  const isSet = isNarrowed(narrowing) || narrowing.asOf !== ''
  return (
    // The key: a form keeps what was typed into it when the page comes back with another view.
    <form key={oversightHref(narrowing, { pictures })} className={`docket-filter ${styles.narrow}`} action="/oversight" method="get" role="search" aria-label={t('label')}>
      <div className="docket-filter__row">
        <CaseSetFields narrowing={narrowing} choices={choices} />
        <SelectField name="from" label={t('from')} value={narrowing.from} {...any} emptyLabel={t('first')} choices={ends} />
        <SelectField name="to" label={t('to')} value={narrowing.to} {...any} emptyLabel={t('last')} choices={ends} />
        <PastDayFields asOf={narrowing.asOf} axis={narrowing.axis} hint={t('asOfHint')} max={today} />
        {pictures ? null : <input type="hidden" name="pictures" value="no" />}
        <div className={styles.show}><Button weight="outline">{t('show')}</Button></div>
      </div>
      {isSet ? <p><TextLink href={oversightHref(allOfToday, { pictures })}>{t('clear')}</TextLink></p> : null}
    </form>
  )
}

/** The fields of a form that say of which cases figures are, besides the months of filing. */
export function CaseSetFields({ narrowing, choices }: Narrowed) {
  const t = useTranslations('oversight.narrow')
  const kinds = useTranslations('vocabulary.kind')
  const locale = useLocale()
  const { agencies, counterparts, withoutCounterpart, fields, procedures } = choices
  const any = { emptyLabel: t('any'), optional: 'unmarked' as const }
  const named = (some: readonly { id: string; name: string }[]) => some.map(({ id, name }) => ({ value: id, label: name }))
  const none = withoutCounterpart || narrowing.counterpart === noCounterpart ? [{ value: noCounterpart, label: t('noCounterpart') }] : []
  return (
    <>
      <SelectField name="agency" label={t('agency')} value={narrowing.agency} {...any} choices={named(agencies)} />
      <SelectField name="counterpart" label={t('counterpart')} value={narrowing.counterpart} {...any} choices={[...named(counterparts), ...none]} />
      <SelectField name="field" label={t('field')} value={narrowing.field} {...any} choices={fields.map((value) => ({ value, label: value }))} />
      <SelectField name="kind" label={t('kind')} value={narrowing.kind} {...any} choices={complaintKinds.map((value) => ({ value, label: kinds(value) }))} />
      {procedures.length > 1 || narrowing.procedure !== '' ? (
        <SelectField name="procedure" label={t('procedure')} value={narrowing.procedure} {...any} choices={procedures.map(({ id, title }) => ({ value: id, label: localized(title, locale) }))} />
      ) : null}
    </>
  )
}

/** Keeps the narrowing in the form of a list. */
export function NarrowingKept({ narrowing }: { narrowing: Narrowing }) {
  return narrowingMembers(narrowing).filter(([, value]) => value !== '').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** Of which cases figures or lines are, in words; nothing where they are of all. */
export function NarrowedTo({ narrowing, choices, onList = false }: Narrowed & { onList?: boolean }) {
  const t = useTranslations('oversight.narrow')
  const kinds = useTranslations('vocabulary.kind')
  const locale = useLocale()
  if (!isNarrowed(narrowing)) return null
  return <p>{t(onList ? 'narrowedList' : 'narrowed', { what: narrowedParts({ narrowing, choices }, t, kinds, locale).join(', ') })}</p>
}

type Translate = (key: string, values?: Record<string, string | number>) => string

/**
 * What narrows, one by one.
 * @param t the words of `oversight.narrow`
 * @param kinds the words of `vocabulary.kind`
 */
export function narrowedParts({ narrowing, choices }: Narrowed, t: Translate, kinds: Translate, locale: string): string[] {
  const nameOf = (some: readonly { id: string; name: string }[], id: string) => some.find((one) => one.id === id)?.name ?? id
  const { agency, counterpart, field, kind, procedure, from, to } = narrowing
  const title = choices.procedures.find((one) => one.id === procedure)?.title
  return [
    agency === '' ? null : t('parts.agency', { name: nameOf(choices.agencies, agency) }),
    counterpart === '' ? null : counterpart === noCounterpart ? t('parts.noCounterpart') : t('parts.counterpart', { name: nameOf(choices.counterparts, counterpart) }),
    field === '' ? null : t('parts.field', { name: field }),
    kind === '' ? null : t('parts.kind', { name: kinds(kind) }),
    title === undefined ? null : t('parts.procedure', { name: localized(title, locale) }),
    from === '' ? null : t('parts.from', { name: formatMonth(`${from}-01`, locale) }),
    to === '' ? null : t('parts.to', { name: formatMonth(`${to}-01`, locale) }),
  ].filter((part) => part !== null)
}

/** What of an address was left out. */
export function Ignored({ ignored }: { ignored: readonly string[] }) {
  const t = useTranslations('oversight')
  const locale = useLocale()
  if (ignored.length === 0) return null
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(ignored)].map((name) => t(`ignoredNames.${name}`)))
  return <Alert kind="info"><p>{t('ignored', { names })}</p></Alert>
}

/** Loud, because everything below is of another day than today. */
export function PastNotice({ narrowing }: { narrowing: Narrowing }) {
  const t = useTranslations('oversight.past')
  const past = asOfOf(narrowing)
  if (past === null) return null
  return (
    <section className={styles.past} aria-labelledby="as-of">
      <h2 id="as-of">{t.rich(`heading.${past.axis}`, { date: () => <DateText date={past.day} /> })}</h2>
      <p>{t(`text.${past.axis}`)} {t('judged')}</p>
      <p>{t('onlyToday')}</p>
      <p><TextLink href={oversightHref({ ...narrowing, ...noPastDay })}>{t('toToday')}</TextLink></p>
    </section>
  )
}
