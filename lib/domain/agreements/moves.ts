import type { Act, Procedure } from './schema'

/** One way in which a case goes from a stage to another. */
export interface Move {
  /** By which act; null where nobody acts and the clock moves the case: the lapse. */
  readonly act: Act | null
  readonly from: string
  readonly to: string
  /** Where the act leads to different stages: by which member of its data, and by which value. */
  readonly choice: { readonly member: string; readonly value: string } | null
  /** It leads back to where the case came from, and so only to the stages from which the one it leaves can be reached. */
  readonly back: boolean
}

/** All ways from stage to stage that a procedure has, in the order of its acts, the lapse last. An act that keeps the case where it is is no move. */
export function movesOf(procedure: Pick<Procedure, 'acts' | 'lapse'>): Move[] {
  const { acts, lapse } = procedure
  const leading: Move[] = [
    ...acts.flatMap((act) => act.stages.flatMap((from) => targetsOf(act).map((target) => ({ act, from, ...target, back: target.to === 'return' })))),
    ...(lapse?.stages ?? []).map((from) => ({ act: null, from, to: lapse!.to, choice: null, back: false })),
  ]
  const into = (stage: string) => [...new Set(leading.filter((move) => move.to === stage && move.from !== stage).map((move) => move.from))]
  return leading
    .flatMap((move) => (move.back ? into(move.from).map((to) => ({ ...move, to })) : [move]))
    .filter((move) => move.from !== move.to)
}

/** Where an act can lead, also where that is the stage it is taken in. */
export function targetsOf(act: Pick<Act, 'next'>): Pick<Move, 'to' | 'choice'>[] {
  const { next } = act
  if (next === undefined) return []
  if (typeof next === 'string') return [{ to: next, choice: null }]
  return Object.entries(next.to).map(([value, to]) => ({ to, choice: { member: next.by, value } }))
}
