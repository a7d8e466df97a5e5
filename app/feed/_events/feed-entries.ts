import { expectedMark } from '@/app/_case/side-marks'
import { isOthersMove } from '@/lib/domain/agreements/sides'
import type { CalendarEntry } from '@/lib/calendar-files/calendar-file'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { ClockLine } from '@/lib/services/clock-line'
import type { SafeLine } from '@/lib/services/earliest-safe'

/** The words of `feed.calendar`, and those for the basis of a rule. */
export interface FeedWords {
  readonly feed: (key: string, values?: Record<string, string | number>) => string
  readonly basis: (basis: ClockLine['rule']['basis']) => string
  readonly locale: string
}

/**
 * The clocks as entries of a calendar that many programs read: nothing that anybody wrote, no name of a person, an institution or an
 * activity, and nothing that depends on the day on which it is read.
 * @param address of the office, which also tells its entries from those of another one
 */
export function feedEntries(lines: readonly SafeLine[], address: string, words: FeedWords): CalendarEntry[] {
  const host = new URL(address).host
  return lines.flatMap((line) => {
    const { reference, key, range, provisional, since } = line
    if (range === null) return []
    const url = `${address}/cases/${reference}`
    return [{
      uid: `${reference}.${key}@${host}`,
      from: range.earliest,
      to: range.latest,
      tentative: provisional !== null,
      summary: titleOf(line, words),
      description: descriptionOf(line, range, url, words),
      url,
      since: since.at,
      revision: since.seq,
    }]
  })
}

function titleOf(line: ClockLine, words: FeedWords): string {
  const summary = summaryOf(line, words)
  if (line.provisional === null) return summary
  return words.feed(isAtLatest(line) ? 'atLatestTitle' : 'provisional', { summary })
}

/** One day that no schedule can move, but an entry that is awaited. */
function isAtLatest({ due, range, provisional }: Pick<ClockLine, 'due' | 'range' | 'provisional'>): boolean {
  return provisional?.years.length === 0 && due !== null && range?.earliest === range?.latest
}

function summaryOf(line: ClockLine, words: FeedWords): string {
  const values = { reference: line.reference, clock: localized(line.rule.label, words.locale) }
  return line.deems ? words.feed('nobody', values) : words.feed('expected', { ...values, side: sideOf(line, words) })
}

function descriptionOf(line: SafeLine, range: NonNullable<ClockLine['range']>, url: string, words: FeedWords): string {
  const { feed, basis, locale } = words
  const { rule, deems, key, earliestSafe } = line
  const working = `${url}/deadlines?working=${key}#clock-${key}`
  return [
    ...dateLines(line, range, words),
    ...(earliestSafe === null ? [] : [feed('earliestSafe', { date: formatDate(earliestSafe, locale) })]),
    feed('zone', { zone: line.zone }),
    deems ? feed('deems') : feed('expectedFrom', { side: sideOf(line, words) }),
    localized(rule.opens, locale),
    feed('provision', { provision: localized(rule.provision, locale) }),
    feed('basis', { basis: basis(rule.basis) }),
    feed('case', { url }),
    feed('working', { url: working }),
  ].join('\n')
}

/** The last day as firmly as it is known; of a range, from which end on it is asked for and from which on it is late. */
function dateLines({ due, provisional, rule, procedure, sides, deems }: ClockLine, range: NonNullable<ClockLine['range']>, { feed, locale }: FeedWords): string[] {
  const [earliest, latest] = [formatDate(range.earliest, locale), formatDate(range.latest, locale)]
  if (provisional === null) return [feed('lastDay', { date: latest })]
  if (isAtLatest({ due, range, provisional })) return [feed('atLatest', { date: latest })]
  const years = new Intl.ListFormat(locale, { type: 'conjunction' }).format(provisional.years.map(String))
  const why = feed('why', { count: provisional.years.length, years })
  if (due !== null && range.earliest === range.latest) return [feed('mayMove', { date: latest, why })]
  const others = isOthersMove(procedure, rule.expectedFrom, sides)
  const binding = deems ? [] : others ? [feed('lateAfter', { latest })] : [feed('askedBy', { earliest })]
  return [feed('range', { earliest, latest, why }), ...binding]
}

function sideOf({ procedure, rule, sides }: ClockLine, { feed, locale }: FeedWords): string {
  const mark = expectedMark(procedure, rule.expectedFrom, sides, { locale, hands: (hand, side) => feed(hand, { side }) })
  return mark.name ?? feed('both')
}
