import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { loadMessages } from '@/lib/i18n/messages'
import { person, testOffice } from '@/lib/services/office.testing'
import { viewCase } from '@/lib/services/view-case'
import { toFlagged } from '@/lib/services/whole-way.testing'

import { WhoHadTheTime } from './who-had-the-time'

it('shows an overseer whose the days were, adding up to the age, without an inline style', () => {
  const office = testOffice()
  const { reference } = toFlagged(office)
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={loadMessages('en')} onError={(error) => { throw error }}>
      <WhoHadTheTime detail={viewCase(office, person('overseer'), reference)} />
    </NextIntlClientProvider>,
  )
  const days = [...html.matchAll(/data-label="Days"[^>]*>([\d,]+)</g)].map(([, n]) => Number(n))
  // From 2 February to 15 August 2026.
  expect(days.at(-1)).toBe(194)
  expect(days.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(194)
  expect(html).toContain('Expected from both sides')
  expect(html).not.toContain('style=')
}, 30_000)
