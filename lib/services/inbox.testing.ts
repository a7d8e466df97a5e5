import { insertAccount } from '@/db/accounts'
import type { Viewer } from '@/lib/domain/access/roles'

import { person, testOffice } from './office.testing'
import { viewInbox, type InboxLine } from './view-inbox'

/** The people of an office whose inboxes are looked at: two officers of the agency, one of another, two coordinators. */
export const researcher = person('researcher')
export const officer = person('officer')
export const deputy = person('officer', 'deputy')
export const elsewhere = person('officer', 'elsewhere', 'ahs')
export const coordinator = person('coordinator')
export const secondCoordinator = person('coordinator', 'second')
const everybody = [researcher, officer, deputy, elsewhere, coordinator, secondCoordinator]

/** A test office in which these people have accounts: only who has one is told of anything. */
export function officeWithPeople(day = '2026-02-02'): ReturnType<typeof testOffice> {
  const office = testOffice(day)
  office.store.transact((db) => {
    for (const { accountId, role, agencyId } of everybody) {
      insertAccount(db, { accountId, email: `${accountId}@example.org`, name: accountId, role, agencyId, passwordHash: '', active: true })
    }
  })
  return office
}

/** What an inbox holds, in short: by event type, and what is asked in the part for that. */
export function inboxOf(office: ReturnType<typeof testOffice>, viewer: Viewer): { asked: string[]; happened: string[]; unread: number } {
  const { asked, happened, unread } = viewInbox(office, viewer)
  const inShort = ({ event, asked: still }: InboxLine) =>
    [event.type, ...(still ? [`asks ${still.acts.map((act) => act.id).join(', ')}`] : [])].join(' ')
  return { asked: asked.map(inShort), happened: happened.map(inShort), unread }
}
