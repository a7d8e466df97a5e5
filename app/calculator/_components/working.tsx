import { useTranslations } from 'next-intl'

import { stripDays } from '@/app/_days/strip-days'
import { DayStrip } from '@/components/day-strip'
import { StepList } from '@/components/step-list'
import { longestStrip, type Calculated } from '@/lib/services/calculate-deadline'

/** More lines of the working than these are not read by anybody. */
const mostSteps = 600

/** Each day to the end, and what it was for the clock. */
export function DaysOf({ calculated: { answer, days, length } }: { calculated: Calculated }) {
  const t = useTranslations('calculator.answer')
  const earliest = answer.due === null ? (answer.provisional?.earliest ?? null) : null
  if (length !== null && length > longestStrip) return <p>{t('stripTooLong', { count: length })}</p>
  return <DayStrip days={stripDays(days, earliest)} label={t('stripLabel')} />
}

/** The working in lines. */
export function StepsOf({ calculated: { answer } }: { calculated: Calculated }) {
  const t = useTranslations('calculator.answer')
  const steps = answer.steps.slice(0, mostSteps)
  return (
    <>
      <StepList steps={steps.map((step, i) => ({ key: `${i}`, text: step.text }))} />
      {answer.steps.length > mostSteps ? <p>{t('stepsTooMany', { count: answer.steps.length - mostSteps })}</p> : null}
    </>
  )
}
