import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { dayOfMonth, formatDate, formatMonth, weekdayNames, weekdayOf } from '@/lib/format/dates'

/**
 * What a day was to the count. `added`: counted by an extension. `agreed`: up to a date that was fixed by agreement. `unknown`: no
 * calendar tells yet whether it counts. `possible`: a day in the range of a provisional date.
 */
export type DayKind = 'trigger' | 'counted' | 'added' | 'skipped' | 'tolled' | 'rolled' | 'agreed' | 'unknown' | 'possible' | 'due'

export type Day = {
  /** `YYYY-MM-DD` */
  date: string
  kind: DayKind
  /** Its number in the count, for days that were counted. */
  count?: number
  /** Why, such as the name of the holiday. */
  note?: string
}

const kinds: DayKind[] = ['trigger', 'counted', 'added', 'skipped', 'tolled', 'rolled', 'agreed', 'unknown', 'possible', 'due']

/**
 * The days of a computation as on a wall calendar. Each kind has a frame, a sign and a text of its own, so
 * that it reads without colour; readers by ear get one sentence for each day.
 * @param days in order, without gaps
 */
export function DayStrip({ days, label }: { days: readonly Day[]; label: string }) {
  const locale = useLocale()
  const t = useTranslations('dates')
  const used = kinds.filter((kind) => days.some((day) => day.kind === kind))
  return (
    <figure className="day-strip" aria-label={label}>
      <div className="day-strip__weekdays" aria-hidden="true">
        {weekdayNames(locale).map((name) => <span key={name}>{name}</span>)}
      </div>
      <ol className="day-strip__days">
        {days.map((day, position) => (
          <Fragment key={day.date}>
            {startsMonth(days, position) ? (
              <li className="day-strip__month" aria-hidden="true">{formatMonth(day.date, locale)}</li>
            ) : null}
            <DayCell day={day} />
          </Fragment>
        ))}
      </ol>
      <ul className="day-strip__legend" aria-label={t('legend')}>
        {used.map((kind) => (
          <li key={kind}>
            <span className={`day ${kindClass(kind)}`} aria-hidden="true">
              <span className="day__sign">{kind === 'counted' ? '1' : t(`signs.${kind}`)}</span>
            </span>
            {t(`days.${kind}`)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function DayCell({ day }: { day: Day }) {
  const locale = useLocale()
  const t = useTranslations('dates')
  const sign = day.kind === 'counted' ? String(day.count ?? '') : day.kind === 'added' ? `+${day.count ?? ''}` : t(`signs.${day.kind}`)
  const values = { date: formatDate(day.date, locale), kind: t(`days.${day.kind}`) }
  const sentence = day.count === undefined ? t('day', values) : t('dayWithCount', { ...values, count: day.count })
  return (
    <li className={`day day--column-${weekdayOf(day.date)} ${kindClass(day.kind)}`} title={day.note}>
      <span className="day__date" aria-hidden="true">{dayOfMonth(day.date)}</span>
      <span className="day__sign" aria-hidden="true">{sign}</span>
      <span className="usa-sr-only">
        {day.note ? t('dayWithNote', { day: sentence, note: day.note }) : sentence}
      </span>
    </li>
  )
}

function kindClass(kind: DayKind): string {
  return kind === 'tolled' ? 'day--tolled stopped' : `day--${kind}`
}

function startsMonth(days: readonly Day[], position: number): boolean {
  const before = days[position - 1]
  return !before || before.date.slice(0, 7) !== days[position]?.date.slice(0, 7)
}
