import { addressOf } from '@/app/_address/address-reader'
import { docketHref, everything, type DocketView } from '@/app/docket/_query/docket-query'
import { ledgerHref } from '@/app/ledger/_query/ledger-query'
import { clockStandings, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'
import type { Turn } from '@/lib/domain/cases/stays'
import type { TimeClass } from '@/lib/domain/cases/time-by-class'
import type { LedgerScope } from '@/lib/services/view-ledger'

import { narrowingMembers, type Narrowing } from './oversight-query'

/** Lines on a page of the lists behind the figures. */
export const pageSize = 50

/** Which periods an address asks for: one standing, those that have come due, or all of them. */
export const standingChoices = ['any', 'due', ...clockStandings] as const
export type StandingChoice = (typeof standingChoices)[number]

export function standingsOf(choice: StandingChoice): readonly ClockStanding[] {
  if (choice === 'any') return clockStandings
  return choice === 'due' ? dueStandings : [choice]
}

export interface PeriodsView {
  readonly standing: StandingChoice
  /** A party by its id, or `both`; empty for all. */
  readonly side: string
  readonly page: number
}

/** Whose days an address asks for: a class, and within it a party, or `none` for days that are no party's alone. */
export interface TimeView {
  readonly class: TimeClass | 'any'
  readonly side: string
  readonly page: number
}

export const noSide = 'none'

/** Whether activities are asked for by their expectations: those with some, with none, or either. */
export const lineChoices = ['any', 'none', 'some'] as const
export type LineChoice = (typeof lineChoices)[number]

export interface ActivitiesView {
  readonly lines: LineChoice
  readonly page: number
}

/** Which moves from stage to stage. */
export interface MovesView {
  readonly turn: Turn | ''
  /** A stage by its id, or `noStage`. */
  readonly left: string
  readonly reached: string
  /** Months in which they were made, `YYYY-MM`, both included. */
  readonly since: string
  readonly until: string
  readonly page: number
}

/** Where a case is filed, it comes from no stage. */
export const noStage = '-'

/** Which stays at a stage: those that are over, those that go on, or either. */
export const stayChoices = ['any', 'over', 'going-on'] as const
export type StayChoice = (typeof stayChoices)[number]

export interface StaysView {
  readonly stage: string
  readonly which: StayChoice
  readonly page: number
}

/** By what a reason was stated: in a reply, or with what was delivered in part or declined. */
export const reasonSources = ['replies', 'deliveries'] as const
export type ReasonSource = (typeof reasonSources)[number]

export interface ReasonsView {
  readonly of: ReasonSource
  readonly reason: string
  readonly side: string
  readonly page: number
}

/** Where the figures of a page lead: to exactly what they count, under what the page is narrowed to. A part can be narrowed further. */
export class FigureLinks {
  constructor(readonly narrowing: Narrowing) {}

  /** Some of the cases, by how they stand, as of the day of the page. */
  cases(filter: Partial<DocketView>): string {
    return docketHref({ ...everything, group: 'all', sort: 'next-due', page: 1, ...this.narrowing, ...filter })
  }

  periods({ standing = 'any', side = '', page = 1 }: Partial<PeriodsView>): string {
    return address('/oversight/clocks', this.narrowing, [['standing', standing === 'any' ? '' : standing], ['side', side]], page)
  }

  time({ class: of = 'any', side = '', page = 1 }: Partial<TimeView>): string {
    return address('/oversight/time', this.narrowing, [['class', of === 'any' ? '' : of], ['side', side]], page)
  }

  /** What is not of cases narrows activities; the rest does not. */
  activities({ lines = 'any', page = 1, agency = '' }: Partial<ActivitiesView & Pick<Narrowing, 'agency'>>): string {
    const narrowing = agency === '' ? this.narrowing : { ...this.narrowing, agency }
    return address('/oversight/activities', narrowing, [['lines', lines === 'any' ? '' : lines]], page)
  }

  moves({ turn = '', left = '', reached = '', since = '', until = '', page = 1 }: Partial<MovesView>): string {
    return address('/oversight/moves', this.narrowing, [['turn', turn], ['left', left], ['reached', reached], ['since', since], ['until', until]], page)
  }

  stays({ stage = '', which = 'any', page = 1 }: Partial<StaysView>): string {
    return address('/oversight/stays', this.narrowing, [['stage', stage], ['which', which === 'any' ? '' : which]], page)
  }

  reasons({ of = 'replies', reason = '', side = '', page = 1 }: Partial<ReasonsView>): string {
    return address('/oversight/reasons', this.narrowing, [['of', of === 'replies' ? '' : of], ['reason', reason], ['side', side]], page)
  }

  ledger(scope: LedgerScope): string {
    return ledgerHref({ scope })
  }
}

function address(path: string, narrowing: Narrowing, members: readonly [string, string][], page: number): string {
  return addressOf(path, [...narrowingMembers(narrowing), ...members, ['page', page === 1 ? '' : String(page)]])
}
