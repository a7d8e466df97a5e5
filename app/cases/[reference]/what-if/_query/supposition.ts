import type { Parameters } from '@/app/_address/address-reader'
import { isIsoDate } from '@/lib/domain/calendars/days'
import type { SupposeProblem, Suppositions } from '@/lib/domain/cases/suppose'

/** The fields of the form, by what they suppose. */
export const fields = { metOn: 'met', extendedBy: 'n', usClosedOn: 'us', prcClosedOn: 'prc' } as const
export type Field = keyof typeof fields

export type Problem = SupposeProblem | { readonly field: Field; readonly code: 'not-a-date' }

export interface Asked {
  readonly clock: string
  /** What was typed, word for word. */
  readonly typed: Readonly<Record<Field, string>>
  readonly what: Suppositions
  readonly problems: readonly Problem[]
  /** Nothing is supposed yet. */
  readonly isEmpty: boolean
}

/** A supposition as its address holds it. */
export function readSupposition(parameters: Parameters): Asked {
  const text = (name: string) => ([parameters[name] ?? []].flat()[0] ?? '').trim().slice(0, 40)
  const typed = { metOn: text('met'), extendedBy: text('n'), usClosedOn: text('us'), prcClosedOn: text('prc') }
  const clock = text('clock')
  const days = (['metOn', 'usClosedOn', 'prcClosedOn'] as const).filter((field) => typed[field] !== '')
  const problems = days.filter((field) => !isIsoDate(typed[field])).map((field): Problem => ({ field, code: 'not-a-date' }))
  const supposed = Object.fromEntries(days.map((field) => [field, typed[field]]))
  const extended = typed.extendedBy === '' ? {} : { extendedBy: /^\d{1,4}$/.test(typed.extendedBy) ? Number(typed.extendedBy) : Number.NaN }
  return { clock, typed, what: { clock, ...supposed, ...extended }, problems, isEmpty: Object.values(typed).every((one) => one === '') }
}
