import type { ChartMark } from './chart'
import { size, type Format } from './format'
import type { Scale } from './scale'
import { rowsNeeded, spread } from './spread'
import { dayNumber } from '@/lib/domain/calendars/days'

/** An entry on the drawing: a numbered shape, and the day on the line of its stage to which it is tied. */
export interface DrawnMark {
  readonly seq: number
  readonly mark: ChartMark
  readonly x: number
  readonly y: number
  readonly width: number
  readonly dayX: number
  readonly title: string
}

export const markHeight = 17
const rowHeight = 21
/** Between the lowest marks and the line of the stage: room for the ties of marks that had to give way. */
const tie = 11
const gap = 3

/** How tall the marks of a lane are, down to the line of their stage. */
export function marksHeight(marks: readonly ChartMark[], format: Format): number {
  return marks.length === 0 ? 8 : linesFor(marks, format) * rowHeight - (rowHeight - markHeight) + tie
}

/** Places the entries of a lane above the line of its stage, none over another. */
export function drawMarks(marks: readonly ChartMark[], scale: Scale, format: Format, line: number, title: (mark: ChartMark) => string): DrawnMark[] {
  const rows = linesFor(marks, format)
  const placed = marks.map((mark) => ({ mark, at: scale.at(dayNumber(mark.entry.occurredOn) + 0.5), width: widthOfMark(mark) }))
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const inRow = placed.filter((_, i) => i % rows === row)
    const centres = spread(inRow, format.names + 2, format.width - 1, gap)
    return inRow.map(({ mark, at, width }, i) => ({
      seq: mark.entry.seq,
      mark,
      x: centres[i]!,
      y: line - tie - markHeight - row * rowHeight,
      width,
      dayX: at,
      title: title(mark),
    }))
  })
}

const linesFor = (marks: readonly ChartMark[], format: Format) =>
  rowsNeeded(marks.map((mark) => ({ at: 0, width: widthOfMark(mark) })), format.width - 3 - format.names, gap)

const widthOfMark = ({ entry: { seq } }: ChartMark) => Math.max(markHeight, String(seq).length * size.mark * 0.64 + 8)
