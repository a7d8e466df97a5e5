import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role, Viewer } from '@/lib/domain/access/roles'
import { idle } from '@/lib/forms/form-state'
import { loadMessages } from '@/lib/i18n/messages'
import { person, testOffice } from '@/lib/services/office.testing'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { coordinator, officer, researcher, secondCoordinator, toProposed, written } from '@/lib/services/whole-way.testing'

import { About } from './_components/about'
import { ActsNow } from './_components/acts-now'
import { CaseFrame } from './_components/case-frame'
import { Deadlines } from './_components/deadlines'
import { Dossier } from './_components/dossier'
import { Ladder } from './_components/ladder'
import { Narrative } from './_components/narrative'
import { PartsNote } from './_components/parts-note'
import { ProposedDecision } from './_components/proposed-decision'
import { RecordList } from './_components/record-list'
import { Recorded } from './_components/recorded'
import { CasePicture } from './_picture/case-picture'

const office = testOffice()
let reference = ''

beforeAll(() => {
  reference = toProposed(office).reference
})

/** All parts of the page together, as the viewer gets them. */
function pageFor(viewer: Viewer): { html: string; detail: CaseDetail } {
  const detail = viewCase(office, viewer, reference)
  const page = (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <CaseFrame detail={detail} current="tabOverview">
        <Recorded detail={detail} after="0" />
        <PartsNote parts={detail.parts} role={viewer.role} />
        <ActsNow detail={detail} role={viewer.role} asked={undefined} action={async () => idle} newSubmission={() => 'one'} />
        <CasePicture detail={detail} />
        <About detail={detail} />
        <Narrative detail={detail} />
        <Ladder detail={detail} />
        <RecordList detail={detail} />
        <Deadlines detail={detail} />
        <Dossier detail={detail} />
        <ProposedDecision detail={detail} />
      </CaseFrame>
    </NextIntlClientProvider>
  )
  return { html: renderToStaticMarkup(page), detail }
}

describe('what people wrote', () => {
  it.each([researcher, officer, coordinator])('reaches those who may read it: $role', (viewer) => {
    const { html } = pageFor(viewer)
    for (const text of Object.values(written)) expect(html).toContain(text)
  })

  it.each(['overseer', 'administrator'] as const)('does not reach an %s in any part', (role) => {
    const { html } = pageFor(person(role))
    expect(html).toContain(reference)
    expect(html).toContain('Broadband waveforms')
    for (const text of Object.values(written)) expect(html).not.toContain(text)
  })
})

describe('what is registered', () => {
  it('reaches an overseer, and an administrator only as figures', () => {
    const expectation = 'Waveforms of ten stations'
    expect(pageFor(person('overseer')).html).toContain(expectation)
    const { html } = pageFor(person('administrator'))
    expect(html).not.toContain(expectation)
    expect(html).not.toContain('approval to send the data abroad')
    expect(html).toContain('A reply was recorded.')
  })
})

describe('who complained', () => {
  it('is withheld with the reason', () => {
    // The complainant chose that the agency may know, and nobody beyond.
    expect(pageFor(coordinator).html).toContain('The complainant chose that the agency may know, and not the coordinator.')
    expect(pageFor(person('overseer')).html).toContain('Your role does not see who complained.')
  })
})

describe('what can happen now', () => {
  const always = ['Raise a safety concern', 'Refer to another mechanism', 'Record the position of a side', 'Correct an earlier entry', 'Add a note']
  const headings = (html: string) => [...html.matchAll(/<summary><span class="[^"]*actName[^"]*">([^<]*)/g)].map(([, name]) => name)

  it('shows the second person the decision, the memo and the dossier before the answer', () => {
    const { html } = pageFor(secondCoordinator)
    expect(headings(html)).toEqual(['Agree with or return the proposed decision', ...always])
    const form = html.slice(html.indexOf('id="act-second-decision"'))
    const order = ['The proposed decision', written.memo, 'What speaks against', 'I return it, with reasons'].map((text) => form.indexOf(text))
    expect(order.every((at, i) => at > 0 && (i === 0 || at > order[i - 1]!))).toBe(true)
  })

  it('tells the first person that it takes a second one', () => {
    const { html } = pageFor(coordinator)
    expect(headings(html)).toEqual(always)
    expect(html).toContain('You entered what this answers, and another person has to answer it.')
  })

  it.each(['overseer', 'administrator'] as const)('offers an %s nothing', (role) => {
    const { html } = pageFor(person(role))
    expect(html).not.toContain('<form')
    expect(html).toContain('Your role reads this case and changes nothing.')
  })
})

describe('a date', () => {
  it.each(['researcher', 'officer', 'coordinator', 'overseer', 'administrator'] as Role[])('never stands alone, for a %s', (role) => {
    const { html, detail } = pageFor(person(role))
    const next = detail.next!
    expect(next.reading.rule.id).toBe('suspension-decide')
    const head = html.slice(html.indexOf('next-date'), html.indexOf('</section>'))
    for (const words of ['Fri 4 Sep 2026', '15 working days left', 'coordinator (US side)', 'Passing it decides nothing', 'Basis: program policy']) {
      expect(head).toContain(words)
    }
    expect(html).toContain('Mon 27 Aug 2029')
  })
})
