import { dayNumber } from '@/lib/domain/calendars/days'

import type { CaseChart, ChartBar, ChartLane } from './chart'
import { lateRoom, startOfText, type Box, type Format, type TextLine } from './format'
import { endReach, type DrawnBar } from './layout-bars'
import { markHeight, type DrawnMark } from './layout-marks'
import { beside, Page, stateWidth, type DrawnNote, type DrawnStage, type PictureWords, type Row } from './layout-page'
import { scaleOf, type Scale, type Tick } from './scale'
import { widthOf } from '@/app/_drawing/text-size'

export interface Layout {
  readonly format: Format
  readonly height: number
  /** Where the lanes begin and end. */
  readonly top: number
  readonly bottom: number
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  readonly texts: readonly TextLine[]
  readonly stages: readonly DrawnStage[]
  readonly bars: readonly DrawnBar[]
  readonly marks: readonly DrawnMark[]
  readonly notes: readonly DrawnNote[]
  readonly todayX: number | null
  /** The shape of the side before the name of a bar: its middle. */
  readonly shapes: readonly { readonly by: ChartBar['by']; readonly x: number; readonly y: number }[]
}

/** Lays a case out: dates become places on the axis, stages become lanes, and what is read is given room of its own. */
export function layoutOf(chart: CaseChart, words: PictureWords, format: Format): Layout {
  const lanes = chart.lanes.map((lane) => ({ lane, rows: rowsOf(lane, words) }))
  const closing = notesOf(chart, words)
  const scale = scaleWithRoom(chart, [...lanes.flatMap(({ rows }) => rows), ...closing], format)
  const todayX = chart.showsToday ? scale.at(dayNumber(chart.today) + 0.5) : null
  const page = new Page(format, scale, words, todayX)
  const ticks = page.axis(chart)
  const top = page.y
  for (const { lane, rows } of lanes) {
    page.lane(lane)
    rows.forEach((row) => page.row(row))
    page.space(6)
  }
  closing.forEach((row) => page.row(row))
  const bottom = page.y + 4
  page.ends(chart, bottom)
  const { texts, stages, bars, marks, notes, shapes } = page
  return { format, height: bottom + 24, top, bottom, scale, ticks, texts, stages, bars, marks, notes, shapes, todayX }
}

function rowsOf(lane: ChartLane, words: PictureWords): Row[] {
  const bars = lane.bars.map((bar): Row => ({ words: words.bar(bar), ...bar.parts.whole, bar, note: null }))
  if (lane.review === null) return bars
  const on = dayNumber(lane.review.on)
  return [...bars, { words: words.review(lane), from: on, to: on + 1, bar: null, note: 'review' }]
}

function notesOf(chart: CaseChart, words: PictureWords): Row[] {
  const within = (from: string, to: string | null) => ({
    from: Math.max(dayNumber(from), dayNumber(chart.first)),
    to: Math.min(to === null ? dayNumber(chart.showsToday ? chart.today : chart.last) + 0.5 : dayNumber(to), dayNumber(chart.last) + 1),
  })
  return [
    ...chart.flags.map((flag): Row => ({ words: words.flag(flag), ...within(flag.from, flag.to), bar: null, note: 'flag' })),
    ...chart.gaps.map((gap): Row => ({ words: words.gap(gap), ...within(gap.from, gap.to), bar: null, note: 'gap' })),
    ...(chart.termEndsOn === null ? [] : [chart.termEndsOn]).map((on): Row => (
      { words: words.term(on), from: dayNumber(on), to: dayNumber(on), bar: null, note: 'term' }
    )),
  ]
}

/** The axis, made shorter until each row has room for its words beside its bar. Where the words stand above, it has its full length. */
function scaleWithRoom({ first, last }: CaseChart, rows: readonly Row[], format: Format): Scale {
  for (let room = 0; ; ) {
    const scale = scaleOf(first, last, format.from, format.to - room)
    const without = format.names === 0 ? [] : rows.filter((row) => beside(row, scale, format) === null)
    if (without.length === 0) return scale
    room = Math.max(...without.map(stateWidth)) + 2 * endReach
  }
}

/** What is read on a layout, each in its box: the texts and the numbered entries. */
export function boxesOf({ texts, marks }: Pick<Layout, 'texts' | 'marks'>): Box[] {
  return [
    ...texts.map((line) => {
      const [width, left] = [widthOf(line.text, line.size), startOfText(line)]
      const room = line.kind === 'late' ? lateRoom : 0
      const [before, after] = line.anchor === 'end' ? [0, room] : [room, 0]
      return { left: left - before, right: left + width + after, top: line.y - line.size * 0.78, bottom: line.y + line.size * 0.24 }
    }),
    ...marks.map(({ x, y, width }) => ({ left: x - width / 2, right: x + width / 2, top: y, bottom: y + markHeight })),
  ]
}
