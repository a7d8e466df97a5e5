import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { complaint, request } from '@/lib/domain/cases/story.testing'
import { loadMessages } from '@/lib/i18n/messages'
import { changeCase } from '@/lib/services/change-case'
import { person, testOffice } from '@/lib/services/office.testing'
import { sweep } from '@/lib/services/sweep'
import { viewCase } from '@/lib/services/view-case'

import { RecordList } from './record-list'

const officer = person('officer')

/** What the record says of the first entry of a kind about its being entered late; null where it says nothing. */
function lateness(act: (office: ReturnType<typeof testOffice>, reference: string) => void, type: string) {
  const office = testOffice('2026-02-02')
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  act(office, reference)
  const detail = viewCase(office, officer, reference)
  const entry = detail.record.find((one) => one.type === type)!
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')}><RecordList detail={detail} /></NextIntlClientProvider>,
  )
  const own = html.slice(html.indexOf(`id="entry-${entry.seq}"`)).split('</li>')[0]!
  return /entered \d+ days? after it happened/.exec(own)?.[0] ?? null
}

// Two working days after Mon 2 Feb the period to acknowledge ends, with Wed 4 Feb.
it.each([
  ['in the first minute of the next day', '2026-02-05T05:01:00Z', null],
  ['in the course of the next day', '2026-02-05', null],
  ['two days later, because nothing ran', '2026-02-06', 'entered 2 days after it happened'],
])('what the clock enters of the end of a day is late only after the next day: %s', (_, moment, expected) => {
  expect(lateness((office) => {
    office.moveTo(moment)
    sweep(office)
  }, 'deadline-passed')).toBe(expected)
})

it('what a person enters a day later is entered late', () => {
  const requested = (day: string) => lateness((office, reference) => {
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    office.moveTo('2026-02-04')
    changeCase(office, officer, reference, { ...request, on: day })
  }, 'consultations-requested')
  expect(requested('2026-02-03')).toBe('entered 1 day after it happened')
  expect(requested('2026-02-04')).toBeNull()
})
