import { snapshotOf } from '@/db/snapshot'

import { officeOver, type Office } from './office'

/** An office that stands still: its store, its clock, its calendars and procedures are those of one instant. */
export interface OfficeSnapshot {
  readonly office: Office
  /** UTC instant. */
  readonly at: string
  /** To be called once; nothing can be read afterwards. */
  close(): void
}

/** The office as it is now, for reading a list in pages that fit together. Nothing can be written to it. Throws `StoreFault`. */
export function officeAtRest({ store, now, demonstration }: Office): OfficeSnapshot {
  const at = now()
  const snapshot = snapshotOf(store)
  const transact = () => { throw new Error('an office at rest records nothing') }
  return { office: officeOver({ ...snapshot, transact }, () => at, demonstration), at, close: snapshot.close }
}
