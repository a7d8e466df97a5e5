import { allAccounts, findAccount } from '@/db/accounts'
import { allOfRegister } from '@/db/register'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { ChangeableKind, EntryOf, instrumentKinds, instrumentLanguages } from '@/lib/domain/register/events'

import { NotFound } from './errors'
import { roleOf } from './identify-viewer'
import { officeZone, type Office } from './office'
import { historyOf, type HistoryEntry } from './read-history'

export interface AccountDetail {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly agencyId: string | null
  readonly active: boolean
  /** It is the viewer's own. */
  readonly own: boolean
}

/** The register as an administrator works on it: every entry whole, by the order of its names. */
export interface AdministeredRegister {
  readonly agencies: readonly EntryOf<'agency'>[]
  readonly counterparts: readonly EntryOf<'counterpart'>[]
  readonly instruments: readonly EntryOf<'instrument'>[]
  readonly activities: readonly EntryOf<'activity'>[]
  /** How many lines each activity has, by activity. */
  readonly lines: ReadonlyMap<string, number>
  /** The office's day. */
  readonly today: string
}

/** Everybody with an account, by name. Throws `NotFound` for all but administrators. */
export function listAccounts(office: Office, viewer: Viewer): AccountDetail[] {
  refuseOthers(viewer)
  return office.store.read(allAccounts).map((row) => detailOf(row, viewer))
}

/** One account with its history. Throws `NotFound` where there is none, and for all but administrators. */
export function viewAccount(office: Office, viewer: Viewer, accountId: string): AccountDetail & { readonly history: readonly HistoryEntry[] } {
  refuseOthers(viewer)
  return office.store.read((db) => {
    const row = findAccount(db, accountId)
    if (!row) throw new NotFound()
    return { ...detailOf(row, viewer), history: historyOf(db, { kind: 'account', id: accountId }) }
  })
}

/** The whole register. Throws `NotFound` for all but administrators. */
export function viewRegister(office: Office, viewer: Viewer): AdministeredRegister {
  refuseOthers(viewer)
  const { agencies, counterparts, instruments, activities, expectations } = office.store.read(allOfRegister)
  const lines = new Map<string, number>()
  for (const { activityId } of expectations) lines.set(activityId, (lines.get(activityId) ?? 0) + 1)
  return {
    agencies: agencies.map(({ agencyId, ...one }) => ({ kind: 'agency', id: agencyId, ...one })),
    counterparts: counterparts.map(({ counterpartId, ...one }) => ({ kind: 'counterpart', id: counterpartId, ...one })),
    instruments: instruments.map(({ instrumentId, kind, languages, ...one }) => ({
      kind: 'instrument',
      id: instrumentId,
      ...one,
      instrumentKind: kind as (typeof instrumentKinds)[number],
      languages: languages.split(' ') as (typeof instrumentLanguages)[number][],
    })),
    activities: activities.map(({ activityId, ...one }) => ({ kind: 'activity', id: activityId, ...one })),
    lines,
    today: localDateAt(office.now(), officeZone),
  }
}

/** The history of one entry of the register. Throws `NotFound` where there is none, and for all but administrators. */
export function viewEntryHistory(office: Office, viewer: Viewer, kind: ChangeableKind, id: string): HistoryEntry[] {
  refuseOthers(viewer)
  const history = office.store.read((db) => historyOf(db, { kind, id }))
  if (history.length === 0) throw new NotFound()
  return history
}

function refuseOthers(viewer: Viewer): void {
  if (viewer.role !== 'administrator') throw new NotFound()
}

function detailOf(row: ReturnType<typeof allAccounts>[number], viewer: Viewer): AccountDetail {
  const { accountId, name, email, role, agencyId, active } = row
  return { accountId, name, email, role: roleOf(role), agencyId, active, own: accountId === viewer.accountId }
}
