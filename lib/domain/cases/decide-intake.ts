import type { Permitted } from './context'
import type { DraftEvent } from './events'
import type { Decision } from './refusals'
import { words } from './texts'

type Intake = 'acknowledge' | 'admit' | 'decline-admission' | 'withdraw' | 'note'

/** What is done by entering it: dated today. */
export function decideIntake({ act, command, today }: Permitted<Intake>): Decision<DraftEvent> {
  const toStage = typeof act.next === 'string' ? { toStage: act.next } : {}
  const at = { occurredOn: today }
  switch (command.command) {
    case 'acknowledge':
      return { events: [{ type: 'filing-acknowledged', ...at, data: { ...toStage }, texts: [] }] }
    case 'admit':
      return { events: [{ type: 'admitted', ...at, data: { urgent: command.urgent, ...toStage }, texts: [] }] }
    case 'decline-admission':
      return {
        events: [
          {
            type: 'admission-declined',
            ...at,
            data: { reason: command.reason, ...toStage },
            texts: [...words(command.words), { name: 'elsewhere', part: 'narrative', text: command.elsewhere }],
          },
        ],
      }
    case 'withdraw':
      return { events: [{ type: 'withdrawn', ...at, data: { ...toStage }, texts: words(command.words) }] }
    case 'note':
      return { events: [{ type: 'note-added', ...at, data: {}, texts: words(command.words) }] }
  }
}
