import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/date-text'
import { DueDate } from '@/components/due-date'
import { BasisTag } from '@/components/tags'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { SidesOfCase } from '@/lib/domain/agreements/sides'
import { isAtLatest, isFirm, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { ClockOfCase } from '@/lib/services/view-case'
import { expectedMark } from './side-marks'

type ClockDueProps = {
  clock: ClockOfCase
  procedure: Procedure
  sides: SidesOfCase
  /** One click to the working. */
  working?: ReactNode
}

/** The due date of a clock with everything that it is never shown without. */
export function ClockDue({ clock: { reading, left }, procedure, sides, working }: ClockDueProps) {
  const locale = useLocale()
  const t = useTranslations('clocks')
  const { rule, range } = reading
  const reason = useProvisionalReason(reading)
  if (range === null) {
    const stopped = reading.outcome.error === 'TOLL_OPEN' ? reading.input.tolls?.find((toll) => toll.to == null) : undefined
    return (
      <div className="due">
        <div>{stopped ? t.rich('tolled', { date: () => <DateText date={stopped.from} /> }) : t('noDate')}</div>
        <div className="due__rule">{localized(rule.provision, locale)} <BasisTag basis={rule.basis} /></div>
        {working}
      </div>
    )
  }
  return (
    <DueDate
      due={reason === null ? range.latest : { ...range, reason }}
      remaining={left ?? undefined}
      expectedFrom={expectedMark(procedure, rule.expectedFrom, sides, {
        locale,
        hands: (hand, side) => t('hand', { hand, side }),
      })}
      opens={localized(rule.opens, locale)}
      provision={localized(rule.provision, locale)}
      basis={rule.basis}
      working={working}
    />
  )
}

/** Why a date is provisional, in words; null where it is firm. */
function useProvisionalReason(reading: ClockReading): string | null {
  const { outcome, range, due } = reading
  const locale = useLocale()
  const t = useTranslations('clocks')
  const { provisional } = outcome
  if (range === null || isFirm(reading)) return null
  const atLatest = isAtLatest(reading) ? t('why.AT_LATEST') : null
  if (provisional === null) return atLatest ?? t('why.START')
  const years = new Intl.ListFormat(locale, { type: 'conjunction' }).format(provisional.years.map(String))
  const bySchedule = () => {
    if (due === null && provisional.code === 'NEXT_YEAR_NOT_PUBLISHED') return t('why.START')
    if (due === null) return t(range.earliest === range.latest ? 'why.THIS_DAY' : 'why.YEAR_NOT_PUBLISHED', { years })
    return t(`why.${provisional.code}`, { years, due: formatDate(due, locale) })
  }
  return [bySchedule(), atLatest].filter((one) => one !== null).join(' ')
}
