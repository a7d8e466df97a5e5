import { useTranslations } from 'next-intl'

import { FieldFrame, type FieldProps } from '@/components/field-frame'
import { DateField, TextField } from '@/components/text-fields'
import type { ClockPreset } from '@/lib/services/clock-presets'

import { dateValue, type Question } from '../_question/question'
import { errorsOf, type FieldErrors } from './question-form'

type StartFieldsProps = { question: Question; errors: FieldErrors; presets: readonly ClockPreset[] }

/** From which day, and in which zone the last day ends. */
export function StartFields({ question, errors, presets }: StartFieldsProps) {
  const t = useTranslations('calculator.form')
  const zones = [...new Set(presets.flatMap(({ procedure }) => procedure.agreement.parties.map((party) => party.zone)))]
  const fromInstant = question.instant !== '' || question.instantZone !== '' || errorsOf(errors, 'instant').length > 0
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{t('start')}</legend>
      <div className="field-grid">
        {/* Not required by the browser: an instant can stand in its place. */}
        <DateField
          name="trigger"
          label={t('trigger')}
          hint={t('triggerHint')}
          value={dateValue(question.trigger)}
          optional="unmarked"
          error={errorsOf(errors, 'trigger')}
        />
        <ZoneField name="zone" label={t('zone')} hint={t('zoneHint')} value={question.zone} zones={zones} optional error={errorsOf(errors, 'zone')} />
      </div>
      <details open={fromInstant}>
        <summary>{t('instantTitle')}</summary>
        <div className="field-grid">
          <TextField name="instant" label={t('instant')} hint={t('instantHint')} value={question.instant} optional error={errorsOf(errors, 'instant')} />
          <ZoneField
            name="instantZone"
            label={t('instantZone')}
            hint={t('instantZoneHint')}
            value={question.instantZone}
            zones={zones}
            optional
            error={errorsOf(errors, 'instantZone')}
          />
        </div>
      </details>
    </fieldset>
  )
}

/** The name of a zone; those of the parties are offered, every other can be typed. */
function ZoneField({ value, zones, ...field }: FieldProps & { value: string; zones: readonly string[] }) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <>
          <input {...control} className="usa-input" type="text" defaultValue={value} list={`${control.id}-zones`} autoComplete="off" spellCheck={false} />
          <datalist id={`${control.id}-zones`}>
            {zones.map((zone) => <option key={zone} value={zone} />)}
          </datalist>
        </>
      )}
    </FieldFrame>
  )
}
