import { useLocale, useTranslations } from 'next-intl'

import { periodLength } from '@/app/procedures/_words/procedure-words'
import { Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { localized } from '@/lib/format/localized'
import type { ClockPreset } from '@/lib/services/clock-presets'

import type { Question } from '../_question/question'

/** The periods of the procedures, each a rule to fill in. */
export function PresetField({ question, presets }: { question: Question; presets: readonly ClockPreset[] }) {
  const t = useTranslations('calculator.form')
  const procedureWord = useTranslations('procedure')
  const locale = useLocale()
  const nameOf = ({ procedure, clock, variant, rule }: ClockPreset) => {
    const stage = procedure.stages.find((one) => one.id === clock.stage)!
    const values = {
      stage: localized(stage.label, locale),
      clock: localized(clock.label, locale),
      length: periodLength(rule, procedureWord),
    }
    return variant ? t('presetVariant', { ...values, variant: localized(variant.label, locale) }) : t('presetName', values)
  }
  return (
    <div className="calculator-form__preset">
      <SelectField
        name="preset"
        label={t('preset')}
        hint={t('presetHint')}
        value={question.preset}
        emptyLabel={t('presetNone')}
        optional
        choices={presets.map((preset) => ({ value: preset.id, label: nameOf(preset), group: localized(preset.procedure.title, locale) }))}
      />
      {/* Fills in what the other fields may still lack, so nothing is held against them. */}
      <Button weight="outline" name="fill" value="yes" formNoValidate>{t('fill')}</Button>
    </div>
  )
}
