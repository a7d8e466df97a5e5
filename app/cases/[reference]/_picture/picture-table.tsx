import { useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { FlagMark, Late, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { CaseDetail } from '@/lib/services/view-case'

import { entryPath } from '../_as-of/case-paths'
import type { CaseChart, ChartLane, ChartMark, Stretch } from './chart'
import { ClockName, ClockState } from './clock-cells'
import type { RowWords } from './layout-page'
import type { ChartWords } from './use-picture-words'

/** A line of the table: what the picture draws, as what it was drawn from. */
type Line =
  | { readonly key: string; readonly is: 'stage'; readonly lane: ChartLane; readonly stretch: Stretch }
  | { readonly key: string; readonly is: 'clock'; readonly bar: ChartLane['bars'][number] }
  | { readonly key: string; readonly is: 'entry'; readonly mark: ChartMark }
  | { readonly key: string; readonly is: 'note'; readonly words: RowWords; readonly from: string; readonly to: string | null; readonly flag: boolean }

type PictureTableProps = { detail: CaseDetail; chart: CaseChart; words: ChartWords }

/** Everything that the picture draws, line by line: stages, their clocks and entries, the flag, and what befell the agreement. */
export function PictureTable({ detail, chart, words }: PictureTableProps) {
  const t = useTranslations('picture')
  const cells = { detail, words }
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={linesOf(chart, words)}
      rowKey={(line) => line.key}
      empty={null}
      columns={[
        { key: 'what', header: t('columns.what'), rowHeader: true, cell: (line) => <What line={line} {...cells} /> },
        { key: 'from', header: t('columns.from'), cell: (line) => <DateText date={datesOfLine(line).from} /> },
        { key: 'to', header: t('columns.to'), cell: (line) => (datesOfLine(line).to === null ? null : <To line={line} />) },
        { key: 'state', header: t('columns.state'), cell: (line) => <State line={line} {...cells} /> },
      ]}
    />
  )
}

/** The lines of a picture in its order, from the top to the bottom. */
function linesOf(chart: CaseChart, words: ChartWords): Line[] {
  const note = (key: string, said: RowWords, from: string, to: string | null): Line => (
    { key, is: 'note', words: said, from, to, flag: key.startsWith('flag') }
  )
  return [
    ...chart.lanes.flatMap((lane): Line[] => [
      ...lane.stretches.map((stretch): Line => ({ key: `${lane.stage.id}-${stretch.from}`, is: 'stage', lane, stretch })),
      ...lane.marks.map((mark): Line => ({ key: `entry-${mark.entry.seq}`, is: 'entry', mark })),
      ...lane.bars.map((bar): Line => ({ key: bar.clock.reading.key, is: 'clock', bar })),
      ...(lane.review ? [note('review', words.review(lane), lane.review.on, null)] : []),
    ]),
    ...chart.flags.map((flag, i) => note(`flag-${i}`, words.flag(flag), flag.from, flag.to)),
    ...chart.gaps.map((gap) => note(`gap-${gap.from}`, words.gap(gap), gap.from, gap.to)),
    ...(chart.termEndsOn === null ? [] : [note('term', words.term(chart.termEndsOn), chart.termEndsOn, null)]),
  ]
}

function datesOfLine(line: Line): { from: string; to: string | null } {
  switch (line.is) {
    case 'stage':
      return line.stretch
    case 'entry':
      return { from: line.mark.entry.occurredOn, to: null }
    case 'note':
      return line
    case 'clock':
      return { from: line.bar.clock.reading.startsOn.earliest, to: line.bar.clock.reading.range?.latest ?? null }
  }
}

function To({ line }: { line: Line }) {
  const t = useTranslations('picture')
  const range = line.is === 'clock' ? line.bar.clock.reading.range : null
  if (range === null || range.earliest === range.latest) return <DateText date={datesOfLine(line).to!} />
  return t.rich('spanDates', { earliest: () => <DateText date={range.earliest} />, latest: () => <DateText date={range.latest} /> })
}

/** Who stands behind an entry: a side with its shape, an office of a side, or the clock. */
function EntryBy({ mark: { by }, words }: { mark: ChartMark; words: ChartWords }) {
  return by === 'clock' || by.office ? words.by(by) : <SideMark side={by.side} name={words.by(by)} />
}

type CellProps = { line: Line; detail: CaseDetail; words: ChartWords }

function What({ line, detail, words }: CellProps) {
  const t = useTranslations('picture')
  switch (line.is) {
    case 'stage':
      return t('stage', { stage: words.stage(line.lane) })
    case 'note':
      return line.flag ? <FlagMark>{line.words.label}</FlagMark> : line.words.label
    case 'clock':
      return <ClockName bar={line.bar} detail={detail} words={words} />
    case 'entry':
      return (
        <>
          <TextLink href={entryPath(detail, line.mark.entry.seq)}>
            {t('entryName', { seq: line.mark.entry.seq })}
          </TextLink>
          <div className="cell-note"><EntryBy mark={line.mark} words={words} /></div>
        </>
      )
  }
}

function State({ line, detail, words }: CellProps) {
  const t = useTranslations('picture')
  switch (line.is) {
    case 'stage':
      return t(line.stretch.to === null ? 'stageHere' : 'stagePassed')
    case 'note':
      return line.words.late ? <Late>{line.words.state}</Late> : line.words.state
    case 'clock':
      return <ClockState bar={line.bar} detail={detail} words={words} />
    case 'entry':
      return (
        <>
          {line.mark.entry.supersededBy === null ? null : <><Tag>{t('superseded')}</Tag> </>}
          {words.sentence(line.mark)}
        </>
      )
  }
}
