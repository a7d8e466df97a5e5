/**
 * How wide a text gets in Public Sans, in units of its size: a drawing is laid out before any browser has measured it. Widths of the
 * bold face, tabular figures, rounded up; a character that is not in the table (such as a Chinese one) counts a whole unit.
 */
const groups: readonly (readonly [number, string])[] = [
  [0.32, ' \'`’‘·.:i|!,;jIl'],
  [0.4, '()[]/\\{}-Jfrt"“”'],
  [0.55, 'zv?s_cya*^'],
  [0.62, '<>Leko+=hnuxFbdpq~–'],
  [0.64, '0123456789T'],
  [0.73, 'EgPZYBSRVCDKUXA$#&'],
  [0.8, 'GOHQNw'],
]

const widths = new Map(groups.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)))

/** The width of a text on one line, never less than what a browser draws. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const character of text) width += widths.get(character) ?? 1
  return width * size
}

/** Breaks a text into lines that are no wider than asked for. A word that is wider keeps a line of its own. */
export function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
