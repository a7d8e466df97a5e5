import { Fragment, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { PlanRow } from '@/lib/domain/plans/compare-plan'
import { checkIdentifier } from '@/lib/domain/plans/identifiers'
import type { PlannedExpectation } from '@/lib/domain/plans/read-plan'
import { formatDate } from '@/lib/format/dates'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { LineLink } from './line-links'
import styles from './plan.module.css'

/** The longest description of a data set that is shown whole. */
const longestShown = 400

/** What a row of the plan is about: its title, what of it would be taken over, and what a line has no place for. */
export function RowHead({ row, n, activity }: { row: PlanRow; n: number; activity: ActivityDetail }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { planned, said, state } = row
  const line = state === 'changed' ? activity.lineDetails.find(({ id }) => id === row.line) : undefined
  return (
    <>
      <h3 id={`row-${n}`} className={styles.title}>
        {line ? <LineLink activity={activity} line={line.id} /> : said.title} <Tag>{t(`state.${state}`)}</Tag>
      </h3>
      {line ? <p className={styles.said}>{t.rich('from', { side: () => <SideMark {...partyMark(activity.procedure, line.from, locale)} /> })}</p> : <Said row={row} />}
      {planned.description === null ? null : <p className={styles.said}>{excerpt(planned.description)}</p>}
      <Also planned={planned} />
      {row.notes.map((note) => (
        <p key={note.code === 'shortened' ? note.member : note.code} className={styles.note}>
          {note.code === 'shortened' ? t('notes.shortened', { member: note.member }) : t('notes.before-signed', { date: formatDate(note.date, locale) })}
        </p>
      ))}
      {state !== 'changed' && said.dueOn !== null && said.dueOn < activity.today ? (
        <p className={styles.note}>{t.rich('notes.past', { date: () => <DateText date={said.dueOn!} /> })}</p>
      ) : null}
      {state === 'unclear' ? (
        <p className={styles.note}>
          {t.rich('notes.unclear', { lines: () => joined(row.lines.map((id) => <LineLink key={id} activity={activity} line={id} />), ', ') })}
        </p>
      ) : null}
    </>
  )
}

/** What of the plan a new line takes over. */
function Said({ row: { said } }: { row: PlanRow }) {
  const t = useTranslations('plan')
  const line = useTranslations('activities.line')
  const parts: ReactNode[] = [
    ...(said.route === null ? [] : [line('route', { route: said.route })]),
    ...(said.format === null ? [] : [line('format', { format: said.format })]),
    ...(said.dueOn === null ? [] : [<>{line('dueOn')} <DateText date={said.dueOn} /></>]),
    ...(said.volume === null ? [] : [said.volume]),
    ...(said.embargoUntil === null ? [] : [t.rich('said.embargo', { date: () => <DateText date={said.embargoUntil!} /> })]),
    ...said.identifiers.map(({ type, value }) => {
      const { href } = checkIdentifier(type, value)
      return <>{type} {href === null ? value : <TextLink href={href}>{value}</TextLink>}</>
    }),
  ]
  return parts.length === 0 ? null : <p className={styles.said}>{joined(parts, '; ')}</p>
}

/** What the plan says and no line holds: it is shown, so that nobody takes it for forgotten. */
function Also({ planned: { access, license, dataset, availableUntil } }: { planned: PlannedExpectation }) {
  const t = useTranslations('plan.said')
  const locale = useLocale()
  const list = [
    ...(access === null ? [] : [t('access', { access })]),
    ...(license === null ? [] : [t('license', { license })]),
    ...(dataset.personalData === null ? [] : [t('personal', { value: dataset.personalData })]),
    ...(dataset.sensitiveData === null ? [] : [t('sensitive', { value: dataset.sensitiveData })]),
    ...(availableUntil === null ? [] : [t('until', { date: formatDate(availableUntil, locale) })]),
  ]
  return list.length === 0 ? null : <p className={styles.said}>{t('also', { list: list.join('; ') })}</p>
}

function joined(parts: readonly ReactNode[], between: string): ReactNode {
  return parts.map((part, i) => <Fragment key={i}>{i === 0 ? '' : between}{part}</Fragment>)
}

function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length <= longestShown ? plain : `${plain.slice(0, longestShown)}…`
}
