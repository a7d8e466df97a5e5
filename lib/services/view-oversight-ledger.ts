import type { LedgerScope } from '@/db/ledger-sums'
import type { ActivitySet } from '@/db/oversight'
import { findCounterpart } from '@/db/register'
import type { Db } from '@/db/store'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { SideFigures } from '@/lib/domain/reciprocity/ledger'

import type { Office } from './office'
import { figuresIn } from './view-ledger'

/** Both directions of the ledger, over all its due dates. */
export interface LedgerInShort {
  readonly scope: LedgerScope
  /** By the side that provides. */
  readonly figures: Readonly<Record<string, SideFigures>>
  readonly procedure: Procedure
}

/** Null where the ledger keeps no sums of such a set: it sums up by one thing at a time. */
export function ledgerInShort(office: Office, db: Db, set: ActivitySet): LedgerInShort | null {
  const scope = scopeOfSet(db, set)
  return scope === null ? null : { scope, figures: figuresIn(office, db, scope), procedure: office.procedures.ofRegister }
}

function scopeOfSet(db: Db, { agency, counterpart, field }: ActivitySet): LedgerScope | null {
  if (field !== undefined) return agency === undefined && counterpart === undefined ? { kind: 'field', id: field } : null
  if (counterpart === undefined) return agency === undefined ? { kind: 'all', id: '' } : { kind: 'agency', id: agency }
  // What is agreed with a counterpart is its agency's.
  if (counterpart === null || (agency !== undefined && findCounterpart(db, counterpart)?.agencyId !== agency)) return null
  return { kind: 'counterpart', id: counterpart }
}
