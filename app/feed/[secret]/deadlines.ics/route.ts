import { getLocale, getTranslations } from 'next-intl/server'

import { feedEntries } from '@/app/feed/_events/feed-entries'
import { callLimit } from '@/lib/api/call-limit'
import { calendarFile } from '@/lib/calendar-files/calendar-file'
import { readFeed } from '@/lib/services/calendar-feed'
import { settings, theOffice } from '@/lib/services/office'

/**
 * Calendar programs read a feed from once in some minutes to once a day, and a company that runs calendars reads those of many people
 * from one address; so a feed is counted for itself, and 120 readings an hour are more than any program makes that works.
 */
const readings = callLimit('calendar feed', { most: 120, seconds: 3600 })

/**
 * `GET /feed/{secret}/deadlines.ics`: the dates that the account behind the secret may see, as a calendar to subscribe to. A secret
 * that is nobody's, any more or at all, is not found.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ secret: string }> }): Promise<Response> {
  const { secret } = await params
  const office = theOffice()
  const feed = readFeed(office, secret)
  if (feed === null) return new Response(null, { status: 404, headers: kept })
  const wait = readings.take(secret, office.now())
  if (wait) return wait

  const words = await getTranslations('feed.calendar')
  const basis = await getTranslations('parts.basis')
  const address = settings.address()
  const file = calendarFile({
    name: words('name'),
    description: words('description', { more: feed.more }),
    url: `${address}/deadlines`,
    entries: feedEntries(feed.lines, address, {
      feed: (key, values) => words(key as 'name', values as never),
      basis: (id) => basis(id),
      locale: await getLocale(),
    }),
  })
  return new Response(file, {
    headers: { ...kept, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="deadlines.ics"' },
  })
}

/** Nothing between the office and the program keeps the dates, and no search engine lists the address. */
const kept = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }

export const dynamic = 'force-dynamic'
