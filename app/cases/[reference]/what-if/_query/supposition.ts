import type { Parameters } from '@/app/_address/address-reader'
import { isIsoDate } from '@/lib/domain/calendars/days'
import type { SupposeProblem, Suppositions } from '@/lib/domain/cases/suppose'

/** The fields of the form, by what they suppose. */
export const fields = { metOn: 'met', extendedBy: 'n', usClosedOn: 'us', prcClosedOn: 'prc' } as const
export type Field = keyof typeof fields

export type Problem = SupposeProblem | { readonly field: Field; readonly code: 'not-a-date' | 'no-whole-number' }

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
  const isCount = typed.extendedBy === '' || /^[1-9]\d{0,3}$/.test(typed.extendedBy)
  const problems: Problem[] = [
    ...days.filter((field) => !isIsoDate(typed[field])).map((field) => ({ field, code: 'not-a-date' as const })),
    ...(isCount ? [] : [{ field: 'extendedBy' as const, code: 'no-whole-number' as const }]),
  ]
  const supposed = Object.fromEntries(days.map((field) => [field, typed[field]]))
  const extended = typed.extendedBy === '' ? {} : { extendedBy: Number(typed.extendedBy) }
  return { clock, typed, what: { clock, ...supposed, ...extended }, problems, isEmpty: Object.values(typed).every((one) => one === '') }
}
