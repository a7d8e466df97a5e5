import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { daysBetween } from '@/lib/domain/calendars/days'
import type { DeadlineAnswer } from '@/lib/domain/deadlines/compute-deadline'
import { localized, type ByLanguage } from '@/lib/format/localized'

type Row = Pick<DeadlineAnswer, 'due' | 'provisional'> & { readonly key: string; readonly label: string; readonly reason: string | null }

type ReadingsProps = {
  answer: DeadlineAnswer
  /** Readings that begin on another day, which nobody but a case knows. */
  fromOtherDays: readonly { readonly label: ByLanguage; readonly reason: ByLanguage }[]
}

/** The same question under readings that can be defended beside the chosen one: each date, the earliest safe one, and why they differ. */
export function Readings({ answer, fromOtherDays }: ReadingsProps) {
  const t = useTranslations('calculator.readings')
  const locale = useLocale()
  const { readings, earliestSafe, earliestSafeUnder } = answer
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const words = (text: Reading['label'], kind: 'kinds' | 'reasons') => (typeof text === 'string' ? t(`${kind}.${text}`) : localized(text as ByLanguage, locale))
  const others = readings.map(({ label, reason, due, provisional }, i): Row => {
    return { key: `${i}`, label: words(label, 'kinds'), reason: words(reason, 'reasons'), due, provisional }
  })
  const chosen: Row = { key: 'chosen', label: t('chosenRow'), reason: null, due: answer.due, provisional: answer.provisional }
  const decisive = earliestSafeUnder.map((place) => others[place]!)
  // Nothing is the earliest of all, and nobody is safe, while a reading is left out.
  const isComplete = fromOtherDays.length === 0
  const safe = decisive.length > 0 ? (isComplete ? 'safe' : 'earliestShown') : isComplete ? 'chosenEarliest' : 'chosenEarliestShown'
  return (
    <>
      <h3>{t('title')}</h3>
      {readings.length === 0 ? <p>{t('none')}</p> : (
        <>
          {earliestSafe ? (
            <p>
              <strong>{t.rich(safe, { date: () => <DateText date={earliestSafe} /> })}</strong>
              {decisive.length === 1 ? <> {t('because', { label: withoutStop(decisive[0]!.label), reason: decisive[0]!.reason ?? '' })}</> : null}
              {decisive.length > 1 ? <> {t('becauseTogether', { labels: list.format(decisive.map(({ label }) => `“${withoutStop(label)}”`)) })}</> : null}
            </p>
          ) : null}
          <p>{t('intro')}</p>
          <DataTable
            caption={t('caption')}
            captionHidden
            rows={[chosen, ...others]}
            rowKey={(row) => row.key}
            empty={null}
            columns={[
              { key: 'reading', header: t('reading'), rowHeader: true, cell: (row) => <ReadingName row={row} /> },
              { key: 'due', header: t('due'), cell: (row) => <LastDay row={row} /> },
              { key: 'difference', header: t('difference'), cell: (row) => <Difference row={row} chosen={chosen} /> },
            ]}
          />
        </>
      )}
      {fromOtherDays.map(({ label, reason }) => (
        <p key={label.en}>{t('otherDay', { label: localized(label, locale), reason: `${localized(reason, locale)}.` })}</p>
      ))}
    </>
  )
}

const withoutStop = (label: string) => label.replace(/\.$/, '')

type Reading = DeadlineAnswer['readings'][number]

function ReadingName({ row }: { row: Row }) {
  return <>{row.label}{row.reason ? <div className="cell-note">{row.reason}</div> : null}</>
}

function LastDay({ row: { due, provisional } }: { row: Row }) {
  const t = useTranslations('calculator.readings')
  if (provisional) return <ProvisionalRange earliest={provisional.earliest} latest={provisional.latest} />
  return due ? <DateText date={due} /> : t('noDate')
}

function Difference({ row, chosen }: { row: Row; chosen: Row }) {
  const t = useTranslations('calculator.readings')
  if (row === chosen || row.due === null || chosen.due === null) return null
  const days = daysBetween(chosen.due, row.due)
  return days < 0 ? t('earlier', { days: -days }) : t('later', { days })
}
