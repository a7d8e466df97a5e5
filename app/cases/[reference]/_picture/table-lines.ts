import type { Side } from '@/components/side-mark'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { formatDate } from '@/lib/format/dates'
import { sentenceStart } from '@/lib/format/sentence-start'
import { wordsIn } from '@/lib/i18n/words'
import type { CaseDetail } from '@/lib/services/view-case'

import { clockPath, entryPath } from '../_as-of/case-paths'
import type { CaseChart, ChartBar, ChartMark, Stretch } from './chart'
import type { RowWords } from './layout-page'
import type { ChartWords } from './picture-words'

/** A line of the table below a picture: what the picture draws, in dates and words. */
export interface TableLine {
  readonly key: string
  readonly what: { readonly is: 'stage' | 'note' | 'flag' | 'clock' | 'entry'; readonly name: string; readonly href?: string; readonly by?: { readonly side: Side | null; readonly name: string } }
  readonly from: string
  /** A range where the two differ. */
  readonly to: { readonly earliest: string; readonly latest: string } | null
  readonly state: string
  readonly late: boolean
  readonly superseded: boolean
  /** Of a clock: when it stood still, `to` being the day on which it ran again; and what lengthened it. */
  readonly tolls: readonly { readonly from: string; readonly to: string | null }[]
  readonly extensions: readonly string[]
}

const plain = { late: false, superseded: false, tolls: [], extensions: [] }

/** The lines of a picture in its order, from the top to the bottom. */
export function tableLines(detail: CaseDetail, chart: CaseChart, words: ChartWords, locale: string): TableLine[] {
  const t = wordsIn(locale).of('picture')
  const stage = (name: string, key: string, { from, to }: Stretch): TableLine => (
    { ...plain, key, what: { is: 'stage', name }, from, to: to === null ? null : { earliest: to, latest: to }, state: t(to === null ? 'stageHere' : 'stagePassed') }
  )
  return [
    ...chart.lanes.flatMap((lane): TableLine[] => [
      ...lane.stretches.map((stretch) => stage(t('stage', { stage: words.stage(lane) }), `${lane.stage.id}-${stretch.from}`, stretch)),
      ...lane.marks.map((mark) => entryLine(detail, mark, words, locale)),
      ...lane.bars.map((bar) => clockLine(detail, bar, words, locale)),
      ...(lane.review ? [noteLine('note', 'review', words.review(lane), lane.review.on, null)] : []),
    ]),
    ...chart.flags.map((flag, i) => noteLine('flag', `flag-${i}`, words.flag(flag), flag.from, flag.to)),
    ...chart.gaps.map((gap) => noteLine('note', `gap-${gap.from}`, words.gap(gap), gap.from, gap.to)),
    ...(chart.termEndsOn === null ? [] : [noteLine('note', 'term', words.term(chart.termEndsOn), chart.termEndsOn, null)]),
  ]
}

function noteLine(is: 'note' | 'flag', key: string, { label, state, late }: RowWords, from: string, to: string | null): TableLine {
  return { ...plain, key, what: { is, name: label }, from, to: to === null ? null : { earliest: to, latest: to }, state, late }
}

function entryLine(detail: CaseDetail, mark: ChartMark, words: ChartWords, locale: string): TableLine {
  const t = wordsIn(locale).of('picture')
  const { by, entry: { seq, occurredOn, supersededBy } } = mark
  const side = by === 'clock' || by.office ? null : by.side
  const who = { side, name: sentenceStart(words.by(by), locale) }
  const what = { is: 'entry', name: t('entryName', { seq }), href: entryPath(detail, seq), by: who } as const
  return { ...plain, key: `entry-${seq}`, what, from: occurredOn, to: null, state: words.sentence(mark), superseded: supersededBy !== null }
}

function clockLine(detail: CaseDetail, bar: ChartBar, words: ChartWords, locale: string): TableLine {
  const { reading } = bar.clock
  const { label, state, late } = words.bar(bar)
  return {
    ...plain,
    key: reading.key,
    what: { is: 'clock', name: label, href: clockPath(detail, reading.key), by: { side: bar.by.side, name: sentenceStart(words.expected(bar), locale) } },
    from: reading.startsOn.earliest,
    to: reading.range,
    state,
    late,
    tolls: (reading.input.tolls ?? []).map(({ from, to }) => ({ from, to: to ?? null })),
    extensions: (reading.input.extensions ?? []).map((one) => extensionWords(one, locale)),
  }
}

function extensionWords({ n, unit, to, agreedOn }: NonNullable<ClockReading['input']['extensions']>[number], locale: string): string {
  const t = wordsIn(locale).of('picture')
  const agreed = agreedOn ? formatDate(agreedOn, locale) : 'none'
  if (to) return t('extendedTo', { to: formatDate(to, locale), agreed })
  return t('extended', { count: n ?? 0, unit: (unit ?? 'calendar-day').replaceAll('-', '_'), agreed })
}
