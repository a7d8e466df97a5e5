import { useTranslations } from 'next-intl'
import { stripDays } from '@/app/_days/strip-days'
import { DayStrip } from '@/components/day-strip'
import { StepList } from '@/components/step-list'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { dayStrip } from '@/lib/domain/deadlines/day-strip'
import { workingOf } from '@/lib/domain/deadlines/working-of'
import styles from './case.module.css'

type ClockWorkingProps = { reading: ClockReading; title: string; calendars: Calendars; open: boolean }

/** How a date was worked out, one click away: the strip of days and the steps. */
export function ClockWorking({ reading, title, calendars, open }: ClockWorkingProps) {
  const t = useTranslations('clocks')
  const { input } = reading
  const answer = workingOf(reading, calendars)
  const days = stripDays(dayStrip(input, calendars), answer.due === null ? (answer.provisional?.earliest ?? null) : null)
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{t('working')}</summary>
      <DayStrip days={days} label={t('strip', { clock: title })} />
      <StepList steps={answer.steps.map((step, i) => ({ key: `${i}`, text: step.text }))} />
    </details>
  )
}
