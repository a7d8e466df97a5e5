import type { Permitted } from './context'
import type { CommandName } from './vocabulary'

/** The level at which the case stands; what stands at none is the agency's. */
export function levelOf({ context, state }: Pick<Permitted<CommandName>, 'context' | 'state'>): 'agency' | 'coordinator' | 'senior' {
  const level = context.procedure.stages.find((stage) => stage.id === state.stage)?.level ?? 'none'
  return level === 'none' ? 'agency' : level
}
