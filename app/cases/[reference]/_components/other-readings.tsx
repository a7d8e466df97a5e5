import { useLocale, useTranslations } from 'next-intl'
import { DateText, ProvisionalRange } from '@/components/date-text'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { isAtLatest, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { readingsOf, type ReadingOfClock } from '@/lib/domain/deadlines/working-of'
import { localized, type ByLanguage } from '@/lib/format/localized'

/** What the date would be under other defensible readings of the rule, and by which day one is safe under all of them. */
export function OtherReadings({ reading, calendars }: { reading: ClockReading; calendars: Calendars }) {
  const t = useTranslations('clocks.readings')
  const locale = useLocale()
  const { others, earliestSafe, together } = readingsOf(reading, calendars)
  const sameAsChosen = ({ range }: ReadingOfClock) => range?.earliest === reading.range?.earliest && range?.latest === reading.range?.latest
  const different = others.filter((other) => !sameAsChosen(other))
  const isSame = different.length === 0 && together === null
  if (isSame && !isAtLatest(reading)) return t('same')
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <>
      {earliestSafe === null ? null : (
        <p className="tight">
          {t.rich(isAtLatest(reading) ? 'safeAwaits' : 'safe', { date: () => <strong><DateText date={earliestSafe} /></strong> })}
          {together === null ? null : <> {t('together', { labels: list.format(together.map((label) => `“${localized(label, locale)}”`)) })}</>}
        </p>
      )}
      <p className="tight">{t(isSame ? 'same' : 'chosen')}</p>
      <ul>
        {different.map((other, i) => <li key={i}><OneReading other={other} /></li>)}
      </ul>
    </>
  )
}

function OneReading({ other: { label, reason, range } }: { other: ReadingOfClock }) {
  const locale = useLocale()
  const t = useTranslations('clocks.readings')
  const date = () => {
    if (range === null) return t('notRunning')
    return range.earliest === range.latest ? <DateText date={range.latest} /> : <ProvisionalRange {...range} />
  }
  const text = (words: ReadingOfClock['label']) => (typeof words === 'string' ? words : localized(words as ByLanguage, locale))
  return t.rich('one', { label: text(label), reason: text(reason), date })
}
