import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
import { outcomes } from '@/lib/domain/reciprocity/ledger'
import { loadMessages } from '@/lib/i18n/messages'
import { emptyOffice, person } from '@/lib/services/office.testing'
import { viewLine } from '@/lib/services/view-line'

import { LedgerView } from './_components/ledger-view'
import { LineDates } from './_components/line-dates'
import { LinesView } from './_components/lines-view'
import { ledgerHref, linesHref, linesOnPage } from './_query/ledger-query'
import { ledgerShown, linesShown } from './_query/ledger-shown'

const overseer = person('overseer')
const office = emptyOffice('2026-11-21')

beforeAll(() => loadDemonstration(office))

function htmlOf(page: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      {page}
    </NextIntlClientProvider>,
  )
}

const parametersOf = (href: string) => Object.fromEntries(new URL(href, 'http://localhost').searchParams)
const ledgerOf = (href: string) => ledgerShown(office, overseer, parametersOf(href))
const linesOf = (href: string) => linesShown(office, overseer, parametersOf(href))

/** The numbers of a page that are links, each with where it leads. */
function figuresIn(html: string): { n: number; href: string }[] {
  return [...html.matchAll(/<a [^>]*href="(\/ledger\/lines[^"]*)"[^>]*>([\d,]+)</g)].map(([, href, n]) => ({ n: Number(n!.replaceAll(',', '')), href: href!.replaceAll('&amp;', '&') }))
}

describe('the ledger', () => {
  it.each([
    ['over all', ledgerHref({})],
    ['of an agency in a year', ledgerHref({ scope: { kind: 'agency', id: 'bes' }, period: { from: '2026-01', to: '2026-12' } })],
    ['of an activity', ledgerHref({ scope: { kind: 'activity', id: 'wave' } })],
  ])('leads from every number %s to exactly as many lines', (_name, href) => {
    const shown = ledgerOf(href)
    expect(shown.ignored).toEqual([])
    const figures = figuresIn(htmlOf(<LedgerView {...shown} />))
    expect(figures.length).toBeGreaterThan(3)
    for (const { n, href: to } of figures) {
      const lines = linesOf(to)
      expect([to, lines.ignored, lines.list.total, lines.list.dueDates.length + lines.list.undated.length]).toEqual([to, [], n, Math.min(n, linesOnPage)])
    }
  })

  it('draws both directions without an inline style, and says in a table what it draws', () => {
    const shown = ledgerOf('/ledger')
    const html = htmlOf(<LedgerView {...shown} />)
    expect(html).not.toContain('style=')
    for (const text of ['From the US side', 'From the PRC side', 'Expected by now', 'Lines are not weighed against each other', 'a finding in itself', 'Sat 21 Nov 2026', 'tag--basis-policy']) expect(html, text).toContain(text)
    const drawn = shown.ledger.procedure.agreement.parties.flatMap(({ id }) => outcomes.map((one) => shown.ledger.figures[id]!.outcomes[one]))
    const numbers = [...html.matchAll(/<text class="[^"]*number[^"]*"[^>]*>([\d,]+)</g)].map(([, n]) => Number(n!.replaceAll(',', '')))
    expect([...numbers].sort()).toEqual([...drawn].sort())
  })

  it('lists the activity without a single expectation before all others', () => {
    const html = htmlOf(<LedgerView {...ledgerOf('/ledger')} />)
    expect(html.match(/href="\/activities\/([a-z-]+)"/)?.[1]).toBe('dust')
  })

  it('says of an address what it could not read, and shows the rest', () => {
    const shown = ledgerOf('/ledger?scope=agency:none&from=2026-13&page=9')
    expect(shown.ignored).toEqual(['scope', 'from', 'page'])
    expect(htmlOf(<LedgerView {...shown} />)).toContain('is left out here: of what, the first month, and the page')
    expect(ledgerOf('/ledger?from=2026-05&to=2026-01').ignored).toEqual(['from', 'to'])
  })
})

describe('the lines behind a figure', () => {
  it('say when each was due, how it stands, and by which delivery', () => {
    const html = htmlOf(<LinesView {...linesOf(linesHref({ which: 'declined' }))} />)
    expect(html).toContain('declined')
    expect(html).toContain('stated reason:')
    expect(htmlOf(<LinesView {...linesOf(linesHref({ which: 'overdue' }))} />)).toMatch(/class="late">overdue for \d+ day/)
  })

  it('show on the page of a line its due dates with the latest first', () => {
    const [first] = linesOf(linesHref({ which: 'overdue' })).list.dueDates
    const { dates, cutOff } = viewLine(office, overseer, first!.activityId, first!.lineId)
    const days = dates.dueDates.map((one) => one.dueOn)
    expect(days).toEqual([...days].sort().reverse())
    expect(htmlOf(<LineDates dates={dates} activityId={first!.activityId} cutOff={cutOff} />)).toContain('overdue for')
  })
})
