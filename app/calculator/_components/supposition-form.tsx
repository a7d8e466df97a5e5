import { useTranslations } from 'next-intl'

import { ActionRow, Button } from '@/components/button'
import { SelectField } from '@/components/choice-fields'
import { TextLink } from '@/components/text-link'
import { DateField, TextField } from '@/components/text-fields'

import { dateValue, questionHref, questionPairs, type Question } from '../_question/question'
import { closingSides, isSupposed, suppositionNames } from '../_question/supposition'
import { errorsOf, type FieldErrors } from './question-form'

const units = ['calendar-day', 'business-day', 'month'] as const

const nothing = { answered: '', extN: '', extUnit: '', closed: '', closedBy: '', stillFrom: '', stillTo: '' }

/** What can be supposed beside a question that has its answer, as a plain form; the question goes along unseen. */
export function SuppositionForm({ question, errors }: { question: Question; errors: FieldErrors }) {
  const t = useTranslations('supposing')
  const calculator = useTranslations('calculator.form')
  const { answered, extN, extUnit, closed, closedBy, stillFrom, stillTo } = question.supposition
  const field = (name: string) => ({ name, label: t(`form.${name}`), optional: 'unmarked' as const, error: errorsOf(errors, name) })
  const asked = questionPairs(question).filter(([name]) => !suppositionNames.includes(name))
  const unit = extUnit || (units.find((one) => one === question.unit) ?? 'calendar-day')
  return (
    <form key={questionHref(question)} className="calculator-form" action="/calculator" method="get" aria-labelledby="what-if">
      <h2 id="what-if">{t('title')}</h2>
      <p className="calculator__lead">{t('lead')}</p>
      {asked.map(([name, value], i) => <input key={i} type="hidden" name={name} value={value} />)}
      <div className="supposition-grid">
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('form.answered')}</legend>
          <DateField {...field('ifAnswered')} hint={t('form.ifAnsweredHint')} value={dateValue(answered)} />
        </fieldset>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('form.longer')}</legend>
          <TextField {...field('ifLonger')} hint={t('form.ifLongerHint')} value={extN} inputMode="numeric" short />
          <SelectField {...field('ifLongerIn')} value={unit} emptyLabel={null} choices={units.map((value) => ({ value, label: calculator(`units.${value}`) }))} />
        </fieldset>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('form.closing')}</legend>
          <DateField {...field('ifClosed')} value={dateValue(closed)} />
          <SelectField {...field('ifClosedBy')} value={closedBy} emptyLabel={null} choices={closingSides.map((value) => ({ value, label: t(`form.closedBy.${value}`) }))} />
        </fieldset>
        <fieldset className="usa-fieldset">
          <legend className="usa-legend">{t('form.still')}</legend>
          <DateField {...field('ifStillFrom')} value={dateValue(stillFrom)} />
          <DateField {...field('ifStillTo')} hint={t('form.ifStillToHint')} value={dateValue(stillTo)} />
        </fieldset>
      </div>
      <ActionRow>
        <Button weight="outline">{t('form.submit')}</Button>
        {isSupposed(question.supposition) ? <TextLink href={questionHref({ ...question, supposition: nothing })}>{t('form.clear')}</TextLink> : null}
      </ActionRow>
    </form>
  )
}
