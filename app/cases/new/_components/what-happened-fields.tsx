import { useLocale, useTranslations } from 'next-intl'

import { CheckboxGroup, RadioGroup, SelectField } from '@/components/choice-fields'
import { DateField, TextField } from '@/components/text-fields'
import { complaintKinds, subjects } from '@/lib/domain/cases/vocabulary'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'

import { CountedTextArea } from './counted-text-area'
import { fieldOf, type StepFieldsProps } from './step-fields'

export function WhatHappenedFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const words = useTranslations('vocabulary')
  const locale = useLocale()
  const field = fieldOf(props)
  const choice = (list: 'kind' | 'subject') => (value: string) => ({
    value,
    label: sentenceStart(words(`${list}.${value}`), locale),
    ...(list === 'kind' ? { description: t(`kinds.${value}`) } : {}),
  })
  const { earliestOn, latestOn, procedures, procedureId } = props.register
  const looking = procedures.filter((one) => one.looksAtSafety).map(({ title }) => `“${localized(title, locale)}”`)
  // Which procedure is chosen is asked on this very page, so each that has a first look is named.
  const safetyText = [
    ...(looking.length === 0 ? [] : [t(procedures.length === looking.length ? 'safetyFirst' : 'safetyFirstUnder', { procedures: new Intl.ListFormat(locale).format(looking) })]),
    t('safetyText'),
  ].join(' ')
  return (
    <>
      <p>{t('elsewhere')}</p>
      {procedures.length > 1 ? (
        <RadioGroup
          {...field('procedureId')} value={field('procedureId').value || procedureId} label={t('labels.procedureId')} hint={t('hints.procedureId')}
          choices={procedures.map(({ id, title, agreement }) => ({ value: id, label: localized(title, locale), description: localized(agreement, locale) }))}
        />
      ) : null}
      {props.officer ? (
        <>
          <RadioGroup
            {...field('filedFor')} label={t('labels.filedFor')}
            choices={(['agency', 'other-side'] as const).map((value) => ({
              value, label: sentenceStart(words(`filedFor.${value}`), locale), description: t(`filedFor.${value}`),
            }))}
          />
          <DateField {...field('receivedOn')} label={t('labels.receivedOn')} hint={t('hints.receivedOn')} optional min={earliestOn} max={latestOn} />
        </>
      ) : <input type="hidden" name="filedFor" value="complainant" />}
      <RadioGroup {...field('kind')} label={t('labels.kind')} choices={complaintKinds.map(choice('kind'))} />
      <SelectField {...field('subject')} label={t('labels.subject')} choices={subjects.map(choice('subject'))} emptyLabel={null} />
      <TextField {...field('title')} label={t('labels.title')} hint={t('hints.title')} autoComplete="off" />
      <CountedTextArea
        {...field('narrative')} label={t('labels.narrative')} rows={8} limit={props.limits.narrative}
        hint={<>{t('hints.narrative')} <strong>{t('unclassified')}</strong></>}
      />
      <DateField {...field('happenedOn')} label={t('labels.happenedOn')} hint={t('hints.happenedOn')} min={earliestOn} max={latestOn} />
      <CheckboxGroup
        name="urgent" label={t('labels.urgent')} optional values={[field('urgent').value]}
        choices={[{ value: 'on', label: t('urgentChoice'), description: t('urgentText') }]}
      />
      <CheckboxGroup
        name="safety" label={t('labels.safety')} optional values={[field('safety').value]}
        choices={[{ value: 'on', label: t('safetyChoice'), description: safetyText }]}
      />
    </>
  )
}
