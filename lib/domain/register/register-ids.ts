/** The longest id that the register takes. */
const longest = 64

/**
 * The id that is made from a short name: its letters and digits in small Latin letters, without accents, joined by hyphens ("Earth 2025" gives
 * `earth-2025`). Null where nothing is left of it, as of a name in Chinese characters alone.
 */
export function idFrom(shortName: string): string | null {
  const id = shortName
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  return id === '' ? null : id
}

/** The id of an activity's next line: that of the activity and a number that is not taken. */
export function nextLineId(activityId: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const id = `${activityId.slice(0, longest - 6)}-${n}`
    if (!taken(id)) return id
  }
}
