import { useLocale, useTranslations } from 'next-intl'

import { RadioGroup, SelectField } from '@/components/choice-fields'
import { linesFor, noneOfThese } from '@/lib/domain/cases/complaint-answers'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { Register, RegisteredExpectation } from '@/lib/services/list-register'

import { CountedTextArea } from './counted-text-area'
import { fieldOf, type StepFieldsProps } from './step-fields'

/** The lines of the chosen activity that can be cited, the provisions by name, and for reciprocity what each side provided. */
export function ExpectationFields(props: StepFieldsProps) {
  const t = useTranslations('file')
  const locale = useLocale()
  const field = fieldOf(props)
  const { agencies, provisions, sides, officeSide, ofRegister } = props.register
  const { answers } = props
  const responding = sides.find((side) => (side.id === officeSide) === (answers.filedFor === 'other-side'))!
  const isReciprocity = answers.kind === 'reciprocity'
  const activity = agencies.flatMap((agency) => agency.activities).find((one) => one.id === answers.activityId)
  const lines = linesFor(answers, activity?.expectations ?? [], officeSide)
  return (
    <>
      {activity ? <p><span className="soft">{t('about')}</span> {activity.title}</p> : <p>{t(ofRegister ? 'expectations.noActivity' : 'expectations.otherAgreement')}</p>}
      {activity && lines.length === 0 ? <p>{t('expectations.noLines', { side: localized(responding.name, locale) })}</p> : null}
      {lines.length > 0 ? <Lines {...field('expectationId')} lines={lines} sides={isReciprocity ? sides : []} /> : null}
      <SelectField
        {...field('provisionId')} label={t('labels.provisionId')} hint={lines.length > 0 ? t('hints.provisionId') : undefined}
        optional emptyLabel={t('expectations.noProvision')}
        choices={provisions.map((one) => ({ value: one.id, label: localized(one.name, locale) }))}
      />
      {isReciprocity ? (
        <CountedTextArea {...field('balanceWords')} label={t('labels.balanceWords')} hint={t('hints.balanceWords')} rows={5} limit={props.limits.balanceWords} />
      ) : <input type="hidden" name="balanceWords" value={answers.balanceWords} />}
    </>
  )
}

type LinesProps = { name: string; value: string; error?: string | readonly string[]; lines: readonly RegisteredExpectation[]; sides: Register['sides'] }

function Lines({ lines, sides, ...field }: LinesProps) {
  const t = useTranslations('file')
  const locale = useLocale()
  const described = ({ route, dueOn, recurrence, from }: RegisteredExpectation) =>
    [
      ...sides.filter((side) => side.id === from).map((side) => t('expectations.from', { side: localized(side.name, locale) })),
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
