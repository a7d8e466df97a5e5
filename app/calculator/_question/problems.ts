import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'
import type { DeadlineAnswer, DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { deadlineInput } from '@/lib/domain/deadlines/input'

import type { Question } from './question'

/** As many as the engine takes. */
const mostExtensions = 100

/** What is wrong with a field: its `id` on the page, and the message under `calculator.problems`. */
export interface Problem {
  readonly field: string
  readonly key: string
  /** What was typed there. */
  readonly value: string
}

/** The ids of the fields by the engine's path; `#` stands for the number of a row, from 1. */
const fields: Readonly<Record<string, string>> = {
  trigger: 'trigger',
  triggerInstant: 'instant',
  triggerZone: 'instantZone',
  zone: 'zone',
  'rule.n': 'n',
  'rule.unit': 'unit',
  'rule.calendar': 'calendar',
  'rule.roll': 'roll',
  'rule.rollCalendar': 'rollCalendar',
  'rule.direction': 'direction',
  tolls: 'direction',
  extensions: 'direction',
  'tolls.#.from': 'tollFrom-#',
  'tolls.#.to': 'tollTo-#',
  'extensions.#.n': 'extN-#',
  'extensions.#.unit': 'extUnit-#',
  'extensions.#.anchor': 'extAnchor-#',
  'extensions.#.to': 'extTo-#',
  'extensions.#.agreedOn': 'extAgreed-#',
}

/** Everything that keeps the engine from answering, by the field; none where it answers. The engine itself names only the first. */
export function problemsOf(question: Question, input: DeadlineInput, answer: DeadlineAnswer): Problem[] {
  if (answer.error !== 'BAD_INPUT' && answer.error !== 'BAD_TOLL') return []
  const checked = deadlineInput.safeParse(input)
  const told = checked.success
    ? [answer.errorPath!.replace(/\[(\d+)\]/g, '.$1')]
    : checked.error.issues.map((issue) => issue.path.join('.'))
  // What members lack of each other is only told once each is well formed by itself; a missing day 0 is told at once.
  const paths = question.trigger === '' && question.instant === '' ? [...told, 'trigger'] : told
  // Lengths are bounded together too; without an extension the length alone is at fault, and told as that.
  const concerned = paths.filter((path) => path !== 'extensions' || question.extensions.length > 0)
  const problems = [...new Set(concerned)].map((path) => problemAt(path, question, checked.success))
  return problems.sort((one, other) => placeOf(one.field) - placeOf(other.field))
}

/** Where a field stands on the page, so that problems are told from top to bottom; rows after their kind. */
function placeOf(field: string): number {
  const [name = '', row = '0'] = field.split('-')
  return order.findIndex((one) => one === name) + Number(row) / 100
}

const order = [
  'n', 'unit', 'calendar', 'direction', 'roll', 'rollCalendar', 'trigger', 'zone', 'instant', 'instantZone', 'tollFrom', 'tollTo', 'extN',
  'extUnit', 'extAnchor', 'extTo', 'extAgreed',
]

function problemAt(path: string, question: Question, wellFormed: boolean): Problem {
  const row = /\.(\d+)\./.exec(path)?.[1]
  const kind = row === undefined ? path : path.replace(`.${row}.`, '.#.')
  const backward = question.direction === 'before'
  // Of the lists as a whole only their length can be at fault, where the count runs forward.
  const lists: Readonly<Record<string, string>> = { tolls: 'tollFrom-1', extensions: 'extN-1' }
  const known = (backward ? undefined : lists[kind]) ?? fields[kind] ?? 'n'
  const field = known.replace('#', String(Number(row ?? 0) + 1))
  const value = valueAt(kind, Number(row ?? 0), question)
  return { field, key: keyOf(kind, value, question, { row: Number(row ?? 0), wellFormed }), value }
}

function valueAt(kind: string, row: number, question: Question): string {
  const [group, ...rest] = kind.split('.')
  const cell = rest.at(-1) ?? ''
  if (group === 'tolls' && cell) return question.tolls[row]?.[cell as 'from' | 'to'] ?? ''
  if (group === 'extensions' && cell) return question.extensions[row]?.[cell as 'n'] ?? ''
  const name = (fields[kind] ?? 'n') as keyof Question
  const value = question[name]
  return typeof value === 'string' ? value : ''
}

/** Which message fits, told from what was typed: the engine's own words are for programs. */
function keyOf(kind: string, value: string, question: Question, { row, wellFormed }: { row: number; wellFormed: boolean }): string {
  switch (kind) {
    case 'trigger':
      return value === '' ? 'trigger-needed' : 'not-a-date'
    case 'triggerInstant':
      return question.trigger === '' ? 'not-an-instant' : 'date-and-instant'
    case 'triggerZone':
      return value === '' ? 'zone-needed' : 'not-a-zone'
    case 'zone':
      return 'not-a-zone'
    case 'rule.n':
      if (wellFormed) return 'beyond-years'
      return value === '' ? 'count-needed' : 'not-a-count'
    case 'rule.calendar':
      return value === '' || CALENDAR_IDS.some((id) => id === value) ? 'calendar-needed' : 'not-a-choice'
    case 'tolls':
      return question.direction === 'before' ? 'backward-tolls' : 'too-many-rows'
    case 'extensions':
      if (question.direction === 'before') return 'backward-extensions'
      return question.extensions.length > mostExtensions ? 'too-many-rows' : 'too-long-together'
    case 'tolls.#.to':
      return wellFormed ? 'toll-order' : 'not-a-date'
    case 'tolls.#.from':
      return value === '' ? 'toll-from-needed' : 'not-a-date'
    case 'extensions.#.n':
      return value === '' ? 'count-or-date' : 'not-a-count'
    case 'extensions.#.to':
      return question.extensions[row]?.n === '' ? 'not-a-date' : 'date-and-count'
    case 'extensions.#.agreedOn':
      return 'not-a-date'
    default:
      return value === '' ? 'choice-needed' : 'not-a-choice'
  }
}
