import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import type { Procedure } from '@/lib/domain/agreements/schema'

import { spineOf } from './spine'

/** Moves that are told with one word: the same act, from some stages to some stages. */
export interface Way {
  readonly label: string
  readonly byClock: boolean
  /** To where the case came from; `to` then has every stage that this can be. */
  readonly back: boolean
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly moves: readonly Move[]
}

/** A stage beside the main way: what leads into it and out of it is told in it, where it is not told at an end. */
export interface Side {
  readonly stage: string
  /** The rungs beside which it stands, as places in the spine, ascending, at least one. */
  readonly beside: readonly number[]
  /** The rungs from which an act leads here, and those to which one leads from here. */
  readonly enteredFrom: readonly number[]
  readonly leavesTo: readonly number[]
  readonly entries: readonly Way[]
  readonly leaves: readonly Way[]
}

/** The ladder without geometry. Each move of the procedure is in exactly one way. */
export interface Ladder {
  /** The main way up, from the stage in which a case begins. */
  readonly spine: readonly string[]
  /** Of each rung: what leads to the next one, to an end of its own, or to another rung. */
  readonly climbs: readonly (readonly Way[])[]
  readonly exits: readonly (readonly Way[])[]
  readonly sides: readonly Side[]
  /** What leads to an end from several stages by an act that is always at hand, or by the clock: gathered by the stages from which it does. */
  readonly falls: readonly { readonly from: readonly string[]; readonly ways: readonly Way[] }[]
  /** By end: what leads on from it, in most cases back. */
  readonly returns: ReadonlyMap<string, readonly Way[]>
}

type Choice = NonNullable<Move['choice']>
/** The word for an act that leads somewhere by some choices, or, for null, for the clock. */
type Say = (act: Move['act'], choices: readonly Choice[]) => string

/** Reads the ladder off a procedure's data. */
export function ladderOf(procedure: Pick<Procedure, 'stages' | 'acts' | 'lapse' | 'initialStage'>, say: Say): Ladder {
  const moves = movesOf(procedure)
  const ends = new Set(procedure.stages.filter((stage) => stage.closed).map((stage) => stage.id))
  const open = procedure.stages.filter((stage) => !stage.closed).map((stage) => stage.id)
  const spine = spineOf(open, procedure.initialStage, moves)
  const rungOf = (stage: string) => spine.indexOf(stage)

  const shared = waysOf(moves.filter((move) => !ends.has(move.from) && ends.has(move.to) && (move.act === null || move.act.standing)), say).filter((way) => way.from.length > 1)
  const fallen = new Set(shared.flatMap((way) => way.moves))
  const goesUp = (move: Move) => rungOf(move.from) >= 0 && rungOf(move.to) === rungOf(move.from) + 1
  /** The side stage in which a move is told: the one that it leaves, or else the one that it enters. */
  const sideOf = (move: Move) => [move.from, move.to].find((stage) => !ends.has(stage) && rungOf(stage) < 0)
  const returns = moves.filter((move) => ends.has(move.from))
  const rest = moves.filter((move) => !ends.has(move.from) && !fallen.has(move))

  return {
    spine,
    climbs: spine.map((stage) => waysOf(rest.filter((move) => move.from === stage && goesUp(move)), say)),
    exits: spine.map((stage) => waysOf(rest.filter((move) => move.from === stage && !goesUp(move) && sideOf(move) === undefined), say)),
    sides: open.filter((stage) => rungOf(stage) < 0).map((stage) => {
      const own = rest.filter((move) => sideOf(move) === stage)
      const enteredFrom = rungs(moves.filter((move) => move.to === stage).map((move) => move.from))
      const leavesTo = rungs(moves.filter((move) => move.from === stage).map((move) => move.to))
      const throughEnds = rungs(returns.filter((move) => move.to === stage).flatMap((move) => rest.filter((one) => one.to === move.from).map((one) => one.from)))
      const before = rungs(open.slice(0, open.indexOf(stage)))
      const beside = [rungs([...enteredFrom, ...throughEnds].map((at) => spine[at]!)), leavesTo, before.slice(-1), [0]].find((list) => list.length > 0)!
      return {
        stage,
        beside,
        enteredFrom,
        leavesTo,
        entries: waysOf(own.filter((move) => move.from !== stage), say),
        leaves: waysOf(own.filter((move) => move.from === stage), say),
      }
    }),
    falls: gathered(shared),
    returns: new Map([...ends].map((end) => [end, waysOf(returns.filter((move) => move.from === end), say)])),
  }

  /** The places on the spine of those stages that are on it, ascending and each once. */
  function rungs(stages: readonly string[]): number[] {
    return [...new Set(stages.map(rungOf).filter((rung) => rung >= 0))].sort((a, b) => a - b)
  }
}

/** All ways of a ladder, wherever they are told. */
export function waysIn(ladder: Ladder): Way[] {
  return [
    ...ladder.climbs.flat(),
    ...ladder.exits.flat(),
    ...ladder.sides.flatMap(({ entries, leaves }) => [...entries, ...leaves]),
    ...ladder.falls.flatMap(({ ways }) => ways),
    ...[...ladder.returns.values()].flat(),
  ]
}

/** Tells once what leads to the same stage by the same word, and in one breath the choices of an act that lead to the same stages. */
function waysOf(moves: readonly Move[], say: Say): Way[] {
  const byChoice = groupsOf(moves, (move) => [say(move.act, choicesOf([move])), move.back ? 'back' : move.to])
  const same = groupsOf(byChoice, (group) => [say(group[0]!.act, []), group[0]!.back, stagesOf(group, 'from'), stagesOf(group, 'to')])
  return same.map((groups) => {
    const told = groups.flat()
    const { act, back } = told[0]!
    return { label: say(act, choicesOf(told)), byClock: act === null, back, from: stagesOf(told, 'from'), to: stagesOf(told, 'to'), moves: told }
  })
}

/** The ways that start from the same stages stand together, those from the most stages first. */
function gathered(ways: readonly Way[]): Ladder['falls'] {
  return groupsOf(ways, (way) => [...way.from].sort())
    .map((same) => ({ from: same[0]!.from, ways: same }))
    .sort((a, b) => b.from.length - a.from.length)
}

function groupsOf<One>(all: readonly One[], keyOf: (one: One) => unknown[]): One[][] {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = JSON.stringify(keyOf(one))
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function choicesOf(moves: readonly Move[]): Choice[] {
  const choices = moves.flatMap((move) => move.choice ?? [])
  return choices.filter((one, i) => choices.findIndex((other) => other.member === one.member && other.value === one.value) === i)
}

const stagesOf = (moves: readonly Move[], side: 'from' | 'to') => [...new Set(moves.map((move) => move[side]))]
