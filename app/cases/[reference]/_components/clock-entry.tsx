import { useLocale, useTranslations } from 'next-intl'
import { ClockDue } from '@/app/_case/clock-due'
import { procedureWords } from '@/app/procedures/_words/procedure-words'
import { DateText, InstantText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import { Late, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { officeZone } from '@/lib/domain/agreements/office'
import { hasAgreedDate, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { localized } from '@/lib/format/localized'
import type { Translator } from '@/lib/i18n/words'
import type { CaseDetail, ClockOfCase } from '@/lib/services/view-case'
import { casePath, clockId, entryPath, workingPath } from '../_as-of/case-paths'
import styles from './case.module.css'
import { ClockWorking } from './clock-working'
import { OtherReadings } from './other-readings'

type ClockEntryProps = { clock: ClockOfCase; detail: CaseDetail; unfolded: boolean }

/** One period of a case: its date and all that belongs to it, from what it counts, how it ended, and its working. */
export function ClockEntry({ clock, detail, unfolded }: ClockEntryProps) {
  const locale = useLocale()
  const t = useTranslations('clocks')
  const whatIf = useTranslations('what-if')
  const { reading } = clock
  const title = localized(reading.rule.label, locale)
  const stage = detail.procedure.stages.find((one) => one.id === reading.rule.stage)
  const rows = [
    { key: 'ended', value: <Ending reading={reading} detail={detail} /> },
    { key: 'rule', value: <Rule reading={reading} detail={detail} /> },
    { key: 'from', value: <StartsOn reading={reading} /> },
    { key: 'ends', value: <LastDay reading={reading} office={officeZone(detail.procedure)} /> },
    { key: 'readings', value: <OtherReadings reading={reading} calendars={detail.calendars} /> },
  ].filter((row) => row.key !== 'ended' || reading.met !== null || reading.stopped !== null)
    .filter((row) => row.key !== 'from' || !hasAgreedDate(reading.rule))
    .filter((row) => row.key !== 'readings' || (isOpen(reading) && reading.rule.alternatives.length > 0))
  return (
    <article id={clockId(reading.key)} className={styles.clock} aria-labelledby={`${clockId(reading.key)}-title`}>
      <div className={styles.clockDue}>
        <p className="eyebrow">{stage ? localized(stage.label, locale) : null}</p>
        <h3 id={`${clockId(reading.key)}-title`}>{title} <StateTag clock={clock} /></h3>
        <ClockDue clock={clock} procedure={detail.procedure} sides={detail.state.filed} />
        {detail.asOf === null && isOpen(reading) && clock.state !== 'passed' ? (
          <p className="small">
            <TextLink href={casePath(detail, '/what-if', [['clock', reading.key]])} aria-label={whatIf('linkOf', { clock: title })}>
              {whatIf('link')}
            </TextLink>
          </p>
        ) : null}
      </div>
      <div>
        <SummaryList rows={rows.map(({ key, value }) => ({ key, term: t(`rows.${key}`), value }))} />
        {unfolded || isOpen(reading)
          ? <ClockWorking reading={reading} title={title} calendars={detail.calendars} open={unfolded} />
          // A long case has a dozen periods that ended, each with months of days: those are drawn when they are asked for.
          : <p><TextLink href={workingPath(detail, reading.key)}>{t('working')}</TextLink></p>}
      </div>
    </article>
  )
}

function StateTag({ clock: { state, reading } }: { clock: ClockOfCase }) {
  const t = useTranslations('clocks')
  if (state === 'overdue') return <Late>{t(reading.stopped ? 'state.overdue-stopped' : 'state.overdue')}</Late>
  if (state === 'met-late') return <Late>{t('state.met-late')}</Late>
  return <Tag>{t(`state.${state}`)}</Tag>
}

function Ending({ reading: { met, stopped }, detail }: { reading: ClockReading; detail: CaseDetail }) {
  const t = useTranslations('clocks')
  const ending = met ?? stopped
  if (ending === null) return null
  return t.rich(met ? 'metOn' : 'stoppedOn', {
    date: () => <DateText date={ending.on} />,
    entry: () => (
      <TextLink href={entryPath(detail, ending.seq)}>{t('entry', { seq: ending.seq })}</TextLink>
    ),
  })
}

function Rule({ reading, detail }: { reading: ClockReading; detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('clocks')
  const p = useTranslations('procedure')
  const words = procedureWords(detail.procedure, p as unknown as Translator, locale)
  if (hasAgreedDate(reading.rule)) return <>{t('agreedDate')}</>
  const { rule } = reading.rule
  const { variant } = reading.rule
  return (
    <>
      {t('rule', {
        length: words.length(rule, reading.input.rule.n),
        counting: words.counting(rule),
        rolling: words.rolling(rule),
      })}
      {variant ? <> <Tag>{localized(variant.label, locale)}</Tag></> : null}
    </>
  )
}

/** Day 0: by evidence, deemed, or not firm yet. */
function StartsOn({ reading: { startsOn, rule } }: { reading: ClockReading }) {
  const t = useTranslations('clocks')
  const dates = useTranslations('dates')
  const day = startsOn.earliest === startsOn.latest
    ? <DateText date={startsOn.earliest} />
    : dates.rich('between', {
        earliest: () => <DateText date={startsOn.earliest} />,
        latest: () => <DateText date={startsOn.latest} />,
      })
  const byEvidence = 'on' in rule.trigger && rule.trigger.orDueOf !== undefined
  if (startsOn.awaitsFrom !== null) return t.rich(startsOn.deemed ? 'fromDeemedAhead' : 'fromAtLatest', { date: () => day })
  if (startsOn.deemed) return t.rich('fromDeemed', { date: () => day })
  return t.rich(byEvidence ? 'fromEvidence' : 'fromFirm', { date: () => day })
}

/** In which zone the last day ends, and which instant of the office's zone that is. */
function LastDay({ reading: { zone, expiresAt }, office }: { reading: ClockReading; office: string }) {
  const t = useTranslations('clocks')
  if (expiresAt === null || zone === office) return t('endsHere', { zone })
  return t.rich('endsIn', { zone, instant: () => <InstantText instant={expiresAt} zone={office} /> })
}
