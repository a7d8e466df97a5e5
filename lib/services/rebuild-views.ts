import { clearCaseViews } from '@/db/case-views'
import { clearHappened } from '@/db/happened-views'
import { caseStreams, eventsOf } from '@/db/events'
import { rebuildLedger } from '@/db/ledger'
import type { CaseState } from '@/lib/domain/cases/evolve'

import { viewed } from './append-to-case'
import { writeAllHappened } from './happened-views'
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
    clearHappened(db)
    const cases = caseStreams(db)
    for (const caseId of cases) {
      const events = eventsOf(db, { kind: 'case', id: caseId })
      const state = events.reduce<CaseState | null>((before, event) => viewed(office, db, caseId, before, event).state, null)!
      writeAllHappened(office, db, caseId, state)
    }
    rebuildLedger(db)
    rebuildReleases(db)
    return cases.length
  })
}
