import { useLocale, useTranslations } from 'next-intl'

import { procedureWords } from '@/app/procedures/_words/procedure-words'
import { ActionRow, Button } from '@/components/button'
import { CheckboxGroup } from '@/components/choice-fields'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { ClockPreset } from '@/lib/services/clock-presets'

import { questionHref, type Question } from '../_question/question'
import { suppositionPairs } from '../_question/supposition'
import { ExtensionRows } from './extension-rows'
import { PresetField } from './preset-field'
import { RuleFields } from './rule-fields'
import { StartFields } from './start-fields'
import { TollRows } from './toll-rows'

export type FieldErrors = readonly { field: string; message: string }[]

/** The messages of one field. */
export function errorsOf(errors: FieldErrors, field: string): string[] {
  return errors.filter((error) => error.field === field).map((error) => error.message)
}

type QuestionFormProps = {
  question: Question
  errors: FieldErrors
  presets: readonly ClockPreset[]
  preset: ClockPreset | null
  extraRow: 'toll' | 'extension' | null
}

/** The question as a plain form that is sent with the address. */
export function QuestionForm({ question, errors, presets, preset, extraRow }: QuestionFormProps) {
  const t = useTranslations('calculator.form')
  return (
    // The key: a form keeps what was typed into it when the page comes back with another question.
    <form key={`${questionHref(question)} ${extraRow}`} className="calculator-form" action="/calculator" method="get" aria-labelledby="question">
      <h2 id="question">{t('title')}</h2>
      {suppositionPairs(question.supposition).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <PresetField question={question} presets={presets} />
      {preset ? <PresetNote preset={preset} /> : null}
      <RuleFields question={question} errors={errors} />
      <StartFields question={question} errors={errors} presets={presets} />
      <TollRows rows={question.tolls} errors={errors} open={extraRow === 'toll'} />
      <ExtensionRows rows={question.extensions} errors={errors} open={extraRow === 'extension'} />
      <CheckboxGroup
        name="readings"
        label={t('readings')}
        optional="unmarked"
        values={question.readings ? ['yes'] : []}
        choices={[{ value: 'yes', label: t('readingsLabel') }]}
      />
      <ActionRow>
        <Button>{t('submit')}</Button>
        <TextLink href="/calculator">{t('clear')}</TextLink>
      </ActionRow>
    </form>
  )
}

/** From which day the chosen period counts, in the procedure's words, and whose zone is meant. */
function PresetNote({ preset }: { preset: ClockPreset }) {
  const t = useTranslations('calculator.form')
  const procedure = useTranslations('procedure')
  const locale = useLocale()
  const words = procedureWords(preset.procedure, procedure, locale)
  const { parties, office } = preset.procedure.agreement
  const side = localized(parties.find((party) => party.id === office)!.name, locale)
  return (
    <p className="soft">
      {t('presetFrom', { trigger: words.trigger(preset.clock.trigger) })} {t('presetAs', { side })}
    </p>
  )
}
