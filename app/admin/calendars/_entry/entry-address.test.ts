import { expect, it } from 'vitest'

import { runs } from '@/lib/domain/calendars/check-schedule'
import type { TypedEntry } from '@/lib/services/preview-calendar'

import { entryPath, readEntry } from './entry-address'

const off = Object.fromEntries(runs.map((run, at) => [run, { from: `2027-0${at + 1}-01`, to: at === 3 ? 'not a date' : '' }])) as never

it.each<TypedEntry>([
  { kind: 'closing', typed: { date: '2026-12-24', notice: 'EO 14400 & more', knownFrom: '' } },
  { kind: 'take-back', typed: { date: '2026-12-24', notice: 'a slip = mine' } },
  { kind: 'schedule', typed: { year: '2027', notice: '国办发明电〔2026〕7号', issuedOn: '2026-11-12', off, worked: '2月14日\nsoon', amends: true } },
])('an address holds what was typed, word for word: $kind', (entry) => {
  const query = new URL(entryPath(entry), 'http://office').searchParams
  expect(readEntry(entry.kind, Object.fromEntries(query))).toEqual(entry)
})

it('reads nothing from an address that nothing was sent with', () => {
  expect(readEntry('closing', { date: '2026-12-24' })).toBeNull()
})
