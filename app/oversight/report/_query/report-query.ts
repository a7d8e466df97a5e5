import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { readReleaseNumber } from '@/lib/domain/release/release-number'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'
import type { ReportAsked } from '@/lib/services/view-report'

import { askedOf, narrowingMembers, readNarrowing, type Narrowing } from '../../_query/oversight-query'

/** What an address asks a report for. */
export interface ReportView {
  /** Of which cases and as of which day; months of filing narrow no report, which has a period of its own. */
  readonly narrowing: Narrowing
  /** Months of the period, `YYYY-MM`, both included; an empty text without that end. */
  readonly since: string
  readonly until: string
  /** Numbers of the public register. */
  readonly cases: readonly string[]
}

/** Cases of note are picked out; with more of them a report would be a register. */
export const mostCases = 20

/** Reads what is asked for from an address. What cannot be read is left out and named in `ignored`. */
export function readReport(parameters: Parameters, choices: OversightChoices): { view: ReportView; ignored: string[] } {
  const { ignored, given, months } = readAddress(parameters)
  const { narrowing, ignored: others } = readNarrowing({ ...parameters, from: undefined, to: undefined }, choices)
  const { from: since, to: until } = months('since', 'until')
  const written = given('cases').split(/[\s,;]+/).filter((one) => one !== '')
  const numbers = [...new Set(written.map(readReleaseNumber))]
  const cases = numbers.filter((one) => one !== null).slice(0, mostCases)
  if (cases.length < numbers.length) ignored.push('cases')
  return { view: { narrowing, since, until, cases }, ignored: [...others, ...ignored] }
}

export function reportAsked({ narrowing, since, until, cases }: ReportView): ReportAsked {
  return { oversight: askedOf(narrowing), period: { from: since === '' ? null : since, to: until === '' ? null : until }, cases }
}

const members = ({ narrowing, since, until, cases }: ReportView) => [...narrowingMembers(narrowing), ['since', since], ['until', until], ['cases', cases.join(' ')]] as const

/** The page, or with a name below it a file or the page to keep it. */
export function reportHref(view: ReportView, below = ''): string {
  return addressOf(`/oversight/report${below === '' ? '' : `/${below}`}`, members(view))
}

/** The report of the same cases and day as the figures of an address, over all months. */
export function reportOf(narrowing: Narrowing): ReportView {
  return { narrowing: { ...narrowing, from: '', to: '' }, since: '', until: '', cases: [] }
}
