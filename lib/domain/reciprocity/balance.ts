import type { Completeness } from '@/lib/domain/register/events'

/** A line of what was agreed in advance, by the side that is expected to provide. */
export interface BalancedLine {
  readonly id: string
  readonly from: string
}

/** What was provided against a line, or declined. */
export interface BalancedDelivery {
  readonly expectationId: string
  readonly providedOn: string
  /** The place of its entry in the record. */
  readonly entry: number
  readonly completeness: Completeness
  /** It was entered by mistake, and counts for nothing. */
  readonly void?: boolean
}

/** How the lines stand on which one side is expected to provide; the last four add up to the first. */
export interface SideBalance {
  readonly lines: number
  readonly complete: number
  readonly partial: number
  readonly declined: number
  /** Neither provided nor declined: nothing is on record. */
  readonly nothing: number
}

export const noLines: SideBalance = { lines: 0, complete: 0, partial: 0, declined: 0, nothing: 0 }

/**
 * How the lines of one or several activities stand, by the side that provides. Each line counts once, by its last delivery: the one
 * of the latest day, of the same day the one that was entered last. Lines are not weighed against each other, and how often or by
 * when something was due is not looked at; that is for the ledger.
 * @returns a side without lines is not among the members
 */
export function balanceOf(lines: readonly BalancedLine[], deliveries: readonly BalancedDelivery[]): Readonly<Record<string, SideBalance>> {
  const last = lastDeliveries(deliveries)
  const balance: Record<string, SideBalance> = {}
  for (const { id, from } of lines) {
    const side = balance[from] ?? noLines
    const stand = last.get(id)?.completeness ?? 'nothing'
    balance[from] = { ...side, lines: side.lines + 1, [stand]: side[stand] + 1 }
  }
  return balance
}

/** The last delivery of each line, by line. */
export function lastDeliveries<D extends BalancedDelivery>(deliveries: readonly D[]): ReadonlyMap<string, D> {
  const last = new Map<string, D>()
  for (const one of deliveries) {
    if (one.void) continue
    const known = last.get(one.expectationId)
    if (!known || isLater(one, known)) last.set(one.expectationId, one)
  }
  return last
}

function isLater(one: BalancedDelivery, other: BalancedDelivery): boolean {
  return one.providedOn === other.providedOn ? one.entry > other.entry : one.providedOn > other.providedOn
}
