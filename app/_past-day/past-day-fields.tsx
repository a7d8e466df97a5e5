import { useTranslations } from 'next-intl'

import { SelectField } from '@/components/choice-fields'
import { DateField } from '@/components/text-fields'
import { asOfAxes } from '@/lib/domain/cases/as-of'

import type { PastDay } from './past-day'

/** The fields of a form that ask for a past day: which, and in which sense. */
export function PastDayFields({ asOf, axis, hint, max }: PastDay & { hint?: string; max?: string }) {
  const t = useTranslations('as-of')
  return (
    <>
      <DateField name="asOf" label={t('day')} hint={hint} value={asOf} max={max} optional="unmarked" />
      <SelectField
        name="axis"
        label={t('axis')}
        value={axis === '' ? 'recorded' : axis}
        emptyLabel={null}
        optional="unmarked"
        choices={asOfAxes.map((value) => ({ value, label: t(`axes.${value}`) }))}
      />
    </>
  )
}
