/** A text as one font can set it. */
export interface SetText {
  readonly text: string
  /** Whether it had characters that the font has no sign for. */
  readonly replaced: boolean
}

/**
 * Writes the code points of characters for which a font has no sign in their place, as in [U+6E05 U+534E]: left out or drawn as empty boxes, a name
 * would be lost without anybody's noticing.
 * @param hasSign whether the font has a sign for a code point
 */
export function setText(text: string, hasSign: (codePoint: number) => boolean): SetText {
  let replaced = false
  const written: (string | number)[] = []
  for (const character of text) {
    const codePoint = character.codePointAt(0)!
    const isSet = character === '\n' || hasSign(codePoint)
    if (!isSet) replaced = true
    written.push(isSet ? character : codePoint)
  }
  if (!replaced) return { text, replaced }
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
  return { text: parts.join(''), replaced }
}
