import { useTranslations } from 'next-intl'

import { SelectField } from '@/components/choice-fields'
import { TextField } from '@/components/text-fields'
import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'

import type { Question } from '../_question/question'
import { errorsOf, type FieldErrors } from './question-form'

const units = ['calendar-day', 'business-day', 'month'] as const
const directions = ['after', 'before'] as const
const rolls = ['none', 'following', 'preceding'] as const

/** Length, unit, calendar, direction, and what happens to a last day that is closed. */
export function RuleFields({ question, errors }: { question: Question; errors: FieldErrors }) {
  const t = useTranslations('calculator.form')
  const calendars = CALENDAR_IDS.map((id) => ({ value: id, label: t(`calendars.${id}`) }))
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{t('rule')}</legend>
      <div className="field-grid">
        <TextField name="n" label={t('n')} hint={t('nHint')} value={question.n} inputMode="numeric" short error={errorsOf(errors, 'n')} />
        <SelectField
          name="unit"
          label={t('unit')}
          hint={t('unitHint')}
          value={question.unit}
          emptyLabel={null}
          error={errorsOf(errors, 'unit')}
          choices={units.map((value) => ({ value, label: t(`units.${value}`) }))}
        />
        <SelectField
          name="calendar"
          label={t('calendar')}
          hint={t('calendarHint')}
          value={question.calendar}
          emptyLabel={t('calendarNone')}
          optional="unmarked"
          error={errorsOf(errors, 'calendar')}
          choices={calendars}
        />
        <SelectField
          name="direction"
          label={t('direction')}
          hint={t('directionHint')}
          value={question.direction}
          emptyLabel={null}
          error={errorsOf(errors, 'direction')}
          choices={directions.map((value) => ({ value, label: t(`directions.${value}`) }))}
        />
        <SelectField
          name="roll"
          label={t('roll')}
          hint={t('rollHint')}
          value={question.roll}
          emptyLabel={null}
          error={errorsOf(errors, 'roll')}
          choices={rolls.map((value) => ({ value, label: t(`rolls.${value}`) }))}
        />
        <SelectField
          name="rollCalendar"
          label={t('rollCalendar')}
          hint={t('rollCalendarHint')}
          value={question.rollCalendar}
          emptyLabel={t('rollCalendarSame')}
          optional="unmarked"
          error={errorsOf(errors, 'rollCalendar')}
          choices={calendars}
        />
      </div>
    </fieldset>
  )
}
