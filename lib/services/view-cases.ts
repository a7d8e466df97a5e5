import { clocksAndActs, countGroups, listCases, type CaseGroup, type CaseListQuery } from '@/db/case-list'
import { allOfRegister } from '@/db/register'
import { procedureOf } from '@/lib/domain/agreements/procedures'
import type { Act, ExpectedFrom, LocalizedText } from '@/lib/domain/agreements/schema'
import type { Viewer } from '@/lib/domain/access/roles'
import { scopeOf } from '@/lib/domain/access/visibility'
import { addDays } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'

/** A clock as a list shows it: the one that ends next. */
export interface ListedClock {
  readonly label: LocalizedText
  readonly due: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly expectedFrom: ExpectedFrom
  readonly overdue: boolean
}

export interface ListedCase {
  readonly reference: string
  /** What the complainant called it; null where the viewer does not see the narrative. */
  readonly title: string | null
  readonly kind: string
  readonly stage: string
  readonly stageLabel: LocalizedText
  readonly closed: boolean
  readonly urgent: boolean
  readonly flagRaised: boolean
  readonly agency: string
  readonly counterpart: string | null
  readonly activity: string | null
  readonly complainingSide: string
  readonly respondingSide: string
  readonly filedOn: string
  readonly next: ListedClock | null
  readonly overdue: number
  /** The acts that the viewer's role may take now. */
  readonly acts: readonly LocalizedText[]
}

export interface CaseList {
  readonly cases: readonly ListedCase[]
  readonly total: number
  readonly groups: Readonly<Record<CaseGroup, number>>
  /** The office's day. */
  readonly today: string
}

/** How many days ahead count as due soon. */
const soonDays = 10

/** The one door for reading lists of cases: a page of those that the viewer may see, in the parts that they may see. */
export function viewCases(office: Office, viewer: Viewer, query: CaseListQuery): CaseList {
  const now = office.now()
  const today = localDateAt(now, officeZone)
  const scope = scopeOf(viewer)
  const moment = { role: viewer.role, now, soon: addDays(today, soonDays) }
  return office.store.read((db) => {
    const { rows, total } = listCases(db, scope, query, moment)
    const register = namesOf(db)
    const cases = rows.map(({ row, title }): ListedCase => {
      const procedure = procedureOf({ id: row.procedureId, version: row.procedureVersion })
      const { clocks, acts } = clocksAndActs(db, row.caseId)
      const running = clocks.filter((clock) => clock.outcome === 'open' && !clock.deems && clock.earliest !== null)
      const listed = running
        .sort((a, b) => (a.earliest! < b.earliest! ? -1 : 1))
        .map((clock): ListedClock => ({
          label: procedure.clocks.find((one) => one.id === clock.clockId)!.label,
          due: clock.due,
          earliest: clock.earliest,
          latest: clock.latest,
          expectedFrom: clock.expectedFrom as ExpectedFrom,
          overdue: clock.expiresAt !== null && now >= clock.expiresAt,
        }))
      return {
        reference: row.reference,
        title,
        kind: row.kind,
        stage: row.stage,
        stageLabel: procedure.stages.find((one) => one.id === row.stage)?.label ?? { en: row.stage },
        closed: row.closed,
        urgent: row.urgent,
        flagRaised: row.flagRaised,
        agency: register.agencies.get(row.agencyId) ?? row.agencyId,
        counterpart: row.counterpartId === null ? null : (register.counterparts.get(row.counterpartId) ?? null),
        activity: row.activityId === null ? null : (register.activities.get(row.activityId) ?? null),
        complainingSide: row.complainingSide,
        respondingSide: row.respondingSide,
        filedOn: row.filedOn,
        next: listed.find((clock) => !clock.overdue) ?? listed[0] ?? null,
        overdue: listed.filter((clock) => clock.overdue).length,
        acts: openNow(acts, procedure.acts, viewer, now),
      }
    })
    return { cases, total, groups: countGroups(db, scope, moment), today }
  })
}

function openNow(
  windows: { actId: string; rolesJson: string; opensAt: string; closesAt: string | null }[],
  acts: readonly Act[],
  viewer: Viewer,
  now: string,
): LocalizedText[] {
  return windows
    .filter((one) => (JSON.parse(one.rolesJson) as string[]).includes(viewer.role))
    .filter((one) => one.opensAt <= now && (one.closesAt === null || one.closesAt > now))
    .map((one) => acts.find((act) => act.id === one.actId)!.label)
}

/** Names of the register by id, read once for a list. */
function namesOf(db: Parameters<typeof allOfRegister>[0]) {
  const { agencies, counterparts, activities } = allOfRegister(db)
  return {
    agencies: new Map(agencies.map((one) => [one.agencyId, one.name])),
    counterparts: new Map(counterparts.map((one) => [one.counterpartId, one.name])),
    activities: new Map(activities.map((one) => [one.activityId, one.title])),
  }
}
