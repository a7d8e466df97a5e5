import type { z } from 'zod'

import { actorIn, appendEvents } from '@/db/events'
import { withLedger } from '@/db/ledger'
import { linesMovedBy, writeRegisterView } from '@/db/register'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { registerEntry as entrySchema, registerTexts, textPart, type RegisterEntry } from '@/lib/domain/register/events'

import { officeZone, type Office } from './office'

/** Whether an entry is new, or tells the whole of one anew. */
export type Registering = 'registered' | 'changed'

/**
 * Registers an agency, a counterpart, an instrument, an activity, an expectation or a delivery: the event in the stream of its own
 * and the view, in one transaction. It asks for no permission and no rule: people come through `administer-register.ts`.
 * @param by who enters it, or null where the office is being set up
 */
export function registerEntry(office: Office, entry: z.input<typeof entrySchema>, by: Viewer | null): void {
  office.store.transact((db) => writeEntry(office, db, entrySchema.parse(entry), { by, how: 'registered' }))
}

/** The same within the caller's transaction. */
export function writeEntry(office: Office, db: Db, entry: RegisterEntry, { by, how }: { by: Viewer | null; how: Registering }): void {
  const now = office.now()
  const stream = { kind: entry.kind, id: entry.id }
  const worded = registerTexts[entry.kind]
  const members = Object.entries(entry) as [string, unknown][]
  const data = Object.fromEntries(members.filter(([name]) => !worded.includes(name) && name !== 'kind' && name !== 'id'))
  const texts = members
    .filter(([name, value]) => worded.includes(name) && typeof value === 'string')
    .map(([name, text]) => ({ name, part: textPart(entry.kind), text: text as string }))
  const event = {
    type: `${entry.kind}-${how}`,
    occurredOn: localDateAt(now, officeZone),
    data,
    texts,
    actor: by === null ? 'office' : actorIn(db, stream, by.accountId),
    actorRole: by === null ? 'office' : by.role,
  }
  const [recorded] = appendEvents(db, stream, [event], { now, procedure: null })
  withLedger(db, linesMovedBy(db, entry), () => writeRegisterView(db, entry, recorded!))
}
