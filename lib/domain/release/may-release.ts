import { isClosed } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { mayReleaseCases } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'
import type { Part } from '@/lib/domain/access/visibility'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { refuse, type Refusal } from '@/lib/domain/cases/refusals'

import type { Caution } from './release-events'

/** Who asks, and for which case. */
export interface Asking {
  readonly role: Role
  readonly parts: ReadonlySet<Part>
  /** Who complained does not decide what the public is told of it. */
  readonly isComplainant: boolean
}

/** Where a case stands. */
export interface Standing {
  readonly procedure: Procedure
  readonly stage: string
}

const act = { en: 'Release a case to the public register' }

/**
 * Why somebody may not review, release or withdraw; null where they may. A case that never came up to the coordinator can be released too: otherwise the
 * register would show what stayed unsolved, and hide what the sides solved early. What it was about is then left out, and its agency has to be heard.
 */
export function refusalOfReleaser({ role, parts, isComplainant }: Asking): Refusal | null {
  if (!mayReleaseCases.includes(role) || !parts.has('figures')) return refuse('not-permitted', { act }).refused
  return isComplainant ? refuse('person-recused', { act }).refused : null
}

/** Why nothing of the case can be released at its stage; null where it can. Closed cases only, unless the procedure names the stage. */
export function refusalOfStage({ procedure, stage }: Standing): Refusal | null {
  if (isClosed(procedure, stage) || permitsWhileOpen(procedure, stage)) return null
  const label = procedure.stages.find((one) => one.id === stage)?.label ?? { en: stage }
  return refuse('release-while-open', { stage: label }, procedure.publication ? { citation: procedure.publication } : {}).refused
}

/** Whether the procedure says that something may be published of a case while it is at this stage. */
export function permitsWhileOpen({ publication }: Procedure, stage: string): boolean {
  return publication?.stages.includes(stage) ?? false
}

/** What of a case asks for a confirmation of its own before anything of it is released. */
export function cautionsOf({ facts, filed }: CaseState): Caution[] {
  return [
    ...(facts.some((fact) => fact.type === 'safety-concern-raised' || (fact.type === 'referred' && fact.data.to === 'safety')) || filed.safety ? (['safety'] as const) : []),
    ...(filed.identity === 'custodian' ? (['identity'] as const) : []),
  ]
}
