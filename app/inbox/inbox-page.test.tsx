import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { Viewer } from '@/lib/domain/access/roles'
import { complaint } from '@/lib/domain/cases/story.testing'
import { loadMessages } from '@/lib/i18n/messages'
import { changeCase } from '@/lib/services/change-case'
import { coordinator, deputy, officer, officeWithPeople, researcher } from '@/lib/services/inbox.testing'
import { markAllRead } from '@/lib/services/mark-read'
import { releaseCase, reviewRelease, withdrawRelease } from '@/lib/services/release-case'
import { sweep } from '@/lib/services/sweep'
import { viewInbox } from '@/lib/services/view-inbox'

import { InboxView } from './_components/inbox-view'

const filed = () => {
  const office = officeWithPeople()
  return { office, ...changeCase(office, researcher, null, complaint) }
}

function pageFor(office: ReturnType<typeof officeWithPeople>, viewer: Viewer): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <form><InboxView role={viewer.role} inbox={viewInbox(office, viewer)} /></form>
    </NextIntlClientProvider>,
  )
}

const askedPart = (html: string) => html.slice(html.indexOf('id="asked"'), html.indexOf('id="happened"'))

describe('the inbox', () => {
  it('asks an officer for an act with its form, its date, what is left, whom it expects, what it opens and on which basis', () => {
    const { office, reference } = filed()
    const part = askedPart(pageFor(office, officer))
    const told = ['Six stations stopped streaming', 'A complaint was filed about', 'Acknowledge the complaint', 'Wed 4 Feb 2026', '2 working days left', 'agency (US side)', 'Passing it opens nothing', 'Basis: program policy']
    for (const words of told) expect(part).toContain(words)
    expect(part).toContain(`href="/cases/${reference}?act=acknowledge#act-acknowledge"`)
  })

  it('tells a complainant that the case is in the public register, with the way to what the public reads, and that it is there no more', () => {
    const { office, reference } = filed()
    changeCase(office, researcher, reference, { command: 'withdraw', words: '' })
    const answers = { 'recognisable': 'no', 'restricted': 'no', 'proceedings': 'no', 'room': 'yes', 'agency-heard': 'yes' } as const
    const review = { answers, mayName: { counterpart: false, activity: false }, confirmed: [], summary: '' }
    const reviewed = reviewRelease(office, coordinator, reference, review, 99) as { seq: number }
    releaseCase(office, coordinator, reference, reviewed.seq)
    const { number } = viewInbox(office, researcher).releases[0]!
    const html = pageFor(office, researcher)
    expect(html).toContain(`The coordinator released this case to the public register, as ${number}.`)
    expect(html).toContain(`href="/register/${number}"`)
    withdrawRelease(office, coordinator, reference, 'Words of the reason.')
    const after = pageFor(office, researcher)
    expect(after).toContain(`The coordinator withdrew ${number}`)
    expect(after).not.toContain(`href="/register/${number}"`)
    expect(after).not.toContain('Words of the reason.')
  })

  it('tells a complainant of a missed date of the agency in plain words, and what can be done', () => {
    const { office, reference } = filed()
    office.moveTo('2026-02-06')
    sweep(office)
    const html = pageFor(office, researcher)
    expect(html).toContain('the period to acknowledge ended on Wed 4 Feb 2026 with no acknowledgement on record by that day.')
    expect(html).toContain('What you can do now:')
    expect(html).toContain(`href="/cases/${reference}?act=withdraw#act-withdraw"`)
    expect(askedPart(html)).toContain('Nothing that you were told of asks anything of you now.')
  })

  it('tells a coordinator before escalation of the missed date, and no word of what was written', () => {
    const { office, reference } = filed()
    office.moveTo('2026-02-06')
    sweep(office)
    const html = pageFor(office, coordinator)
    expect(html).toContain(reference)
    expect(html).toContain('the period to acknowledge ended')
    for (const words of [complaint.title, complaint.narrative]) expect(html).not.toContain(words)
  })

  it('asks nothing any more that somebody else has done, and keeps what was read', () => {
    const { office, reference } = filed()
    changeCase(office, deputy, reference, { command: 'admit', urgent: false })
    const before = pageFor(office, officer)
    expect(askedPart(before)).not.toContain('href="/cases/STA')
    expect(before).toContain(`aria-label="Mark entry 1 of ${reference} as read"`)
    markAllRead(office, officer, { told: viewInbox(office, officer).newest, notice: null, release: null })
    const after = pageFor(office, officer)
    expect(after).toContain('A complaint was filed about')
    expect(after).not.toContain('<button')
  })

  it('says what comes here where nothing has come yet', () => {
    expect(pageFor(officeWithPeople(), officer)).toContain('Complaints that are filed with your agency come here at once')
  })
})
