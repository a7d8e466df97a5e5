import type { Selector } from '@/lib/domain/agreements/schema'

import type { CaseEvent, DraftEvent } from './events'
import { evolve, type CaseState } from './evolve'

/** What an entry would be if it were made: nothing of it is kept anywhere. */
export interface Hypothetical {
  readonly type: CaseEvent['type']
  readonly occurredOn: string
  readonly data: Readonly<Record<string, unknown>>
}

/** The case as it would stand after an entry. The state that is given stays what it was. */
export function asIfEntered(state: CaseState, { type, occurredOn, data }: Hypothetical | DraftEvent, now: string): CaseState {
  const seq = state.version + 1
  return evolve(state, { seq, type, occurredOn, recordedAt: now, actor: 'clock', actorRole: 'clock', procedure: state.procedure, data } as CaseEvent)
}

/** Members that the reading of an entry asks for, in the plainest form; what a selector names comes above them. */
export function dataFor(state: CaseState, { is = {} }: Pick<Selector, 'is'>, more: Readonly<Record<string, unknown>> = {}): Hypothetical['data'] {
  return { urgent: state.urgent, because: { clocks: [], events: [] }, ...is, ...more }
}
