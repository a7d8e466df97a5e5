import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { DateText } from '@/components/date-text'
import { formatNumber } from '@/lib/format/numbers'
import type { Oversight } from '@/lib/services/view-oversight'

import { activitiesHref, casesHref } from '../_query/figure-links'
import { ActivityTable } from './activity-table'
import { AgencyTable } from './agency-table'
import { Figure } from './figure'
import styles from './oversight.module.css'
import { SideTable } from './side-table'
import { StageTable } from './stage-table'
import { TimeTable } from './time-table'

/** The figures of the office: first in short, then by stage and age, by side, by agency, and the activities. */
export function OversightView({ oversight }: { oversight: Oversight }) {
  const t = useTranslations('oversight')
  const { today, stages, sides, time, agencies, activities } = oversight
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t.rich('lead', { date: () => <DateText date={today} /> })}</p>
      <Summary oversight={oversight} />
      <StageTable stages={stages} />
      <SideTable sides={sides} />
      <TimeTable time={time} sides={sides} cases={agencies.reduce((sum, one) => sum + one.open + one.closed, 0)} />
      <AgencyTable agencies={agencies} />
      <ActivityTable activities={activities} />
    </>
  )
}

function Summary({ oversight: { stages, agencies, activities } }: { oversight: Oversight }) {
  const t = useTranslations('oversight.summary')
  const locale = useLocale()
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const open = sum(stages.map((one) => one.open))
  const filed = sum(agencies.map((one) => one.open + one.closed))
  const flagged = sum(stages.map((one) => one.flagged))
  const without = sum(activities.map((one) => one.without))
  const all = (n: number) => ({ all: formatNumber(n, locale) })
  return (
    <dl className={styles.summary} aria-label={t('label')}>
      <Line term={t('filed')}><Figure n={filed} href={casesHref({ state: 'any' })} row={t('label')} column={t('filed')} /></Line>
      <Line term={t('open')} note={t('openOf', all(filed))}><Figure n={open} href={casesHref({})} row={t('label')} column={t('open')} /></Line>
      <Line term={t('flagged')} note={t('flaggedOf', all(open))}>
        <Figure n={flagged} href={casesHref({ flagged: true })} row={t('label')} column={t('flagged')} />
      </Line>
      {stages.filter((stage) => stage.suspended).map((stage) => (
        <Line key={stage.id} term={t('suspended')} note={t('suspendedOf', all(open))}>
          <Figure n={stage.open} href={casesHref({ stage: stage.id })} row={t('label')} column={t('suspended')} />
        </Line>
      ))}
      <Line term={t('without')} note={t('withoutOf', all(sum(activities.map((one) => one.all))))}>
        <Figure n={without} href={activitiesHref({ lines: 'none' })} row={t('label')} column={t('without')} />
      </Line>
    </dl>
  )
}

function Line({ term, note, children }: { term: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}{note ? <span className="soft small"> {note}</span> : null}</dd>
    </div>
  )
}
