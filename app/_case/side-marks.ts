import type { Side } from '@/components/side-mark'
import type { ExpectedFrom, Procedure } from '@/lib/domain/agreements/schema'
import { expectedParty, type SidesOfCase } from '@/lib/domain/agreements/sides'
import { localized } from '@/lib/format/localized'

/** What a `SideMark` is given: the shape, and the name of the side; both sides have no name of their own. */
export interface SideMarkOf {
  readonly side: Side
  readonly name?: string
}

/** A party of the agreement as its mark: the first party is one shape, the second the other. */
export function partyMark({ agreement }: Procedure, id: string, locale: string): SideMarkOf & { readonly name: string } {
  const index = agreement.parties.findIndex((party) => party.id === id)
  const party = agreement.parties[index]
  return { side: index === 0 ? 'first' : 'second', name: party ? localized(party.name, locale) : id }
}

/**
 * The side that a clock expects to act, as its mark.
 * @param hands says which part of the office it is: "the agency (US side)"
 */
export function expectedMark(
  procedure: Procedure,
  from: ExpectedFrom,
  sides: SidesOfCase,
  { locale, hands }: { locale: string; hands: (hand: string, side: string) => string },
): SideMarkOf {
  const { party, hand } = expectedParty(procedure, from, sides)
  if (party === null) return { side: 'both' }
  const mark = partyMark(procedure, party, locale)
  return hand === null ? mark : { ...mark, name: hands(hand, mark.name) }
}
