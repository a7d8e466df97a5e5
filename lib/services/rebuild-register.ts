import { setStanding } from '@/db/accounts'
import { clearPassed, writePassed } from '@/db/line-notices'
import { clearRegisterViews, writeRegisterView } from '@/db/register'
import type { Db } from '@/db/store'
import { eventsOfKinds, textsOfStream } from '@/db/streams'
import { accountAfter, type AccountStanding } from '@/lib/domain/register/account-events'
import { entryFrom, registerSchemas, type RegisterKind } from '@/lib/domain/register/events'

const kinds = Object.keys(registerSchemas) as RegisterKind[]

/** Makes the views of the register anew from its events and the words beside them, and the standing of each account from its own. */
export function rebuildRegister(db: Db): void {
  clearRegisterViews(db)
  for (const event of eventsOfKinds(db, kinds)) {
    const kind = event.streamKind as RegisterKind
    const texts = textsOfStream(db, { kind, id: event.streamId }).get(event.seq) ?? {}
    writeRegisterView(db, entryFrom(kind, event.streamId, event.data, texts), event)
  }
  clearPassed(db)
  for (const { streamId, data, recordedAt } of eventsOfKinds(db, ['overdue'])) {
    writePassed(db, streamId, (data as { dueDates: readonly string[] }).dueDates, recordedAt)
  }
  const standings = new Map<string, AccountStanding | null>()
  for (const { streamId, type, data } of eventsOfKinds(db, ['account'])) {
    standings.set(streamId, accountAfter(standings.get(streamId) ?? null, type, data))
  }
  for (const [accountId, standing] of standings) if (standing) setStanding(db, accountId, standing)
}
