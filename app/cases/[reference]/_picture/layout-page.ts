import { dayNumber } from '@/lib/domain/calendars/days'

import type { CaseChart, ChartBar, ChartLane, ChartMark } from './chart'
import { lateRoom, size, type Format, type TextKind, type TextLine } from './format'
import { barHeight, drawBar, endReach, type DrawnBar, type Run } from './layout-bars'
import { drawMarks, marksHeight, type DrawnMark } from './layout-marks'
import { ticksOf, type Scale, type Tick, type TickUnit } from './scale'
import { linesOf, widthOf } from '@/app/_drawing/text-size'

/** What a row is called and what stands beside its bar. */
export interface RowWords {
  readonly label: string
  readonly state: string
  readonly late: boolean
}

/** The words of a picture, in the language of the reader. */
export interface PictureWords {
  readonly stage: (lane: ChartLane) => string
  readonly bar: (bar: ChartBar) => RowWords
  readonly barTitle: (bar: ChartBar) => string
  readonly mark: (mark: ChartMark) => string
  readonly review: (lane: ChartLane) => RowWords
  readonly flag: (stretch: CaseChart['flags'][number]) => RowWords
  readonly gap: (gap: CaseChart['gaps'][number]) => RowWords
  readonly term: (endsOn: string) => RowWords
  readonly date: (date: string) => string
  readonly today: (date: string) => string
  readonly tick: (date: string, unit: TickUnit) => string
  readonly year: (date: string) => string
}

/** The line of a stage: from the day on which the case came to it to the day on which it left. */
export interface DrawnStage {
  readonly id: string
  readonly top: number
  readonly line: number
  readonly closed: boolean
  readonly runs: readonly (Run & { readonly open: boolean })[]
}

/** A row that is no clock: the flag, a span without the agreement, the end of its term, a review that a decision names. */
export interface DrawnNote extends Run {
  readonly kind: 'flag' | 'gap' | 'term' | 'review'
  readonly y: number
  readonly title: string
}

/** A row of the drawing before it has a place; `from` and `to` are day numbers. */
export interface Row {
  readonly words: RowWords
  readonly from: number
  readonly to: number
  readonly bar: ChartBar | null
  readonly note: DrawnNote['kind'] | null
}

const shapeRoom = { one: 18, both: 32 }

/** Beside a bar: to its right, else to its left; null where neither has room. */
export function beside(row: Row, scale: Scale, format: Format): { x: number; anchor: 'start' | 'end' } | null {
  const width = stateWidth(row)
  const right = scale.at(row.to) + endReach + 5
  if (right + width <= format.width) return { x: right, anchor: 'start' }
  const left = scale.at(row.from) - endReach - 5
  return left - width >= format.names + 6 ? { x: left, anchor: 'end' } : null
}

export const stateWidth = ({ words }: Row) => widthOf(words.state, size.state) + (words.late ? lateRoom : 0)

/** What is drawn, collected from top to bottom. */
export class Page {
  y = 0
  readonly texts: TextLine[] = []
  readonly stages: DrawnStage[] = []
  readonly bars: DrawnBar[] = []
  readonly marks: DrawnMark[] = []
  readonly notes: DrawnNote[] = []
  readonly shapes: { by: ChartBar['by']; x: number; y: number }[] = []

  constructor(
    private readonly format: Format,
    private readonly scale: Scale,
    private readonly words: PictureWords,
    private readonly todayX: number | null,
  ) {}

  space(height: number): void {
    this.y += height
  }

  private text(kind: TextKind, text: string, x: number, y: number, anchor: TextLine['anchor'] = 'start'): void {
    const room = kind !== 'late' ? 0 : anchor === 'end' ? -lateRoom : lateRoom
    this.texts.push({ kind, text, x: x + room, y, anchor, size: size[kind] })
  }

  /** Months or weeks, the years below them, and today. */
  axis(chart: CaseChart): readonly Tick[] {
    const { scale, words, format } = this
    const longest = { day: '00 MMM', week: '00 MMM', month: 'MMMM', year: '2000' }
    const { unit, ticks } = ticksOf(scale, (one) => widthOf(longest[one], size.tick) + 6)
    let year = ''
    ticks.forEach(({ date, x }, i) => {
      const label = words.tick(date, unit)
      if (x + 3 + widthOf(label, size.tick) > format.width) return
      this.text('tick', label, x + 3, 11)
      const wide = x + 3 + widthOf(words.year(date), size.tick)
      const next = ticks.slice(i + 1).find((tick) => words.year(tick.date) !== words.year(date))
      if (unit !== 'year' && words.year(date) !== year && wide <= (next ? next.x : format.width)) {
        this.text('tick', words.year(date), x + 3, 26)
        year = words.year(date)
      }
    })
    this.y = 32
    if (chart.showsToday) {
      const label = words.today(chart.today)
      const half = widthOf(label, size.today) / 2 + 6
      const at = scale.at(dayNumber(chart.today) + 0.5)
      this.text('today', label, Math.max(half, Math.min(format.width - half, at)), 46, 'middle')
      this.y = 54
    }
    return ticks
  }

  /** The head of a lane: the name of the stage, its line, and its entries above the line. */
  lane(lane: ChartLane): void {
    const { format, scale, words } = this
    const top = this.y
    const lines = linesOf(words.stage(lane), format.names === 0 ? format.width : format.names - 14, size.stage)
    lines.forEach((line, i) => this.text(lane.here ? 'here' : 'stage', line, 0, top + 20 + i * 17))
    const namesEnd = top + 20 + (lines.length - 1) * 17 + 4
    const line = (format.names === 0 ? namesEnd + 4 : top + 8) + marksHeight(lane.marks, format)
    this.marks.push(...drawMarks(lane.marks, scale, format, line, words.mark))
    const runs = lane.stretches.map(({ from, to }) => {
      const start = scale.at(dayNumber(from) + 0.5)
      const end = to === null ? this.reached(lane) : scale.at(dayNumber(to) + 0.5)
      return { x: start, width: Math.max(end - start, 0), open: to === null }
    })
    this.stages.push({ id: lane.stage.id, top, line, closed: lane.stage.closed, runs })
    const last = lane.stretches.at(-1)
    if (lane.stage.closed && last) this.closedOn(words.date(last.from), runs.at(-1)!.x, line)
    this.y = Math.max(line + 10, format.names === 0 ? 0 : namesEnd + 4)
  }

  /** Up to where an open stage has come: today, or the last entry of a closed one. */
  private reached(lane: ChartLane): number {
    const { scale } = this
    const marks = lane.marks.map((mark) => scale.at(dayNumber(mark.entry.occurredOn) + 0.5))
    return lane.stage.closed ? Math.max(...marks, 0) : this.todayX ?? scale.to
  }

  private closedOn(text: string, x: number, line: number): void {
    const width = widthOf(text, size.date)
    const right = x + 9 + width <= this.format.width
    this.text('date', text, right ? x + 9 : x - 9, line + 4, right ? 'start' : 'end')
  }

  /** A bar with its name and what is to be said of it. */
  row(row: Row): void {
    const { format, scale } = this
    const indent = row.bar === null ? 0 : row.bar.by.side === 'both' ? shapeRoom.both : shapeRoom.one
    const state: TextKind = row.words.late ? 'late' : 'state'
    const lines = linesOf(row.words.label, (format.names === 0 ? format.width : format.names - 14) - indent, size.label)
    if (format.names > 0) {
      const height = Math.max(24, lines.length * 16 + 8)
      const middle = this.y + height / 2
      this.name(lines, indent, middle - ((lines.length - 1) * 16) / 2 + 4.5, row)
      const place = beside(row, scale, format)!
      this.text(state, row.words.state, place.x, middle + 4.5, place.anchor)
      this.draw(row, middle)
      this.y += height
      return
    }
    const first = this.y + 15
    this.name(lines, indent, first, row)
    const stateLines = linesOf(row.words.state, format.width - indent - (row.words.late ? lateRoom : 0), size.state)
    const base = first + (lines.length - 1) * 16
    stateLines.forEach((line, i) => this.text(i === 0 ? state : 'state', line, indent, base + (i + 1) * 16))
    const bar = base + stateLines.length * 16 + 15
    this.draw(row, bar)
    this.y = bar + barHeight / 2 + 8
  }

  private name(lines: readonly string[], indent: number, y: number, row: Row): void {
    lines.forEach((line, i) => this.text('label', line, indent, y + i * 16))
    if (row.bar) this.shapes.push({ by: row.bar.by, x: 6, y: y - 4.5 })
  }

  private draw(row: Row, y: number): void {
    const { scale, words } = this
    if (row.bar) this.bars.push(drawBar(row.bar, scale, y, words.barTitle(row.bar)))
    if (row.note) {
      const width = (row.to - row.from) * scale.dayWidth
      this.notes.push({ kind: row.note, x: scale.at(row.from), width, y, title: `${row.words.label}: ${row.words.state}` })
    }
  }

  /** The first and the last date of the axis. */
  ends({ first, last }: CaseChart, bottom: number): void {
    const { scale, words } = this
    this.text('date', words.date(first), this.format.names === 0 ? 0 : scale.from, bottom + 18)
    this.text('date', words.date(last), this.format.names === 0 ? this.format.width : scale.to, bottom + 18, 'end')
  }
}

