import { accountNames } from '@/db/accounts'
import { accessFacts, complainantOf, findVisibleCase, textsOfCase } from '@/db/cases'
import { eventsOf, type RecordedEvent } from '@/db/events'
import { actorsOf } from '@/db/stream-actors'
import type { Db } from '@/db/store'
import type { Act, Procedure } from '@/lib/domain/agreements/schema'
import { isOthersMove } from '@/lib/domain/agreements/sides'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf, visibleParts, type Part } from '@/lib/domain/access/visibility'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { addMonths } from '@/lib/domain/calendars/days'
import type { ClosedAct } from '@/lib/domain/cases/acts-here'
import { timeByClass, type TimeSpan } from '@/lib/domain/cases/time-by-class'
import { worldOf } from '@/lib/domain/cases/world'
import { eventsAsOf, type AsOf } from '@/lib/domain/cases/as-of'
import { fold, type CaseState } from '@/lib/domain/cases/evolve'
import { sidesOfCase, type CaseEvent } from '@/lib/domain/cases/events'
import { entriesOf } from '@/lib/domain/cases/open-matters'
import { clockState, isOpen, type ClockReading, type ClockState } from '@/lib/domain/deadlines/case-clocks'
import { daysLeft, monthsUntil, timeLeft, type TimeLeft } from '@/lib/domain/deadlines/time-left'
import { suspensionDossier, type Dossier } from '@/lib/domain/suspension/dossier'

import { actChoices, noChoices, type ActChoices } from './act-choices'
import { momentAsOf, pastOf, type Moment } from './as-of-moment'
import { NotFiledYet, NotFound } from './errors'
import { KeptWhileUnwritten } from './kept-while-unwritten'
import { officeZone, type Office } from './office'
import { openActs } from './open-acts'
import { ownLinesMissing } from './own-lines'
import { registeredOf } from './registered-of-case'
import { shownState, type ShownState } from './shown-state'

/** One line of the record. `event` without `data` where the viewer sees figures only: that it happened, and when. */
export interface RecordEntry {
  readonly seq: number
  readonly type: CaseEvent['type']
  readonly occurredOn: string
  readonly recordedAt: string
  readonly stage: string
  readonly role: string
  /** The name of who entered it, where the viewer may know it. */
  readonly name: string | null
  readonly data: CaseEvent['data'] | null
  readonly texts: readonly { readonly name: string; readonly text: string }[]
  readonly supersededBy: number | null
  readonly hash: string
  /** The fact is dated in a span in which the agreement was not in force. */
  readonly gap: Procedure['agreement']['gaps'][number] | null
}

export interface ClockOfCase {
  readonly reading: ClockReading
  readonly state: ClockState
  /** In the unit of the rule; null where it waits for nobody or has no date. */
  readonly left: TimeLeft | null
}

export interface ActOfCase {
  readonly act: Act
  /** The clock that this act meets, while it runs. */
  readonly clock: ClockOfCase | null
}

/** The position of a side as it was last recorded. */
export interface Position {
  readonly side: 'complaining-side' | 'responding-side'
  readonly on: string
  readonly text: string
  readonly seq: number
}

/** The review that the decision names under which a case stands. */
export interface NamedReview {
  readonly on: string
  readonly left: TimeLeft
  readonly decidedOn: string
  /** The entry that holds the decision. */
  readonly seq: number
}

export interface CaseDetail {
  readonly reference: string
  readonly version: number
  readonly parts: ReadonlySet<Part>
  readonly procedure: Procedure
  readonly state: ShownState
  readonly title: string | null
  readonly agency: string
  readonly counterpart: { readonly name: string; readonly nameZh: string | null } | null
  readonly activity: { readonly id: string; readonly title: string; readonly review: { reference: string; on: string; conditions: string } } | null
  readonly expectation: { readonly id: string; readonly title: string; readonly from: string; readonly to: string; readonly route: string; readonly dueOn: string | null; readonly recurrence: string | null; readonly last: { readonly on: string; readonly completeness: string } | null } | null
  /** All lines of the activity: what a decision on suspension can cover one by one. */
  readonly lines: readonly { readonly id: string; readonly title: string; readonly from: string; readonly to: string }[]
  /** Null where the viewer may not know; a filing by an agency has none. */
  readonly complainant: string | null
  readonly filedByAgency: boolean
  readonly clocks: readonly ClockOfCase[]
  /** Who had the time: the days from the one after the filing on. */
  readonly time: readonly TimeSpan[]
  /** The date that comes next; where none is to come, the first one that passed and is still waited for. */
  readonly next: ClockOfCase | null
  /** Null where the case does not stand under a decision that names one. */
  readonly namedReview: NamedReview | null
  /** What the procedure permits the viewer now, in its order. */
  readonly acts: readonly ActOfCase[]
  /** What the procedure provides for the viewer's role in this stage and does not permit now. */
  readonly closedActs: readonly ClosedAct[]
  /** What the forms of the acts offer to choose from. */
  readonly choices: ActChoices
  /** What each side holds, as last recorded; a side without one is left out. Empty for who does not read the narrative. */
  readonly positions: readonly Position[]
  readonly record: readonly RecordEntry[]
  readonly dossier: Dossier
  /** The agreement's own term: the first day after it, and whole months until then. Null where it has none. */
  readonly term: { readonly endsOn: string; readonly monthsLeft: number } | null
  /** The past day as of which all of this is; null: now. */
  readonly asOf: AsOf | null
  readonly today: string
  readonly now: string
  /** As known then: what the days of a clock are drawn from. */
  readonly calendars: Calendars
}

/**
 * One case, in the parts that the viewer may see today; as of a past day, with nothing that was entered, or happened, after it: what the viewer
 * sees of it is decided as of today, and registered names are those of today. Throws `NotFound` where there is none of that reference, or
 * none for this viewer: the two cannot be told apart; `NotFiledYet` where it was not on record as of that day; `RangeError` for a day to come.
 */
export function viewCase(office: Office, viewer: Viewer, reference: string, asOf: AsOf | null = null): CaseDetail {
  const moment = momentAsOf(office, asOf)
  const read = () => readCase(office, viewer, reference, { ...moment, asOf })
  return pastOf(office, asOf) === null ? read() : past.now(office, [viewer, reference, asOf], read)
}

/** Who looks at a past day of a case goes through its pages, and to the day again. Some 100 kB each. */
const past = new KeptWhileUnwritten<CaseDetail>(32)

function readCase(office: Office, viewer: Viewer, reference: string, { asOf, now, today, knownAt }: Moment & { asOf: AsOf | null }): CaseDetail {
  const scope = scopeOf(viewer)
  return office.store.read((db) => {
    const row = findVisibleCase(db, scope, reference)
    if (!row) throw new NotFound()
    const complainant = complainantOf(db, row.caseId)
    const parts = visibleParts(scope, accessFacts(row, complainant))
    const all = eventsOf(db, { kind: 'case', id: row.caseId })
    const events = asOf === null ? all : eventsAsOf(all as unknown as (CaseEvent & RecordedEvent)[], asOf, officeZone)
    const state = fold(events as unknown as CaseEvent[])
    if (state === null) throw new NotFiledYet()
    const procedure = office.procedures.of(state.procedure)
    const { term } = procedure.agreement
    const termEndsOn = term && addMonths(term.from, term.months)
    const calendars = office.calendarsAt(knownAt)
    const world = worldOf({ procedure, calendars, now, ownLinesMissing: ownLinesMissing(db, state.filed, asOf) }, state)
    const clocks = world.readings.map((reading) => ({
      reading,
      state: clockState(reading, now),
      left: timeLeft(reading, now, calendars, isOthersMove(procedure, reading.rule.expectedFrom, state.filed)),
    }))
    const accounts = actorsOf(db, { kind: 'case', id: row.caseId })
    const viewersActor = [...accounts].find(([, accountId]) => accountId === viewer.accountId)?.[0] ?? null
    const acts = openActs(world, { role: viewer.role, actor: viewersActor, parts })
    const entered = new Set(events.map(({ seq }) => seq))
    const texts = textsOfCase(db, row.caseId, [...parts].filter((part) => part !== 'figures')).filter(({ seq }) => entered.has(seq))
    return {
      reference,
      version: state.version,
      parts,
      procedure,
      state: shownState(state, parts),
      title: texts.find((text) => text.seq === 1 && text.name === 'title')?.text ?? null,
      ...registeredOf(db, state, parts, asOf),
      complainant: parts.has('identity') && complainant !== null ? (accountNames(db, [complainant]).get(complainant) ?? null) : null,
      filedByAgency: complainant === null,
      clocks,
      time: timeByClass(procedure, state, calendars),
      next: nextOf(clocks),
      namedReview: namedReviewOf(state, today),
      acts: acts.open.map((act) => ({
        act,
        clock: clocks.find(({ reading }) => reading.rule.id === act.meets && isOpen(reading)) ?? null,
      })),
      closedActs: acts.closed,
      // Who takes no act is told nothing that only a form offers.
      choices: acts.open.length + acts.closed.length > 0 ? actChoices(db, procedure, state, world.readings) : noChoices,
      positions: positionsOf(state, texts),
      record: recordOf(db, { events, state, procedure, parts, complainant, texts, accounts }),
      dossier: suspensionDossier(world),
      asOf,
      term: termEndsOn === undefined ? null : { endsOn: termEndsOn, monthsLeft: monthsUntil(today, termEndsOn) },
      today,
      now,
      calendars,
    }
  })
}

function positionsOf(state: CaseState, texts: ReturnType<typeof textsOfCase>): Position[] {
  return sidesOfCase.flatMap((side) => {
    const last = entriesOf(state, 'position-recorded').filter((one) => one.data.side === side).at(-1)
    const text = last && texts.find((one) => one.seq === last.seq && one.name === 'words')?.text
    return last && text !== undefined ? [{ side, on: last.occurredOn, text, seq: last.seq }] : []
  })
}

function nextOf(clocks: readonly ClockOfCase[]): ClockOfCase | null {
  const waiting = clocks
    .filter(({ reading }) => isOpen(reading) && reading.rule.deems === undefined && reading.range !== null)
    .sort((a, b) => (a.reading.range!.earliest < b.reading.range!.earliest ? -1 : 1))
  return waiting.find((clock) => clock.state !== 'overdue') ?? waiting[0] ?? null
}

function namedReviewOf({ facts, stage }: CaseState, today: string): NamedReview | null {
  const decision = facts.findLast((fact) => fact.type === 'suspension-decided')
  if (decision?.type !== 'suspension-decided' || decision.data.toStage !== stage || decision.data.reviewOn === null) return null
  const on = decision.data.reviewOn
  return { on, left: daysLeft(today, on), decidedOn: decision.occurredOn, seq: decision.seq }
}

interface Recording {
  events: readonly RecordedEvent[]
  state: CaseState
  procedure: Procedure
  parts: ReadonlySet<Part>
  complainant: string | null
  texts: ReturnType<typeof textsOfCase>
  accounts: ReadonlyMap<string, string>
}

function recordOf(db: Db, { events, state, procedure, parts, complainant, texts, accounts }: Recording): RecordEntry[] {
  const nameable = [...accounts.values()].filter((id) => parts.has('narrative') && (id !== complainant || parts.has('identity')))
  const names = accountNames(db, nameable)
  return events.map((event, i) => {
    const fact = state.facts[i]!
    return {
      seq: event.seq,
      type: fact.type,
      occurredOn: event.occurredOn,
      recordedAt: event.recordedAt,
      stage: fact.stage,
      role: event.actorRole,
      name: names.get(accounts.get(event.actor) ?? '') ?? null,
      data: parts.has('summary') || event.actor === 'clock' ? fact.data : null,
      texts: texts.filter((text) => text.seq === event.seq).map(({ name, text }) => ({ name, text })),
      supersededBy: fact.supersededBy,
      hash: event.hash,
      gap: procedure.agreement.gaps.find((gap) => event.occurredOn >= gap.from && event.occurredOn < gap.to) ?? null,
    }
  })
}
