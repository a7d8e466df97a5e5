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

/**
 * The id of an activity's next line: that of the activity and a number that is not taken, and follows one that is. An activity can have
 * hundreds, so the numbers are not tried one by one.
 */
export function nextLineId(activityId: string, taken: (id: string) => boolean): string {
  const idOf = (n: number) => `${activityId.slice(0, longest - 6)}-${n}`
  let free = 1
  while (taken(idOf(free))) free *= 2
  for (let last = Math.floor(free / 2); free - last > 1; ) {
    const between = Math.floor((last + free) / 2)
    if (taken(idOf(between))) last = between
    else free = between
  }
  return idOf(free)
}
