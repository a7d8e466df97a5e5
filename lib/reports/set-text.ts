/** A text as one font can set it. */
export interface SetText {
  readonly text: string
  /** How many of its characters the font has no sign for. */
  readonly missing: number
}

/**
 * Writes the code points of characters for which a font has no sign in their place, as in [U+6E05 U+534E]: left out or drawn as empty boxes, a name
 * would be lost without anybody's noticing.
 * @param hasSign whether the font has a sign for a code point
 */
export function setText(text: string, hasSign: (codePoint: number) => boolean): SetText {
  let missing = 0
  const written: (string | number)[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const isSet = character === '\n' || hasSign(codePoint)
    if (!isSet) missing += 1
    written.push(isSet ? character : codePoint)
  }
  if (missing === 0) return { text, missing }
  const parts: string[] = []
  for (let i = 0; i < written.length; i += 1) {
    const one = written[i]!
    if (typeof one === 'string') {
      parts.push(one)
      continue
    }
    const codes = [one]
    while (typeof written[i + 1] === 'number') codes.push(written[(i += 1)] as number)
    parts.push(`[${codes.map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`)
  }
  return { text: parts.join(''), missing }
}
