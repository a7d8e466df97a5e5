import { useLocale, useTranslations } from 'next-intl'

import { DateText, ProvisionalRange } from '@/components/date-text'
import { formatDate } from '@/lib/format/dates'

type ListedDateProps = {
  /** The day as known today; null where only a range can be told. */
  due: string | null
  range: { readonly earliest: string; readonly latest: string }
  /** Null where the date is firm; otherwise the years whose PRC schedule it waits for. */
  provisional: { readonly years: readonly number[] } | null
}

/** The last day of a period as lists show it: a firm day, or the range in which it lies with why it is not firm. */
export function ListedDate({ due, range, provisional }: ListedDateProps) {
  const locale = useLocale()
  const t = useTranslations('dates')
  const isOneDay = range.earliest === range.latest
  if (provisional === null && isOneDay) return <strong><DateText date={range.latest} /></strong>
  // It ended before its last day was firm, and waits for nothing any more.
  if (provisional === null) {
    return t.rich('between', { earliest: () => <DateText date={range.earliest} />, latest: () => <DateText date={range.latest} /> })
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(provisional.years.map(String))
  const key = provisional.years.length === 0 ? (isOneDay ? 'atLatest' : 'start') : isOneDay ? (due === null ? 'thisDay' : 'thisDayNow') : due === null ? 'range' : 'mayMove'
  return <ProvisionalRange {...range} reason={t(`why.${key}`, { years: list, due: due === null ? '' : formatDate(due, locale) })} />
}
