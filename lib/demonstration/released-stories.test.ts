import { expect, it } from 'vitest'

import type { Viewer } from '@/lib/domain/access/roles'
import { emptyOffice } from '@/lib/services/office.testing'
import { publicCasesTable, publicData, publicStatisticsTable } from '@/lib/services/public-open-data'
import { viewCases } from '@/lib/services/view-cases'
import { viewPublicRegister } from '@/lib/services/view-public-register'

import { loadDemonstration } from './load-demonstration'
import { people } from './people'
import { demonstrationRegister } from './register'
import { stories } from './stories'

const day = '2026-11-21'
const coordinator: Viewer = { accountId: 'a coordinator', role: 'coordinator', agencyId: null }

it('shows released stories of both sides, and not a word of what was written, of who, or of which case', async () => {
  const office = emptyOffice(day)
  await loadDemonstration(office)
  const { cases, statistics } = viewPublicRegister(office)
  expect(cases.length).toBeGreaterThan(4)
  expect(new Set(cases.map((one) => one.complainingSide.id))).toEqual(new Set(['US', 'PRC']))
  expect(new Set(cases.map((one) => one.ended.id)).size).toBeGreaterThan(2)

  const said = [JSON.stringify({ cases, statistics }), JSON.stringify(publicData(office)), publicCasesTable(office), publicStatisticsTable(office)].join('\n')
  const references = viewCases(office, coordinator, { group: 'all', sort: 'reference', offset: 0, limit: 100 }).cases.map((one) => one.reference)
  const mayBeNamed = cases.map((one) => one.activity)
  const named = demonstrationRegister(day).flatMap(({ entry }) => (entry.kind === 'counterpart' ? [entry.name] : entry.kind === 'activity' && !mayBeNamed.includes(entry.title) ? [entry.title] : []))
  const written = stories.flatMap(({ complaint }) => [complaint.title, complaint.narrative, complaint.askedWords]).filter((text) => text !== '')
  const sentences = written.flatMap((text) => text.split(/(?<=[.?!]) /)).filter((one) => one.length > 20)
  for (const secret of [...references, ...named, ...written, ...sentences, ...people.flatMap((one) => [one.name, one.email, ...one.name.split(' ')])]) {
    expect(said.includes(secret), secret).toBe(false)
  }
  // Of days it tells nothing but through which one cases are counted.
  expect([...new Set(said.match(/\d{4}-\d{2}-\d{2}/g))]).toEqual(['2026-09-30'])
}, 120_000)
