import { markNotices, markNoticesBefore } from '@/db/line-notices'
import { markRead, markReadBefore, markReadUpTo } from '@/db/outbox'
import { markReleaseNotices, markReleaseNoticesBefore } from '@/db/release-notices'
import type { Viewer } from '@/lib/domain/access/roles'

import type { Office } from './office'

/** Marks one thing in the viewer's inbox as read, by the id of its line. Of anybody else's nothing happens. Throws `StoreFault`. */
export function markLineRead(office: Office, viewer: Viewer, id: number): void {
  office.store.transact((db) => markRead(db, viewer.accountId, id, office.now()))
}

/** Marks one notice of a line that fell due as read. Of anybody else's nothing happens. Throws `StoreFault`. */
export function markNoticeRead(office: Office, viewer: Viewer, id: number): void {
  office.store.transact((db) => markNotices(db, viewer.accountId, { id }, office.now()))
}

/** Marks one notice of a release as read. Of anybody else's nothing happens. Throws `StoreFault`. */
export function markReleaseRead(office: Office, viewer: Viewer, id: number): void {
  office.store.transact((db) => markReleaseNotices(db, viewer.accountId, { id }, office.now()))
}

/** The newest of each kind that a page shows; null where it shows none. */
export interface Newest {
  readonly told: number | null
  readonly notice: number | null
  readonly release: number | null
}

/** Marks all of the viewer's inbox as read up to what was the newest of each kind, so that what has come since stays unread. Throws `StoreFault`. */
export function markAllRead(office: Office, viewer: Viewer, newest: Newest): void {
  office.store.transact((db) => {
    if (newest.told !== null) markReadUpTo(db, viewer.accountId, newest.told, office.now())
    if (newest.notice !== null) markNotices(db, viewer.accountId, { upTo: newest.notice }, office.now())
    if (newest.release !== null) markReleaseNotices(db, viewer.accountId, { upTo: newest.release }, office.now())
  })
}

/** Marks what anybody was told before a UTC instant as read: for an office whose past was loaded, not lived. Throws `StoreFault`. */
export function settleInboxes(office: Office, before: string): void {
  office.store.transact((db) => {
    markReadBefore(db, before, office.now())
    markNoticesBefore(db, before, office.now())
    markReleaseNoticesBefore(db, before, office.now())
  })
}
