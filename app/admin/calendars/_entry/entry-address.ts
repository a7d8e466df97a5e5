import { runs, type TypedSchedule } from '@/lib/domain/calendars/check-schedule'
import type { TypedEntry } from '@/lib/services/preview-calendar'

export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

export const kinds = ['closing', 'schedule', 'take-back'] as const
export type EntryKind = (typeof kinds)[number]

/** Longer than what anybody types; the text area of the make-up days holds some ten lines. */
const longestValue = 2000

/**
 * An entry as the address of its page holds it, word for word as it was typed; null where nothing was sent yet. The address holds the
 * whole of it, so a preview can be sent to a second person, and nothing that was typed is lost.
 */
export function readEntry(kind: EntryKind, parameters: Parameters): TypedEntry | null {
  const text = (name: string) => [parameters[name] ?? []].flat()[0]?.slice(0, longestValue) ?? ''
  const line = (name: string) => text(name).trim()
  if (parameters.notice === undefined) return null
  switch (kind) {
    case 'closing':
      return { kind, typed: { date: line('date'), notice: line('notice'), knownFrom: line('knownFrom') } }
    case 'take-back':
      return { kind, typed: { date: line('date'), notice: line('notice') } }
    case 'schedule': {
      const off = Object.fromEntries(runs.map((run) => [run, { from: line(`${run}-from`), to: line(`${run}-to`) }])) as TypedSchedule['off']
      const amends = line('amends') === 'yes'
      return { kind, typed: { year: line('year'), notice: line('notice'), issuedOn: line('issuedOn'), off, worked: text('worked'), amends } }
    }
  }
}

/** The fields of an entry by the names that `readEntry` reads. */
export function fieldsOf(entry: TypedEntry): [string, string][] {
  if (entry.kind !== 'schedule') return Object.entries(entry.typed)
  const { off, amends, ...rest } = entry.typed
  const days = runs.flatMap((run): [string, string][] => [[`${run}-from`, off[run].from], [`${run}-to`, off[run].to]])
  return [...Object.entries(rest), ...days, ...(amends ? [['amends', 'yes'] as [string, string]] : [])]
}

/** The address of the page of an entry: its preview, or its form with what is wrong. */
export function entryPath(entry: TypedEntry, more: Readonly<Record<string, string>> = {}): string {
  return `/admin/calendars/${entry.kind}?${new URLSearchParams([...fieldsOf(entry), ...Object.entries(more)])}`
}
