import type { Procedure } from '@/lib/domain/agreements/schema'
import type { CaseState, Fact } from '@/lib/domain/cases/evolve'
import { byPlace, isInOrder } from '@/lib/domain/cases/selectors'
import type { Calendars } from '@/lib/domain/calendars/calendars'

import type { ClockReading } from './case-clocks'
import { PeriodEnds } from './period-ends'
import { readClock } from './read-clock'

const NONE: readonly ClockReading[] = []

/** A case whose clocks are being read: each of them once, also where the day 0 of another hangs on its end. */
export class CaseWork {
  readonly facts: readonly Fact[]
  readonly ends: PeriodEnds
  private readonly read: (readonly ClockReading[] | undefined)[] = []

  constructor(readonly procedure: Procedure, readonly state: CaseState, calendars: Calendars) {
    this.facts = factsThatCount(state.facts)
    this.ends = PeriodEnds.on(calendars)
  }

  /** All runnings of all clocks, in the order of the procedure. */
  all(): ClockReading[] {
    const all: ClockReading[] = []
    for (let place = 0; place < this.procedure.clocks.length; place += 1) {
      for (const reading of this.readingsAt(place)) all.push(reading)
    }
    return all
  }

  /** All runnings of a clock, by its id. */
  readingsOf(clock: string): readonly ClockReading[] {
    const { id, version, clocks } = this.procedure
    const place = clocks.findIndex((one) => one.id === clock)
    if (place < 0) throw new Error(`no clock ${clock} in ${id} version ${version}`)
    return this.readingsAt(place)
  }

  private readingsAt(place: number): readonly ClockReading[] {
    const known = this.read[place]
    if (known) return known
    // Whatever leads back to a clock that is being read finds no end of it.
    this.read[place] = NONE
    return this.read[place] = readClock(this, this.procedure.clocks[place]!)
  }
}

/** The facts that no later entry has superseded, in order of their places. Mostly they stand so. */
function factsThatCount(facts: readonly Fact[]): readonly Fact[] {
  const counting = facts.filter((fact) => fact.supersededBy === null)
  return isInOrder(counting) ? counting : counting.sort(byPlace)
}
