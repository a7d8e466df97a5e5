import { useLocale, useTranslations } from 'next-intl'
import { stripDays } from '@/app/_days/strip-days'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { DayStrip } from '@/components/day-strip'
import { StepList } from '@/components/step-list'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import type { Reading } from '@/lib/domain/deadlines/answer'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { dayStrip } from '@/lib/domain/deadlines/day-strip'
import type { Words } from '@/lib/domain/deadlines/input'
import { localized, type ByLanguage } from '@/lib/format/localized'
import styles from './case.module.css'

type ClockWorkingProps = { reading: ClockReading; title: string; calendars: Calendars; open: boolean }

/** How a date was worked out, one click away: the strip of days, the steps, and what other readings would come to. */
export function ClockWorking({ reading, title, calendars, open }: ClockWorkingProps) {
  const t = useTranslations('clocks')
  const { answer, input } = reading
  const days = stripDays(dayStrip(input, calendars), answer.due === null ? (answer.provisional?.earliest ?? null) : null)
  return (
    <details className={styles.disclosure} open={open}>
      <summary>{t('working')}</summary>
      <DayStrip days={days} label={t('strip', { clock: title })} />
      <StepList steps={answer.steps.map((step, i) => ({ key: `${i}`, text: step.text }))} />
      <Readings answer={answer} />
    </details>
  )
}

function Readings({ answer: { readings, earliestSafe } }: { answer: ClockReading['answer'] }) {
  const t = useTranslations('clocks')
  if (readings.length === 0) return null
  return (
    <>
      <ul>
        {readings.map((reading, i) => <li key={i}><OneReading reading={reading} /></li>)}
      </ul>
      {earliestSafe ? <p>{t.rich('readingsSafe', { date: () => <DateText date={earliestSafe} /> })}</p> : null}
    </>
  )
}

function OneReading({ reading: { label, reason, due, provisional } }: { reading: Reading }) {
  const locale = useLocale()
  const t = useTranslations('clocks')
  const text = (words: Words) => (typeof words === 'string' ? words : localized(words as ByLanguage, locale))
  const date = due ? <DateText date={due} /> : provisional ? <ProvisionalRange {...provisional} /> : t('state.no-date')
  return t.rich('reading', { label: text(label), reason: text(reason), date: () => date })
}
