import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { partsByAudience } from '@/lib/domain/access/complaint-audiences'
import { loadMessages } from '@/lib/i18n/messages'
import { officeStatements } from '@/lib/services/office-statements'

import { HelpView } from './_components/help-view'

const page = (env: Record<string, string> = {}) => renderToStaticMarkup(
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
    <HelpView procedure={sta2024} statements={officeStatements(env, false)} />
  </NextIntlClientProvider>,
)

/** The cells of a row of a table, by the words that it begins with. */
const row = (html: string, name: string) => {
  const found = html.split('<tr>').find((one) => one.startsWith(`<th scope="row">${name}</th>`))!
  return [...found.matchAll(/<td[^>]*><div>(.*?)<\/div><\/td>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'))
}

describe('who sees what', () => {
  const both = 'if you choose “The agency, and the coordinator once the case is there”'
  it.each([
    ['The agency that you file with', ['yes', 'yes', 'yes', `${both} or “The agency only”`]],
    ['Coordinator, before escalation', ['yes', 'no', 'no', 'no']],
    ['Coordinator, after escalation', ['yes', 'yes', 'yes', both]],
    ['Administrator', ['yes', 'no', 'no', 'no']],
    ['Other agencies', ['no', 'no', 'no', 'no']],
    ['The counterpart', ['no', 'no', 'no', 'no']],
  ])('%s', (audience, cells) => {
    expect(row(page(), audience)).toEqual(cells)
  })
  it('names every audience of the policy', () => {
    const audiences = partsByAudience({ complainant: 'one', agencyId: 'two', identity: 'agency' })
    const table = page().split('Who sees which parts of a complaint')[1]!.split('</table>')[0]!
    expect(table.split('<tr>')).toHaveLength(audiences.length + 2)
  })
})

describe('how long it takes', () => {
  it('stands as the procedure has it, with what it rests on', () => {
    const html = page()
    for (const clock of sta2024.clocks.filter((one) => one.deems === undefined)) {
      expect(html).toContain(`${clock.label.en}: `)
    }
    expect(row(html, 'Agency consultations')[1]).toContain('Reply to the request: 30 calendar days, 15 where urgent')
    expect(html).toMatch(/They rest on: <span class="tag tag--basis-policy">/)
  })
})

describe('what the office has stated', () => {
  it('is shown as empty where nothing is configured', () => {
    expect(page().split('not stated</span>')).toHaveLength(8)
    const html = page({ COMITY_OMB_NUMBER: '1405-0001', COMITY_OMB_EXPIRES: '2028-06-30', COMITY_PRIVACY_IMPACT_URL: 'https://example.gov/pia' })
    expect(html).toContain('OMB control number 1405-0001, expires')
    expect(html).toContain('href="https://example.gov/pia"')
    expect(html.split('not stated</span>')).toHaveLength(6)
  })
})
