import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { loadMessages } from '@/lib/i18n/messages'
import { emptyOffice, person } from '@/lib/services/office.testing'
import { viewCases } from '@/lib/services/view-cases'

import { linesShown } from '../ledger/_query/ledger-shown'
import { docketAsked } from '../docket/_query/docket-asked'
import { caseListQuery } from '../docket/_query/docket-query'
import { ActivitiesView } from './_components/activities-view'
import { OversightView } from './_components/oversight-view'
import { PeriodsView } from './_components/periods-view'
import { activitiesShown, movesShown, periodsShown, reasonsShown, staysShown, timeShown } from './_query/lists-shown'
import { oversightShown } from './_query/oversight-shown'

const overseer = person('overseer')
const office = emptyOffice('2026-11-21')

function htmlOf(page: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      {page}
    </NextIntlClientProvider>,
  )
}

const lists = {
  '/oversight/clocks': periodsShown, '/oversight/time': timeShown, '/oversight/activities': activitiesShown,
  '/oversight/moves': movesShown, '/oversight/stays': staysShown, '/oversight/reasons': reasonsShown,
}

/** How many lines an address of the oversight leads to, read as its page reads it. */
function linesBehind(href: string): number {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const parameters = Object.fromEntries(searchParams)
  if (pathname === '/ledger/lines') return linesShown(office, overseer, parameters).list.total
  const shown = lists[pathname as keyof typeof lists]
  if (shown) return read(shown(office, overseer, parameters)).total
  expect(pathname).toBe('/docket')
  const { view, ignored } = docketAsked(office, overseer, parameters)
  expect(ignored, href).toEqual([])
  return viewCases(office, overseer, caseListQuery(view)).total
}

/** Every figure of a page that leads somewhere. */
function figuresOf(html: string): { href: string; n: number }[] {
  return [...html.matchAll(/<a[^>]* href="([^"]+)"[^>]*>([\d,]+)</g)].map(([, href, n]) => ({ href: href!.replaceAll('&amp;', '&'), n: Number(n!.replace(',', '')) }))
}

const pageFor = (parameters: Record<string, string> = {}, of = office) => htmlOf(<OversightView {...oversightShown(of, overseer, parameters)} />)

function read({ ignored, list }: { ignored: readonly string[]; list: { total: number } }): { total: number } {
  expect(ignored).toEqual([])
  return list
}

describe('the figures of the demonstration office', () => {
  let html = ''
  beforeAll(async () => {
    await loadDemonstration(office)
    html = pageFor()
  })

  it.each([
    ['today, of all cases', {}, 150],
    ['today, narrowed', { agency: 'bes', kind: 'data-access', from: '2025-10' }, 60],
    ['as of a past day, narrowed', { field: 'earth science', asOf: '2026-08-31' }, 40],
    ['as of a past day as it happened', { field: 'earth science', asOf: '2026-08-31', axis: 'happened' }, 40],
  ])('each lead to exactly as many lines as they say: %s', (_, parameters: Record<string, string>, least) => {
    const links = figuresOf(pageFor(parameters))
    expect(links.length).toBeGreaterThan(least)
    for (const { href, n } of links) {
      for (const [name, value] of href.includes('/ledger') ? [] : Object.entries(parameters)) expect(href).toContain(new URLSearchParams({ [name]: value }).toString())
      expect(linesBehind(href), href).toBe(n)
    }
  })

  it('stand in tables with a heading for each row and column, and are told apart by readers by ear', () => {
    expect(html.match(/<table/g)).toHaveLength(11)
    expect(html).toMatch(/aria-label="(\d+) Intake: All open">\1<\/a>/)
    expect(html).toMatch(/<svg class="[^"]*bar[^"]*"[^>]*aria-hidden="true"/)
    expect(html).not.toContain('style=')
  })

  it('stand alone where no pictures are asked for, and what cannot be read of that is named', () => {
    const tables = (of: string) => of.match(/<table.*?<\/table>/g)
    const alone = pageFor({ pictures: 'no' })
    expect(alone).not.toContain('role="img"')
    expect(tables(alone)).toEqual(tables(html))
    expect(pageFor({ pictures: 'few' })).toContain('whether pictures are shown')
  })

  it('are drawn beside their tables, each picture with a title and what it says', () => {
    const pictures = [...html.matchAll(/<svg[^>]* role="img" aria-labelledby="([^" ]+) ([^" ]+)"[^>]*><title id="([^"]+)">([^<]+)<\/title><desc id="([^"]+)">([^<]+)</g)]
    expect(pictures.map(([, title, desc, titleId, , descId]) => [title, desc].join() === [titleId, descId].join())).toEqual(Array(6).fill(true))
    expect(pictures.map((one) => one[6])).toContain('60 cases filed, 10 resolved, 16 escalated and 2 lapsed. The table tells how many in each month or quarter.')
    expect(html).not.toMatch(/NaN|undefined/)
    expect(pageFor({ agency: 'bes', from: '2026-10', asOf: '2026-10-02' })).not.toMatch(/NaN|undefined/)
  })

  it('say loudly of which past day they are, and what is told of today only', () => {
    const past = pageFor({ asOf: '2026-08-31' })
    expect(past).toMatch(/<h2[^>]*>As the office had it recorded at the end of <time[^>]*>Mon 31 Aug 2026/)
    expect(past).toContain('Told of today only')
    for (const id of ['ledger', 'by-activity']) expect([html.includes(`id="${id}"`), past.includes(`id="${id}"`)]).toEqual([true, false])
    expect(html).not.toContain('As the office had it recorded')
  })

  it('leave out what of an address cannot be read, a day that has not come among it', () => {
    expect(pageFor({ agency: 'no-such', asOf: '2026-11-22', from: '2026-05', to: '2026-03' })).toMatch(/left out here: the day, which is none or has not come, the agency/)
    expect(htmlOf(<PeriodsView {...periodsShown(office, overseer, { asOf: '2026-02-30' })} />)).toContain('left out here: the day')
  })

  it('lead to periods, each with how it ended', () => {
    const text = (parameters: Record<string, string>) => htmlOf(<PeriodsView {...periodsShown(office, overseer, parameters)} />).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(text({ standing: 'met-late' })).toMatch(/met late, on \w{3} \d+ \w{3} \d{4}/)
    expect(text({ standing: 'missed' })).toMatch(/days late was due/)
    expect(text({ standing: 'missed' })).toMatch(/passed, and ended on/)
    expect(text({ standing: 'missed', side: 'both', page: 'x' })).toContain('left out here: the page')
  })

  it('lead to the activities without any expectation', () => {
    const shown = activitiesShown(office, overseer, { lines: 'none' })
    expect(shown.list.lines.map((one) => one.expectations)).toEqual(shown.list.lines.map(() => 0))
    expect(htmlOf(<ActivitiesView {...shown} />)).toContain(shown.list.lines[0]!.title)
  })
})

it('says what would be here in an office with nothing', () => {
  const html = pageFor({}, emptyOffice('2026-02-02'))
  for (const words of ['No case has been filed.', 'No period has begun.', 'No activity is registered.']) expect(html).toContain(words)
  expect(html).not.toContain('<table')
})
