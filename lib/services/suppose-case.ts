import type { Viewer } from '@/lib/domain/access/roles'
import { suppose, type SupposeProblem, type Suppositions, type Supposed } from '@/lib/domain/cases/suppose'

import { caseStanding } from './case-standing'
import type { Office } from './office'

/**
 * What the clocks of a case, and the rest of its ladder, would come to if something happened. A read: nothing is recorded. Whoever sees
 * the case sees its clocks, and may suppose. Throws `NotFound` like the page of the case.
 */
export function supposeCase(office: Office, viewer: Viewer, reference: string, what: Suppositions): { problems: SupposeProblem[] } | { supposed: Supposed } {
  const { state } = caseStanding(office, viewer, reference)
  const now = office.now()
  return suppose({ procedure: office.procedures.of(state.procedure), calendars: office.calendarsAt(now), now }, state, what)
}
