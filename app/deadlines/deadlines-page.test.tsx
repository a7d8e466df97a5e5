import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { complaint, request } from '@/lib/domain/cases/story.testing'
import { loadMessages } from '@/lib/i18n/messages'
import { changeCase } from '@/lib/services/change-case'
import { person, testOffice } from '@/lib/services/office.testing'
import { written } from '@/lib/services/whole-way.testing'

import { DeadlinesView } from './_components/deadlines-view'
import { deadlinesShown } from './_query/deadlines-shown'

const officer = person('officer')

/** A case of the officer whose request was sent on a day, and one of another agency. */
function officeOn(requested: string) {
  const office = testOffice(requested)
  const { reference } = changeCase(office, person('researcher'), null, { ...complaint, title: written.title, narrative: written.narrative })
  changeCase(office, person('researcher'), null, { ...complaint, agencyId: 'ahs', activityId: 'flu', expectationId: null, provisionId: 'data-access-and-reciprocity' })
  changeCase(office, officer, reference, { command: 'admit', urgent: false })
  changeCase(office, officer, reference, { ...request, on: requested })
  return office
}

function htmlOf(office: ReturnType<typeof testOffice>, parameters: Record<string, string> = {}, viewer = officer): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <DeadlinesView {...deadlinesShown(office, viewer, parameters)} />
    </NextIntlClientProvider>,
  )
}

/** What a reader sees, without the marks of the page. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the list', () => {
  const office = officeOn('2026-02-05')

  it('shows no date alone: weekday, what is left, who is expected, what it opens, provision, basis, and the way to its days', () => {
    const html = htmlOf(office)
    const text = textOf(html)
    expect(text).toContain('Mon 16 Mar 2026 , provisional At the latest: an entry that is awaited can still give it an earlier day 0. 38 days left PRC side Reply to the request Without a reply the case may go to the next level.')
    expect(text).toContain('Basis: program policy')
    expect(html).toContain('href="/cases/STA-2026-0001/deadlines?working=agency-reply-1#clock-agency-reply-1"')
    expect(html).toContain('href="/cases/STA-2026-0001"')
    expect(text).toContain('Waits for nobody')
    expect(text.indexOf('Within the next ten days (1)')).toBeLessThan(text.indexOf('Later (3)'))
  })

  it('has nothing of another agency, and nothing that people wrote', () => {
    for (const parameters of [{}, { view: 'month' }] as Record<string, string>[]) {
      const html = htmlOf(office, parameters)
      expect(html).not.toContain('STA-2026-0002')
      for (const words of Object.values(written)) expect(html).not.toContain(words)
    }
  })

  it('says what would be here, or how to see it without the filter, and what of an address it left out', () => {
    expect(htmlOf(office, { side: 'US' })).toContain('No period matches')
    expect(htmlOf(testOffice())).toContain('No period is running')
    expect(htmlOf(office, { page: '7', stage: 'x' })).toContain('left out here: the stage and the page')
  })
})

describe('the month', () => {
  it('is a table of weeks with each date as a link on its day, today marked, and closed days named', () => {
    const html = htmlOf(officeOn('2026-02-05'), { view: 'month' })
    const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'))
    expect(textOf(table)).toMatch(/^ ?Deadlines in February 2026 Mon Tue Wed Thu Fri Sat Sun /)
    const cells = table.split('<td').slice(1)
    expect(cells).toHaveLength(35)
    const cellOf = (date: string) => cells.find((cell) => cell.includes(`dateTime="${date}"`))!
    expect(cellOf('2026-02-05')).toContain('aria-current="date"')
    expect(textOf(cellOf('2026-02-12'))).toContain('Waits for nobody: Receipt of the request STA-2026-0001')
    expect(textOf(cellOf('2026-02-17'))).toContain('PRC side: closed')
    expect(textOf(cellOf('2026-02-17'))).toContain('Spring Festival, PRC')
    expect(textOf(cellOf('2026-02-18'))).not.toContain('US side: closed')
    expect(html).toContain('href="/deadlines?view=month&amp;month=2026-03"')
  })

  it('draws a date that is not firm as one range over its days', () => {
    const office = officeOn('2026-12-30')
    const line = deadlinesShown(office, officer, {}).shown
    const reply = 'list' in line ? line.list.lines.find((one) => one.key === 'agency-reply-1')! : null
    const { earliest } = reply!.range!
    const html = htmlOf(office, { view: 'month', month: earliest.slice(0, 7), side: 'PRC' })
    const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'))
    const begins = table.split('<td').find((cell) => cell.includes(`dateTime="${earliest}"`))!
    expect(begins).toContain('/deadlines?working=agency-reply-1')
    expect(textOf(begins)).toContain('provisional')
    expect(textOf(table)).toMatch(/provisional range goes over this day/)
  })
})
