import { and, eq } from 'drizzle-orm'

import type { Stream } from './events'
import { streamActor } from './schema'
import type { Db } from './store'

/** The accounts behind the pseudonyms of a stream. Restricted: for naming people where the viewer may know them. */
export function actorsOf(db: Db, stream: Stream): Map<string, string> {
  const rows = db
    .select({ actor: streamActor.actor, accountId: streamActor.accountId })
    .from(streamActor)
    .where(and(eq(streamActor.streamKind, stream.kind), eq(streamActor.streamId, stream.id)))
    .all()
  return new Map(rows.map((row) => [row.actor, row.accountId]))
}
