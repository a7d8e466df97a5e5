import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '@/lib/format/dates'
import { describeRemaining, type Remaining } from '@/lib/format/remaining'
import { Late } from './tags'

/** A calendar date with its weekday. */
export function DateText({ date }: { date: string }) {
  return <DateIn date={date} locale={useLocale()} />
}

/** The same for what is drawn without hooks. */
export function DateIn({ date, locale }: { date: string; locale: string }) {
  return <time className="nowrap" dateTime={date}>{formatDate(date, locale)}</time>
}

/** An instant in a named zone. */
export function InstantText({ instant, zone }: { instant: string; zone: string }) {
  return <time className="nowrap" dateTime={instant}>{formatInstant(instant, zone, useLocale())}</time>
}

/** What is left of a period, in the unit of its rule; what is over is late, and red. */
export function RemainingText({ remaining }: { remaining: Remaining }) {
  const t = useTranslations('dates')
  const words = describeRemaining(remaining, t)
  return remaining.direction === 'over' ? <Late>{words}</Late> : <>{words}</>
}

/** A date that cannot be firm yet: both ends (one date where they are the same), that it is provisional, and why, in a dashed frame. */
export function ProvisionalRange({ earliest, latest, reason }: {
  earliest: string
  latest: string
  /** Left out where the whole of the date stands nearby. */
  reason?: ReactNode
}) {
  const t = useTranslations('dates')
  return (
    <span className="provisional">
      {earliest === latest ? <DateText date={earliest} /> : t.rich('between', {
        earliest: () => <DateText date={earliest} />,
        latest: () => <DateText date={latest} />,
      })}
      , {t('provisional')}
      {reason ? <span className="provisional__reason">{reason}</span> : null}
    </span>
  )
}
