import { accountsToTell, writeTellings } from '@/db/outbox'
import type { Db } from '@/db/store'
import { actorsOf } from '@/db/stream-actors'
import type { CaseEvent } from '@/lib/domain/cases/events'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { tellingsOf } from '@/lib/domain/cases/tellings'

import type { Office } from './office'

/** Puts into the outbox who is told of an event. It is called in the transaction of the event, with the case as it stands after it. */
export type Tell = (event: CaseEvent, after: CaseState) => void

/**
 * Tells of the events of one case that are entered together. Who has part in the case is looked up once, and only where there is
 * something to tell. `author`: the account that enters, where it is a person.
 */
export function teller({ procedures }: Pick<Office, 'procedures'>, db: Db, caseId: string, author: string | null): Tell {
  let people: ReturnType<typeof accountsToTell> | undefined
  return (event, after) => {
    const tellings = tellingsOf(event, after, procedures.of(after.procedure))
    if (tellings.length === 0) return
    people ??= accountsToTell(db, caseId, after.filed.agencyId)
    // One row for a person, also for one who is told in two capacities: the first of them counts.
    const told = new Map<string, { asked: readonly string[]; until: string | null }>()
    for (const { audience, asked, until, except } of tellings) {
      const leftOut = accountsBehind(db, caseId, except, event.actor, author)
      for (const { accountId, audience: of } of people) {
        if (of === audience && !leftOut.has(accountId) && !told.has(accountId)) told.set(accountId, { asked, until })
      }
    }
    const rows = [...told].map(([accountId, ask]) => ({ accountId, ...ask }))
    writeTellings(db, { caseId, seq: event.seq, about: event.type, createdAt: event.recordedAt, told: rows })
  }
}

/** The accounts behind pseudonyms. Whoever enters is known already; the clock is nobody. */
function accountsBehind(db: Db, caseId: string, actors: readonly string[], entering: string, author: string | null): ReadonlySet<string> {
  const accounts = new Set<string>()
  const others = actors.filter((actor) => actor !== entering)
  if (author !== null && entering !== 'clock' && actors.includes(entering)) accounts.add(author)
  if (others.length > 0) {
    const behind = actorsOf(db, { kind: 'case', id: caseId })
    for (const actor of others) accounts.add(behind.get(actor) ?? '')
  }
  return accounts
}
