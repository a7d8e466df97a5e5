import { useLocale, useTranslations } from 'next-intl'

import { RadioGroup, SelectField } from '@/components/choice-fields'
import { currentProcedure } from '@/lib/domain/agreements/procedures'
import { linesFor } from '@/lib/domain/cases/read-complaint'
import { noneOfThese } from '@/lib/domain/cases/complaint-answers'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { RegisteredExpectation } from '@/lib/services/list-register'

import { fieldOf, type StepFieldsProps } from './step-fields'

/** The lines of the chosen activity that are expected from the other side, and the provisions by name. */
export function ExpectationFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const locale = useLocale()
  const field = fieldOf(props)
  const { agencies, provisions, otherSide } = props.register
  const activity = agencies.flatMap((agency) => agency.activities).find((one) => one.id === props.answers.activityId)
  const lines = linesFor(props.answers, activity?.expectations ?? [], currentProcedure.agreement)
  return (
    <>
      {activity ? <p><span className="soft">{t('about')}</span> {activity.title}</p> : <p>{t('expectations.noActivity')}</p>}
      {activity && lines.length === 0 ? <p>{t('expectations.noLines', { side: localized(otherSide.name, locale) })}</p> : null}
      {lines.length > 0 ? <Lines {...field('expectationId')} lines={lines} /> : null}
      <SelectField
        {...field('provisionId')} label={t('labels.provisionId')} hint={lines.length > 0 ? t('hints.provisionId') : undefined}
        optional emptyLabel={t('expectations.noProvision')}
        choices={provisions.map((one) => ({ value: one.id, label: localized(one.name, locale) }))}
      />
    </>
  )
}

type LinesProps = { name: string; value: string; error?: string | readonly string[]; lines: readonly RegisteredExpectation[] }

function Lines({ lines, ...field }: LinesProps) {
  const t = useTranslations('file')
  const locale = useLocale()
  const described = ({ route, dueOn, recurrence }: RegisteredExpectation) =>
    [
      t('expectations.route', { route }),
      dueOn === null ? null : t('expectations.dueOn', { date: formatDate(dueOn, locale) }),
      recurrence === null ? null : t('expectations.every', { recurrence }),
    ].filter((one) => one !== null).join('; ')
  return (
    <RadioGroup
      {...field} label={t('labels.expectationId')}
      choices={[
        ...lines.map((line) => ({ value: line.id, label: line.title, description: described(line) })),
        { value: noneOfThese, label: t('expectations.none') },
      ]}
    />
  )
}
