import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { allTime, outcomes, type Period } from '@/lib/domain/reciprocity/ledger'
import type { LedgerScope } from '@/lib/services/view-ledger'
import type { LedgerLinesQuery } from '@/lib/services/view-ledger-lines'

/** What an address of the ledger asks for. */
export interface LedgerView {
  readonly scope: LedgerScope
  readonly period: Period
  /** From 1. */
  readonly page: number
}

/** What an address of the lines behind a figure asks for. */
export interface LinesView extends LedgerView {
  /** The side that provides; empty for both. */
  readonly side: string
  readonly which: LedgerLinesQuery['which']
  readonly disputedOnly: boolean
}

export const lineChoices = ['all', 'expected', ...outcomes, 'undated'] as const satisfies readonly LedgerLinesQuery['which'][]

/** Activities on a page of the ledger: their figures are read and drawn for each, and the page opens at the same cost however many there are. */
export const activitiesOnPage = 20
/** Due dates on a page of the lines behind a figure: some two screens. */
export const linesOnPage = 50

export const overAll: LedgerScope = { kind: 'all', id: '' }

/**
 * Reads the view from an address. What can't be read falls back to the view without it and is named in `ignored`. Whether an activity is
 * registered the service says.
 * @param scopes what can be chosen besides an activity
 */
export function readLedgerView(parameters: Parameters, scopes: readonly LedgerScope[]): { view: LedgerView; ignored: string[] } {
  const { ignored, given, page } = readAddress(parameters)
  const written = given('scope')
  const scope = written === '' ? overAll : written.startsWith('activity:')
    ? { kind: 'activity' as const, id: written.slice('activity:'.length) }
    : scopes.find((one) => scopeText(one) === written)
  if (scope === undefined) ignored.push('scope')
  const month = (name: string) => {
    const value = given(name)
    if (value === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value || null
    ignored.push(name)
    return null
  }
  const period = { from: month('from'), to: month('to') }
  const backwards = period.from !== null && period.to !== null && period.from > period.to
  if (backwards) ignored.push('from', 'to')
  return { view: { scope: scope ?? overAll, period: backwards ? allTime : period, page: page() }, ignored }
}

export function readLinesView(parameters: Parameters, scopes: readonly LedgerScope[], sides: readonly string[]): { view: LinesView; ignored: string[] } {
  const read = readLedgerView(parameters, scopes)
  const { ignored, oneOf, maybeOneOf } = readAddress(parameters)
  const view = {
    ...read.view,
    side: maybeOneOf('side', sides),
    which: oneOf('which', lineChoices, 'all'),
    disputedOnly: oneOf('disputed', ['yes', ''], '') === 'yes',
  }
  return { view, ignored: [...read.ignored, ...ignored] }
}

/** A scope as it stands in an address: `agency:bes`; nothing for everything together. */
export function scopeText({ kind, id }: LedgerScope): string {
  return kind === 'all' ? '' : `${kind}:${id}`
}

/** The address of a view, with nothing in it that goes without saying. */
export function ledgerHref({ scope = overAll, period = allTime, page = 1 }: Partial<LedgerView>): string {
  return addressOf('/ledger', [...members(scope, period), ['page', page === 1 ? '' : String(page)]])
}

/** The list of exactly what a figure counts. */
export function linesHref({ scope = overAll, period = allTime, page = 1, side = '', which = 'all', disputedOnly = false }: Partial<LinesView>): string {
  return addressOf('/ledger/lines', [
    ...members(scope, period),
    ['side', side],
    ['which', which === 'all' ? '' : which],
    ['disputed', disputedOnly ? 'yes' : ''],
    ['page', page === 1 ? '' : String(page)],
  ])
}

const members = (scope: LedgerScope, { from, to }: Period): [string, string][] => [['scope', scopeText(scope)], ['from', from ?? ''], ['to', to ?? '']]

/** The months from the first to the last, `YYYY-MM`, with those that are chosen already. */
export function monthsToChoose(months: { readonly first: string; readonly last: string } | null, { from, to }: Period): string[] {
  const all = new Set([from, to].filter((one) => one !== null))
  for (let month = months?.first; months && month !== undefined && month <= months.last; month = monthAfter(month)) all.add(month)
  return [...all].sort()
}

function monthAfter(month: string): string {
  const [year, n] = month.split('-').map(Number) as [number, number]
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`
}
