import type { Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Office } from '@/lib/services/office'
import { ledgerChoices, viewLedger, type Ledger, type LedgerChoices } from '@/lib/services/view-ledger'
import { viewLedgerLines, type LedgerLines } from '@/lib/services/view-ledger-lines'

import { activitiesOnPage, linesOnPage, readLedgerView, readLinesView, type LedgerView, type LinesView } from './ledger-query'

interface Shown<View> {
  readonly view: View
  readonly choices: LedgerChoices
  readonly ignored: readonly string[]
}

export type LedgerShown = Shown<LedgerView> & { readonly ledger: Ledger }
export type LinesShown = Shown<LinesView> & { readonly list: LedgerLines }

/** The ledger that an address asks for. Throws `NotFound` for those who read no activities, or for an activity that is not registered. */
export function ledgerShown(office: Office, viewer: Viewer, parameters: Parameters): LedgerShown {
  const choices = ledgerChoices(office, viewer)
  const read = readLedgerView(parameters, choices.scopes)
  const ask = ({ page, ...view }: LedgerView) => viewLedger(office, viewer, { ...view, page: { offset: (page - 1) * activitiesOnPage, limit: activitiesOnPage } })
  const { answer: ledger, ...shown } = lastPageIfBeyond(read, ask, (one) => Math.ceil(one.activitiesInAll / activitiesOnPage))
  return { choices, ledger, ...shown }
}

/** The lines behind a figure that an address asks for. As `ledgerShown`. */
export function linesShown(office: Office, viewer: Viewer, parameters: Parameters): LinesShown {
  const choices = ledgerChoices(office, viewer)
  const read = readLinesView(parameters, choices.scopes, choices.sides.map(({ id }) => id))
  const ask = ({ page, side, ...view }: LinesView) =>
    viewLedgerLines(office, viewer, { ...view, side: side === '' ? null : side, page: { offset: (page - 1) * linesOnPage, limit: linesOnPage } })
  const { answer: list, ...shown } = lastPageIfBeyond(read, ask, (one) => Math.ceil(one.total / linesOnPage))
  return { choices, list, ...shown }
}

/** Where the list has become shorter than the address thinks, its last page, and `page` among what was left out. */
function lastPageIfBeyond<View extends { readonly page: number }, Answer>(
  { view, ignored }: { view: View; ignored: readonly string[] },
  ask: (view: View) => Answer,
  pagesOf: (answer: Answer) => number,
): { view: View; ignored: readonly string[]; answer: Answer } {
  const answer = ask(view)
  const last = { ...view, page: Math.max(1, pagesOf(answer)) }
  return view.page <= last.page ? { view, ignored, answer } : { view: last, ignored: [...ignored, 'page'], answer: ask(last) }
}
