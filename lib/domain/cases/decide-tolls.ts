import type { Permitted } from './context'
import type { DraftEvent } from './events'
import { openTolls } from './open-matters'
import type { Decision } from './refusals'
import { words } from './texts'

export type Tolls = 'open-toll' | 'close-toll' | 'direct-hold' | 'lift-hold'

/** Stops the clocks between the sides, or lets them run again. A hold that the coordinator directs is dated on the day on which it is directed. */
export function decideTolls({ command, today, state }: Permitted<Tolls>): Decision<DraftEvent> {
  const texts = words(command.words)
  const openFor = (hold: boolean) => openTolls(state).find((one) => (one.data.reason === 'hold-directed') === hold)!.place
  switch (command.command) {
    case 'open-toll':
      return { events: [{ type: 'toll-opened', occurredOn: command.on, data: { reason: command.reason }, texts }] }
    case 'direct-hold':
      return { events: [{ type: 'toll-opened', occurredOn: today, data: { reason: 'hold-directed' }, texts }] }
    case 'close-toll':
      return { events: [{ type: 'toll-closed', occurredOn: command.on, data: { opened: openFor(false) }, texts }] }
    case 'lift-hold':
      return { events: [{ type: 'toll-closed', occurredOn: today, data: { opened: openFor(true) }, texts }] }
  }
}
