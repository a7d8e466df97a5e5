import { z } from 'zod'

import { partyOf } from '@/lib/domain/agreements/office'
import { localizedText, type Procedure } from '@/lib/domain/agreements/schema'
import { expectedParty } from '@/lib/domain/agreements/sides'
import { complaintKinds, subjects } from '@/lib/domain/cases/vocabulary'
import type { World } from '@/lib/domain/cases/world'
import { clockState, type ClockState } from '@/lib/domain/deadlines/case-clocks'

const quarter = z.strictObject({ year: z.number().int(), quarter: z.number().int().min(1).max(4) })
export type Quarter = z.infer<typeof quarter>

const name = z.string().min(1).max(200)
const side = z.strictObject({ id: z.string().regex(/^[A-Z]{2,4}$/), name: localizedText })
const stage = z.strictObject({ id: z.string().min(1).max(48), label: localizedText })
const count = z.number().int().min(0)
const dueDates = z.strictObject({ met: count, late: count, missed: count })
export type DueDates = z.infer<typeof dueDates>

/**
 * What the public register tells of a case: registered words only, copied when the case is reviewed, so that nothing that is entered or renamed later
 * changes it. No reference, no title, nobody's name, no day. The members of this schema are all that there is.
 */
export const publicEntrySchema = z.strictObject({
  procedure: z.strictObject({ id: z.string().min(1).max(48), version: z.number().int().min(1) }).describe('The procedure under which the case was taken, and its version.'),
  kind: z.enum(complaintKinds).describe('The kind of complaint.'),
  subject: z.enum(subjects).nullable().describe('What it was about; null where the case stayed with its agency, so that who released it did not read that.'),
  agency: name.describe('The implementing agency that had the case.'),
  field: name.nullable().describe('The field of the activity; null where the case named no activity.'),
  counterpart: name.nullable().describe('The institution opposite; null unless the review found that it may be named.'),
  activity: name.nullable().describe('The title of the activity; null unless the review found that it may be named.'),
  complainingSide: side.describe('The side that raised the concern.'),
  respondingSide: side.describe('The side that it was raised with.'),
  filed: quarter.describe('The quarter of filing, by calendar years.'),
  closed: quarter.nullable().describe('The quarter of closing; null while the case is open.'),
  ended: stage.describe('The stage in which the case ended, or stands while it is open.'),
  stages: z.array(stage).describe('The stages that it went through, in the order in which it first came to them.'),
  dueDates: z
    .strictObject({ complaining: dueDates, responding: dueDates, both: dueDates })
    .describe('How many due dates the complaining side, the responding side, and both together met, met late and missed. A date that fell away counts for nobody.'),
})
export type PublicEntry = z.infer<typeof publicEntrySchema>

/** The words of the register of activities that an entry may hold. */
export interface EntryWords {
  readonly agency: string
  readonly field: string | null
  readonly counterpart: string | null
  readonly activity: string | null
}

/** Whether who reviews it reads what the case was about. */
export interface Reads {
  readonly subject: boolean
}

/** What the review found that may be named, which nothing is unless it says so. */
export interface MayName {
  readonly counterpart: boolean
  readonly activity: boolean
}

/** The copy of a case as it stands, for the public register. */
export function publicEntryOf({ procedure, state, readings, now }: World, words: EntryWords & Reads, mayName: MayName): PublicEntry {
  const { filed } = state
  const closed = procedure.stages.find((one) => one.id === state.stage)?.closed ?? false
  const sideOf = (id: string) => ({ id, name: partyOf(procedure, id).name })
  const dates = readings
    .filter((one) => one.rule.deems === undefined)
    .map((one) => ({ party: expectedParty(procedure, one.rule.expectedFrom, filed).party, came: outcomes[clockState(one, now)] }))
  const datesOf = (party: string | null): DueDates => {
    const its = dates.filter((one) => one.party === party)
    const n = (came: keyof DueDates) => its.filter((one) => one.came === came).length
    return { met: n('met'), late: n('late'), missed: n('missed') }
  }
  return {
    procedure: { id: procedure.id, version: procedure.version },
    kind: filed.kind,
    subject: words.subject ? filed.subject : null,
    agency: words.agency,
    field: words.field,
    counterpart: mayName.counterpart ? words.counterpart : null,
    activity: mayName.activity ? words.activity : null,
    complainingSide: sideOf(filed.complainingSide),
    respondingSide: sideOf(filed.respondingSide),
    filed: quarterOf(state.filedOn),
    closed: closed ? quarterOf(state.stageSince) : null,
    ended: stageOf(procedure, state.stage),
    stages: [...new Set([...state.facts.map((fact) => fact.stage), state.stage])].map((id) => stageOf(procedure, id)),
    dueDates: { complaining: datesOf(filed.complainingSide), responding: datesOf(filed.respondingSide), both: datesOf(null) },
  }
}

const outcomes: Partial<Record<ClockState, keyof DueDates>> = { met: 'met', 'met-late': 'late', overdue: 'missed' }

function stageOf({ stages }: Procedure, id: string): PublicEntry['ended'] {
  return { id, label: stages.find((one) => one.id === id)?.label ?? { en: id } }
}

/** The quarter of a calendar year in which a day lies. */
export function quarterOf(day: string): Quarter {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) }
}

/** The first day of the quarter in which a day lies. */
export function firstOfQuarter(day: string): string {
  const { year, quarter: q } = quarterOf(day)
  return `${year}-${String(q * 3 - 2).padStart(2, '0')}-01`
}
