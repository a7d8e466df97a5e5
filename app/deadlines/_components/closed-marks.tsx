import { useLocale, useTranslations } from 'next-intl'

import { SideShape } from '@/components/side-mark'
import { localized } from '@/lib/format/localized'
import type { DayOfMonth, DeadlineMonth, SideOfDay } from '@/lib/services/view-deadlines'

import styles from './month.module.css'

type ClosedMarksProps = { day: DayOfMonth; parties: DeadlineMonth['parties'] }

/** Which sides do not work on a day, by shape and word; and where a calendar does not tell yet. */
export function ClosedMarks({ day, parties }: ClosedMarksProps) {
  const t = useTranslations('deadlines.month')
  const locale = useLocale()
  const marks = (status: SideOfDay['status']) => day.sides.filter((one) => one.status === status)
  const shape = ({ party }: SideOfDay) => (parties.findIndex(({ id }) => id === party) === 0 ? 'first' : 'second')
  const named = (key: 'closedOf' | 'unknownOf', one: SideOfDay) => {
    const party = parties.find(({ id }) => id === one.party)
    return t(key, { side: party ? localized(party.name, locale) : one.party })
  }
  const closed = marks('closed')
  const unknown = marks('unknown')
  return (
    <span className={`${styles.closed} ${styles.hollow}`}>
      {unknown.map((one) => (
        <span key={one.party}>
          <SideShape side={shape(one)} /><span aria-hidden="true">{t('unknown')}</span>
          <span className="usa-sr-only">{named('unknownOf', one)}</span>
        </span>
      ))}
      {closed.length > 0 ? (
        <span>
          {closed.map((one) => <SideShape key={one.party} side={shape(one)} />)}
          <span aria-hidden="true">{t('closed')}</span>
          {closed.map((one) => <span key={one.party} className="usa-sr-only"> {named('closedOf', one)}</span>)}
        </span>
      ) : null}
    </span>
  )
}

/** The holiday, closing or make-up workday that makes a day another than its weekday. */
export function NamedDays({ day }: { day: DayOfMonth }) {
  const names = day.sides.flatMap(({ named }) => (named === null ? [] : [named]))
  if (names.length === 0) return null
  return <p className={styles.named}>{names.map((name) => <span key={name}>{name}</span>)}</p>
}
