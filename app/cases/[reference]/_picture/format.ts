import { widthOf } from '@/app/_drawing/text-size'

/** How a drawing is laid out, in its own units, which are pixels where it is shown at full size. */
export interface Format {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** The column of names at the left; none where the names stand above what they name. */
  readonly names: number
  /** Where the axis begins and ends. */
  readonly from: number
  readonly to: number
}

export const wide: Format = { name: 'wide', width: 1136, names: 268, from: 280, to: 1128 }
export const narrow: Format = { name: 'narrow', width: 328, names: 0, from: 4, to: 324 }

/** Sizes of the texts. */
export const size = { stage: 14, here: 14, label: 13, state: 13, late: 13, tick: 12, date: 13, today: 12, mark: 11 } as const

/** What is late has a triangle beside its words, on the side of the bar. */
export const lateRoom = 13

export type TextKind = 'stage' | 'here' | 'label' | 'state' | 'late' | 'tick' | 'date' | 'today'

/** A line of text; `y` is its base line. */
export interface TextLine {
  readonly kind: TextKind
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
}

/** The place that something takes up: nothing that is read may share it with anything else that is. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a line of text begins, by the width that it is given. */
export function startOfText({ text, x, anchor, size: height }: TextLine): number {
  return anchor === 'start' ? x : x - widthOf(text, height) / (anchor === 'end' ? 1 : 2)
}
