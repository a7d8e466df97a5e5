import type { Permitted } from './context'
import type { DraftEvent } from './events'
import { nextStage } from './next-stage'
import { contactHold } from './open-matters'
import type { Decision } from './refusals'
import { words } from './texts'

export type Safety = 'raise-safety' | 'hold-contact' | 'look-at-safety' | 'refer'

/** Safety is no faster consultation: contact is held first, then somebody looks. Referral, also of intellectual property, is recorded. */
export function decideSafety(permitted: Permitted<Safety>): Decision<DraftEvent> {
  const { command, today, state } = permitted
  const at = { occurredOn: today, texts: words(command.words) }
  switch (command.command) {
    case 'raise-safety':
      return { events: [{ type: 'safety-concern-raised', ...at, data: {} }] }
    case 'hold-contact':
      return { events: [{ type: 'contact-held', ...at, data: {} }] }
    case 'look-at-safety':
      return { events: [{ type: 'safety-looked-at', ...at, data: { held: contactHold(state)!.place, contact: command.contact } }] }
    case 'refer': {
      const data = { to: command.to, whole: command.whole, ...nextStage(permitted, { choice: String(command.whole) }) }
      return { events: [{ type: 'referred', ...at, data }] }
    }
  }
}
