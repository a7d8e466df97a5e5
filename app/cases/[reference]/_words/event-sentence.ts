import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Sentence, SentenceValue } from '@/lib/domain/cases/sentence'

import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'

type Values = Record<string, string | number>
type Translate = (key: string, values?: Values) => string

/** What the words of a sentence are taken from: the case's procedure and sides, and the translators of two namespaces. */
export interface Wording {
  readonly procedure: Procedure
  readonly complainingSide: string
  readonly respondingSide: string
  readonly locale: string
  /** The translators of the namespaces `record` and `vocabulary`. */
  readonly record: Translate
  readonly vocabulary: Translate
}

/** The sentence of an event in the language of the reader. */
export function writeSentence({ key, values }: Sentence, wording: Wording): string {
  const written = Object.entries(values).map(([name, value]) => [name, writeValue(value, wording)] as const)
  // Parts of a sentence that say nothing leave their spaces behind.
  const told = wording.record(key, Object.fromEntries(written)).replace(/\s+/g, ' ').trim()
  const { corrected, correctedOn } = values
  if (corrected === undefined || correctedOn === undefined) return told
  return wording.record('corrected', { told, entry: writeValue(corrected, wording), on: writeValue(correctedOn, wording) })
}

function writeValue(value: SentenceValue, wording: Wording): string | number {
  const { record, vocabulary, locale } = wording
  switch (value.is) {
    case 'choice':
      // The names in a message's choices cannot hold a hyphen.
      return value.value.replaceAll('-', '_')
    case 'count':
      return value.value
    case 'word':
      return vocabulary(`${value.list}.${value.value}`)
    case 'date':
      return value.on === null ? '' : formatDate(value.on, locale)
    case 'span':
      return span(value, wording)
    case 'side':
      return sideName(value.side === 'complaining' ? wording.complainingSide : wording.respondingSide, wording)
    case 'clock':
      return clockLabel(value.id, wording)
    case 'stage': {
      const stage = wording.procedure.stages.find((one) => one.id === value.id)
      return stage ? localized(stage.label, locale) : value.id
    }
    case 'missed':
      return missed(value, wording)
    case 'entry':
      return record('groundEntry', { seq: value.seq })
    case 'scope':
      return list(value.kinds.map((kind) => vocabulary(`scopeKind.${kind}`)), locale)
    case 'grounds': {
      const clocks = value.clocks.map((clock) => record('groundClock', { clock: clockLabel(clock.replace(/-\d+$/, ''), wording) }))
      return list([...clocks, ...value.events.map((seq) => record('groundEntry', { seq }))], locale)
    }
  }
}

/** The name of a side as the agreement has it. */
export function sideName(id: string, { procedure, locale }: Pick<Wording, 'procedure' | 'locale'>): string {
  const party = procedure.agreement.parties.find((one) => one.id === id)
  return party ? localized(party.name, locale) : id
}

function clockLabel(id: string, { procedure, locale }: Wording): string {
  const rule = procedure.clocks.find((one) => one.id === id)
  return rule ? localized(rule.label, locale) : id
}

function span(dates: Extract<SentenceValue, { is: 'span' }>, { record, locale }: Wording): string {
  if (dates.earliest === null || dates.latest === null) return dates.due === null ? record('noDate') : formatDate(dates.due, locale)
  const [earliest, latest] = [formatDate(dates.earliest, locale), formatDate(dates.latest, locale)]
  const isOne = dates.earliest === dates.latest
  if (dates.due === null) return isOne ? record('mayMove', { due: latest }) : record('span', { earliest, latest })
  if (dates.awaits === undefined) return formatDate(dates.due, locale)
  const due = formatDate(dates.due, locale)
  return isOne ? record('mayMove', { due }) : record('mayMoveWithin', { due, earliest, latest })
}

/** That a period passed, said by what would have met it: "the period to reply ended … with no reply on record". */
function missed({ clock, due, latest }: Extract<SentenceValue, { is: 'missed' }>, wording: Wording): string {
  const { record, locale, procedure } = wording
  const dates = { due: formatDate(due, locale), latest: formatDate(latest, locale) }
  const when = record(due === latest ? 'missedOn' : 'missedRange', dates)
  const awaited = procedure.clocks.find((one) => one.id === clock)?.met[0]?.event
  return awaited === undefined
    ? record('missed.other', { when, clock: clockLabel(clock, wording) })
    : record(`missed.${awaited}`, { when, clock: clockLabel(clock, wording) })
}

function list(parts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}
