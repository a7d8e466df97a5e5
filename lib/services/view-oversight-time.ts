import { listTime, sumTime, type TimeFilter } from '@/db/time-figures'
import type { Counting } from '@/db/case-set'
import type { Db } from '@/db/store'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import { daysBetween } from '@/lib/domain/calendars/days'
import { timeClasses, type TimeClass } from '@/lib/domain/cases/time-by-class'

import type { Office } from './office'
import { namesOf } from './view-cases'

/** Days of cases that were of one class, and of one party where the class says whose. */
export interface TimeFigures {
  readonly class: TimeClass
  readonly party: string | null
  /** Null where the days are nobody's in particular. */
  readonly name: LocalizedText | null
  readonly days: number
  /** How many cases had such days. */
  readonly cases: number
}

/** A case behind such a figure. */
export interface CaseTime {
  readonly reference: string
  readonly agency: string
  readonly stage: LocalizedText
  readonly days: number
  /** Days from its filing to the day of counting. */
  readonly age: number
}

/** The days of all cases in scope, in the order of the classes; together they are the ages of all cases. */
export function timeFigures(office: Office, db: Db, counting: Counting): TimeFigures[] {
  const order = (one: Pick<TimeFigures, 'class' | 'party'>) => `${timeClasses.indexOf(one.class)} ${one.party ?? '~'}`
  return sumTime(db, counting)
    .map((one) => ({ ...one, name: nameOf(office, one.party) }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** The cases behind one of these figures, a page of them. */
export function timeList(office: Office, db: Db, counting: Counting, filter: TimeFilter, page: { offset: number; limit: number }) {
  const { rows, total } = listTime(db, counting, filter, page)
  const { agencies } = namesOf(db)
  const cases = rows.map(({ row, stage: stood, days }): CaseTime => {
    const { stages } = office.procedures.of({ id: row.procedureId, version: row.procedureVersion })
    const stage = stages.find((one) => one.id === stood)
    return {
      reference: row.reference,
      agency: agencies.get(row.agencyId) ?? row.agencyId,
      stage: stage?.label ?? { en: stood },
      days,
      age: Math.max(0, daysBetween(row.filedOn, counting.at.today)),
    }
  })
  return { cases, total }
}

/** A party is called the same in each agreement that has it. */
function nameOf(office: Office, party: string | null): LocalizedText | null {
  if (party === null) return null
  const parties = office.procedures.all().flatMap(({ agreement }) => agreement.parties)
  return parties.find((one) => one.id === party)?.name ?? { en: party }
}
