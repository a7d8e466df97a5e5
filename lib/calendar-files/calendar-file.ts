import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'

/** A date, or a range of dates, as an entry that goes over whole days. */
export interface CalendarEntry {
  /** The same for the same matter each time the file is read. */
  readonly uid: string
  /** `YYYY-MM-DD`, the first day and the last one. */
  readonly from: string
  readonly to: string
  readonly tentative: boolean
  readonly summary: string
  readonly description: string
  readonly url: string
  /** The UTC instant since which it is as it is, and a number that grows with each change. */
  readonly since: string
  readonly revision: number
}

/**
 * A calendar after RFC 5545, which programs read again every few hours. Its entries go over days of the calendar, which are the same in
 * every zone; they keep nobody from being free, and are marked as private.
 */
export function calendarFile({ name, description, url, entries }: { name: string; description: string; url: string; entries: readonly CalendarEntry[] }): string {
  const calendar = ical({
    prodId: { company: 'Comity', product: 'Deadlines', language: 'EN' },
    name,
    description,
    url,
    ttl: hoursBetweenReads * 3600,
  })
  for (const { uid, from, to, tentative, summary, description: text, url: link, since, revision } of entries) {
    calendar.createEvent({
      id: uid,
      sequence: revision,
      stamp: new Date(since),
      lastModified: new Date(since),
      allDay: true,
      start: day(from),
      // The end of an entry over whole days is the first day after it.
      end: day(to, 1),
      summary,
      description: text,
      url: link,
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    })
  }
  // The library ends all lines but the last, and RFC 5545 ends each.
  return `${calendar.toString().trimEnd()}\r\n`
}

/** Dates move by entries that people make during the day; who has to act is told in the inbox at once. */
const hoursBetweenReads = 2

/** A day as the library takes it: it writes the day that a `Date` has in UTC, whatever the zone of the machine. */
function day(date: string, plus = 0): Date {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, of + plus))
}
