import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import type { Procedure } from '@/lib/domain/agreements/schema'

/** A move between stages as a picture shows it: by the places of the stages in the lists below. */
export interface Step {
  readonly label: string
  readonly from: number
  readonly to: number
}

/** The ladder without geometry: stages in which something runs, ends, and the moves between them, with their words. */
export interface Ladder {
  readonly stages: readonly string[]
  readonly ends: readonly string[]
  /** From one stage to another: `from` and `to` are places in `stages`. */
  readonly climbs: readonly Step[]
  /** From a stage to an end: `to` is a place in `ends`. */
  readonly exits: readonly Step[]
  /** Back from an end: `from` is a place in `ends`, `to` one in `stages`. */
  readonly returns: readonly Step[]
}

/** Reads the ladder off a procedure's data. Moves by standing acts (a withdrawal) are on it too: they lead to an end. */
export function ladderOf(
  procedure: Pick<Procedure, 'stages' | 'acts'>,
  words: { stage: (id: string) => string; move: (move: Move) => string },
): Ladder {
  const open = procedure.stages.filter((stage) => !stage.closed).map((stage) => stage.id)
  const closed = procedure.stages.filter((stage) => stage.closed).map((stage) => stage.id)
  const steps = (froms: readonly string[], targets: readonly string[]): Step[] =>
    movesOf(procedure)
      .filter((move) => froms.includes(move.from) && targets.includes(move.to))
      .map((move) => ({ label: words.move(move), from: froms.indexOf(move.from), to: targets.indexOf(move.to) }))
  return {
    stages: open.map(words.stage),
    ends: closed.map(words.stage),
    climbs: steps(open, open),
    exits: steps(open, closed),
    returns: steps(closed, open),
  }
}
