import { useLocale, useTranslations } from 'next-intl'

import { ListedDate } from '@/app/_case/provisional-date'
import { expectedMark } from '@/app/_case/side-marks'
import { casePath, workingPath } from '@/app/cases/[reference]/_as-of/case-paths'
import { DateText, RemainingText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { BasisTag, Late, StoppedMark, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { AsOf } from '@/lib/domain/cases/as-of'
import { localized } from '@/lib/format/localized'
import type { ClockLine } from '@/lib/services/clock-line'

type CellProps = { line: ClockLine }

/** Where the days of a clock are worked out one by one. */
export function workingHref({ reference, key }: ClockLine, asOf: AsOf | null = null): string {
  return workingPath({ reference, asOf }, key)
}

/** The last day with its weekday, what is left of it, whether it can still move, and how it ended where it did. */
export function DateCell({ line }: CellProps) {
  const t = useTranslations('deadlines')
  const { due, range, tolled, provisional, left, overdue, metOn, stoppedOn } = line
  if (tolled) return <><StoppedMark /><div className="cell-note">{t('tolled')}</div></>
  if (range === null) return <span className="soft">{t('noDate')}</span>
  if (overdue) {
    return (
      <>
        {left ? <RemainingText remaining={left} /> : <Late>{t('stillWaited')}</Late>}
        <div className="cell-note">
          {t.rich(range.earliest === range.latest ? 'wasDue' : 'wasDueRange', { date: () => <DateText date={range.latest} /> })}
        </div>
      </>
    )
  }
  const ended = metOn ?? stoppedOn
  return (
    <>
      <ListedDate due={due} range={range} provisional={provisional} />
      {left ? <div><RemainingText remaining={left} /></div> : null}
      {ended ? <Ending line={line} on={ended} /> : null}
    </>
  )
}

function Ending({ line: { standing }, on }: CellProps & { on: string }) {
  const t = useTranslations('deadlines')
  if (standing === 'running') return null
  const words = t.rich(`standing.${standing}`, { date: () => <DateText date={on} /> })
  return <div>{standing === 'met-late' || standing === 'missed' ? <Late>{words}</Late> : words}</div>
}

/** The side that is expected to act, as its mark; null for a clock that waits for nobody. */
export function useExpectedMark({ procedure, rule, sides, deems }: ClockLine) {
  const t = useTranslations('deadlines')
  const locale = useLocale()
  return deems ? null : expectedMark(procedure, rule.expectedFrom, sides, { locale, hands: (hand, side) => t('hand', { hand, side }) })
}

/** The side that is expected to act; or that nobody is, because the day only fixes a date. */
export function ExpectedCell({ line }: CellProps) {
  const t = useTranslations('deadlines')
  const mark = useExpectedMark(line)
  if (mark) return <SideMark {...mark} />
  return <>{t('deems')}<div className="cell-note">{t('deemsNote')}</div></>
}

/** Which period it is, what passing its end opens, by which provision, on which basis, and the way to its days. */
export function PeriodCell({ line, asOf }: CellProps & { asOf: AsOf | null }) {
  const t = useTranslations('deadlines')
  const locale = useLocale()
  const { rule, reference } = line
  const clock = localized(rule.label, locale)
  return (
    <>
      <div>{clock}</div>
      <div className="cell-note">{localized(rule.opens, locale)}</div>
      <div className="cell-note">{localized(rule.provision, locale)} <BasisTag basis={rule.basis} /></div>
      <div className="small">
        <TextLink href={workingHref(line, asOf)}>
          {t('working')}<span className="usa-sr-only"> {t('workingOf', { clock, reference })}</span>
        </TextLink>
      </div>
    </>
  )
}

/** Which case it belongs to, about which activity, between whom. */
export function CaseCell({ line, asOf, withAgency }: CellProps & { asOf: AsOf | null; withAgency: boolean }) {
  const t = useTranslations('deadlines')
  const docket = useTranslations('docket')
  const { reference, urgent, activity, agency, counterpart } = line
  const opposite = [withAgency ? agency : null, counterpart].filter((name) => name !== null).join(', ')
  return (
    <>
      <TextLink className="usa-link nowrap" href={casePath({ reference, asOf })}>{reference}</TextLink> {urgent ? <Tag>{docket('urgent')}</Tag> : null}
      <div className="cell-note">{activity ?? t('noActivity')}</div>
      {opposite === '' ? null : <div className="cell-note">{opposite}</div>}
    </>
  )
}
