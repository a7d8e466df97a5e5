import { dayNumber } from '@/lib/domain/calendars/days'
import type { DeadlineToll } from './input'

/** Days on which the clock stands still: from `from` to the day before `to`. `to` is infinite while it still stands. */
export interface StoppedDays { readonly from: number, readonly to: number }

/** The index of the first toll that ends before it begins, or -1. */
export function badToll(tolls: readonly DeadlineToll[]): number {
  return tolls.findIndex((toll) => toll.to != null && toll.to < toll.from)
}

/** The tolls as one set of days, in order and apart from each other: two that overlap stop a day once. */
export function uniteTolls(tolls: readonly DeadlineToll[]): StoppedDays[] {
  const sorted = tolls
    .map((toll) => ({ from: dayNumber(toll.from), to: toll.to == null ? Infinity : dayNumber(toll.to) }))
    .filter((toll) => toll.to > toll.from)
    .sort((one, other) => one.from - other.from)
  const united: StoppedDays[] = []
  for (const toll of sorted) {
    const last = united.at(-1)
    if (last && toll.from <= last.to) united[united.length - 1] = { from: last.from, to: Math.max(last.to, toll.to) }
    else united.push(toll)
  }
  return united
}

/** Whether the clock stands still on a day. */
export function isStopped(tolls: readonly StoppedDays[], day: number): boolean {
  return tolls.some((toll) => day >= toll.from && day < toll.to)
}
