import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { docketHref, everything, type DocketView } from '@/app/docket/_query/docket-query'
import { timeClasses, type TimeClass } from '@/lib/domain/cases/time-by-class'
import { clockStandings, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'

/** The list of exactly the cases that a figure counts. */
export function casesHref(filter: Partial<DocketView>): string {
  return docketHref({ ...everything, group: 'all', sort: 'next-due', asOf: '', page: 1, ...filter })
}

/** Which periods an address asks for: one standing, those that have come due, or all of them. */
export const standingChoices = ['any', 'due', ...clockStandings] as const
export type StandingChoice = (typeof standingChoices)[number]

export interface PeriodsView {
  readonly standing: StandingChoice
  /** A party by its id, or `both`; empty for all. */
  readonly side: string
  readonly page: number
}

export function standingsOf(choice: StandingChoice): readonly ClockStanding[] {
  if (choice === 'any') return clockStandings
  return choice === 'due' ? dueStandings : [choice]
}

export function readPeriodsView(parameters: Parameters, sides: readonly string[]): { view: PeriodsView; ignored: string[] } {
  const { ignored, oneOf, maybeOneOf, page } = readAddress(parameters)
  return { view: { standing: oneOf('standing', standingChoices, 'any'), side: maybeOneOf('side', sides), page: page() }, ignored }
}

/** The list of exactly the periods that a figure counts. */
export function periodsHref({ standing = 'any', side = '', page = 1 }: Partial<PeriodsView>): string {
  return addressOf('/oversight/clocks', [
    ['standing', standing === 'any' ? '' : standing],
    ['side', side],
    ['page', page === 1 ? '' : String(page)],
  ])
}

/** Whose days an address asks for: a class, and within it a party, or `none` for days that are no party's alone. */
export interface TimeView {
  readonly class: TimeClass | 'any'
  readonly side: string
  readonly page: number
}

export const noSide = 'none'

export function readTimeView(parameters: Parameters, sides: readonly string[]): { view: TimeView; ignored: string[] } {
  const { ignored, oneOf, maybeOneOf, page } = readAddress(parameters)
  return { view: { class: oneOf('class', ['any', ...timeClasses] as const, 'any'), side: maybeOneOf('side', [...sides, noSide]), page: page() }, ignored }
}

/** The list of exactly the cases whose days a figure counts. */
export function timeHref({ class: of = 'any', side = '', page = 1 }: Partial<TimeView>): string {
  return addressOf('/oversight/time', [
    ['class', of === 'any' ? '' : of],
    ['side', side],
    ['page', page === 1 ? '' : String(page)],
  ])
}

/** Whether activities are asked for by their expectations: those with some, with none, or either. */
export const lineChoices = ['any', 'none', 'some'] as const
export type LineChoice = (typeof lineChoices)[number]

export interface ActivitiesView {
  readonly lines: LineChoice
  readonly agency: string
  readonly page: number
}

export function readActivitiesView(parameters: Parameters, agencies: readonly string[]): { view: ActivitiesView; ignored: string[] } {
  const { ignored, oneOf, maybeOneOf, page } = readAddress(parameters)
  return { view: { lines: oneOf('lines', lineChoices, 'any'), agency: maybeOneOf('agency', agencies), page: page() }, ignored }
}

/** The list of exactly the activities that a figure counts. */
export function activitiesHref({ lines = 'any', agency = '', page = 1 }: Partial<ActivitiesView>): string {
  return addressOf('/oversight/activities', [
    ['lines', lines === 'any' ? '' : lines],
    ['agency', agency],
    ['page', page === 1 ? '' : String(page)],
  ])
}

/** Lines on a page of the lists behind the figures. */
export const pageSize = 50
