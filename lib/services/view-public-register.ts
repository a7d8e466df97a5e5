import { contentHash } from '@/db/chain'
import { headOfRecord } from '@/db/checkpoints'
import { countCasesAt, findShownRelease, shownReleases, type ShownRelease } from '@/db/releases'
import { findAgency } from '@/db/register'
import type { Db, Store } from '@/db/store'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { addDays } from '@/lib/domain/calendars/days'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'
import { firstOfQuarter, publicEntrySchema, type PublicEntry } from '@/lib/domain/release/public-entry'
import { readReleaseNumber } from '@/lib/domain/release/release-number'
import { statisticsTables, type CountedBy, type CountedCases, type PublicStatistics } from '@/lib/domain/release/statistics'

import { NotFound } from './errors'
import { officeZone, type Office } from './office'
import { officeSecret } from './office-secret'

/** A case as the public sees it: nothing else of it leaves this office without an account. */
export interface PublicCase extends PublicEntry {
  readonly number: string
  readonly summary: string | null
}

export interface PublicRegister {
  /** By number: the order says nothing. */
  readonly cases: readonly PublicCase[]
  readonly statistics: PublicStatistics
  /** Under which a complaint is filed, unless another is chosen. */
  readonly procedure: Procedure
}

/** The public register whole. For everybody; it takes no viewer, and so can show nothing that hangs on one. Throws `StoreFault`. */
export function viewPublicRegister(office: Office): PublicRegister {
  return office.store.read((db) => ({
    cases: shownReleases(db).map(publicCase),
    statistics: keptStatistics(office, db),
    procedure: office.procedures.forFiling()[0],
  }))
}

/** One entry of the register. Throws `NotFound` where there is none of that number: one that was withdrawn answers as one that never was. */
export function viewPublicCase(office: Office, typed: string): PublicCase {
  const number = readReleaseNumber(typed)
  const found = number === null ? undefined : office.store.read((db) => findShownRelease(db, number))
  if (!found) throw new NotFound()
  return publicCase(found)
}

function publicCase({ number, entry, summary }: ShownRelease): PublicCase {
  return { number, ...publicEntrySchema.parse(entry), summary }
}

/** Anybody can ask, and cases are many: what was counted is kept for as long as nothing is recorded. */
const kept = new WeakMap<Store, { readonly at: string; readonly statistics: PublicStatistics }>()

function keptStatistics(office: Office, db: Db): PublicStatistics {
  const at = `${headOfRecord(db)?.storeSeq ?? 0} ${firstOfQuarter(localDateAt(office.now(), officeZone))}`
  const before = kept.get(office.store)
  if (before?.at === at) return before.statistics
  const statistics = statisticsIn(office, db)
  kept.set(office.store, { at, statistics })
  return statistics
}

/**
 * Cases are counted up to the end of the last whole quarter, as they stood then: counts that moved from day to day would tell on which day a case
 * was filed or closed.
 */
function statisticsIn(office: Office, db: Db): PublicStatistics {
  const through = addDays(firstOfQuarter(localDateAt(office.now(), officeZone)), -1)
  const ends: Record<string, LocalizedText> = {}
  const cases = countCasesAt(db, endOfDay(through, officeZone)).map(({ year, kind, agency, procedureId, procedureVersion, stage, closed, released, n }): CountedCases => {
    if (closed) ends[stage] ??= office.procedures.of({ id: procedureId, version: procedureVersion }).stages.find((one) => one.id === stage)?.label ?? { en: stage }
    return { year, kind, agency, ended: closed ? stage : null, released, n }
  })
  const agencies = Object.fromEntries([...new Set(cases.map((one) => one.agency))].map((id) => [id, findAgency(db, id)?.name ?? id]))
  return { through, tables: statisticsTables(cases, costFrom(officeSecret(office, 'public-statistics'))), agencies, ends }
}

/** Costs that are always the same in this office and that nobody can work out from what it gives out, a whole export of the record included. */
function costFrom(secret: string) {
  return (by: CountedBy, row: number, column: string) => parseInt(contentHash([secret, 'public statistics', by, row, column]).slice(0, 8), 16) / 2 ** 32
}
