/**
 * Breaks a text into lines for a drawing, which wraps nothing by itself. A word that is longer than a line keeps a line of its own.
 * @param width in characters of average width
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
