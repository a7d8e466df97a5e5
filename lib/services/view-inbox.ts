import { accessFacts, complainantOf, type CaseViewRow } from '@/db/cases'
import { caseEventsOf } from '@/db/events'
import { countNotices, unreadNotices } from '@/db/line-notices'
import { countTold, countUnread, listAsked, listTold } from '@/db/outbox'
import { countReleaseNotices, unreadReleaseNotices } from '@/db/release-notices'
import { findShownRelease } from '@/db/releases'
import type { Db } from '@/db/store'
import { actorsOf } from '@/db/stream-actors'
import type { Act, LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { isOthersMove, type SidesOfCase } from '@/lib/domain/agreements/sides'
import type { Role, Viewer } from '@/lib/domain/access/roles'
import { scopeOf, visibleParts, type Part } from '@/lib/domain/access/visibility'
import { fold, type CaseState, type Fact } from '@/lib/domain/cases/evolve'
import type { Told } from '@/lib/domain/cases/sentence'
import { worldOf, type World } from '@/lib/domain/cases/world'
import { clockState, isOpen } from '@/lib/domain/deadlines/case-clocks'
import { timeLeft } from '@/lib/domain/deadlines/time-left'

import { NotFound } from './errors'
import type { Office } from './office'
import { openActs } from './open-acts'
import type { ClockOfCase } from './view-case'

/** One thing that a person was told, as he or she may read it now. */
export interface InboxLine {
  /** Of the row in the outbox; grows with time. */
  readonly id: number
  readonly reference: string
  /** What the complainant called the case; null where the viewer does not read its narrative. */
  readonly title: string | null
  readonly seq: number
  /** When it was told, as a UTC instant. */
  readonly toldAt: string
  readonly isRead: boolean
  readonly event: Told
  /** A later entry stands in the place of this one. */
  readonly superseded: boolean
  readonly procedure: Procedure
  readonly sides: SidesOfCase
  /** What is asked of the viewer still: the acts that answer it, and the clock until whose end; null where nothing is. */
  readonly asked: { readonly acts: readonly Act[]; readonly clock: ClockOfCase | null } | null
  /** For a complainant whose date was missed and is still waited for: what that opens, and what he or she can do now. */
  readonly canDo: { readonly opens: LocalizedText | null; readonly acts: readonly Act[] } | null
}

export interface Inbox {
  /** Still asked of the viewer, newest first, each act of a case once. */
  readonly asked: readonly InboxLine[]
  /** The rest of what the viewer was told, newest first, one page of it. */
  readonly happened: readonly InboxLine[]
  readonly page: number
  readonly pages: number
  /** Lines that fell due with nothing on record and are not marked as read, newest first, no more than `mostNotices`. */
  readonly notices: readonly LineNotice[]
  /** How many such lines there are beside them. */
  readonly moreNotices: number
  /** Cases that were released to the public register or withdrawn from it, where that is not marked as read, newest first, no more than `mostNotices`. */
  readonly releases: readonly ReleaseNotice[]
  readonly moreReleases: number
  /** The sides of the register, from one of which each line comes. */
  readonly register: Procedure
  /** How many things have not been marked as read, on all pages. */
  readonly unread: number
  /** The newest row that is shown, so that what comes later is not marked with it; null for an empty inbox. */
  readonly newest: number | null
}

/** One line of an activity of which due dates passed with nothing on record. */
export type LineNotice = ReturnType<typeof unreadNotices>[number]

/** That a case was released or withdrawn; `shown`: the register has an entry of that number now. */
export type ReleaseNotice = ReturnType<typeof unreadReleaseNotices>[number] & { readonly shown: boolean }

/** As many notices as are read at once; marking them as read brings the next. */
const mostNotices = 20

/** Things on a page. */
export const inboxPageSize = 50

/** The most rows that are looked through for what is still asked; the docket lists every case that awaits somebody. */
const mostAsked = 200

/** Who has an inbox: who can be told of anything. */
export const rolesTold: readonly Role[] = ['researcher', 'officer', 'coordinator']

/** How many things a viewer has not marked as read, of cases that he or she may see now. */
export function unreadInInbox(office: Office, viewer: Viewer): number {
  if (!rolesTold.includes(viewer.role)) return 0
  return office.store.read((db) => unreadOf(db, viewer))
}

function unreadOf(db: Db, viewer: Viewer): number {
  const scope = scopeOf(viewer)
  return countUnread(db, scope, viewer.accountId) + countNotices(db, viewer.accountId) + countReleaseNotices(db, scope, viewer.accountId)
}

/**
 * What a person was told and what of it is still asked, worked out now: what somebody else has done meanwhile is asked no more, and
 * a case that the person may no longer see is not there. `asking` is the page wanted, from 1; beyond the last one it is the last.
 * Throws `NotFound` for a role that is told of nothing.
 */
export function viewInbox(office: Office, viewer: Viewer, asking = 1): Inbox {
  if (!rolesTold.includes(viewer.role)) throw new NotFound()
  const scope = scopeOf(viewer)
  const now = office.now()
  return office.store.read((db) => {
    const cases = caseReader(office, db, viewer, now)
    const candidates = listAsked(db, scope, viewer.accountId, { role: viewer.role, now, limit: mostAsked })
    const asked = eachActOnce(candidates.map((told) => ({ line: lineOf(told, cases), asks: stillAsked(told, cases) })))
    const leaveOut = asked.map((line) => line.id)
    const rest = countTold(db, scope, viewer.accountId) - leaveOut.length
    const pages = Math.max(1, Math.ceil(rest / inboxPageSize))
    const page = Math.min(asking, pages)
    const rows = listTold(db, scope, viewer.accountId, { limit: inboxPageSize, offset: (page - 1) * inboxPageSize, leaveOut })
    const happened = rows.map((told) => lineOf(told, cases))
    const ids = [...leaveOut, ...happened.map((line) => line.id)]
    const unread = unreadOf(db, viewer)
    const notices = unreadNotices(db, viewer.accountId, mostNotices)
    const moreNotices = countNotices(db, viewer.accountId) - notices.length
    const releases = unreadReleaseNotices(db, scope, viewer.accountId, mostNotices).map((one) => ({ ...one, shown: findShownRelease(db, one.number) !== undefined }))
    const moreReleases = countReleaseNotices(db, scope, viewer.accountId) - releases.length
    return { notices, moreNotices, releases, moreReleases, register: office.procedures.ofRegister, asked, happened, page, pages, unread, newest: ids.length === 0 ? null : Math.max(...ids) }
  })
}

/** A case as the viewer may see it. What takes working out is worked out when it is asked for, and once. */
interface OpenedCase {
  readonly parts: ReadonlySet<Part>
  /** The viewer is who complained. */
  readonly isOwn: boolean
  readonly state: CaseState
  readonly procedure: Procedure
  world(): World
  acts(): readonly Act[]
  clock(key: string): ClockOfCase | null
}

type ToldRow = ReturnType<typeof listTold>[number]
type CaseReader = (row: CaseViewRow) => OpenedCase

function caseReader(office: Office, db: Db, viewer: Viewer, now: string): CaseReader {
  const opened = new Map<string, OpenedCase>()
  const calendars = office.calendarsAt(now)
  const open = (row: CaseViewRow): OpenedCase => {
    const complainant = complainantOf(db, row.caseId)
    const parts = visibleParts(scopeOf(viewer), accessFacts(row, complainant))
    const state = fold(caseEventsOf(db, row.caseId))!
    const procedure = office.procedures.of(state.procedure)
    const world = once(() => worldOf({ procedure, calendars, now }, state))
    const acts = once(() => {
      const behind = actorsOf(db, { kind: 'case', id: row.caseId })
      const actor = [...behind].find(([, accountId]) => accountId === viewer.accountId)?.[0] ?? null
      return openActs(world(), { role: viewer.role, actor, parts }).open
    })
    const clock = (key: string) => {
      const reading = world().readings.find((one) => one.key === key)
      if (reading === undefined) return null
      const isOthers = isOthersMove(procedure, reading.rule.expectedFrom, state.filed)
      return { reading, state: clockState(reading, now), left: timeLeft(reading, now, calendars, isOthers) }
    }
    return { parts, isOwn: complainant === viewer.accountId, state, procedure, world, acts, clock }
  }
  return (row) => {
    const known = opened.get(row.caseId) ?? open(row)
    opened.set(row.caseId, known)
    return known
  }
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined
  return () => (done ??= { value: work() }).value
}

function lineOf({ told, row, title }: ToldRow, cases: CaseReader): InboxLine {
  const opened = cases(row)
  const fact = opened.state.facts.find((one) => one.seq === told.seq)!
  // What the clock enters is figures; what persons enter is more than that.
  const readsData = opened.parts.has('summary') || fact.actor === 'clock'
  return {
    id: told.id,
    reference: row.reference,
    title,
    seq: told.seq,
    toldAt: told.createdAt,
    isRead: told.readAt !== null,
    event: { type: fact.type, occurredOn: fact.occurredOn, data: readsData ? fact.data : null },
    superseded: fact.supersededBy !== null,
    procedure: opened.procedure,
    sides: row,
    asked: null,
    canDo: opened.isOwn ? canDoNow(fact, opened) : null,
  }
}

type Asking = NonNullable<InboxLine['asked']>

/**
 * Asked still is an act that is open to the person, while the clock until whose end it was asked waits. After it comes whatever meets
 * the periods that the same event began, the one that ends first before the others: for a complaint its acknowledgement, and then
 * the decision on it.
 */
function stillAsked({ told, row }: ToldRow, cases: CaseReader): Asking[] {
  const opened = cases(row)
  const fact = opened.state.facts.find((one) => one.seq === told.seq)!
  const named = JSON.parse(told.askedActs ?? '[]') as string[]
  const clock = told.clockKey === null ? null : opened.clock(told.clockKey)
  const first = { acts: opened.acts().filter((act) => named.includes(act.id)), clock }
  const begun = opened.world().readings
    .filter((reading) => reading.startedBy === fact.place && fact.supersededBy === null && isOpen(reading) && reading.expiresAt !== null)
    .sort((a, b) => (a.expiresAt! < b.expiresAt! ? -1 : 1))
    .map((reading) => ({ acts: opened.acts().filter((act) => act.meets === reading.rule.id), clock: opened.clock(reading.key) }))
  return [...(clock === null || isOpen(clock.reading) ? [first] : []), ...begun].filter((one) => one.acts.length > 0)
}

/** A missed date that is still waited for: what its passing opens, and what a complainant can do beside waiting. */
function canDoNow(fact: Fact, opened: OpenedCase): InboxLine['canDo'] {
  if (fact.type !== 'deadline-passed' || fact.supersededBy !== null) return null
  const clock = opened.clock(`${fact.data.clock}-${fact.data.instance}`)
  if (clock === null || clock.state !== 'overdue' || !isOpen(clock.reading)) return null
  return { opens: clock.reading.rule.opens, acts: opened.acts() }
}

/** Each act of a case is asked by one line, the newest; a line whose acts are all asked by newer ones is a thing that happened. */
function eachActOnce(lines: readonly { line: InboxLine; asks: readonly Asking[] }[]): InboxLine[] {
  const seen = new Set<string>()
  return lines.flatMap(({ line, asks }) => {
    const keyOf = (act: Act) => `${line.reference} ${act.id}`
    const asked = asks.find(({ acts }) => acts.some((act) => !seen.has(keyOf(act))))
    asked?.acts.forEach((act) => seen.add(keyOf(act)))
    return asked ? [{ ...line, asked }] : []
  })
}
