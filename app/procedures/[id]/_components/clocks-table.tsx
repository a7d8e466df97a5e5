import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { SideMark } from '@/components/side-mark'
import type { ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import { hasAgreedDate } from '@/lib/domain/deadlines/case-clocks'
import { localized } from '@/lib/format/localized'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'

type ClocksTableProps = {
  clocks: readonly ClockRule[]
  caption: string
  procedure: Procedure
  words: ProcedureWords
  sources: readonly string[]
}

/** Periods: how long, from when, counted on what, who is expected to act, in whose zone they end, and what passing them opens. */
export function ClocksTable({ clocks, caption, procedure, words, sources }: ClocksTableProps) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={clocks}
      rowKey={(clock) => clock.id}
      empty={<p>{t('clocks.none')}</p>}
      columns={[
        {
          key: 'period',
          header: t('clocks.period'),
          rowHeader: true,
          cell: (clock) => (
            <>
              {localized(clock.label, locale)}
              <div className="period-length">{hasAgreedDate(clock) ? t('clocks.agreed') : words.length(clock.rule)}</div>
              {clock.variants.map((variant, i) => (
                <div key={i} className="cell-note">
                  {t('clocks.variant', { label: localized(variant.label, locale), length: words.length(clock.rule, variant.n) })}
                  {variant.trigger === undefined ? null : <>, {words.trigger(variant.trigger)}</>}
                </div>
              ))}
            </>
          ),
        },
        { key: 'from', header: t('clocks.from'), cell: (clock) => <From clock={clock} words={words} /> },
        {
          key: 'counted',
          header: t('clocks.counted'),
          cell: (clock) => (
            <>
              {words.counting(clock.rule)} {words.rolling(clock.rule)}
              <Extension clock={clock} words={words} />
            </>
          ),
        },
        { key: 'expected', header: t('clocks.expected'), cell: (clock) => <Expected clock={clock} procedure={procedure} /> },
        {
          key: 'opens',
          header: t('clocks.opens'),
          cell: (clock) => (
            <>
              {localized(clock.opens, locale)}
              {clock.deems ? <p className="cell-note">{t('clocks.deems')}</p> : null}
            </>
          ),
        },
        { key: 'rests', header: t('clocks.rests'), cell: (clock) => <Citation cited={clock} sources={sources} /> },
      ]}
    />
  )
}

/** How far a period can grow, and by what. */
function Extension({ clock: { rule, extension, variants }, words }: { clock: ClockRule; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  if (extension === undefined) return null
  const other = variants.filter((variant) => variant.most !== undefined)
  return (
    <p className="cell-note">
      {extension.most === undefined
        ? t(`clocks.extensionUncapped.${extension.mode}`)
        : t(`clocks.extension.${extension.mode}`, { most: words.length(rule, extension.most) })}
      {other.map((variant, i) => (
        <span key={i}> {t('clocks.extensionVariant', { label: localized(variant.label, locale), most: words.length(rule, variant.most) })}</span>
      ))}
    </p>
  )
}

/** It counts from the day of whichever event starts it: to say "the earliest of these" would hide that the later ones begin it anew. */
function isEachStart({ start, trigger, namedBy }: ClockRule): boolean {
  if (namedBy !== undefined || !('earlierOf' in trigger)) return false
  const plain = trigger.earlierOf.map((part) => ('on' in part && part.date === undefined && part.orDueOf === undefined ? JSON.stringify(part.on) : ''))
  return start.length === plain.length && start.every((one) => plain.includes(JSON.stringify(one)))
}

function From({ clock, words }: { clock: ClockRule; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  return (
    <>
      {isEachStart(clock) ? t('clocks.eachOf', { events: words.anyOf(clock.start) }) : words.trigger(clock.trigger)}
      {clock.start.length > 1 && clock.namedBy === undefined && !isEachStart(clock)
        ? <p className="cell-note">{t('clocks.anew', { events: words.anyOf(clock.start) })}</p>
        : null}
      <p className="cell-note">
        {clock.met.length > 0 ? t('clocks.met', { events: words.anyOf(clock.met) }) : t('clocks.noneMeets')}{' '}
        {clock.stoppedBy.length > 0 ? t('clocks.stopped', { events: words.anyOf(clock.stoppedBy) }) : t('clocks.stops')}
      </p>
      {clock.tolledBy.map(({ opens, closes, most }) => (
        <p key={words.anyOf([opens])} className="cell-note">
          {t('clocks.tolled', { opens: words.anyOf([opens]), closes: words.anyOf(closes) })}
          {most === undefined ? null : <> {t('clocks.tolledMost', { count: most })}</>}
        </p>
      ))}
      <Alternatives clock={clock} words={words} />
    </>
  )
}

/** Other defensible readings of the same period: a case shows what each comes to. */
function Alternatives({ clock: { alternatives, rule }, words }: { clock: ClockRule; words: ProcedureWords }) {
  const locale = useLocale()
  const differs = ({ label: _label, reason: _reason, anchor: _anchor, trigger, ...period }: ClockRule['alternatives'][number]) => [
    ...(period.n === undefined && period.unit === undefined ? [] : [`${words.length({ ...rule, ...period })}.`]),
    ...(period.unit === undefined && period.calendar === undefined ? [] : [words.counting({ ...rule, ...period })]),
    ...(period.roll === undefined && period.rollCalendar === undefined ? [] : [words.rolling({ ...rule, ...period })]),
    ...(trigger ? [words.trigger(trigger)] : []),
  ].join(' ')
  const t = useTranslations('procedure')
  if (alternatives.length === 0) return null
  return (
    <p className="cell-note">
      {t('clocks.alternatives', { count: alternatives.length })}{' '}
      {alternatives.map((one, i) => (
        <span key={i}>{t('clocks.alternative', { label: localized(one.label, locale), reason: localized(one.reason, locale) })} {differs(one)} </span>
      ))}
    </p>
  )
}

/** The office's own parts are drawn as its side; which side complains is a matter of the case, so the others have no mark here. */
function Expected({ clock, procedure }: { clock: ClockRule; procedure: Procedure }) {
  const t = useTranslations('procedure')
  const from = useTranslations('vocabulary.expectedFrom')
  const { parties, office } = procedure.agreement
  const ofOffice = clock.expectedFrom === 'agency' || clock.expectedFrom === 'coordinator'
  const zones = parties.map((party) => party.zone)
  const zone = parties.find((party) => party.id === office)!.zone
  return (
    <>
      {ofOffice ? <SideMark side={parties[0]!.id === office ? 'first' : 'second'} name={from(clock.expectedFrom)} /> : null}
      {clock.expectedFrom === 'both-sides' ? <SideMark side="both" name={from(clock.expectedFrom)} /> : null}
      {!ofOffice && clock.expectedFrom !== 'both-sides' ? from(clock.expectedFrom) : null}
      <p className="cell-note">{t(`clocks.zone.${clock.zone}`, { zone, zones: zones.join(', ') })}</p>
    </>
  )
}
