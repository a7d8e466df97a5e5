import { eventsOf } from '@/db/events'
import { firstOverdue } from '@/db/ledger'
import { findExpectation } from '@/db/register'
import type { Db } from '@/db/store'
import type { Viewer } from '@/lib/domain/access/roles'
import type { StatedReason } from '@/lib/domain/cases/vocabulary'
import type { EntryOf, ExpectedObject, Stance } from '@/lib/domain/register/events'
import { mayReadActivities } from '@/lib/domain/register/register-permissions'
import type { RegisterProblem } from '@/lib/domain/register/register-rules'

import { changeDelivery, changeExpectation, entryNow, type Registered } from './administer-register'
import { NotFound } from './errors'
import type { Office } from './office'
import { earliestDay, latestDay } from './party-days'
import { historyOf, type HistoryEntry } from './read-history'
import { viewActivity, type ActivityDetail, type Line } from './view-activities'
import { dueDatesOfLineIn, type DueDatesOfLine } from './view-ledger-lines'

/** One line of the plan of an activity, whole: what it says now, what came against it, and what it said before. */
export interface LineDetail {
  readonly activity: ActivityDetail
  readonly line: Line
  /** Each version, in order of entry. Who entered it is told to those who may enter one. */
  readonly versions: readonly LineVersion[]
  readonly dates: DueDatesOfLine
  /** The first day that is not over everywhere. */
  readonly cutOff: string
}

/** Due dates on the page of a line: five years of one a month. The ledger has the others, page by page. */
const mostDatesShown = 60

export interface LineVersion extends HistoryEntry {
  /** What sides were recorded to hold with this version. */
  readonly positions: readonly TypedStance[]
}

/** Throws `NotFound` where the activity has no such line, or the viewer reads no activities; `StoreFault`. */
export function viewLine(office: Office, viewer: Viewer, activityId: string, lineId: string): LineDetail {
  const activity = viewActivity(office, viewer, activityId)
  const line = activity.lineDetails.find((one) => one.id === lineId)
  if (!line) throw new NotFound()
  const { versions, dates } = office.store.read((db) => ({ versions: versionsOf(db, lineId), dates: dueDatesOfLineIn(office, db, lineId, mostDatesShown) }))
  return { activity, line, dates, cutOff: earliestDay(office), versions: activity.mayRegister ? versions : versions.map((one) => ({ ...one, name: null })) }
}

/** What the office knows of a line that a complaint about it can begin with. */
export interface KnownOfLine {
  readonly what: ExpectedObject
  /** The earliest day by which it was due and nothing came, or the last day on which something was refused; null where there is neither. */
  readonly on: string | null
  /** What was given as the reason for what came in part or was declined last; null where nothing was. */
  readonly statedReason: StatedReason | null
}

/** The same for a line of an activity; null where there is no such line, or the viewer reads no activities. Throws `StoreFault`. */
export function knownOfLine(office: Office, viewer: Viewer, activityId: string, lineId: string): KnownOfLine | null {
  if (!mayReadActivities(viewer)) return null
  const line = office.store.read((db) => findExpectation(db, lineId))
  if (line?.activityId !== activityId) return null
  const [refused] = viewLine(office, viewer, activityId, lineId).line.deliveries.filter((one) => one.reason !== null && !one.void)
  const overdue = office.store.read((db) => firstOverdue(db, lineId, earliestDay(office)))
  return { what: line.what, on: overdue ?? refused?.providedOn ?? null, statedReason: refused?.reason ?? null }
}

function versionsOf(db: Db, lineId: string): LineVersion[] {
  const stream = { kind: 'expectation' as const, id: lineId }
  const told = eventsOf(db, stream).map(({ data }) => (data as { positions?: EntryOf<'expectation'>['positions'] }).positions ?? {})
  return historyOf(db, stream).map((one, i) => ({
    ...one,
    changes: one.changes.filter(({ name }) => name !== 'positions'),
    positions: Object.entries(told[i]!)
      .filter(([side, { stance, on }]) => told[i - 1]?.[side]?.stance !== stance || told[i - 1]?.[side]?.on !== on)
      .map(([side, position]) => ({ side, ...position })),
  }))
}

/** What one side holds of a line from a day on: that it agreed, that it disputes it, or that it has not said so far. */
export interface TypedStance {
  readonly side: string
  readonly stance: Stance
  readonly on: string
}

/**
 * Records what a side holds of a line: a version of it that differs in that alone. Throws `NotFound` where there is no such line, `StoreFault`.
 * @param seen the last entry of its history that the officer saw
 */
export function recordStance(office: Office, viewer: Viewer, lineId: string, stance: TypedStance, seen: number | undefined): Registered {
  const problems = problemsOfStance(office, stance)
  if (problems.length > 0) return { problems }
  const { id: _id, kind: _kind, ...entry } = lineNow(office, lineId)
  return changeExpectation(office, viewer, lineId, { fields: { ...entry, positions: withStance(entry.positions, stance) }, seen })
}

/** The same for what a side holds of what was entered of a delivery. */
export function recordStanceOnDelivery(office: Office, viewer: Viewer, deliveryId: string, stance: TypedStance): Registered {
  const problems = problemsOfStance(office, stance)
  if (problems.length > 0) return { problems }
  return changeDelivery(office, viewer, deliveryId, ({ positions }) => ({ positions: withStance(positions, stance) }))
}

type Positions = EntryOf<'expectation'>['positions']

const withStance = (positions: Positions, { side, stance, on }: TypedStance): Positions => ({ ...positions, [side]: { stance, on } })

function problemsOfStance(office: Office, { side, on }: TypedStance): RegisterProblem[] {
  const parties = office.procedures.ofRegister.agreement.parties
  if (!parties.some((party) => party.id === side)) return [{ field: 'side', key: 'unknown' }]
  return on > latestDay(office) ? [{ field: 'on', key: 'in-future' }] : []
}

/** What a line says now that no form asks for: kept when the rest of it is told anew. */
export function keptOfLine(office: Office, lineId: string): Pick<EntryOf<'expectation'>, 'positions'> {
  return { positions: lineNow(office, lineId).positions }
}

function lineNow(office: Office, lineId: string): EntryOf<'expectation'> {
  const line = office.store.read((db) => entryNow(db, 'expectation', lineId))
  if (line === null) throw new NotFound()
  return line
}
