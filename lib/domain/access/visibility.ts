import type { IdentityAudience } from '@/lib/domain/cases/vocabulary'

import type { Viewer } from './roles'

/**
 * The parts of a case, each wider than the one before. Figures: reference, stage, clocks, agency, counterpart, activity, flag.
 * Summary: what it is about in registered words. Narrative: what people wrote. Identity: who complained.
 */
export const parts = ['figures', 'summary', 'narrative', 'identity'] as const
export type Part = (typeof parts)[number]

/** A condition on cases, as data, so that a store can compile it and a test can run it. All members hold together. */
export interface CaseCondition {
  readonly complainant?: string
  readonly agency?: string
  /** Escalated: the coordinator's stages were reached at some time. */
  readonly reachedCoordinator?: true
  readonly identityOpenTo?: readonly IdentityAudience[]
}

/** Cases that fulfil the condition may be seen, in these parts. */
export interface Grant {
  readonly where: CaseCondition
  readonly parts: readonly Part[]
}

declare const scoped: unique symbol

/** What a viewer may see. Only `scopeOf` makes one, so a read that takes a scope has been through the gate. */
export interface Scope {
  readonly grants: readonly Grant[]
  readonly [scoped]: true
}

/** The facts of a case that access turns on. */
export interface CaseAccessFacts {
  readonly complainant: string | null
  readonly agencyId: string
  readonly reachedCoordinator: boolean
  readonly identity: IdentityAudience
}

/** The access policy, one page: which cases a viewer may see, and which parts of them. */
function grantsOf(viewer: Viewer): readonly Grant[] {
  switch (viewer.role) {
    case 'researcher':
      return [{ where: { complainant: viewer.accountId }, parts }]
    case 'officer': {
      if (viewer.agencyId === null) return []
      const agency = viewer.agencyId
      return [
        { where: { complainant: viewer.accountId }, parts },
        { where: { agency }, parts: ['figures', 'summary', 'narrative'] },
        { where: { agency, identityOpenTo: ['agency', 'agency-and-coordinator'] }, parts: ['identity'] },
      ]
    }
    case 'coordinator':
      return [
        { where: {}, parts: ['figures'] },
        { where: { reachedCoordinator: true }, parts: ['summary', 'narrative'] },
        { where: { reachedCoordinator: true, identityOpenTo: ['agency-and-coordinator'] }, parts: ['identity'] },
      ]
    case 'overseer':
      return [{ where: {}, parts: ['figures', 'summary'] }]
    case 'administrator':
      return [{ where: {}, parts: ['figures'] }]
    case 'custodian':
      return []
  }
}

/** The scope of a viewer: the one gate through which every read of cases goes. */
export function scopeOf(viewer: Viewer): Scope {
  return { grants: grantsOf(viewer) } as unknown as Scope
}

/** Whether the scope shows the figures of every case, so that sums over all of them may be told. */
export function seesAllFigures(scope: Scope): boolean {
  return scope.grants.some(({ where, parts: shown }) => Object.keys(where).length === 0 && shown.includes('figures'))
}

/** Which parts of a case the scope shows; none means that the case is not found. */
export function visibleParts(scope: Scope, facts: CaseAccessFacts): ReadonlySet<Part> {
  const granted = scope.grants.filter((grant) => holds(grant.where, facts)).flatMap((grant) => grant.parts)
  return granted.includes('figures') ? new Set(granted) : new Set()
}

function holds(where: CaseCondition, facts: CaseAccessFacts): boolean {
  if (where.complainant !== undefined && where.complainant !== facts.complainant) return false
  if (where.agency !== undefined && where.agency !== facts.agencyId) return false
  if (where.reachedCoordinator && !facts.reachedCoordinator) return false
  return where.identityOpenTo === undefined || where.identityOpenTo.includes(facts.identity)
}
