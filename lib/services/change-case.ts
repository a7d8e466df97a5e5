import { randomBytes } from 'node:crypto'

import {
  accessFacts,
  addComplainant,
  complainantOf,
  earlierSubmission,
  findCase,
  findVisibleCase,
  keepSubmission,
  type CaseViewRow,
} from '@/db/cases'
import { keepProcedure } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import { keepRefusal } from '@/db/refusals'
import { linesOf } from '@/db/register'
import type { Db } from '@/db/store'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { needsNarrative } from '@/lib/domain/access/permissions'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf, visibleParts } from '@/lib/domain/access/visibility'
import type { Command } from '@/lib/domain/cases/commands'
import type { Context } from '@/lib/domain/cases/context'
import { decide } from '@/lib/domain/cases/decide'
import { worldOf } from '@/lib/domain/cases/world'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { observe } from '@/lib/domain/cases/observe'
import { refuse } from '@/lib/domain/cases/refusals'

import { appendToCase, authorIn, loadCase } from './append-to-case'
import { Conflict, NotFound, Refused } from './errors'
import { filingFacts, namedFacts } from './filing-facts'
import type { Office } from './office'
import { enterMoved } from './sweep'

export interface Changed {
  readonly reference: string
  readonly version: number
  /** The same form was sent before; this is what it led to. */
  readonly again: boolean
}

export interface Sending {
  /** The last entry that the viewer had seen. Without it the command is decided on the case as it is. */
  readonly expectedVersion?: number
  /** Names one sending of one form: sent twice, it is done once. */
  readonly submission?: string
  /** Under which of the procedures for filing a complaint is filed; absent: under the first. */
  readonly under?: { readonly id: string; readonly version: number }
}

/**
 * The one door for every write to a case: load, may they, decide, append, in one transaction. `reference` is null for a filing.
 * Throws `NotFound` where the viewer may not see the case, `Refused` where a rule says no, `Conflict` where somebody else acted
 * meanwhile, `StoreFault` where the store refuses; in each case nothing of the command is recorded.
 */
export function changeCase(office: Office, viewer: Viewer, reference: string | null, command: Command, sending: Sending = {}): Changed {
  try {
    return office.store.transact((db): Changed => {
      const again = sending.submission ? earlierSubmission(db, viewer.accountId, sending.submission) : undefined
      if (again !== undefined) return changedCase(db, again, true)
      const row = reference === null ? null : findVisibleCase(db, scopeOf(viewer), reference)
      if (row === undefined) throw new NotFound()
      if (row) refuseUnread(office, db, viewer, row, command)
      const loaded = row ? loadCase(db, row.caseId) : null
      if (loaded) refuseStale(loaded, sending.expectedVersion)
      const before = loaded && enterMoved(office, db, row!.caseId, loaded)
      return carryOut(office, db, viewer, { row, before, command, sending })
    })
  } catch (error) {
    // The transaction is undone by now, with the number that a filing had drawn; the refusal is kept in one of its own.
    if (error instanceof Refused) keepTrace(office, viewer, reference, command, error)
    throw error
  }
}

function keepTrace(office: Office, viewer: Viewer, reference: string | null, command: Command, { refusal }: Refused): void {
  office.store.transact((db) => {
    const caseId = reference === null ? null : (findVisibleCase(db, scopeOf(viewer), reference)?.caseId ?? null)
    keepRefusal(db, { viewer, command: command.command, caseId, code: refusal.code, at: office.now() })
  })
}

interface Carrying {
  row: CaseViewRow | null
  before: CaseState | null
  command: Command
  sending: Sending
}

function carryOut(office: Office, db: Db, viewer: Viewer, { row, before, command, sending }: Carrying): Changed {
  const caseId = row?.caseId ?? randomBytes(8).toString('hex')
  const now = office.now()
  const procedure = before ? office.procedures.of(before.procedure) : procedureForFiling(office, sending.under)
  const context: Context = {
    now,
    procedure,
    calendars: office.calendarsAt(now),
    actor: before ? authorIn(db, caseId, viewer).actor : '',
    role: viewer.role,
    agencyId: viewer.agencyId,
    recused: recusedIn(db, caseId),
    lines: before?.filed.activityId ? linesOf(db, before.filed.activityId).map((line) => line.expectationId) : [],
    ...(command.command === 'file' ? { filing: filingFacts(office, db, command, procedure) } : {}),
    ...(command.command === 'amend' ? { named: namedFacts(db, { ...command, agencyId: before!.filed.agencyId }) } : {}),
  }
  const decision = decide(context, before, command)
  if ('refused' in decision) throw new Refused(decision.refused)

  const reference = before ? before.procedure : procedureReference(procedure)
  const after = appendToCase(office, db, caseId, before, { drafts: decision.events, author: viewer, procedure: reference })
  if (before === null) keepProcedure(db, procedure)
  if (before === null && viewer.role === 'researcher') addComplainant(db, caseId, viewer.accountId)
  // What the clock sees at this very moment is entered with the act: a condition that has just been met is not left for a minute.
  const observed = observe(worldOf(context, after))
  appendToCase(office, db, caseId, after, { drafts: observed, author: 'clock', procedure: reference })
  if (sending.submission) keepSubmission(db, viewer.accountId, sending.submission, caseId, now)
  return changedCase(db, caseId, false)
}

/** Throws `NotFound` where no new case can be opened under it. */
function procedureForFiling({ procedures }: Office, under: Sending['under']): Procedure {
  const offered = procedures.forFiling()
  if (under === undefined) return offered[0]
  const found = offered.find((one) => one.id === under.id && one.version === under.version)
  if (!found) throw new NotFound()
  return found
}

function changedCase(db: Db, caseId: string, again: boolean): Changed {
  const row = findCase(db, caseId)!
  return { reference: row.reference, version: row.version, again }
}

/** Whoever complained does not decide on the complaint. */
function recusedIn(db: Db, caseId: string): string[] {
  const complainant = complainantOf(db, caseId)
  return complainant === null ? [] : [authorIn(db, caseId, { accountId: complainant, role: 'researcher', agencyId: null }).actor]
}

/** Nobody writes into a case whose narrative they may not read: they would act on what they do not know. */
function refuseUnread({ procedures }: Office, db: Db, viewer: Viewer, row: CaseViewRow, command: Command): void {
  if (!needsNarrative(command.command)) return
  if (visibleParts(scopeOf(viewer), accessFacts(row, complainantOf(db, row.caseId))).has('narrative')) return
  const { acts } = procedures.of({ id: row.procedureId, version: row.procedureVersion })
  const act = acts.find((one) => one.command === command.command)
  throw new Refused(refuse('not-permitted', { act: act?.label ?? { en: command.command } }).refused)
}

/** What the clock entered meanwhile changes no one's mind: the command is decided again. What a person entered is shown first. */
function refuseStale(state: CaseState, expectedVersion: number | undefined): void {
  if (expectedVersion === undefined) return
  const since = state.facts.filter((fact) => fact.seq > expectedVersion && fact.actor !== 'clock')
  if (since.length === 0) return
  throw new Conflict(since.map(({ seq, type, occurredOn }) => ({ seq, type, occurredOn })), state.version)
}
