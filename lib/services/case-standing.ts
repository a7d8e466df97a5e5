import { findVisibleCase } from '@/db/cases'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { clocksOfCase, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

import { loadCase } from './append-to-case'
import { NotFound } from './errors'
import type { Office } from './office'

export interface CaseStanding {
  readonly state: CaseState
  readonly clocks: readonly ClockReading[]
}

/**
 * Where a case stands and what its clocks come to, without the texts, names and acts of a page. It is for programs that take steps in
 * a case, not for showing: the state is whole, whatever parts the viewer may see. Throws `NotFound` like the page of the case.
 */
export function caseStanding(office: Office, viewer: Viewer, reference: string): CaseStanding {
  return office.store.read((db) => {
    const row = findVisibleCase(db, scopeOf(viewer), reference)
    const state = row ? loadCase(db, row.caseId) : null
    if (state === null) throw new NotFound()
    return { state, clocks: clocksOfCase(office.procedures.of(state.procedure), state, office.calendarsAt(office.now())) }
  })
}
