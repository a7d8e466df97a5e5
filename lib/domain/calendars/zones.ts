import { addDays, dayNumber, dayNumberOf, FIRST_DAY, isIsoDate, isoDate } from './days'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

/** An instant as this project writes it: UTC, with seconds, a fraction allowed when read. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?Z$/

/**
 * Building a formatter costs far more than using it, so they are kept, one for each zone. The answers do
 * not depend on what is kept.
 */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const kept = formatters.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  })
  formatters.set(zone, made)
  return made
}

/** Whether the text is the name of a time zone (`America/New_York`). A bare offset such as `+08:00` is not a name. */
export function isZone(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text)) return false
  try {
    formatterOf(text)
    return true
  } catch {
    return false
  }
}

/** Whether the text is a UTC instant, `2026-03-07T17:00:00Z`; seconds and their fraction may be left out. */
export function isInstant(text: unknown): text is string {
  const match = typeof text === 'string' ? INSTANT.exec(text) : null
  return match !== null && isIsoDate(match[1]) && match[1] >= '0002-01-01' && match[1] <= '9999-12-29'
}

/** Milliseconds since 1970-01-01T00:00Z of a UTC instant. Throws a RangeError for any other text. */
export function instantMilliseconds(instant: string): number {
  const match = INSTANT.exec(instant)
  if (!match || !isInstant(instant)) throw new RangeError(`Not a UTC instant: ${String(instant)}`)
  const fraction = Number(`0.${match[5] ?? '0'}`)
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return dayNumber(match[1]!) * DAY + seconds * SECOND + Math.floor(fraction * SECOND)
}

function writeInstant(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY)
  const seconds = Math.floor((milliseconds - day * DAY) / SECOND)
  const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${isoDate(day)}T${time}Z`
}

/** What the clock on the wall shows in the zone, as if it were UTC, in milliseconds, whole seconds. */
function wallClock(milliseconds: number, zone: string): number {
  let year = 0
  let month = 0
  let day = 0
  let seconds = 0
  for (const part of formatterOf(zone).formatToParts(milliseconds)) {
    if (part.type === 'year') year = Number(part.value)
    else if (part.type === 'month') month = Number(part.value)
    else if (part.type === 'day') day = Number(part.value)
    else if (part.type === 'hour') seconds += Number(part.value) * 3600
    else if (part.type === 'minute') seconds += Number(part.value) * 60
    else if (part.type === 'second') seconds += Number(part.value)
  }
  return dayNumberOf(year, month, day) * DAY + seconds * SECOND
}

/**
 * The calendar date in `zone` at a UTC instant. Throws a RangeError where the text is not an instant or the
 * zone is unknown. Source of the zones: the IANA database, as the JavaScript engine carries it.
 */
export function localDateAt(instant: string, zone: string): string {
  return isoDate(Math.floor(wallClock(instantMilliseconds(instant), zone) / DAY))
}

/** The local time of day in `zone` at a UTC instant, as in 17:00. Throws a RangeError like `localDateAt`. */
export function localTimeAt(instant: string, zone: string): string {
  const wall = wallClock(instantMilliseconds(instant), zone)
  return writeInstant(wall).slice(11, 16)
}

/** Ends of days that were asked for before, by zone; cleared when large, since anybody may ask for any day. */
const ends = new Map<string, Map<string, string>>()
const KEPT_ENDS = 20_000
let keptEnds = 0

/**
 * The first UTC instant after a local day, `2026-03-09T04:00:00Z`: until then something due on that day is in
 * time. A day may last 23 or 25 hours; where a clock is set back over midnight, the day ends when its date is
 * shown for the last time; a day that a zone left out (30 December 2011 in Apia) ends when it would have begun.
 */
export function endOfDay(date: string, zone: string): string {
  const ofZone = ends.get(zone)
  const kept = ofZone?.get(date)
  if (kept !== undefined) return kept
  const made = writeInstant(findEnd(dayNumber(addDays(date, 1)) * DAY, zone))
  if (keptEnds >= KEPT_ENDS) {
    ends.clear()
    keptEnds = 0
  }
  const target = ends.get(zone) ?? new Map<string, string>()
  target.set(date, made)
  ends.set(zone, target)
  keptEnds += 1
  return made
}

/** The first instant from which on the wall clock never again shows a time before `midnight`. */
function findEnd(midnight: number, zone: string): number {
  const after = wallClock(midnight + 30 * HOUR, zone) - (midnight + 30 * HOUR)
  // Before the first days of the year 1 there is no year to read, and no zone ever changed then.
  if (midnight - 54 * HOUR < FIRST_DAY * DAY) return midnight - after
  const before = wallClock(midnight - 30 * HOUR, zone) - (midnight - 30 * HOUR)
  if (before === after) return midnight - before
  // The offset changes near this midnight. Walk back to the last quarter of an hour that is still before it.
  let late = midnight + 30 * HOUR
  while (wallClock(late - HOUR / 4, zone) >= midnight) late -= HOUR / 4
  let early = late - HOUR / 4
  while (late - early > SECOND) {
    const middle = Math.floor((early + late) / 2 / SECOND) * SECOND
    if (wallClock(middle, zone) < midnight) early = middle
    else late = middle
  }
  return late
}
