import { isClosed } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'

import type { CaseState, Fact } from './evolve'
import type { EventData } from './events'
import type { StatedReason } from './vocabulary'

/**
 * With what a case came to a stage, as far as the office counts it. `escalated`: by the act of that name. `resolved`: to an end, by a solution of
 * both sides or by a corrective step that settled the matter. `lapsed`: by the clock. Every other way from stage to stage is `other`.
 */
export const turns = ['filed', 'escalated', 'resolved', 'lapsed', 'other'] as const
export type Turn = (typeof turns)[number]

/** A case at one stage, from the move that brought it there to the move that took it away. */
export interface Stay {
  /** The stays of a case count from 0, in the order of entry. */
  readonly n: number
  readonly stage: string
  /** The stage before; null for the first. */
  readonly cameFrom: string | null
  readonly turn: Turn
  readonly enteredOn: string
  /** Null while it goes on. */
  readonly leftOn: string | null
}

/**
 * The stages of a case one after the other, as its record moved it. A date is the one on record for the move; where a later entry corrects it, that
 * one's. What an entry in the past brings does not change the order of entry, so a stay can come out shorter than a day, never shorter than nothing.
 */
export function staysOf(procedure: Procedure, state: CaseState): readonly Stay[] {
  const moves = state.facts.filter((fact) => fact.data.toStage !== undefined && !isCorrection(fact) && (fact.place === 1 || fact.data.toStage !== fact.stage))
  const days = moves.map(({ place, occurredOn }) => state.facts.findLast((fact) => fact.place === place && fact.supersededBy === null)?.occurredOn ?? occurredOn)
  return moves.map((move, n) => ({
    n,
    stage: move.data.toStage!,
    cameFrom: n === 0 ? null : move.stage,
    turn: turnOf(procedure, move),
    enteredOn: days[n]!,
    leftOn: days[n + 1] ?? null,
  }))
}

/** A reply of the responding side, as it counts. */
export interface Reply {
  /** The place of its entry among those of the case. */
  readonly entry: number
  /** The side that replied, by id. */
  readonly side: string
  readonly reason: StatedReason
  readonly delivered: EventData['reply-received']['delivered']
  readonly on: string
}

/** The replies of a case that count, each as it was last corrected, in the order of entry. */
export function repliesOf({ facts, filed }: CaseState): readonly Reply[] {
  return facts
    .filter((fact) => fact.type === 'reply-received' && fact.supersededBy === null)
    .sort((a, b) => a.place - b.place)
    .map((fact) => {
      const { statedReason: reason, delivered } = fact.data as EventData['reply-received']
      return { entry: fact.place, side: filed.respondingSide, reason, delivered, on: fact.occurredOn }
    })
}

function isCorrection(fact: Fact): boolean {
  return 'corrects' in fact.data && fact.data.corrects !== undefined
}

function turnOf(procedure: Procedure, move: Fact): Turn {
  if (move.type === 'complaint-filed') return 'filed'
  if (move.type === 'escalated' || move.type === 'lapsed') return move.type
  const solves = move.type === 'corrective-step-verified' || (move.type === 'consultations-concluded' && move.data.outcome === 'solution')
  return solves && isClosed(procedure, move.data.toStage!) ? 'resolved' : 'other'
}
