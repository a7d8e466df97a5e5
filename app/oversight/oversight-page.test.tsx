import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { loadMessages } from '@/lib/i18n/messages'
import { caseListChoices } from '@/lib/services/case-list-choices'
import { emptyOffice, person } from '@/lib/services/office.testing'
import { viewCases } from '@/lib/services/view-cases'
import { viewOversight } from '@/lib/services/view-oversight'

import { caseListQuery, readDocketView } from '../docket/_query/docket-query'
import { ActivitiesView } from './_components/activities-view'
import { OversightView } from './_components/oversight-view'
import { PeriodsView } from './_components/periods-view'
import { activitiesShown, periodsShown, timeShown } from './_query/lists-shown'

const overseer = person('overseer')
const office = emptyOffice('2026-11-21')

function htmlOf(page: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      {page}
    </NextIntlClientProvider>,
  )
}

/** How many lines an address of the oversight leads to, read as its page reads it. */
function linesBehind(href: string): number {
  const { pathname, searchParams } = new URL(href, 'http://localhost')
  const parameters = Object.fromEntries(searchParams)
  if (pathname === '/oversight/clocks') return read(periodsShown(office, overseer, parameters)).total
  if (pathname === '/oversight/time') return read(timeShown(office, overseer, parameters)).total
  if (pathname === '/oversight/activities') return read(activitiesShown(office, overseer, parameters)).total
  expect(pathname).toBe('/docket')
  const choices = caseListChoices(office, overseer)
  const ids = (named: readonly { id: string }[]) => named.map((one) => one.id)
  const { view, ignored } = readDocketView(parameters, {
    groups: ['all'], stages: ids(choices.stages), agencies: ids(choices.agencies), counterparts: ids(choices.counterparts), today: '2026-11-21',
  })
  expect(ignored, href).toEqual([])
  return viewCases(office, overseer, caseListQuery(view)).total
}

function read<T>({ ignored, list }: { ignored: readonly string[]; list: T }): T {
  expect(ignored).toEqual([])
  return list
}

describe('the figures of the demonstration office', () => {
  let html = ''
  beforeAll(async () => {
    await loadDemonstration(office)
    html = htmlOf(<OversightView oversight={viewOversight(office, overseer)} />)
  }, 60_000)

  it('each lead to exactly as many lines as they say', () => {
    const links = [...html.matchAll(/<a[^>]* href="([^"]+)"[^>]*>([\d,]+)</g)].map(([, href, n]) => ({ href: href!.replaceAll('&amp;', '&'), n: Number(n!.replace(',', '')) }))
    expect(links.length).toBeGreaterThan(60)
    for (const { href, n } of links) expect(linesBehind(href), href).toBe(n)
  }, 60_000)

  it('stand in tables with a heading for each row and column, and are told apart by readers by ear', () => {
    expect(html.match(/<table/g)).toHaveLength(5)
    expect(html).toMatch(/>\d+<span class="usa-sr-only"> Intake: All open<\/span>/)
    expect(html).toMatch(/<svg class="[^"]*bar[^"]*"[^>]*aria-hidden="true"/)
    expect(html).not.toContain('style=')
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
    expect(shown.list.activities.map((one) => one.expectations)).toEqual(shown.list.activities.map(() => 0))
    expect(htmlOf(<ActivitiesView {...shown} />)).toContain(shown.list.activities[0]!.title)
  })
})

it('says what would be here in an office with nothing', () => {
  const html = htmlOf(<OversightView oversight={viewOversight(emptyOffice('2026-02-02'), overseer)} />)
  for (const words of ['No case has been filed.', 'No period has begun.', 'No activity is registered.']) expect(html).toContain(words)
  expect(html).not.toContain('<table')
})
