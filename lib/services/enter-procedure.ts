import { actorIn, appendEvents } from '@/db/events'
import { keepProcedure, procedureStream } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import { keepRefusal } from '@/db/refusals'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { ProcedureEntry } from '@/lib/domain/agreements/procedure-entries'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { previewIn } from './preview-procedure'

/**
 * `invalid`: something is wrong with it by now. `changed`: other cases would move than the list showed. In both nothing is kept.
 * `entered`: it stands on record at this place. No case is moved by it.
 */
export type ProcedureEntered =
  | { readonly outcome: 'invalid' | 'changed' }
  | { readonly outcome: 'entered'; readonly id: string; readonly version: number; readonly storeSeq: number }

/**
 * Enters a procedure that was previewed. It is not put for filing by that: it can be read and compared, and no case is opened under it.
 * @param stamp of the preview that was seen
 * @throws NotFound for anybody but an administrator, which is kept as a refusal; StoreFault
 */
export function enterProcedure(office: Office, viewer: Viewer, text: string, stamp: string): ProcedureEntered {
  onlyAdministrator(office, viewer, 'enter-procedure')
  return office.store.transact((db): ProcedureEntered => {
    const previewed = previewIn(office, db, text)
    if ('faults' in previewed) return { outcome: 'invalid' }
    const { procedure, stamp: stampNow } = previewed.preview
    if (stampNow !== stamp) return { outcome: 'changed' }
    keepProcedure(db, procedure)
    const storeSeq = record(office, db, viewer, { type: 'procedure-entered', data: procedureReference(procedure) })
    return { outcome: 'entered', id: procedure.id, version: procedure.version, storeSeq }
  })
}

/** `nothing-left`: an office has to have a procedure under which complaints can be filed. `no-change`: it is so already. */
export type FilingChanged = { readonly outcome: 'recorded'; readonly storeSeq: number } | { readonly outcome: 'nothing-left' | 'no-change' }

type Version = { readonly id: string; readonly version: number }

/**
 * Opens a version for new cases; of one procedure there is one version for filing. Cases that are there keep theirs.
 * @param first whether it is the one under which complaints are filed unless another is chosen
 * @throws NotFound for anybody but an administrator, and for a version that is not known
 */
export function putForFiling(office: Office, viewer: Viewer, { id, version }: Version, first: boolean): FilingChanged {
  onlyAdministrator(office, viewer, 'put-procedure-for-filing')
  return office.store.transact((db): FilingChanged => {
    const procedure = office.procedures.all().find((one) => one.id === id && one.version === version)
    if (!procedure) throw new NotFound()
    const place = office.procedures.forFiling().indexOf(procedure)
    if (place === 0 || (place > 0 && !first)) return { outcome: 'no-change' }
    keepProcedure(db, procedure)
    const storeSeq = record(office, db, viewer, { type: 'procedure-put-for-filing', data: { ...procedureReference(procedure), first } })
    return { outcome: 'recorded', storeSeq }
  })
}

/** Closes a version for new cases. Who may, and what it throws: as `putForFiling`. */
export function takeOffFiling(office: Office, viewer: Viewer, { id, version }: Version): FilingChanged {
  onlyAdministrator(office, viewer, 'take-procedure-off-filing')
  return office.store.transact((db): FilingChanged => {
    const offered = office.procedures.forFiling()
    const procedure = offered.find((one) => one.id === id && one.version === version)
    if (!procedure) return { outcome: 'no-change' }
    if (offered.length === 1) return { outcome: 'nothing-left' }
    const storeSeq = record(office, db, viewer, { type: 'procedure-taken-off-filing', data: procedureReference(procedure) })
    return { outcome: 'recorded', storeSeq }
  })
}

function onlyAdministrator(office: Office, viewer: Viewer, command: string): void {
  if (viewer.role === 'administrator') return
  office.store.transact((db) => keepRefusal(db, { viewer, command, caseId: null, code: 'not-permitted', at: office.now() }))
  throw new NotFound()
}

function record(office: Office, db: Db, viewer: Viewer, { type, data }: ProcedureEntry): number {
  const now = office.now()
  const event = {
    type,
    occurredOn: localDateAt(now, officeZone),
    data,
    texts: [],
    actor: actorIn(db, procedureStream, viewer.accountId),
    actorRole: viewer.role,
  }
  return appendEvents(db, procedureStream, [event], { now, procedure: null })[0]!.storeSeq
}
