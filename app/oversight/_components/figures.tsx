import type { ReactNode } from 'react'

import { FigureFiles } from '@/app/export/figure-files'
import { formatNumber } from '@/lib/format/numbers'
import { wordsIn } from '@/lib/i18n/words'
import type { Oversight } from '@/lib/services/view-oversight'

import { FigureLinks } from '../_query/figure-links'
import { oversightHref, type Narrowing } from '../_query/oversight-query'
import { ActivityTable } from './activity-table'
import { AgencyTable } from './agency-table'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import { FlowTable } from './flow-table'
import { LedgerShort } from './ledger-short'
import { LengthTable } from './length-table'
import styles from './oversight.module.css'
import { ReasonTables } from './reason-tables'
import { SideTable } from './side-table'
import { StageTable } from './stage-table'
import { TimeTable } from './time-table'
import { TurnTable } from './turn-table'

type Shown = Oversight & { readonly narrowing: Narrowing; readonly pictures: boolean; readonly locale: string }

/** All figures of oversight, with their pictures or as tables alone. Drawn without hooks and kept, because they are thousands of elements. */
export function drawFigures({ stages, turns, flow, lengths, sides, time, replyReasons, agencies, ofToday, narrowing, pictures, locale }: Shown) {
  const words = wordsIn(locale)
  const links = new FigureLinks(narrowing)
  const filed = agencies.reduce((sum, one) => sum + one.open + one.closed, 0)
  const each: DrawnWith = { links, words, pictures }
  return (
    <>
      <Summary stages={stages} ofToday={ofToday} filed={filed} {...each} />
      <TurnTable turns={turns} {...each} />
      <StageTable stages={stages} {...each} />
      <FlowTable flow={flow} {...each} />
      <LengthTable lengths={lengths} {...each} />
      <SideTable sides={sides} {...each} />
      <TimeTable time={time} sides={sides} cases={filed} {...each} />
      <ReasonTables replies={replyReasons} deliveries={ofToday?.deliveryReasons ?? null} {...each} />
      <AgencyTable agencies={agencies} {...each} />
      {ofToday === null ? null : <LedgerShort ledger={ofToday.ledger} {...each} />}
      {ofToday === null ? null : <ActivityTable activities={ofToday.activities} {...each} />}
      <FigureFiles address={oversightHref(narrowing)} words={words} />
    </>
  )
}

type SummaryProps = Pick<Oversight, 'stages' | 'ofToday'> & DrawnWith & { filed: number }

function Summary({ stages, ofToday, links, filed, words }: SummaryProps) {
  const t = words.of('oversight.summary')
  const { locale } = words
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const open = sum(stages.map((one) => one.open))
  const flagged = sum(stages.map((one) => one.flagged))
  const all = (n: number) => ({ all: formatNumber(n, locale) })
  return (
    <dl className={styles.summary} aria-label={t('label')}>
      <Line term={t('filed')}><Figure words={words} n={filed} href={links.cases({ state: 'any' })} row={t('label')} column={t('filed')} /></Line>
      <Line term={t('open')} note={t('openOf', all(filed))}><Figure words={words} n={open} href={links.cases({})} row={t('label')} column={t('open')} /></Line>
      <Line term={t('flagged')} note={t('flaggedOf', all(open))}>
        <Figure words={words} n={flagged} href={links.cases({ flagged: true })} row={t('label')} column={t('flagged')} />
      </Line>
      {stages.filter((stage) => stage.suspended).map((stage) => (
        <Line key={stage.id} term={t('suspended')} note={t('suspendedOf', all(open))}>
          <Figure words={words} n={stage.open} href={links.cases({ stage: stage.id })} row={t('label')} column={t('suspended')} />
        </Line>
      ))}
      {ofToday === null ? null : (
        <Line term={t('without')} note={t('withoutOf', all(sum(ofToday.activities.map((one) => one.all))))}>
          <Figure words={words} n={sum(ofToday.activities.map((one) => one.without))} href={links.activities({ lines: 'none' })} row={t('label')} column={t('without')} />
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
