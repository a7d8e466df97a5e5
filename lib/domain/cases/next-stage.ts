import type { Permitted } from './context'
import type { CommandName } from './vocabulary'

/**
 * Where the act leads: one stage, by the choice that it names, or back to `returnTo`. A stage that the case already has, and a choice
 * that leads nowhere, are no move.
 */
export function nextStage(
  { act, state }: Pick<Permitted<CommandName>, 'act' | 'state'>,
  { choice = '', returnTo }: { choice?: string; returnTo?: string } = {},
): { toStage?: string } {
  const target = typeof act.next === 'object' ? act.next.to[choice] : act.next
  const to = target === 'return' ? returnTo : target
  return to === undefined || to === state.stage ? {} : { toStage: to }
}
