import { useLocale, useTranslations } from 'next-intl'

import { expectedMark } from '@/app/_case/side-marks'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { Late, StoppedMark } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { formatDate } from '@/lib/format/dates'
import type { CaseDetail } from '@/lib/services/view-case'

import { clockPath } from '../_as-of/case-paths'
import type { ChartBar } from './chart'
import type { ChartWords } from './use-picture-words'

type CellProps = { bar: ChartBar; detail: CaseDetail; words: ChartWords }

/** A clock by its name, which leads to its working, and the side that is expected to act. */
export function ClockName({ bar, detail, words }: CellProps) {
  const locale = useLocale()
  const c = useTranslations('clocks')
  const { reading } = bar.clock
  const hands = (hand: string, side: string) => c('hand', { hand, side })
  return (
    <>
      <TextLink href={clockPath(detail, reading.key)}>{words.bar(bar).label}</TextLink>
      <div className="cell-note">
        <SideMark {...expectedMark(detail.procedure, reading.rule.expectedFrom, detail.state.filed, { locale, hands })} />
      </div>
    </>
  )
}

/** How a clock stands, and what stopped or lengthened it. */
export function ClockState({ bar, words }: CellProps) {
  const t = useTranslations('picture')
  const { late, state } = words.bar(bar)
  const { tolls, extensions } = bar.clock.reading.input
  return (
    <>
      {late ? <Late>{state}</Late> : state}
      {(tolls ?? []).map(({ from, to }) => (
        <div key={from}>
          <StoppedMark />{' '}
          {t.rich(to ? 'tolled' : 'tolledOpen', { from: () => <DateText date={from} />, to: () => <DateText date={to!} /> })}
        </div>
      ))}
      {(extensions ?? []).map((extension, i) => <Extension key={i} extension={extension} />)}
    </>
  )
}

type ExtensionOfClock = NonNullable<ClockReading['input']['extensions']>[number]

function Extension({ extension: { n, unit, to, agreedOn } }: { extension: ExtensionOfClock }) {
  const locale = useLocale()
  const t = useTranslations('picture')
  const agreed = agreedOn ? formatDate(agreedOn, locale) : 'none'
  if (to) return <div>{t('extendedTo', { to: formatDate(to, locale), agreed })}</div>
  return <div>{t('extended', { count: n ?? 0, unit: (unit ?? 'calendar-day').replaceAll('-', '_'), agreed })}</div>
}
