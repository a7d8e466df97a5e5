import { isIsoDate } from '@/lib/domain/calendars/days'
import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'

import { readSupposition, suppositionNames, suppositionPairs, type Supposition } from './supposition'

/** A toll as it was typed. */
export interface TollRow {
  readonly from: string
  readonly to: string
}

/** An extension as it was typed: by a count, or to a date. */
export interface ExtensionRow {
  readonly n: string
  readonly unit: string
  readonly anchor: string
  readonly to: string
  readonly agreedOn: string
  readonly revive: string
}

/** The question that an address of the calculator holds, as it was typed: nothing is checked or lost here. */
export interface Question {
  readonly preset: string
  readonly n: string
  readonly unit: string
  readonly calendar: string
  readonly direction: string
  readonly roll: string
  readonly rollCalendar: string
  readonly trigger: string
  readonly instant: string
  readonly instantZone: string
  readonly zone: string
  readonly tolls: readonly TollRow[]
  readonly extensions: readonly ExtensionRow[]
  readonly readings: boolean
  readonly supposition: Supposition
}

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** Up to so many rows of one kind the form offers one more; an address may hold any number, and all of them are shown. */
export const mostRows = 20

const oneWordNames = [
  'preset', 'n', 'unit', 'calendar', 'direction', 'roll', 'rollCalendar', 'trigger', 'instant', 'instantZone', 'zone',
] as const

/** The names under which the cells of a row are sent; each comes once for every row, in their order. */
const tollNames = { from: 'tollFrom', to: 'tollTo' } as const
const extensionNames = { n: 'extN', unit: 'extUnit', anchor: 'extAnchor', to: 'extTo', agreedOn: 'extAgreed', revive: 'extRevive' } as const

/** What a rule is taken to be until somebody says otherwise. */
const beginning = { unit: 'business-day', calendar: 'us-federal', direction: 'after', roll: 'none' } as const

/** Reads the question from an address. An empty address is the empty form, with the choices that a form must begin with. */
export function readQuestion(parameters: Parameters): Question {
  const values = (name: string) => [parameters[name] ?? []].flat().map((value) => value.trim())
  const words = Object.fromEntries(oneWordNames.map((name) => [name, values(name)[0] ?? ''])) as Record<(typeof oneWordNames)[number], string>
  const asked = oneWordNames.some((name) => parameters[name] !== undefined)
  return {
    ...words,
    ...(asked ? {} : beginning),
    tolls: rowsOf(tollNames, values).filter((row) => row.from !== '' || row.to !== ''),
    extensions: rowsOf(extensionNames, values).filter((row) => row.n !== '' || row.to !== '' || row.agreedOn !== ''),
    readings: values('readings')[0] === 'yes',
    supposition: readSupposition((name) => values(name)[0] ?? ''),
  }
}

function rowsOf<Cell extends string>(names: Record<Cell, string>, values: (name: string) => string[]): Record<Cell, string>[] {
  const columns = (Object.keys(names) as Cell[]).map((cell) => [cell, values(names[cell])] as const)
  const length = Math.max(0, ...columns.map(([, column]) => column.length))
  return Array.from({ length }, (_, i) => {
    return Object.fromEntries(columns.map(([cell, column]) => [cell, column[i] ?? ''])) as Record<Cell, string>
  })
}

/** Whether anything has been asked that an answer could be given to. */
export function isAsked(question: Question): boolean {
  return question.n !== '' || question.trigger !== '' || question.instant !== ''
}

/** What of an address is not read: names that are none of the calculator's, and a second value where one counts. */
export function unreadParts(parameters: Parameters): { unknown: string[]; repeated: string[] } {
  const once: readonly string[] = [...oneWordNames, 'readings', ...suppositionNames]
  const known = [...once, ...Object.values(tollNames), ...Object.values(extensionNames), ...buttonNames]
  const given = Object.keys(parameters)
  return {
    unknown: given.filter((name) => !known.includes(name)),
    repeated: given.filter((name) => once.includes(name) && new Set([parameters[name] ?? []].flat()).size > 1),
  }
}

/** The buttons of the form, by which it says what is asked of it. */
const buttonNames = ['fill', 'add']

/** The members of the address of a question, with nothing empty among them. */
export function questionPairs(question: Question): [string, string][] {
  const pairs: [string, string][] = oneWordNames.map((name) => [name, question[name]])
  for (const row of question.tolls) pairs.push([tollNames.from, row.from], [tollNames.to, row.to])
  for (const row of question.extensions) {
    for (const [cell, name] of Object.entries(extensionNames)) pairs.push([name, row[cell as keyof ExtensionRow]])
  }
  if (question.readings) pairs.push(['readings', 'yes'])
  pairs.push(...suppositionPairs(question.supposition))
  // The cells of a row stay together by their order, so an empty one among them is not left out.
  const cells: readonly string[] = [...Object.values(tollNames), ...Object.values(extensionNames)]
  return pairs.filter(([name, value]) => value !== '' || cells.includes(name))
}

/** The address of a question, to be kept and sent. */
export function questionHref(question: Question): string {
  return `/calculator?${new URLSearchParams(questionPairs(question))}`
}

/** The question in the shape of the engine. What is no number is passed on as it is, for the engine to refuse. */
export function deadlineInputOf(question: Question): DeadlineInput {
  const { tolls, extensions } = question
  return {
    trigger: maybe(question.trigger),
    triggerInstant: maybe(question.instant),
    triggerZone: question.instant === '' ? null : maybe(question.instantZone),
    zone: maybe(question.zone),
    rule: {
      n: countOf(question.n),
      unit: question.unit,
      calendar: maybe(question.calendar),
      roll: maybe(question.roll),
      rollCalendar: maybe(question.rollCalendar),
      direction: maybe(question.direction),
    },
    tolls: tolls.map((row) => ({ from: row.from, to: maybe(row.to) })),
    extensions: extensions.map((row) => ({
      n: row.n === '' ? null : countOf(row.n),
      unit: row.n === '' ? null : maybe(row.unit),
      anchor: row.n === '' ? null : maybe(row.anchor),
      to: maybe(row.to),
      agreedOn: maybe(row.agreedOn),
      revive: row.revive === 'yes',
    })),
  } as DeadlineInput
}

/** What a date field can hold; any other text would be dropped by the browser, and is told in the message of the field. */
export function dateValue(text: string): string {
  return isIsoDate(text) ? text : ''
}

function maybe(value: string): string | null {
  return value === '' ? null : value
}

function countOf(value: string): number | string {
  return /^\d+$/.test(value) ? Number(value) : value
}
