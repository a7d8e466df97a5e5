import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { DataTable } from '@/components/data-table'
import { BasisTag } from '@/components/tags'
import { daysBetween } from '@/lib/domain/calendars/days'
import { daysUntil, timeClasses, type TimeSpan } from '@/lib/domain/cases/time-by-class'
import { formatNumber } from '@/lib/format/numbers'
import type { CaseDetail } from '@/lib/services/view-case'

import { Hatch } from '../_picture/shapes'
import { DrawnShare } from './drawn-share'
import styles from './time.module.css'

/** A line of the table: all days of a case that went to the same. Null: the sum. */
interface Line {
  readonly share: TimeSpan | null
  readonly days: number
}

/** Whose the days of a case were: a bar from the filing to today, and a table that adds up to the age. */
export function WhoHadTheTime({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('time')
  const locale = useLocale()
  const { time, today, procedure, state } = detail
  const firstParty = procedure.agreement.parties[0]!.id
  const age = Math.max(0, daysBetween(state.filedOn, today))
  const nameOf = (party: string | null) => (party === null ? 'none' : partyMark(procedure, party, locale).name)
  const words = ({ class: name, party, hand, cause }: TimeSpan) => t(`shares.${name}`, { side: nameOf(party), hand: hand ?? 'none', cause: t(`causes.${cause ?? 'other'}`) })
  const lines = linesOf(time, today, age)
  return (
    <section id="time" aria-labelledby="time-title">
      <h2 id="time-title">{t('title')}</h2>
      <p>{t('intro')} <BasisTag basis="policy" /></p>
      {age === 0 ? null : (
        <svg className={styles.bar} viewBox={`0 0 ${age} 28`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <Hatch id="time-hatch" />
          {time.map((span) => (
            <DrawnShare key={span.from} share={span} firstParty={firstParty} hatch="time-hatch" x={daysBetween(state.filedOn, span.from) - 1} width={daysUntil(span, today)} />
          ))}
        </svg>
      )}
      <DataTable
        caption={t('title')}
        captionHidden
        rows={lines}
        rowKey={({ share }) => (share === null ? 'age' : shareKey(share))}
        empty={<p>{t('empty')}</p>}
        columns={[
          {
            key: 'share',
            header: t('columns.share'),
            rowHeader: true,
            cell: ({ share }) => (share === null ? t('age') : (
              <>
                <svg className={styles.swatch} viewBox="0 0 28 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <DrawnShare share={share} firstParty={firstParty} hatch="time-hatch" x={0} width={28} />
                </svg>
                {words(share)}
              </>
            )),
          },
          { key: 'days', header: t('columns.days'), numeric: true, cell: ({ days }) => formatNumber(days, locale) },
          { key: 'part', header: t('columns.part'), numeric: true, cell: ({ days }) => t('part', { part: days / age }) },
        ]}
      />
      <p className={styles.note}>{t('note')}</p>
    </section>
  )
}

const shareKey = ({ class: name, party, hand, cause }: TimeSpan) => [name, party, hand, cause].join(' ')

/** One line for each that had a day, in the order of the classes, and the sum. */
function linesOf(time: readonly TimeSpan[], today: string, age: number): Line[] {
  const sums = new Map<string, Line>()
  for (const span of time) {
    const days = daysUntil(span, today)
    if (days > 0) sums.set(shareKey(span), { share: span, days: days + (sums.get(shareKey(span))?.days ?? 0) })
  }
  const lines = [...sums.values()].sort((a, b) => timeClasses.indexOf(a.share!.class) - timeClasses.indexOf(b.share!.class))
  return lines.length === 0 ? [] : [...lines, { share: null, days: age }]
}
