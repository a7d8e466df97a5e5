import { eq } from 'drizzle-orm'

import type { CaseCondition, Scope } from '@/lib/domain/access/visibility'

import { fieldsOfCases, readCaseSums, type CaseSumScope } from './case-sums'
import { casesWhere } from './cases'
import { activity } from './register-schema'
import { caseView } from './schema'
import type { Db } from './store'

/** What some cases can be told apart by: the values that occur among them. */
export interface CaseValues {
  readonly stages: readonly { readonly id: string; readonly version: number; readonly stage: string }[]
  readonly agencies: ReadonlySet<string>
  /** Null: a case names none. */
  readonly counterparts: ReadonlySet<string | null>
  /** By name. */
  readonly fields: readonly string[]
}

/** What the cases can be told apart by that the scope shows. */
export function valuesAmong(db: Db, scope: Scope): CaseValues {
  const granted = scope.grants.filter(({ parts }) => parts.includes('figures')).map(({ where }) => {
    const under = sumsOf(where)
    return under === null ? valuesOf(db, where) : valuesUnder(db, under)
  })
  const stages = new Map(granted.flatMap((one) => one.stages).map((one) => [JSON.stringify(one), one]))
  return {
    stages: [...stages.values()],
    agencies: new Set(granted.flatMap((one) => [...one.agencies])),
    counterparts: new Set(granted.flatMap((one) => [...one.counterparts])),
    fields: [...new Set(granted.flatMap((one) => one.fields))].sort(),
  }
}

/** Where all the cases of a condition are summed up; null where they are not. */
function sumsOf({ agency, ...rest }: CaseCondition): CaseSumScope | null {
  if (Object.keys(rest).length > 0) return null
  return agency === undefined ? { kind: 'all', id: '' } : { kind: 'agency', id: agency }
}

function valuesUnder(db: Db, under: CaseSumScope): CaseValues {
  const between = readCaseSums<[agency: string, counterpart: string | null]>(db, under, 'between').map(({ key }) => key)
  return {
    stages: readCaseSums<[id: string, version: number, stage: string]>(db, under, 'stage').map(({ key: [id, version, stage] }) => ({ id, version, stage })),
    agencies: new Set(between.map(([agency]) => agency)),
    counterparts: new Set(between.map(([, counterpart]) => counterpart)),
    fields: fieldsOfCases(db, under.kind === 'agency' ? under.id : undefined),
  }
}

function valuesOf(db: Db, where: CaseCondition): CaseValues {
  const rows = db
    .select({
      id: caseView.procedureId, version: caseView.procedureVersion, stage: caseView.stage, agency: caseView.agencyId, counterpart: caseView.counterpartId,
      field: activity.field,
    })
    .from(caseView)
    .leftJoin(activity, eq(activity.activityId, caseView.activityId))
    .where(casesWhere(where))
    .all()
  return {
    stages: rows.map(({ id, version, stage }) => ({ id, version, stage })),
    agencies: new Set(rows.map((one) => one.agency)),
    counterparts: new Set(rows.map((one) => one.counterpart)),
    fields: rows.flatMap(({ field }) => field ?? []),
  }
}
