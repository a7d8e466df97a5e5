import { awaitedDates } from '@/db/ledger'
import { follows, setFollowing } from '@/db/line-notices'
import { allOfRegister, deliveriesOf, findActivity, linesOf, type ActivityRow, type DeliveryRow, type ExpectationRow } from '@/db/register'
import { firstTexts } from '@/db/streams'
import type { Db } from '@/db/store'
import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import type { StatedReason } from '@/lib/domain/cases/vocabulary'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { checkIdentifier, type CheckedIdentifier } from '@/lib/domain/plans/identifiers'
import type { ShortFigures, SideFigures } from '@/lib/domain/reciprocity/ledger'
import type { Schedule } from '@/lib/domain/reciprocity/schedule'
import type { Completeness, EntryOf, ExpectedObject } from '@/lib/domain/register/events'
import { mayReadActivities, mayReadDeliveryWords, mayRegister } from '@/lib/domain/register/register-permissions'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { latestDay } from './party-days'
import { figuresIn, shortFigures } from './view-ledger'

/** An activity with what it stands on, and how its lines stand on both sides. */
export interface ListedActivity {
  readonly id: string
  readonly title: string
  readonly titleZh: string | null
  readonly field: string
  readonly agency: { readonly id: string; readonly name: string; readonly shortName: string }
  readonly counterpart: { readonly name: string; readonly nameZh: string | null }
  readonly instrument: { readonly title: string; readonly kind: string; readonly signedOn: string; readonly expiresOn: string }
  readonly review: { readonly reference: string; readonly on: string; readonly conditions: string }
  /** The viewer is an officer of its agency. */
  readonly own: boolean
  /** How many expectations there are, of both directions. */
  readonly lines: number
  /** By the side that provides. */
  readonly figures: Readonly<Record<string, ShortFigures>>
}

export interface ActivityList {
  /** The viewer's own agency's first, then by title. */
  readonly activities: readonly ListedActivity[]
  /** Of all activities together. */
  readonly figures: Readonly<Record<string, SideFigures>>
  /** The agreement whose sides these are. */
  readonly procedure: Procedure
  /** The office's day. */
  readonly today: string
}

export interface Delivery {
  readonly id: string
  readonly providedOn: string
  readonly completeness: Completeness
  readonly reason: StatedReason | null
  /** What came or is missing; null where nothing was written, or the viewer does not read it. */
  readonly words: string | null
  /** The due date that it was entered for; null where none was named. */
  readonly dueOn: string | null
  /** By what it can be seen that it came; null as with `words`. */
  readonly evidence: string | null
  /** What each side holds of it, by party. */
  readonly positions: EntryOf<'delivery'>['positions']
  /** It was entered by mistake, and counts for nothing. */
  readonly void: boolean
  /** UTC instant. */
  readonly enteredAt: string
}

export interface Line {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly title: string
  readonly route: string
  readonly format: string | null
  readonly dueOn: string | null
  /** In words as agreed. */
  readonly recurrence: string | null
  /** The same as a rule; null where nobody has put it as one. */
  readonly schedule: Schedule | null
  /** The first day on which it is no longer expected. */
  readonly withdrawnOn: string | null
  /** The days by which it falls due of which not everything came, in order, up to the first that is to come. */
  readonly awaited: readonly string[]
  readonly what: ExpectedObject
  readonly provider: string | null
  readonly recipient: string | null
  readonly volume: string | null
  readonly embargoUntil: string | null
  readonly agreedIn: string | null
  readonly identifiers: readonly CheckedIdentifier[]
  /** What each side holds of it, by party; a side that is not named has not said. */
  readonly positions: EntryOf<'expectation'>['positions']
  /** The last first. */
  readonly deliveries: readonly Delivery[]
}

export interface ActivityDetail extends ListedActivity {
  readonly figures: Readonly<Record<string, SideFigures>>
  readonly procedure: Procedure
  readonly today: string
  readonly lineDetails: readonly Line[]
  /** Whether the viewer registers expectations and deliveries here. */
  readonly mayRegister: boolean
  /** Whether the viewer reads what was written about deliveries. */
  readonly readsWords: boolean
  /** Whether a researcher wants to be told of it; null for everybody else. */
  readonly following: boolean | null
  /** The first and the last day that a delivery can have. */
  readonly earliestOn: string
  readonly latestOn: string
}

/** Every activity of the office with its figures. Throws `NotFound` for roles that read none, `StoreFault`. */
export function listActivities(office: Office, viewer: Viewer): ActivityList {
  if (!mayReadActivities(viewer)) throw new NotFound()
  return office.store.read((db) => {
    const { activities, expectations } = allOfRegister(db)
    const listed = listedOf(db, viewer)
    const figures = shortFigures(office, db, activities.map((row) => row.activityId))
    const lines = new Map<string, number>()
    for (const { activityId } of expectations) lines.set(activityId, (lines.get(activityId) ?? 0) + 1)
    const all = activities.map((row) => ({ ...listed(row, lines.get(row.activityId) ?? 0), figures: figures(row.activityId) }))
    return {
      activities: [...all.filter((one) => one.own), ...all.filter((one) => !one.own)],
      figures: figuresIn(office, db, { kind: 'all', id: '' }),
      procedure: office.procedures.ofRegister,
      today: localDateAt(office.now(), officeZone),
    }
  })
}

/** One activity with the lines of both sides and what was provided against each. Throws `NotFound`, `StoreFault`. */
export function viewActivity(office: Office, viewer: Viewer, id: string): ActivityDetail {
  if (!mayReadActivities(viewer)) throw new NotFound()
  return office.store.read((db) => {
    const row = allOfRegister(db).activities.find((one) => one.activityId === id)
    if (!row) throw new NotFound()
    const lines = linesOf(db, id)
    const deliveries = deliveriesOf(db, id)
    const readsWords = mayReadDeliveryWords(viewer, row.agencyId)
    const ids = deliveries.map((one) => one.deliveryId)
    const written = (name: string) => (readsWords ? firstTexts(db, 'delivery', ids, name) : new Map<string, string>())
    const awaited = awaitedDates(db, id, localDateAt(office.now(), officeZone))
    const texts = { words: written('words'), evidence: written('evidence') }
    const listed = listedOf(db, viewer)(row, lines.length)
    return {
      ...listed,
      figures: figuresIn(office, db, { kind: 'activity', id }),
      procedure: office.procedures.ofRegister,
      today: localDateAt(office.now(), officeZone),
      lineDetails: lines.map((line) => detailOf(line, deliveries, texts, awaited.get(line.expectationId) ?? [])),
      mayRegister: mayRegister(viewer, 'delivery', row.agencyId),
      readsWords,
      following: viewer.role === 'researcher' ? follows(db, viewer.accountId, id) : null,
      earliestOn: listed.instrument.signedOn,
      latestOn: latestDay(office),
    }
  })
}

/**
 * Notes whether a researcher wants to be told when something expected under an activity falls due with nothing on record. Throws `NotFound`
 * where there is no such activity, or for who is no researcher: officers are told of the activities of their agency anyway.
 */
export function followActivity(office: Office, viewer: Viewer, id: string, following: boolean): void {
  if (viewer.role !== 'researcher') throw new NotFound()
  office.store.transact((db) => {
    if (!findActivity(db, id)) throw new NotFound()
    setFollowing(db, viewer.accountId, id, following)
  })
}

function listedOf(db: Db, viewer: Viewer) {
  const register = allOfRegister(db)
  const agencies = new Map(register.agencies.map((one) => [one.agencyId, one]))
  const counterparts = new Map(register.counterparts.map((one) => [one.counterpartId, one]))
  const instruments = new Map(register.instruments.map((one) => [one.instrumentId, one]))
  return (row: ActivityRow, lines: number): Omit<ListedActivity, 'figures'> => {
    // The store holds what an activity names; its foreign keys see to that.
    const { agencyId, name, shortName } = agencies.get(row.agencyId)!
    const counterpart = counterparts.get(row.counterpartId)!
    const { title, kind, signedOn, expiresOn } = instruments.get(row.instrumentId)!
    return {
      id: row.activityId,
      title: row.title,
      titleZh: row.titleZh,
      field: row.field,
      agency: { id: agencyId, name, shortName },
      counterpart: { name: counterpart.name, nameZh: counterpart.nameZh },
      instrument: { title, kind, signedOn, expiresOn },
      review: { reference: row.reviewReference, on: row.reviewOn, conditions: row.reviewConditions },
      own: viewer.role === 'officer' && viewer.agencyId === row.agencyId,
      lines,
    }
  }
}

type Written = Readonly<Record<'words' | 'evidence', ReadonlyMap<string, string>>>

function detailOf(line: ExpectationRow, deliveries: readonly DeliveryRow[], written: Written, awaited: readonly string[]): Line {
  const { expectationId, fromSide, toSide, activityId: _activityId, identifiersJson, positionsJson, scheduleJson, ...said } = line
  const identifiers = JSON.parse(identifiersJson) as EntryOf<'expectation'>['identifiers']
  return {
    id: expectationId,
    from: fromSide,
    to: toSide,
    ...said,
    schedule: scheduleJson === null ? null : (JSON.parse(scheduleJson) as Schedule),
    awaited,
    identifiers: identifiers.map(({ type, value }) => checkIdentifier(type, value)),
    positions: JSON.parse(positionsJson) as Line['positions'],
    deliveries: deliveries
      .filter((one) => one.expectationId === expectationId)
      .map(({ deliveryId, expectationId: _line, entry: _entry, positionsJson: positions, ...one }) => ({
        id: deliveryId,
        ...one,
        positions: JSON.parse(positions) as Delivery['positions'],
        words: written.words.get(deliveryId) ?? null,
        evidence: written.evidence.get(deliveryId) ?? null,
      })),
  }
}
