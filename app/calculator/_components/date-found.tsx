import { useLocale, useTranslations } from 'next-intl'

import { DateText, InstantText, ProvisionalRange } from '@/components/date-text'
import { daysBetween } from '@/lib/domain/calendars/days'
import { formatDate } from '@/lib/format/dates'
import type { Calculated } from '@/lib/services/calculate-deadline'

type DateFoundProps = {
  calculated: Calculated
  /** The zone in which the last day ends, empty where none is named. */
  zone: string
}

/** The date as firmly as it is known, and never more firmly. */
export function DateFound({ calculated: { answer, today }, zone }: DateFoundProps) {
  const t = useTranslations('calculator.answer')
  const locale = useLocale()
  const { due, provisional, error, expiresAt } = answer
  const why = provisional
    ? t(`why.${provisional.code}`, {
        years: new Intl.ListFormat(locale, { type: 'conjunction' }).format(provisional.years.map(String)),
        due: due ? formatDate(due, locale) : '',
      })
    : null
  return (
    <div className="calculator-answer__date">
      {due ? <p className="calculator-answer__due">{t.rich('due', { date: () => <DateText date={due} /> })}</p> : null}
      {error === 'TOLL_OPEN' || error === 'PRC_SCHEDULE_NOT_PUBLISHED' ? <p>{t(error)} {provisional || error === 'TOLL_OPEN' ? null : t('noRange')}</p> : null}
      {provisional ? <p><ProvisionalRange earliest={provisional.earliest} latest={provisional.latest} reason={why} /></p> : null}
      {due ? <p>{fromToday(t, daysBetween(today, due), formatDate(today, locale))}</p> : null}
      {due && expiresAt ? <p>{t.rich('expires', { zone, instant: () => <InstantText instant={expiresAt} zone={zone} /> })}</p> : null}
      {due && !expiresAt ? <p className="soft">{t('noZone')}</p> : null}
    </div>
  )
}

function fromToday(t: (key: string, values: Record<string, string | number>) => string, days: number, today: string): string {
  return days < 0 ? t('over', { count: -days, today }) : t('left', { count: days, today })
}
