import type { ExpectedFrom, Procedure, Stage } from './schema'

/** Which sides complain and respond in a case, by the ids of the agreement's parties. */
export interface SidesOfCase {
  readonly complainingSide: string
  readonly respondingSide: string
}

/** Who is expected to act: a party by id, or null for both; and the part of the office where it is that. */
export interface Expected {
  readonly party: string | null
  readonly hand: 'agency' | 'coordinator' | null
}

/** Resolves the side that a clock expects for the sides of a case. */
export function expectedParty(procedure: Procedure, from: ExpectedFrom, sides: SidesOfCase): Expected {
  switch (from) {
    case 'agency':
    case 'coordinator':
      return { party: procedure.agreement.office, hand: from }
    case 'complaining-side':
      return { party: sides.complainingSide, hand: null }
    case 'responding-side':
      return { party: sides.respondingSide, hand: null }
    case 'both-sides':
      return { party: null, hand: null }
  }
}

/** The part of the office in whose hands a case is at a stage; null where it is in nobody's. */
export function handOf(level: Stage['level']): Expected['hand'] {
  if (level === 'none') return null
  return level === 'agency' ? 'agency' : 'coordinator'
}

/** Whether a clock waits for a side other than the one that runs the office, and for that side alone. */
export function isOthersMove(procedure: Procedure, from: ExpectedFrom, sides: SidesOfCase): boolean {
  const { party } = expectedParty(procedure, from, sides)
  return party !== null && party !== procedure.agreement.office
}
