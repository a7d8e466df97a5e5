import { isIsoDate } from './days'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The days in a text, one on each line or with commas between, as somebody copies them from a notice: `2027-02-14`, `14 Feb 2027`,
 * `14 February`, `2月14日`. A day without a year is one of the schedule's year.
 * @returns the days in their order in the text, and the lines that are no day
 */
export function readDays(text: string, year: number): { days: string[]; unreadable: string[] } {
  const days: string[] = []
  const unreadable: string[] = []
  for (const part of text.split(/[\n,;，、；]/)) {
    const words = part.trim()
    if (words === '') continue
    const day = readDay(words, year)
    if (day === null) unreadable.push(words)
    else days.push(day)
  }
  return { days, unreadable }
}

function readDay(words: string, year: number): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  // What stands in brackets after the day, as in 2月14日（周六）, is its weekday.
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?$/.exec(words)
  if (chinese) return dayOf(Number(chinese[1] ?? year), Number(chinese[2]), Number(chinese[3]))
  const english = /^(\d{1,2}) ([a-z]{3,9})\.?(?: (\d{4}))?$/i.exec(words)
  if (!english) return null
  const month = months.findIndex((name) => english[2]!.toLowerCase().startsWith(name)) + 1
  return month === 0 ? null : dayOf(Number(english[3] ?? year), month, Number(english[1]))
}

function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}
