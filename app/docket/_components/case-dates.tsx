import { useLocale, useTranslations } from 'next-intl'

import { ListedDate } from '@/app/_case/provisional-date'
import { DateText, RemainingText } from '@/components/date-text'
import { localized } from '@/lib/format/localized'
import type { ListedCase, ListedClock } from '@/lib/services/view-cases'

/** The date that comes next with its weekday and what is left, and above it the dates that are late. */
export function CaseDates({ row }: { row: ListedCase }) {
  const t = useTranslations('docket')
  const locale = useLocale()
  const still = row.still.map((label) => localized(label, locale)).join(', ')
  if (row.next === null && row.late.length === 0 && still === '') return <span className="soft">{t('noDate')}</span>
  return (
    <div className="docket__dates">
      {row.late.map((clock) => <LateDate key={clock.label.en} clock={clock} />)}
      {row.next ? <NextDate clock={row.next} /> : null}
      {still === '' ? null : <div className="cell-note">{t('still', { clocks: still })}</div>}
    </div>
  )
}

function LateDate({ clock }: { clock: ListedClock }) {
  const t = useTranslations('docket')
  const locale = useLocale()
  const values = {
    clock: localized(clock.label, locale),
    left: () => (clock.left ? <RemainingText remaining={clock.left} /> : null),
    date: () => <DateText date={clock.latest} />,
  }
  return <div>{clock.earliest === clock.latest ? t.rich('lateLine', values) : t.rich('lateRange', values)}</div>
}

function NextDate({ clock }: { clock: ListedClock }) {
  const locale = useLocale()
  const { due, provisional, left } = clock
  return (
    <div>
      <div className="cell-note">{localized(clock.label, locale)}</div>
      <ListedDate due={due} range={clock} provisional={provisional} />
      {left ? <div><RemainingText remaining={left} /></div> : null}
    </div>
  )
}
