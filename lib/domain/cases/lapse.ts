import { officeZone } from '@/lib/domain/agreements/office'
import { addMonths } from '@/lib/domain/calendars/days'
import { endOfDay, localDateAt } from '@/lib/domain/calendars/zones'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { isOpen } from '@/lib/domain/deadlines/case-clocks'

import type { CaseState, Fact } from './evolve'
import { isObservation } from './evolve'
import { beginning } from './clock-rows'
import { judge } from './guards'
import { contactHold, openQuestion, openSteps, openTolls } from './open-matters'
import { factsMatching } from './selectors'
import type { World } from './world'

/** When a case lapses if nothing is done, and when that is warned of. All are office days; each instant is the end of its day. */
export interface Lapse {
  /** The last day on which something was done that counts, or on which somebody else was expected to act. */
  readonly from: string
  readonly warnings: readonly { readonly months: number; readonly on: string; readonly at: string }[]
  readonly on: string
  readonly at: string
}

/** Only what depends on the record: whether a day has come is for the reader to say. Null where the case cannot lapse as it stands. */
export function lapseOf({ procedure, state, readings }: Pick<World, 'procedure' | 'state' | 'readings'>): Lapse | null {
  const { lapse } = procedure
  if (!lapse || !lapse.stages.includes(state.stage)) return null
  if (lapse.of === 'office' && othersMove(state, readings)) return null
  if (lapse.unless && judge(lapse.unless, { procedure, state, readings, now: beginning, ownLinesMissing: null }).verdict === 'met') return null
  const zone = officeZone(procedure)
  const acted = state.facts.filter((fact) => isActed(fact)).map((fact) => localDateAt(fact.recordedAt, zone))
  const awaited = readings.filter((one) => isOfOthers(one, procedure.agreement.office, state)).flatMap(endsOf)
  const since = factsMatching(lapse.since, state.facts).map((fact) => fact.occurredOn)
  const counted = since.length > 0 ? since : lapse.of === 'office' ? [...acted, ...awaited] : acted
  const from = counted.reduce((a, b) => (a > b ? a : b))
  const after = (months: number) => {
    const on = addMonths(from, months)
    return { months, on, at: endOfDay(on, zone) }
  }
  return { from, warnings: lapse.warnAt.map(after), ...after(lapse.months) }
}

/** While a question, a pause, a hold or a step of the other side is open, or a date cannot be told, the move is not the office's alone. */
function othersMove(state: CaseState, readings: readonly ClockReading[]): boolean {
  const waiting = openQuestion(state) !== null || openTolls(state).length > 0 || contactHold(state) !== null
  return waiting || openSteps(state).length > 0 || readings.some((one) => isOpen(one) && one.expiresAt === null)
}

/** Something was done on the day on which it was entered. What the clock observes is nobody's doing, and a note moves nothing. */
function isActed(fact: Fact): boolean {
  return !isObservation(fact.type) && fact.type !== 'note-added'
}

function isOfOthers({ rule }: ClockReading, office: string, { filed }: CaseState): boolean {
  if (rule.expectedFrom === 'both-sides') return true
  if (rule.expectedFrom === 'complaining-side') return filed.complainingSide !== office
  return rule.expectedFrom === 'responding-side' && filed.respondingSide !== office
}

/** Until when somebody else was expected to act under a clock: its end, or earlier where it was met or stopped. */
function endsOf(reading: ClockReading): string[] {
  const ended = reading.met?.on ?? reading.stopped?.on
  if (reading.range === null) return ended === undefined ? [] : [ended]
  return [ended !== undefined && ended < reading.range.latest ? ended : reading.range.latest]
}
