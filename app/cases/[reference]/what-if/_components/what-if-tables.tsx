import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { Late } from '@/components/tags'
import type { StageAhead } from '@/lib/domain/cases/ladder-ahead'
import type { Supposed, SupposedClock } from '@/lib/domain/cases/suppose'
import { clockState, isFirm, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'

/** Each clock that is still waited for, as it stands and as it would stand. */
export function ClocksTable({ detail, supposed }: { detail: CaseDetail; supposed: Supposed }) {
  const t = useTranslations('what-if')
  const locale = useLocale()
  const open = supposed.clocks.filter(({ now }) => isOpen(now) && clockState(now, detail.now) !== 'passed')
  return (
    <DataTable
      caption={t('clocks')}
      captionHidden
      rows={open}
      rowKey={({ now }) => now.key}
      empty={null}
      columns={[
        { key: 'clock', header: t('columns.clock'), rowHeader: true, cell: ({ now }) => localized(now.rule.label, locale) },
        { key: 'now', header: t('columns.now'), cell: ({ now }) => <End reading={now} /> },
        { key: 'then', header: t('columns.then'), cell: ({ then }) => <End reading={then} /> },
        { key: 'change', header: t('columns.change'), cell: (row) => <Change row={row} /> },
      ]}
    />
  )
}

/** By how much the last day would move, and how the clock would stand. */
function Change({ row: { then, days, state } }: { row: SupposedClock }) {
  const t = useTranslations('what-if')
  const moved = days === null ? null : t('moved', { count: Math.abs(days), way: days < 0 ? 'earlier' : 'later' })
  const ended = then.met ?? then.stopped
  const waiting = state === 'overdue' ? t('overdue') : null
  const how = ended === null ? waiting : t.rich(`how.${state}`, { date: () => <DateText date={ended.on} /> })
  const late = state === 'met-late' || state === 'overdue'
  return (
    <>
      {moved}
      {how === null ? null : <div>{late ? <Late>{how}</Late> : how}</div>}
    </>
  )
}

function End({ reading, isSure = isFirm(reading) }: { reading: ClockReading; isSure?: boolean }) {
  const t = useTranslations('what-if')
  const { range, outcome } = reading
  if (range === null) return <>{t(outcome.error === 'TOLL_OPEN' ? 'tolled' : 'noDate')}</>
  return isSure ? <DateText date={range.latest} /> : <ProvisionalRange {...range} />
}

/** The stages ahead: when each could begin, as things stand and as supposed, and the clocks that would run there. */
export function AheadTable({ supposed: { ahead, aheadNow }, isEmpty }: { supposed: Supposed; isEmpty: boolean }) {
  const t = useTranslations('what-if')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('ahead')}
      captionHidden
      rows={ahead}
      rowKey={({ stage }) => stage.id}
      empty={<p>{t('aheadNone')}</p>}
      columns={[
        {
          key: 'stage', header: t('columns.stage'), rowHeader: true,
          cell: ({ stage, act }) => <>{localized(stage.label, locale)}<div className="cell-note">{localized(act.label, locale)}</div></>,
        },
        ...(isEmpty ? [] : [{
          key: 'now', header: t('columns.now'),
          cell: ({ stage }: StageAhead) => <Opens one={aheadNow.find((other) => other.stage.id === stage.id)} />,
        }]),
        { key: 'then', header: t('columns.opens'), cell: (one) => <Opens one={one} /> },
        {
          key: 'clocks', header: t('columns.clocksThere'),
          cell: ({ clocks, isFirm: isSure }) => (clocks.length === 0 ? null : (
            <ul className="plain-list">
              {clocks.map((reading) => <li key={reading.key}>{localized(reading.rule.label, locale)}: <End reading={reading} isSure={isSure && isOneDay(reading)} /></li>)}
            </ul>
          )),
        },
      ]}
    />
  )
}

/** Under what the ladder supposes, its receipt deemed: only a schedule still to be published can move it. */
function isOneDay({ outcome, range }: ClockReading): boolean {
  return outcome.provisional === null && range !== null && range.earliest === range.latest
}

function Opens({ one }: { one: StageAhead | undefined }) {
  const t = useTranslations('what-if')
  if (!one?.opensOn) return <>{t('takesEntry')}</>
  const { opensOn: { earliest, latest }, isFirm: isSure, after } = one
  return (
    <>
      {isSure ? <DateText date={latest} /> : <ProvisionalRange earliest={earliest} latest={latest} />}
      {after?.day === latest ? <div className="cell-note">{t.rich('afterDay', { date: () => <DateText date={after.day} />, zone: after.zone })}</div> : null}
    </>
  )
}
