import type { Act } from '@/lib/domain/agreements/schema'
import { isPermitted } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'

import type { CaseState } from './evolve'
import { judge } from './guards'
import { factsMatching } from './selectors'
import type { World } from './world'

/** An act of this stage that a person cannot take now: its condition is not met, nobody can tell, or it takes somebody else. */
export interface ClosedAct {
  readonly act: Act
  readonly because: 'not-met' | 'unknown' | 'second-person'
}

/**
 * What a person in a role may do in the stage in which the case stands, and what of it is not open at the world's instant.
 * `actor` is the person's pseudonym in this case, null for one who has entered nothing yet.
 */
export function actsHere(world: World, role: Role, actor: string | null): { open: Act[]; closed: ClosedAct[] } {
  const mine = world.procedure.acts.filter(
    (act) => act.stages.includes(world.state.stage) && act.roles.includes(role) && isPermitted(role, act.command),
  )
  const judged = mine.map((act) => ({ act, because: closedBecause(act, world, actor) }))
  return {
    open: judged.filter((one) => one.because === null).map((one) => one.act),
    closed: judged.filter((one): one is ClosedAct => one.because !== null && isTold(one.act, one.because)),
  }
}

/** What is at hand at any time, and what only answers something, is not told while it is not open. */
function isTold(act: Act, because: ClosedAct['because']): boolean {
  return because === 'second-person' || !(act.onlyWhenOpen || act.standing)
}

/** Who may not take the act because they entered what it answers; null where anybody may. */
export function takesAnother(act: Act, state: CaseState): string | null {
  return factsMatching(act.notBy, state.facts).at(-1)?.actor ?? null
}

function closedBecause(act: Act, world: World, actor: string | null): ClosedAct['because'] | null {
  const verdict = act.when === undefined ? 'met' : judge(act.when, world).verdict
  if (verdict !== 'met') return verdict
  return actor !== null && takesAnother(act, world.state) === actor ? 'second-person' : null
}
