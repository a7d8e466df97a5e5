import { agreement } from '@/lib/domain/agreements/sta-2024/agreement'
import { addDays, daysBetween } from '@/lib/domain/calendars/days'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { endOfDay } from '@/lib/domain/calendars/zones'
import { computeDeadline } from '@/lib/domain/deadlines/compute-deadline'

/** A moment of the working day in the office's zone, late morning to afternoon: `order` keeps moments of one day apart. */
export function instantOn(day: string, order: number): string {
  const minutes = order % 240
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day}T${two(16 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000Z`
}

/** Shortly after each instant at which a day ends for one of the parties: only then can a period have passed. In order. */
export function nightsBetween(from: string, to: string): string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i))
  return days.flatMap((day) => agreement.parties.map(({ zone }) => endOfDay(day, zone).replace(/:00Z$/, ':20.000Z'))).sort()
}

/** The working day of the office on or after (or before) a day. */
export function workingDay(day: string, roll: 'following' | 'preceding', calendars: Calendars): string {
  const { due } = computeDeadline({ trigger: day, rule: { n: 0, unit: 'calendar-day', calendar: 'us-federal', roll } }, calendars)
  return due!
}
