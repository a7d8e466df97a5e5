import { caseStreams, eventsOf } from '@/db/events'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import type { CaseSet } from '@/lib/domain/cases/case-list'
import type { ClockStanding } from '@/lib/domain/cases/clock-list'

import type { Office } from './office'
import { person } from './office.testing'
import { viewCase, type CaseDetail, type ClockOfCase } from './view-case'

/** A case as a plain reading of its events has it, without any of the views that the figures are counted from. */
export interface PlainCase {
  readonly reference: string
  readonly stage: string
  readonly closed: boolean
  readonly flagged: boolean
  readonly agency: string
  readonly counterpart: string | null
  readonly field: string | null
  readonly kind: string
  readonly procedure: string
  readonly filedOn: string
  readonly days: number
  /** Periods that the clock of the office has entered as passed, by side; none that it took back. */
  readonly passed: readonly string[]
  readonly clocks: readonly { readonly side: string; readonly standing: ClockStanding }[]
  readonly moves: readonly { readonly from: string | null; readonly to: string; readonly type: string; readonly on: string }[]
  readonly replies: readonly { readonly side: string; readonly reason: string }[]
}

type Datum = Record<string, unknown>

/** @param fieldOf the field of an activity by its id */
export function plainCases(office: Office, today: string, fieldOf: (activity: string) => string): PlainCase[] {
  const streams = office.store.read((db) => caseStreams(db).map((id) => eventsOf(db, { kind: 'case', id })))
  return streams.map((recorded) => {
    const events = recorded.map(({ seq, type, occurredOn, data, procedure }) => ({ seq, type, occurredOn, data: data as Datum, procedure: procedure as { id: string } }))
    const last = (member: string) => events.findLast(({ data }) => member in data)!.data[member]
    const filed = events[0]!
    const sides = filed.data as { complainingSide: string; respondingSide: string }
    const stage = events.findLast(({ data }) => data.toStage !== undefined)!.data.toStage as string
    const takenBack = events.filter(({ type }) => type === 'observation-superseded').map(({ data }) => data.observation)
    const passed = events.filter(({ type, seq }) => type === 'deadline-passed' && !takenBack.includes(seq))
    const reference = filed.data.reference as string
    const detail = viewCase(office, person('overseer'), reference)
    const clocks = clocksThatWait(detail)
    const sideOf = ({ reading }: ClockOfCase) => sideExpected(reading.rule.expectedFrom, sides)
    const activity = last('activityId') as string | null
    const undone = new Set(events.flatMap(({ data }) => [data.corrects, data.entry]).filter((seq) => seq !== undefined))
    return {
      reference,
      stage,
      closed: sta2024.stages.find(({ id }) => id === stage)!.closed,
      flagged: events.findLast(({ type }) => type.startsWith('suspension-flag-'))?.type === 'suspension-flag-raised',
      agency: filed.data.agencyId as string,
      counterpart: (last('counterpartId') ?? null) as string | null,
      field: activity === null ? null : fieldOf(activity),
      kind: filed.data.kind as string,
      procedure: filed.procedure.id,
      filedOn: filed.occurredOn,
      days: daysFrom(filed.occurredOn, today),
      passed: passed.map(({ data }) => sideOf(clocks.find(({ reading }) => reading.rule.id === data.clock && reading.instance === data.instance)!)),
      clocks: plainClocks(detail),
      moves: plainMoves(events),
      replies: events
        .filter(({ type, seq }) => type === 'reply-received' && !undone.has(seq))
        .map(({ data }) => ({ side: sides.respondingSide, reason: data.statedReason as string })),
    }
  })
}

const clocksThatWait = ({ clocks }: CaseDetail) => clocks.filter(({ reading }) => reading.rule.deems === undefined)

/** The clocks of a case as its page has them, by the side that they expect. */
export function plainClocks(detail: CaseDetail): PlainCase['clocks'] {
  return clocksThatWait(detail).map((clock) => ({ side: sideExpected(clock.reading.rule.expectedFrom, detail.state.filed), standing: plainStanding(clock, detail.now) }))
}

export const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether a case is in a set, by its own members. */
export function isIn(set: CaseSet): (one: PlainCase) => boolean {
  const { filedFrom = '', filedTo = '9999-12', ...same } = set
  return (one) =>
    one.filedOn.slice(0, 7) >= filedFrom && one.filedOn.slice(0, 7) <= filedTo
    && Object.entries(same).every(([member, value]) => one[member as keyof PlainCase] === value)
}

function plainMoves(events: readonly { seq: number; type: string; occurredOn: string; data: Datum }[]): PlainCase['moves'] {
  const moves: PlainCase['moves'][number][] = []
  for (const { seq, type, occurredOn, data } of events) {
    const from = moves.at(-1)?.to ?? null
    if (data.toStage === undefined || data.toStage === from || data.corrects !== undefined) continue
    const correction = events.find((later) => later.data.corrects === seq)
    moves.push({ from, to: data.toStage as string, type, on: correction?.occurredOn ?? occurredOn })
  }
  return moves
}

function sideExpected(from: string, sides: { complainingSide: string; respondingSide: string }): string {
  if (from === 'both-sides') return 'both'
  if (from === 'complaining-side') return sides.complainingSide
  return from === 'responding-side' ? sides.respondingSide : 'US'
}

/** From the facts of one clock alone: what met it, what ended it, and the last day that it can have. */
function plainStanding({ reading: { met, stopped, range, expiresAt } }: ClockOfCase, now: string): ClockStanding {
  const over = (on: string) => range !== null && on > range.latest
  if (met) return over(met.on) ? 'met-late' : 'met'
  if (stopped) return over(stopped.on) ? 'missed' : 'not-needed'
  return expiresAt !== null && expiresAt <= now ? 'missed' : 'running'
}
