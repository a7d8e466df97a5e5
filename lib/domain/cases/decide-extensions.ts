import { clockState, isOpen, type ClockReading } from '@/lib/domain/deadlines/case-clocks'

import type { Permitted } from './context'
import type { DraftEvent } from './events'
import type { CaseState } from './evolve'
import { entriesOf, openExtension } from './open-matters'
import { refuse, type Decision, type Refusal } from './refusals'
import { words } from './texts'

export type Extensions = 'propose-extension' | 'answer-extension' | 'extend-by-notice'

/** A period grows by both sides, one extension at a time, or by written notice where the procedure says so; in all by no more than its cap. */
export function decideExtensions(permitted: Permitted<Extensions>): Decision<DraftEvent> {
  const { command } = permitted
  switch (command.command) {
    case 'propose-extension':
      return propose(permitted as Permitted<'propose-extension'>)
    case 'answer-extension':
      return answer(permitted as Permitted<'answer-extension'>)
    case 'extend-by-notice':
      return notify(permitted as Permitted<'extend-by-notice'>)
  }
}

function propose(permitted: Permitted<'propose-extension'>): Decision<DraftEvent> {
  const { command, world } = permitted
  const reading = world.readings.find((one) => one.key === command.clock)
  const refused = notExtendable(permitted, reading, 'mutual') ?? beyondCap(permitted, reading!, command.n) ?? tooLate(permitted, reading!)
  if (refused) return { refused }
  const data = { clock: reading!.rule.id, instance: reading!.instance, n: command.n, by: command.by }
  return { events: [{ type: 'extension-proposed', occurredOn: command.on, data, texts: words(command.words) }] }
}

function answer(permitted: Permitted<'answer-extension'>): Decision<DraftEvent> {
  const { state, command, world } = permitted
  const proposal = openExtension(state)!
  const { clock, instance, n, by } = proposal.data
  const texts = words(command.words)
  if (!command.accepted) {
    return { events: [{ type: 'extension-declined', occurredOn: command.on, data: { proposal: proposal.place }, texts }] }
  }
  const reading = world.readings.find((one) => one.rule.id === clock && one.instance === instance)
  const refused = notExtendable(permitted, reading, 'mutual') ?? beyondCap(permitted, reading!, n) ?? tooLate(permitted, reading!)
  if (refused) return { refused }
  const acceptedBy = by === 'complaining-side' ? ('responding-side' as const) : ('complaining-side' as const)
  const data = { clock, instance, n, by, acceptedBy, instrument: command.instrument, proposal: proposal.place }
  return { events: [{ type: 'extension-agreed', occurredOn: command.on, data, texts }] }
}

function notify(permitted: Permitted<'extend-by-notice'>): Decision<DraftEvent> {
  const { command, world } = permitted
  const reading = world.readings.find((one) => one.key === command.clock)
  const refused = notExtendable(permitted, reading, 'notice') ?? beyondCap(permitted, reading!, command.n) ?? tooLate(permitted, reading!)
  if (refused) return { refused }
  const data = { clock: reading!.rule.id, instance: reading!.instance, n: command.n, by: command.by, instrument: command.instrument }
  return { events: [{ type: 'extension-noticed', occurredOn: command.on, data, texts: words(command.words) }] }
}

/** The clock exists, has not been met or stopped, and its rule lets it grow in this way. */
function notExtendable({ act }: Permitted<Extensions>, reading: ClockReading | undefined, mode: 'mutual' | 'notice'): Refusal | null {
  if (reading && isOpen(reading) && reading.rule.extension?.mode === mode) return null
  const citation = reading?.rule.extension ?? act
  return refuse('clock-not-extendable', { clock: reading?.rule.label ?? act.label }, { field: 'clock', citation }).refused
}

function beyondCap({ state }: Permitted<Extensions>, reading: ClockReading, n: number): Refusal | null {
  const { rule } = reading
  const left = daysToGrow(state, reading)
  const most = mostOf(reading)
  if (left === null || most === null || n <= left) return null
  const values = { clock: rule.label, most: String(most), granted: String(most - left), asked: String(n) }
  return refuse('extension-beyond-cap', values, { field: 'n', citation: rule.extension! }).refused
}

/** By how many days in all a period can still grow, in the unit of its rule; null where the procedure names no cap. */
export function daysToGrow(state: CaseState, reading: ClockReading): number | null {
  const most = mostOf(reading)
  if (most === null) return null
  const granted = [...entriesOf(state, 'extension-agreed'), ...entriesOf(state, 'extension-noticed')]
    .filter((one) => one.data.clock === reading.rule.id && one.data.instance === reading.instance)
    .reduce((sum, one) => sum + one.data.n, 0)
  return most - granted
}

function mostOf({ rule: { extension, variant } }: ClockReading): number | null {
  if (extension === undefined) return 0
  return variant?.most ?? extension.most ?? null
}

/** What was agreed after a period had run out does not bring it back. What was agreed in time and is entered late counts. */
function tooLate({ command, world }: Permitted<Extensions>, reading: ClockReading): Refusal | null {
  const due = overFor(reading, command.on, world.now)
  if (due === null) return null
  const values = { date: command.on, due, clock: reading.rule.label }
  return refuse('extension-too-late', values, { field: 'on', citation: reading.rule.extension! }).refused
}

/** The last day of a period, where an extension of `on` comes after it; null where it comes in time. A period that stands still has no last day. */
export function overFor(reading: ClockReading, on: string, now: string): string | null {
  return clockState(reading, now) === 'tolled' || reading.range === null || on <= reading.range.latest ? null : reading.range.latest
}
