import { actorIn, appendEvents } from '@/db/events'
import { writeRegisterView } from '@/db/register'
import { registerTexts, type RegisterEntry } from '@/lib/domain/register/events'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'

/**
 * Registers an agency, a counterpart, an instrument, an activity or an expectation: the event in the stream of its own and the
 * view, in one transaction. `by` is an account, or null where the office is being set up.
 */
export function registerEntry(office: Office, entry: RegisterEntry, by: string | null): void {
  const now = office.now()
  const stream = { kind: entry.kind, id: entry.id }
  const worded = registerTexts[entry.kind]
  const members = Object.entries(entry) as [string, unknown][]
  const data = Object.fromEntries(members.filter(([name]) => !worded.includes(name) && name !== 'kind' && name !== 'id'))
  const texts = members
    .filter(([name, value]) => worded.includes(name) && typeof value === 'string')
    .map(([name, text]) => ({ name, part: 'summary' as const, text: text as string }))
  office.store.transact((db) => {
    const actor = by === null ? 'office' : actorIn(db, stream, by)
    const event = {
      type: `${entry.kind}-registered`,
      occurredOn: localDateAt(now, officeZone),
      data,
      texts,
      actor,
      actorRole: by === null ? 'office' : 'administrator',
    }
    appendEvents(db, stream, [event], { now, procedure: null })
    writeRegisterView(db, entry)
  })
}
