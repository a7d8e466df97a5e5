// Days and instants, with what Node has. A day is written YYYY-MM-DD.

/** The zone in which the office keeps its days. */
const officeZone = 'America/New_York'

const written = new Map()
export function dayIn(zone, instant) {
  if (!written.has(zone)) written.set(zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }))
  return written.get(zone).format(new Date(instant))
}
export const officeDay = (instant) => dayIn(officeZone, instant)
export const plusDays = (day, n) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
export const daysFrom = (one, other) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

/** The last millisecond of a day of the office: the day changes there at some full hour of UTC. */
export function lastInstantOf(day) {
  let at = Date.parse(plusDays(day, 1))
  while (officeDay(at) <= day) at += 3_600_000
  return at - 1
}

/** The number that at least such a part of the others do not exceed: one that did occur. Null of none. */
export function atRank(numbers, part) {
  const inOrder = [...numbers].sort((a, b) => a - b)
  return inOrder[Math.ceil(inOrder.length * part) - 1] ?? null
}
