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
