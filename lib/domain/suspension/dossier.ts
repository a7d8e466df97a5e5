import { isClosed } from '@/lib/domain/agreements/office'
import type { Condition } from '@/lib/domain/agreements/schema'
import type { Finding } from '@/lib/domain/cases/facts'
import { judge } from '@/lib/domain/cases/guards'
import type { World } from '@/lib/domain/cases/world'

export interface JudgedCondition {
  readonly condition: Condition
  readonly finding: Finding
}

/** What the flag rests on: each condition with its evidence, and what speaks against. An observation, never a finding of breach. */
export interface Dossier {
  /** All conditions are met and the case is open. An unknown one keeps the flag down: the app never says more than is known. */
  readonly raised: boolean
  readonly conditions: readonly JudgedCondition[]
  readonly against: readonly JudgedCondition[]
}

/** Judges the conditions for considering suspension at the world's instant. */
export function suspensionDossier(world: World): Dossier {
  const judged = (condition: Condition) => ({ condition, finding: judge(condition.when, world) })
  const { conditions: all, against } = world.procedure.suspension ?? { conditions: [], against: [] }
  const conditions = all.map(judged)
  return {
    raised: conditions.length > 0 && !isClosed(world.procedure, world.state.stage) && conditions.every((one) => one.finding.verdict === 'met'),
    conditions,
    against: against.map(judged),
  }
}

/** The verdicts by condition, as the flag's events record them. */
export function verdicts(dossier: Dossier): Record<string, Finding['verdict']> {
  return Object.fromEntries(dossier.conditions.map((one) => [one.condition.id, one.finding.verdict]))
}
