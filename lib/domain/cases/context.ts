import type { Act, Procedure } from '@/lib/domain/agreements/schema'
import type { Role } from '@/lib/domain/access/roles'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { Command } from './commands'
import type { CaseState } from './evolve'
import type { FilingFacts, NamedFacts } from './filing-facts'
import type { CommandName } from './vocabulary'
import type { World } from './world'

/** What a decision may know besides the case. */
export interface Context {
  /** UTC instant. */
  readonly now: string
  readonly procedure: Procedure
  readonly calendars: Calendars
  /** The pseudonym of the person in this stream, and the role in which they act. */
  readonly actor: string
  readonly role: Role
  /** The agency of an officer; an officer files for it and for no other. */
  readonly agencyId: string | null
  /** Who may not decide on this case, by pseudonym. */
  readonly recused: readonly string[]
  /** For a filing: what the register says of what it names. */
  readonly filing?: FilingFacts
  /** For an amendment likewise. */
  readonly named?: NamedFacts
  /** Titles of the lines of the complaining side in the same activity for which nothing is on record as provided; null where nobody can tell. */
  readonly ownLinesMissing?: readonly string[] | null
  /** The lines of the case's activity, by id: what a decision may cover besides the activity and the counterpart. */
  readonly lines: readonly string[]
}

/** What a handler is given once stage, role, condition and date have been found in order. */
export interface Permitted<N extends CommandName> {
  readonly context: Context
  readonly state: CaseState
  readonly act: Act
  readonly command: Command<N>
  readonly world: World
  readonly today: string
}
