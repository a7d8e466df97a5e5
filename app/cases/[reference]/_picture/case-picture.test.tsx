import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Viewer } from '@/lib/domain/access/roles'
import { computeDeadline } from '@/lib/domain/deadlines/compute-deadline'
import { loadMessages } from '@/lib/i18n/messages'
import { person, testOffice } from '@/lib/services/office.testing'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { coordinator, officer, toFlagged } from '@/lib/services/whole-way.testing'

import { CasePicture } from './case-picture'

const office = testOffice()
let reference = ''

beforeAll(() => {
  reference = toFlagged(office).reference
})

function pictureOf(detail: CaseDetail): { html: string; drawings: string[]; table: string } {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <CasePicture detail={detail} />
    </NextIntlClientProvider>,
  )
  return { html, drawings: html.match(/<svg[^>]*role="img".*?<\/svg>/g)!, table: html.slice(html.indexOf('<table')) }
}

const seen = (viewer: Viewer) => viewCase(office, viewer, reference)

describe('the picture and its table', () => {
  it.each([officer, coordinator, person('overseer'), person('administrator')])('hold every clock and every entry, for a $role', (viewer) => {
    const detail = seen(viewer)
    const { drawings, table } = pictureOf(detail)
    expect(drawings).toHaveLength(2)
    expect(detail.record.length).toBeGreaterThan(10)
    for (const { seq } of detail.record) {
      for (const drawing of drawings) expect(drawing).toContain(`>${seq}</text>`)
      expect(table).toContain(`#entry-${seq}"`)
    }
    expect(detail.clocks.length).toBeGreaterThan(8)
    for (const drawing of drawings) expect(drawing.match(/<title>[^<]*Counts from/g)).toHaveLength(detail.clocks.length)
    for (const { reading } of detail.clocks) expect(table).toContain(`#clock-${reading.key}"`)
  })

  it('say to those who see figures only that something happened, and nothing of what', () => {
    const { html } = pictureOf(seen(person('administrator')))
    expect(html).toContain('A reply was recorded.')
    expect(html).not.toContain('approval to send the data abroad')
    expect(html).toContain('Suspension flag raised')
  })

  it('name the side of a clock, its dates and its state', () => {
    const { table } = pictureOf(seen(officer))
    const meeting = table.slice(table.indexOf('#clock-agency-meet-1'))
    const row = meeting.slice(0, meeting.indexOf('</tr>'))
    for (const words of ['Meeting of the sides', 'Both sides', 'passed']) expect(row).toContain(words)
  })

  it('tell tolls and extensions in both', () => {
    const detail = seen(officer)
    const clocks = detail.clocks.map((clock) => {
      if (clock.reading.rule.id !== 'agency-reply') return clock
      const from = clock.reading.startsOn.earliest
      const extensions = [{ n: 15, unit: 'calendar-day' as const, agreedOn: '2026-02-25' }]
      const input = { ...clock.reading.input, tolls: [{ from, to: '2026-02-20' }], extensions }
      const answer = computeDeadline(input, detail.calendars)
      return { ...clock, reading: { ...clock.reading, input, answer, due: answer.due, range: { earliest: answer.due!, latest: answer.due! } } }
    })
    const { drawings, table, html } = pictureOf({ ...detail, clocks })
    for (const drawing of drawings) expect(drawing).toContain('-hatch)"')
    expect(table).toContain('running again on')
    expect(table).toContain('Extended by 15 days, agreed on Wed 25 Feb 2026.')
    expect(html).toContain('added by an extension')
  })
})
