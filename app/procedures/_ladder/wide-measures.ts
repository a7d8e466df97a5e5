import { heightOf, type Line } from './text-block'

/** In units of the drawing, which are pixels at its full width. From left to right: what stands beside, the main way, acts, ends. */
export const wide = {
  width: 1000,
  side: { x: 1, width: 248 },
  rung: { x: 296, width: 172, height: 52 },
  bus: 484,
  act: { x: 498, width: 240 },
  end: { x: 760, width: 239 },
  pad: 12,
}

/** A box of the drawing with the lines that stand in it. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** The least height of a box in which the lines have room. */
export const boxHeight = (lines: readonly Line[]) => heightOf(lines) + 2 * wide.pad - 4
