import { wrapText } from './wrap-text'

/** What a line of a drawing is: the name of a stage, an act or the clock, or where that leads. */
export type Kind = 'name' | 'act' | 'goal'

export interface Paragraph {
  readonly kind: Kind
  readonly text: string
  readonly sign?: 'right' | 'left' | 'clock'
  /** A little apart from the paragraph before it. */
  readonly apart?: boolean
}

export interface Line {
  readonly kind: Kind
  readonly text: string
  /** A sign before the line; the lines of the same paragraph stand in line with its text. */
  readonly sign?: Paragraph['sign']
  readonly indented: boolean
  /** Its upper edge, from that of the first line. */
  readonly y: number
}

/** In units of the drawing. */
export const leading = 17
export const indent = 18
/** A character of average width, generously: a drawing wraps nothing by itself, and fonts differ. */
const characterWidth = { name: 7.5, act: 6.6, goal: 7 }
const gap = 6

/** @param width in units of the drawing */
export function linesOf(paragraphs: readonly Paragraph[], width: number): Line[] {
  let y = 0
  return paragraphs.flatMap(({ kind, text, sign, apart }) => {
    const indented = sign !== undefined
    const characters = Math.floor((width - (indented ? indent : 0)) / characterWidth[kind])
    if (apart && y > 0) y += gap
    return balanced(text, characters).map((line, i) => {
      y += leading
      return { kind, text: line, indented, y: y - leading, ...(i === 0 && sign !== undefined && { sign }) }
    })
  })
}

/** In as few lines as the width allows, of about the same length. */
function balanced(text: string, characters: number): string[] {
  const lines = wrapText(text, characters)
  for (let fewer = characters - 1; fewer > 0; fewer -= 1) {
    const narrower = wrapText(text, fewer)
    if (narrower.length > lines.length || narrower.some((line) => line.length > fewer)) return wrapText(text, fewer + 1)
  }
  return lines
}

export const heightOf = (lines: readonly Line[]) => (lines.at(-1)?.y ?? -leading) + leading
