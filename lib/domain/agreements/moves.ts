import type { Act, Procedure } from './schema'

/** One way in which an act takes a case from a stage to another. */
export interface Move {
  readonly act: Act
  readonly from: string
  readonly to: string
  /** Where the act leads to different stages: by which member of its data, and by which value. */
  readonly choice: { readonly member: string; readonly value: string } | null
}

/** All ways from stage to stage that a procedure has, in the order of its acts. An act that keeps the case where it is is no move. */
export function movesOf(procedure: Pick<Procedure, 'acts'>): Move[] {
  const leading = procedure.acts.flatMap((act) => act.stages.flatMap((from) => targetsOf(act).map((target) => ({ act, from, ...target }))))
  const into = (stage: string) => [...new Set(leading.filter((move) => move.to === stage && move.from !== stage).map((move) => move.from))]
  return leading
    .flatMap((move) => (move.to === 'return' ? into(move.from).map((to) => ({ ...move, to })) : [move]))
    .filter((move) => move.from !== move.to)
}

/** Where an act can lead, also where that is the stage it is taken in. */
export function targetsOf(act: Pick<Act, 'next'>): Pick<Move, 'to' | 'choice'>[] {
  const { next } = act
  if (next === undefined) return []
  if (typeof next === 'string') return [{ to: next, choice: null }]
  return Object.entries(next.to).map(([value, to]) => ({ to, choice: { member: next.by, value } }))
}
