import { clearCaseViews } from '@/db/case-views'
import { caseStreams, eventsOf } from '@/db/events'
import { rebuildLedger } from '@/db/ledger'
import type { CaseState } from '@/lib/domain/cases/evolve'

import { viewed } from './append-to-case'
import type { Office } from './office'
import { rebuildRegister } from './rebuild-register'
import { rebuildReleases } from './release-state'

/**
 * Throws the views of the register, of cases and of the public register away and makes them again from the events, in one transaction. Answers with the number of cases. The
 * result is identical to what was there: views hold nothing that the record does not tell.
 */
export function rebuildViews(office: Office): number {
  return office.store.transact((db) => {
    rebuildRegister(db)
    clearCaseViews(db)
    const cases = caseStreams(db)
    for (const caseId of cases) {
      const events = eventsOf(db, { kind: 'case', id: caseId })
      events.reduce<CaseState | null>((state, event) => viewed(office, db, caseId, state, event), null)
    }
    rebuildLedger(db)
    rebuildReleases(db)
    return cases.length
  })
}
