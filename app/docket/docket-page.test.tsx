import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Viewer } from '@/lib/domain/access/roles'
import { complaint } from '@/lib/domain/cases/story.testing'
import { loadMessages } from '@/lib/i18n/messages'
import { changeCase } from '@/lib/services/change-case'
import { person, testOffice } from '@/lib/services/office.testing'
import { viewCases } from '@/lib/services/view-cases'

import { DocketView } from './_components/docket-view'
import { docketAsked } from './_query/docket-asked'
import { caseListQuery } from './_query/docket-query'

const office = testOffice()

beforeAll(() => {
  changeCase(office, person('researcher'), null, complaint)
})

function docketFor(viewer: Viewer, parameters: Record<string, string> = {}): string {
  const { view, ignored, choices, tabs } = docketAsked(office, viewer, parameters)
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <DocketView
        role={viewer.role}
        tabs={tabs}
        view={view}
        list={viewCases(office, viewer, caseListQuery(view))}
        choices={choices}
        ignored={ignored}
      />
    </NextIntlClientProvider>,
  )
}

describe('the docket', () => {
  it('shows an officer the title, the date with its weekday, what is left, whose move it is and what is open', () => {
    const html = docketFor(person('officer'))
    for (const text of [complaint.title, 'STA-2026-0001', 'Wed 4 Feb 2026', '2 working days left', 'Agency', 'US side', 'Admit the complaint']) {
      expect(html).toContain(text)
    }
  })

  it.each(['coordinator', 'overseer', 'administrator'] as const)('shows a %s no word of what was written before it may', (role) => {
    const html = docketFor(person(role), { group: 'all' })
    expect(html).toContain('STA-2026-0001')
    expect(html).not.toContain(complaint.title)
  })

  it.each(['overseer', 'administrator'] as const)('is a plain list for an %s: no groups, no acts', (role) => {
    const html = docketFor(person(role))
    expect(html).not.toContain('Awaiting you')
    expect(html).not.toContain('Admit the complaint')
  })

  it('is empty for the officer of another agency, and says how a case gets there', () => {
    const html = docketFor(person('officer', 'o-2', 'ahs'))
    expect(html).not.toContain('STA-2026-0001')
    expect(html).toContain('Nothing awaits you')
    expect(html).toContain('A case comes here when')
  })

  it('marks what is late, and says of an address what it could not read', () => {
    office.moveTo('2026-03-02')
    const html = docketFor(person('officer'), { page: 'two' })
    expect(html).toMatch(/class="late">\d+ working days late/)
    expect(html).toContain('is left out here: the page')
  })
})
