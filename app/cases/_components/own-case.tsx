import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { ListedDate } from '@/app/_case/provisional-date'
import { RemainingText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { FlagMark, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Expected } from '@/lib/domain/agreements/sides'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { ListedCase, ListedClock } from '@/lib/services/view-cases'

import styles from './my-cases.module.css'

/** One case in plain words: where it stands, who is expected to act, by when, and what is asked of the person who filed it. */
export function OwnCase({ row }: { row: ListedCase }) {
  const t = useTranslations('my-cases')
  const locale = useLocale()
  return (
    <article className={styles.case} aria-labelledby={row.reference}>
      <h3 id={row.reference} className={styles.title}>
        <span className="eyebrow">{row.reference}</span>{' '}
        <TextLink href={`/cases/${row.reference}`}>{row.title ?? row.activity ?? row.agency}</TextLink>
      </h3>
      <p className={styles.under}>
        {t('filedOn', { date: formatDate(row.filedOn, locale) })}
        {row.urgent ? <> <Tag>{t('urgent')}</Tag></> : null}
        {row.flagRaised ? <> <FlagMark>{t('flag')}</FlagMark></> : null}
      </p>
      <dl className={styles.facts}>
        <Fact term={t('stands')}>
          <strong>{localized(row.stageLabel, locale)}</strong>
          {row.stageDescription ? <div>{localized(row.stageDescription, locale)}</div> : null}
        </Fact>
        {row.closed ? null : (
          <>
            <Fact term={t('move')}>{row.move ? <Mark expected={row.move} parties={row.parties} /> : t('nobody')}</Fact>
            {row.late.map((clock) => <Fact key={clock.label.en} term={t('late')}><ClockLine clock={clock} parties={row.parties} /></Fact>)}
            <Fact term={t('nextDate')}>{row.next ? <ClockLine clock={row.next} parties={row.parties} /> : t('noDate')}</Fact>
            {row.still.length > 0 ? <Fact term={t('still')}>{row.still.map((label) => localized(label, locale)).join(', ')}</Fact> : null}
          </>
        )}
        <Fact term={t('asked')}>
          {row.acts.length === 0 ? t('nothingAsked') : (
            <ul>{row.acts.map((act) => <li key={act.en}>{localized(act, locale)}</li>)}</ul>
          )}
        </Fact>
      </dl>
    </article>
  )
}

function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type MarkProps = { expected: Expected; parties: ListedCase['parties'] }

/** The side that is expected to act; of the side that runs the office, which part of it. */
function Mark({ expected: { party, hand }, parties }: MarkProps) {
  const hands = useTranslations('clocks')
  const locale = useLocale()
  if (party === null) return <SideMark side="both" />
  const index = parties.findIndex((one) => one.id === party)
  const side = parties[index] ? localized(parties[index].name, locale) : party
  return <SideMark side={index === 0 ? 'first' : 'second'} name={hand ? hands('hand', { hand, side }) : side} />
}

/** A date with its weekday and what is left; below it what it is for, and from whom it is expected. */
function ClockLine({ clock, parties }: { clock: ListedClock; parties: ListedCase['parties'] }) {
  const locale = useLocale()
  return (
    <>
      <ListedDate due={clock.due} range={clock} provisional={clock.provisional} />
      {clock.left ? <>, <RemainingText remaining={clock.left} /></> : null}
      <div>{localized(clock.label, locale)}: <Mark expected={clock.expected} parties={parties} /></div>
    </>
  )
}
