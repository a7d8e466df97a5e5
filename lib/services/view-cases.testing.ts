import { beforeEach, expect } from 'vitest'

import { memoryStore } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { CaseGroup, CaseListQuery } from '@/lib/domain/cases/case-list'
import type { Command } from '@/lib/domain/cases/commands'
import { complaint, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { officeOver, type Office } from './office'
import { registerEntry } from './register-entry'
import { viewCases } from './view-cases'

/** An office with two agencies and one activity, made anew before each test, in which cases are filed and listed. */
export const researcher: Viewer = { accountId: 'r-1', role: 'researcher', agencyId: null }
export const officer: Viewer = { accountId: 'o-1', role: 'officer', agencyId: 'bes' }
export const otherOfficer: Viewer = { accountId: 'o-2', role: 'officer', agencyId: 'ahs' }
export const coordinator: Viewer = { accountId: 'c-1', role: 'coordinator', agencyId: null }
export const coordinator2: Viewer = { accountId: 'c-2', role: 'coordinator', agencyId: null }
export const overseer: Viewer = { accountId: 'v-1', role: 'overseer', agencyId: null }
export const custodian: Viewer = { accountId: 'k-1', role: 'custodian', agencyId: null }
export const administrator: Viewer = { accountId: 'a-1', role: 'administrator', agencyId: null }

export let office: Office
let now: string

beforeEach(() => {
  now = '2026-02-02T17:00:00Z'
  office = officeOver(memoryStore(), () => now, true)
  registerEntry(office, { kind: 'agency', id: 'bes', name: 'Bureau of Earth Sciences', shortName: 'BES' }, null)
  registerEntry(office, { kind: 'agency', id: 'ahs', name: 'Agency for Health Surveillance', shortName: 'AHS' }, null)
  registerEntry(office, { kind: 'counterpart', id: 'sei', agencyId: 'bes', name: 'Seismic Institute', nameZh: null }, null)
  const instrument = { kind: 'instrument', id: 'earth', title: 'Annex on earthquakes', instrumentKind: 'annex' } as const
  registerEntry(office, { ...instrument, signedOn: '2025-05-20', expiresOn: '2029-08-27', languages: ['en', 'zh'] }, null)
  const activity = { kind: 'activity', id: 'wave', agencyId: 'bes', counterpartId: 'sei', instrumentId: 'earth' } as const
  const review = { reviewReference: 'RB-2025-014', reviewOn: '2025-02-21', reviewConditions: 'Waveforms only.' }
  registerEntry(office, { ...activity, ...review, field: 'earth science', title: 'Waveform exchange, 100% open', titleZh: null }, null)
  const line = { kind: 'expectation', id: 'wav-rt', activityId: 'wave', from: 'PRC', to: 'US', format: null, dueOn: null } as const
  registerEntry(office, { ...line, title: 'Real-time waveforms', route: 'stream', recurrence: null }, null)
})

export const on = (day: string) => void (now = day.includes('T') ? day : `${day}T17:00:00Z`)
export const act = (viewer: Viewer, reference: string, command: Command) => changeCase(office, viewer, reference, command)
export const filed = (more: Partial<Command<'file'>> = {}, by = researcher) =>
  changeCase(office, by, null, { ...complaint, ...more }).reference

export function list(viewer: Viewer, more: Partial<CaseListQuery> = {}) {
  return viewCases(office, viewer, { group: 'all', sort: 'next-due', offset: 0, limit: 25, ...more })
}

export const references = (viewer: Viewer, more: Partial<CaseListQuery> = {}) => list(viewer, more).cases.map((one) => one.reference)

/** The groups in which a viewer finds the only case. */
export function groupsOf(viewer: Viewer): CaseGroup[] {
  const { groups } = list(viewer)
  const found = (Object.keys(groups) as CaseGroup[]).filter((group) => (groups[group] ?? 0) > 0 && group !== 'all')
  for (const group of found) expect(references(viewer, { group })).toHaveLength(groups[group]!)
  return found
}

/** Takes a case up to where the request to the other side has been sent on 5 February 2026 and is deemed received on the 12th. */
export function requested(): string {
  const reference = filed()
  on('2026-02-03')
  act(officer, reference, { command: 'acknowledge' })
  act(officer, reference, { command: 'admit', urgent: false })
  on('2026-02-05')
  act(officer, reference, { ...request, on: '2026-02-05' })
  return reference
}

export function escalated(): string {
  const reference = requested()
  on('2026-04-01')
  act(officer, reference, { command: 'escalate', words: '' })
  return reference
}
