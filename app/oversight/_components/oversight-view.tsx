import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { FigureFiles } from '@/app/export/figure-files'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { formatNumber } from '@/lib/format/numbers'
import type { Oversight } from '@/lib/services/view-oversight'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

import { FigureLinks } from '../_query/figure-links'
import { oversightHref, type Narrowing } from '../_query/oversight-query'
import { reportHref, reportOf } from '../report/_query/report-query'
import { ActivityTable } from './activity-table'
import { AgencyTable } from './agency-table'
import { Figure } from './figure'
import { FlowTable } from './flow-table'
import { LedgerShort } from './ledger-short'
import { LengthTable } from './length-table'
import { Ignored, NarrowedTo, NarrowingForm, PastNotice } from './narrowing-form'
import styles from './oversight.module.css'
import { ReasonTables } from './reason-tables'
import { SideTable } from './side-table'
import { StageTable } from './stage-table'
import { TimeTable } from './time-table'
import { TurnTable } from './turn-table'

type OversightViewProps = { oversight: Oversight; narrowing: Narrowing; choices: OversightChoices; ignored: readonly string[] }

/** The figures of the office: first in short, then over time, by stage, by side, by what was stated, by agency, and what is of lines and activities. */
export function OversightView({ oversight, narrowing, choices, ignored }: OversightViewProps) {
  const t = useTranslations('oversight')
  const r = useTranslations('report.page')
  const { today, stages, turns, flow, lengths, sides, time, replyReasons, agencies, ofToday } = oversight
  const links = new FigureLinks(narrowing)
  const filed = agencies.reduce((sum, one) => sum + one.open + one.closed, 0)
  return (
    <>
      <h1>{t('title')}</h1>
      {ofToday === null ? <PastNotice narrowing={narrowing} /> : null}
      <p className="lead">{ofToday === null ? t('leadPast') : t.rich('lead', { date: () => <DateText date={today} /> })}</p>
      <Ignored ignored={ignored} />
      <NarrowingForm narrowing={narrowing} choices={choices} />
      <NarrowedTo narrowing={narrowing} choices={choices} />
      <p><TextLink href={reportHref(reportOf(narrowing))}>{r('fromOversight')}</TextLink></p>
      <Summary oversight={oversight} links={links} filed={filed} />
      <TurnTable turns={turns} links={links} />
      <StageTable stages={stages} links={links} />
      <FlowTable flow={flow} links={links} />
      <LengthTable lengths={lengths} links={links} />
      <SideTable sides={sides} links={links} />
      <TimeTable time={time} sides={sides} cases={filed} links={links} />
      <ReasonTables replies={replyReasons} deliveries={ofToday?.deliveryReasons ?? null} links={links} />
      <AgencyTable agencies={agencies} links={links} />
      {ofToday === null ? null : <LedgerShort ledger={ofToday.ledger} links={links} />}
      {ofToday === null ? null : <ActivityTable activities={ofToday.activities} links={links} />}
      <FigureFiles address={oversightHref(narrowing)} />
    </>
  )
}

function Summary({ oversight: { stages, ofToday }, links, filed }: { oversight: Oversight; links: FigureLinks; filed: number }) {
  const t = useTranslations('oversight.summary')
  const locale = useLocale()
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const open = sum(stages.map((one) => one.open))
  const flagged = sum(stages.map((one) => one.flagged))
  const all = (n: number) => ({ all: formatNumber(n, locale) })
  return (
    <dl className={styles.summary} aria-label={t('label')}>
      <Line term={t('filed')}><Figure n={filed} href={links.cases({ state: 'any' })} row={t('label')} column={t('filed')} /></Line>
      <Line term={t('open')} note={t('openOf', all(filed))}><Figure n={open} href={links.cases({})} row={t('label')} column={t('open')} /></Line>
      <Line term={t('flagged')} note={t('flaggedOf', all(open))}>
        <Figure n={flagged} href={links.cases({ flagged: true })} row={t('label')} column={t('flagged')} />
      </Line>
      {stages.filter((stage) => stage.suspended).map((stage) => (
        <Line key={stage.id} term={t('suspended')} note={t('suspendedOf', all(open))}>
          <Figure n={stage.open} href={links.cases({ stage: stage.id })} row={t('label')} column={t('suspended')} />
        </Line>
      ))}
      {ofToday === null ? null : (
        <Line term={t('without')} note={t('withoutOf', all(sum(ofToday.activities.map((one) => one.all))))}>
          <Figure n={sum(ofToday.activities.map((one) => one.without))} href={links.activities({ lines: 'none' })} row={t('label')} column={t('without')} />
        </Line>
      )}
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
