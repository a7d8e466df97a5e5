import { activeAmong, activeInRole } from '@/db/accounts'
import { complainantOf } from '@/db/cases'
import { writeTellings } from '@/db/outbox'
import type { Db } from '@/db/store'
import { actorsOf } from '@/db/stream-actors'
import { procedureOf } from '@/lib/domain/agreements/procedures'
import type { CaseEvent } from '@/lib/domain/cases/events'
import type { CaseState } from '@/lib/domain/cases/evolve'
import type { ToldAudience } from '@/lib/domain/cases/telling-policy'
import { tellingsOf } from '@/lib/domain/cases/tellings'

/** Puts into the outbox who is told of an event. It is called in the transaction of the event, with the case as it stands after it. */
export type Tell = (event: CaseEvent, after: CaseState) => void

/**
 * Tells of the events of one case that are entered together. Who is meant by an audience is looked up once, and only where there is
 * something to tell. `author`: the account that enters, where it is a person.
 */
export function teller(db: Db, caseId: string, author: string | null): Tell {
  const audiences = new Map<ToldAudience, readonly string[]>()
  const accountsOf = (audience: ToldAudience, after: CaseState) => {
    const known = audiences.get(audience) ?? lookUp(db, caseId, audience, after)
    audiences.set(audience, known)
    return known
  }
  return (event, after) => {
    // One row for a person, also for one who is told in two capacities: the first of them counts.
    const told = new Map<string, { asked: readonly string[]; until: string | null }>()
    for (const { audience, asked, until, except } of tellingsOf(event, after, procedureOf(after.procedure))) {
      const leftOut = accountsBehind(db, caseId, except, event.actor, author)
      for (const accountId of accountsOf(audience, after)) {
        if (!leftOut.has(accountId) && !told.has(accountId)) told.set(accountId, { asked, until })
      }
    }
    const row = { caseId, seq: event.seq, about: event.type, createdAt: event.recordedAt }
    writeTellings(db, [...told].map(([accountId, { asked, until }]) => ({ ...row, accountId, askedActs: asked, clockKey: until })))
  }
}

function lookUp(db: Db, caseId: string, audience: ToldAudience, { filed }: CaseState): readonly string[] {
  switch (audience) {
    case 'complainant': {
      const complainant = complainantOf(db, caseId)
      return complainant === null ? [] : activeAmong(db, [complainant])
    }
    case 'officers':
      return activeInRole(db, 'officer', filed.agencyId)
    case 'coordinators':
      return activeInRole(db, 'coordinator')
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
