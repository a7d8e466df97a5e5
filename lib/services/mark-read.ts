import { markRead, markReadBefore, markReadUpTo } from '@/db/outbox'
import type { Viewer } from '@/lib/domain/access/roles'

import type { Office } from './office'

/** Marks one thing in the viewer's inbox as read, by the id of its line. Of anybody else's nothing happens. Throws `StoreFault`. */
export function markLineRead(office: Office, viewer: Viewer, id: number): void {
  office.store.transact((db) => markRead(db, viewer.accountId, id, office.now()))
}

/** Marks all of the viewer's inbox as read up to the line `newest`, so that what has come since stays unread. Throws `StoreFault`. */
export function markAllRead(office: Office, viewer: Viewer, newest: number): void {
  office.store.transact((db) => markReadUpTo(db, viewer.accountId, newest, office.now()))
}

/** Marks what anybody was told before a UTC instant as read: for an office whose past was loaded, not lived. Throws `StoreFault`. */
export function settleInboxes(office: Office, before: string): void {
  office.store.transact((db) => markReadBefore(db, before, office.now()))
}
