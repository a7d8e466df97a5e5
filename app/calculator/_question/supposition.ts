import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'
import { isIsoDate } from '@/lib/domain/calendars/days'
import type { SupposedClosing } from '@/lib/domain/calendars/suppose-closing'
import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { LARGEST_COUNT } from '@/lib/domain/deadlines/input'

/** What is supposed beside a question, as it was typed; an empty text where nothing is. All of it holds at once. */
export interface Supposition {
  readonly answered: string
  readonly extN: string
  readonly extUnit: string
  readonly closed: string
  readonly closedBy: string
  readonly stillFrom: string
  readonly stillTo: string
}

/** Under which names it stands in the address. */
const names = {
  answered: 'ifAnswered', extN: 'ifLonger', extUnit: 'ifLongerIn', closed: 'ifClosed', closedBy: 'ifClosedBy', stillFrom: 'ifStillFrom', stillTo: 'ifStillTo',
} as const satisfies Record<keyof Supposition, string>

export const suppositionNames: readonly string[] = Object.values(names)

export const closingSides = ['US', 'PRC'] as const

export function readSupposition(value: (name: string) => string): Supposition {
  const cells = Object.entries(names).map(([cell, name]) => [cell, value(name)])
  return Object.fromEntries(cells) as unknown as Supposition
}

/** The members of an address that say it: what merely goes with something that is not supposed is left out. */
export function suppositionPairs(supposition: Supposition): [string, string][] {
  const { extN, closed } = supposition
  const idle: readonly (keyof Supposition)[] = [...(extN === '' ? ['extUnit'] as const : []), ...(closed === '' ? ['closedBy'] as const : [])]
  return (Object.keys(names) as (keyof Supposition)[])
    .filter((cell) => supposition[cell] !== '' && !idle.includes(cell))
    .map((cell) => [names[cell], supposition[cell]])
}

/** Whether anything is supposed. */
export function isSupposed(supposition: Supposition): boolean {
  return suppositionPairs(supposition).length > 0
}

/** The question as it would be asked then; what changes the calendars is apart, in `supposedClosing`. */
export function supposedInput(input: DeadlineInput, { extN, extUnit, stillFrom, stillTo }: Supposition): DeadlineInput {
  const still = stillFrom === '' ? [] : [{ from: stillFrom, to: stillTo === '' ? null : stillTo }]
  const longer = extN === '' ? [] : [{ n: Number(extN), unit: extUnit as 'month' }]
  return { ...input, tolls: [...(input.tolls ?? []), ...still], extensions: [...(input.extensions ?? []), ...longer] }
}

export function supposedClosing({ closed, closedBy }: Supposition): SupposedClosing | null {
  return closed === '' ? null : { date: closed, by: closedBy === 'PRC' ? 'PRC' : 'US' }
}

/** What is wrong with a supposition: its field, and the message under `supposing.problems`. */
export interface SuppositionProblem {
  readonly field: string
  readonly key: string
  readonly value: string
}

const units = ['calendar-day', 'business-day', 'month']

/** Everything that keeps a supposition from being answered, by the field. The question itself is well formed. */
export function suppositionProblems(supposition: Supposition, { rule }: DeadlineInput): SuppositionProblem[] {
  const { answered, extN, extUnit, closed, closedBy, stillFrom, stillTo } = supposition
  const at = (cell: keyof Supposition, key: string) => [{ field: names[cell], key, value: supposition[cell] }]
  const dates = (['answered', 'closed', 'stillFrom', 'stillTo'] as const).flatMap((cell) => {
    return supposition[cell] === '' || isIsoDate(supposition[cell]) ? [] : at(cell, 'not-a-date')
  })
  const backward = rule.direction === 'before'
  // A calendar on which every day is open says nothing of business days.
  const calendar = CALENDAR_IDS.some((id) => id === rule.calendar && id !== 'none')
  return [
    ...(answered === '' ? [] : dates.filter((one) => one.field === names.answered)),
    ...(extN !== '' && (!/^\d+$/.test(extN) || Number(extN) > LARGEST_COUNT) ? at('extN', 'not-a-count') : []),
    ...(extN !== '' && !units.includes(extUnit) ? at('extUnit', 'not-a-choice') : []),
    ...(extN !== '' && extUnit === 'business-day' && !calendar ? at('extUnit', 'calendar-needed') : []),
    ...(extN !== '' && backward ? at('extN', 'backward') : []),
    ...dates.filter((one) => one.field === names.closed),
    ...(closed !== '' && !closingSides.some((side) => side === closedBy) ? at('closedBy', 'not-a-choice') : []),
    ...dates.filter((one) => one.field === names.stillFrom || one.field === names.stillTo),
    ...(stillTo !== '' && stillFrom === '' ? at('stillFrom', 'from-needed') : []),
    ...(isIsoDate(stillFrom) && isIsoDate(stillTo) && stillTo < stillFrom ? at('stillTo', 'order') : []),
    ...(stillFrom !== '' && backward ? at('stillFrom', 'backward') : []),
  ]
}

/** What an answer to a supposition is refused for, when the question alone is not. */
export function refusedSupposition(supposition: Supposition, key: 'not-published' | 'too-long'): SuppositionProblem {
  const cell = key === 'not-published' ? 'closed' : 'extN'
  return { field: names[cell], key, value: key === 'not-published' ? supposition.closed.slice(0, 4) : supposition.extN }
}
