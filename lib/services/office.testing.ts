import { memoryStore, type Store } from '@/db/store'
import type { Role, Viewer } from '@/lib/domain/access/roles'

import { officeOver, type Office } from './office'
import { registerEntry } from './register-entry'

type MovableOffice = Office & { moveTo(day: string): void }

/** An office in memory with nothing in it, on a day that a test can move. */
export function emptyOffice(day: string, store: Store = memoryStore()): MovableOffice {
  let now = `${day}T17:00:00Z`
  return Object.assign(officeOver(store, () => now, true), {
    moveTo(to: string) {
      now = to.includes('T') ? to : `${to}T17:00:00Z`
    },
  })
}

/** An office in memory on a day that a test can move, with two agencies, an activity each, and one expectation. */
export function testOffice(day = '2026-02-02', store?: Store): MovableOffice {
  const registered = registeredOn.get(day)
  if (!store && registered) return emptyOffice(day, memoryStore(registered))
  const own = memoryStore()
  const office = emptyOffice(day, store ?? own)
  register(office)
  if (!store) registeredOn.set(day, own.image())
  return office
}

/** What the first office of a day was registered as, by day: the others are copies of it. */
const registeredOn = new Map<string, Buffer>()

function register(office: Office): void {
  const entries = [
    { kind: 'agency', id: 'bes', name: 'Bureau of Earth Sciences', shortName: 'BES' },
    { kind: 'agency', id: 'ahs', name: 'Agency for Health Surveillance', shortName: 'AHS' },
    { kind: 'counterpart', id: 'sei', agencyId: 'bes', name: 'Seismic Institute', nameZh: null },
    { kind: 'counterpart', id: 'cdi', agencyId: 'ahs', name: 'Institute for Disease Information', nameZh: null },
  ] as const
  for (const entry of entries) registerEntry(office, entry, null)
  const instrument = { kind: 'instrument', id: 'earth-2025', title: 'Annex', instrumentKind: 'annex', signedOn: '2025-05-20', expiresOn: '2029-08-27', languages: ['en'] } as const
  registerEntry(office, { ...instrument, languages: ['en'] }, null)
  const activity = { kind: 'activity', instrumentId: 'earth-2025', field: 'earth science', titleZh: null, reviewReference: 'RB-2025-009', reviewOn: '2025-04-30', reviewConditions: 'none' } as const
  registerEntry(office, { ...activity, id: 'wave', agencyId: 'bes', counterpartId: 'sei', title: 'Broadband waveforms' }, null)
  registerEntry(office, { ...activity, id: 'flu', agencyId: 'ahs', counterpartId: 'cdi', title: 'Influenza sequences' }, null)
  const expectation = { kind: 'expectation', id: 'wav-rt', activityId: 'wave', from: 'PRC', to: 'US', title: 'Waveforms of ten stations', route: 'stream', format: 'miniSEED', dueOn: null, recurrence: 'day' } as const
  registerEntry(office, expectation, null)
}

export const person = (role: Role, accountId: string = role, agencyId: string | null = role === 'officer' ? 'bes' : null): Viewer => ({
  role,
  accountId,
  agencyId,
})
