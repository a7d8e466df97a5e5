import type { Refusal } from '@/lib/domain/cases/refusals'

/** The store refuses; passed on here, because forms and pages know services but not the store. */
export { StoreFault } from '@/db/faults'

/** A rule says no; nothing was recorded but, where it concerns permission, the refusal. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`refused: ${refusal.code}`)
    this.name = 'Refused'
  }
}

/** Not there, or not for this viewer: the two are not told apart. */
export class NotFound extends Error {
  constructor() {
    super('not found')
    this.name = 'NotFound'
  }
}

/** A case that the viewer may see was not on record as of the day that was asked for. */
export class NotFiledYet extends Error {
  constructor() {
    super('not filed yet')
    this.name = 'NotFiledYet'
  }
}

/** What somebody else entered since the viewer read the case. */
export interface Change {
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
}

/** The case has changed since it was read; nothing was recorded. */
export class Conflict extends Error {
  constructor(
    readonly changes: readonly Change[],
    readonly version: number,
  ) {
    super('this case has changed')
    this.name = 'Conflict'
  }
}

/**
 * The rules of a case are not at hand: the version that its events name is unknown here, or has another content than they name. It is
 * a fault of the office and never answered by other rules.
 */
export class ProcedureFault extends Error {
  constructor({ id, version, hash }: { readonly id: string; readonly version: number; readonly hash?: string }) {
    super(`no content of procedure ${id} version ${version}${hash === undefined ? '' : ` with the hash ${hash}`} is known to this office`)
    this.name = 'ProcedureFault'
  }
}
