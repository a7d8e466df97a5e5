import { canonicalJson } from '@/db/chain'
import { openCasesCiting } from '@/db/case-list'
import { eventsOf } from '@/db/events'
import { dueDatesIn } from '@/db/ledger'
import { keepRefusal } from '@/db/refusals'
import {
  allOfRegister,
  deliveriesOf,
  findActivity,
  findAgency,
  findCounterpart,
  findDelivery,
  findExpectation,
  findInstrument,
  linesOf,
} from '@/db/register'
import type { Db } from '@/db/store'
import { textsOfStream } from '@/db/streams'
import type { Viewer } from '@/lib/domain/access/roles'
import { entryFrom, registerEntry as entrySchema, type ChangeableKind, type EntryOf, type FieldsOf, type RegisterEntry } from '@/lib/domain/register/events'
import { idFrom, nextLineId } from '@/lib/domain/register/register-ids'
import { mayRegister } from '@/lib/domain/register/register-permissions'
import { problemsOfEntry, type RegisterProblem, type Surroundings } from '@/lib/domain/register/register-rules'

import type { Office } from './office'
import { latestDay } from './party-days'
import { writeEntry } from './register-entry'
import { sameDeliveryOnRecord } from './same-delivery'

/** An entry is made or changed, or everything that is wrong with it. */
export type Registered = { readonly id: string } | { readonly problems: readonly RegisterProblem[] }

/** Makes an agency, a counterpart, an instrument or an activity, under an id made from its short name. Throws `StoreFault`. */
export function createEntry<K extends ChangeableKind>(office: Office, viewer: Viewer, kind: K, shortName: string, fields: FieldsOf<K>): Registered {
  const id = idFrom(shortName)
  if (id === null) return wrong({ field: 'shortName', key: 'no-id' })
  return register(office, viewer, entrySchema.parse({ ...fields, kind, id }), (db) =>
    isRegistered(db, kind, id) ? [{ field: 'shortName', key: 'taken', values: { id } }] : [],
  )
}

/**
 * Tells an entry anew. Its id stays, and so does the agency of a counterpart or an activity, under which cases stand.
 * @param seen the last entry of its history that the administrator saw
 */
export function changeEntry<K extends ChangeableKind>(
  office: Office,
  viewer: Viewer,
  kind: K,
  id: string,
  { fields, seen }: { fields: FieldsOf<K>; seen: number | undefined },
): Registered {
  const entry = entrySchema.parse({ ...fields, kind, id })
  return register(office, viewer, entry, (db) => problemsOfChange(db, entry, seen), 'changed')
}

/** Adds a line to an activity: what one side is expected to provide to the other. Sent twice, it is added once. Throws `StoreFault`. */
export function addExpectation(office: Office, viewer: Viewer, fields: FieldsOf<'expectation'>): Registered {
  const id = office.store.read((db) => nextLineId(fields.activityId, (one) => findExpectation(db, one) !== undefined))
  const entry = entrySchema.parse({ ...fields, kind: 'expectation', id })
  return register(office, viewer, entry, (db) => (sameLine(db, fields) ? [{ field: 'title', key: 'taken' }] : []))
}

/**
 * Tells a line anew; what it said before stays on record. Which way it runs and under which activity it stands it keeps: cases cite it.
 * @param seen the last entry of its history that the officer saw
 */
export function changeExpectation(
  office: Office,
  viewer: Viewer,
  id: string,
  { fields, seen }: { fields: FieldsOf<'expectation'>; seen: number | undefined },
): Registered {
  const entry = entrySchema.parse({ ...fields, kind: 'expectation', id })
  return register(office, viewer, entry, (db) => {
    const line = findExpectation(db, id)
    if (line && (line.activityId !== fields.activityId || line.fromSide !== fields.from)) return [{ field: null, key: 'stays' }]
    return problemsOfChange(db, entry, seen)
  }, 'changed')
}

/**
 * Records what was provided against a line, or that it was declined. The same one is not recorded again, whichever way it came before.
 * @param sending names one sending of the form, and becomes the id: sent twice, it is recorded once
 */
export function recordDelivery(office: Office, viewer: Viewer, sending: string, fields: FieldsOf<'delivery'>): Registered {
  if (office.store.read((db) => findDelivery(db, sending))) return { id: sending }
  const onRecord = (db: Db): RegisterProblem[] => (sameDeliveryOnRecord(db, fields) ? [{ field: 'providedOn', key: 'on-record' }] : [])
  return register(office, viewer, entrySchema.parse({ ...fields, kind: 'delivery', id: sending }), onRecord)
}

/** What the rules find wrong with a delivery, before it is recorded by anybody. Throws `StoreFault`. */
export function problemsOfDelivery(office: Office, fields: FieldsOf<'delivery'>): readonly RegisterProblem[] {
  const entry = entrySchema.parse({ ...fields, kind: 'delivery', id: 'not-recorded' })
  return office.store.read((db) => problemsOfEntry(entry, surroundings(office, db, entry)))
}

/** Marks a delivery as entered by mistake. Its entry stays as it is, with the mark after it. Throws `StoreFault`. */
export function voidDelivery(office: Office, viewer: Viewer, id: string): Registered {
  return changeDelivery(office, viewer, id, () => ({ void: true }))
}

/** Tells a delivery anew, in what can change of it: what the sides hold of it, and whether it was a mistake. */
export function changeDelivery(
  office: Office,
  viewer: Viewer,
  id: string,
  change: (now: EntryOf<'delivery'>) => Partial<Pick<EntryOf<'delivery'>, 'positions' | 'void'>>,
): Registered {
  const now = office.store.read((db) => entryNow(db, 'delivery', id))
  return now === null ? wrong({ field: null, key: 'unknown' }) : register(office, viewer, { ...now, ...change(now) }, undefined, 'changed')
}

/** An entry as its last event tells it; null where there is none. */
export function entryNow<K extends RegisterEntry['kind']>(db: Db, kind: K, id: string): EntryOf<K> | null {
  const stream = { kind, id }
  const last = eventsOf(db, stream).at(-1)
  return last === undefined ? null : (entryFrom(kind, id, last.data, textsOfStream(db, stream).get(last.seq) ?? {}) as EntryOf<K>)
}

function register(
  office: Office,
  viewer: Viewer,
  entry: RegisterEntry,
  ownProblems: (db: Db) => RegisterProblem[] = () => [],
  how: 'registered' | 'changed' = 'registered',
): Registered {
  return office.store.transact((db): Registered => {
    // What stands under an activity that nobody knows is under no agency; the rules say so to whoever registers for one.
    if (!mayRegister(viewer, entry.kind, agencyOf(db, entry) ?? viewer.agencyId)) {
      const command = `${how === 'changed' ? 'change' : 'register'}-${entry.kind}`
      keepRefusal(db, { viewer, command, caseId: null, code: 'not-permitted', at: office.now() })
      return wrong({ field: null, key: 'not-permitted' })
    }
    const problems = [...ownProblems(db), ...problemsOfEntry(entry, surroundings(office, db, entry))]
    if (problems.length > 0) return { problems }
    // Told anew in the same words it is no other version.
    if (how === 'changed' && sameAsLast(db, entry)) return { id: entry.id }
    writeEntry(office, db, entry, { by: viewer, how })
    return { id: entry.id }
  })
}

const wrong = (problem: RegisterProblem): Registered => ({ problems: [problem] })

function problemsOfChange(db: Db, entry: RegisterEntry, seen: number | undefined): RegisterProblem[] {
  const last = eventsOf(db, { kind: entry.kind, id: entry.id }).at(-1)
  if (!last) return [{ field: null, key: 'unknown' }]
  if (seen !== undefined && last.seq > seen) return [{ field: null, key: 'changed-meanwhile' }]
  const before = last.data as { agencyId?: string }
  return 'agencyId' in entry && entry.agencyId !== before.agencyId ? [{ field: 'agencyId', key: 'stays' }] : []
}

/** Whether an entry says what its last event said already. */
function sameAsLast(db: Db, entry: RegisterEntry): boolean {
  return canonicalJson(entryNow(db, entry.kind, entry.id)) === canonicalJson(entry)
}

function isRegistered(db: Db, kind: ChangeableKind, id: string): boolean {
  const find = { agency: findAgency, counterpart: findCounterpart, instrument: findInstrument, activity: findActivity }[kind]
  return find(db, id) !== undefined
}

/** A line of the same words in the same direction is the same line, sent again. */
function sameLine(db: Db, { activityId, title, from }: FieldsOf<'expectation'>): boolean {
  return linesOf(db, activityId).some((one) => one.fromSide === from && one.title === title.trim())
}

/** The agency under which an entry stands; null where it stands under none or under one that nobody can tell. */
function agencyOf(db: Db, entry: RegisterEntry): string | null {
  if (entry.kind === 'expectation') return findActivity(db, entry.activityId)?.agencyId ?? null
  if (entry.kind !== 'delivery') return null
  const line = findExpectation(db, entry.expectationId)
  return (line && findActivity(db, line.activityId)?.agencyId) ?? null
}

function surroundings(office: Office, db: Db, entry: RegisterEntry): Surroundings {
  const lineId = entry.kind === 'delivery' ? entry.expectationId : entry.kind === 'expectation' ? entry.id : undefined
  const line = lineId === undefined ? undefined : findExpectation(db, lineId)
  const activityId = entry.kind === 'expectation' ? entry.activityId : line?.activityId
  const activity = activityId === undefined ? undefined : findActivity(db, activityId)
  const instrumentId = entry.kind === 'activity' ? entry.instrumentId : activity?.instrumentId
  const agency = 'agencyId' in entry ? findAgency(db, entry.agencyId) : undefined
  return {
    today: latestDay(office),
    parties: office.procedures.ofRegister.agreement.parties.map((party) => party.id),
    agency: agency ? { id: agency.agencyId } : null,
    counterpart: entry.kind === 'activity' ? (findCounterpart(db, entry.counterpartId) ?? null) : null,
    instrument: instrumentId === undefined ? null : (findInstrument(db, instrumentId) ?? null),
    activity: activity ? { id: activity.activityId } : null,
    line: line ? { id: line.expectationId, dueDates: dueDatesIn(db, line.expectationId) } : null,
    openCases: entry.kind === 'expectation' ? openCasesCiting(db, entry.id) : 0,
    firstProvidedOn: entry.kind === 'instrument' ? firstProvidedUnder(db, entry.id) : null,
  }
}

function firstProvidedUnder(db: Db, instrumentId: string): string | null {
  const activities = allOfRegister(db).activities.filter((one) => one.instrumentId === instrumentId)
  const days = activities.flatMap((one) => deliveriesOf(db, one.activityId)).map((one) => one.providedOn)
  return days.sort()[0] ?? null
}
