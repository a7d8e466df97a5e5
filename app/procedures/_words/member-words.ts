import type { DifferencePart } from '@/lib/domain/agreements/differences'
import type { Alternative, ClockRule, Guard, LocalizedText, Period, Selector, Trigger, Variant } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'
import type { Translator } from '@/lib/i18n/words'

import type { GuardLine, ProcedureWords } from './procedure-words'

/** What the words of a member are made with. */
interface Speech {
  /** Of the procedure that the value belongs to. */
  readonly words: ProcedureWords
  /** The namespaces `compare` and `vocabulary`, and those of the bases. */
  readonly t: Translator
  readonly vocabulary: Translator
  readonly parts: Translator
  readonly locale: string
}

/**
 * The value of one member of a row, in words, one line for each thing that it holds; no line where it says nothing.
 * @param part of the procedure, because stages and clocks have members of the same name
 */
export function memberInWords(part: DifferencePart, member: string, value: unknown, speech: Speech): string[] {
  if (value === undefined || value === null) return []
  const { words, t, vocabulary, parts, locale } = speech
  const one = (line: string) => [line]
  switch (member) {
    case 'rule':
      return periodLines(value as Period, words)
    case 'trigger':
      return one(words.trigger(value as Trigger))
    case 'start': case 'met': case 'stoppedBy': case 'notBefore': case 'notBy': case 'since':
      return (value as Selector[]).map((selector) => words.anyOf([selector]))
    case 'when': case 'unless':
      return guardLines(words.guard(value as Guard))
    case 'stages': case 'runsIn':
      return (value as string[]).map(words.stage)
    case 'order':
      return one((value as string[]).map((id) => (part === 'stages' ? words.stage(id) : part === 'clocks' ? words.clock(id) : id)).join(' → '))
    case 'stage': case 'initialStage': case 'to':
      return one(words.stage(value as string))
    case 'next':
      return typeof value === 'string' ? one(words.stage(value)) : nextLines(value as { by: string; to: Record<string, string> }, words)
    case 'meets':
      return one(words.clock(value as string))
    case 'basis':
      return one(parts(`basis.${value as string}`))
    case 'roles':
      return (value as string[]).map((role) => vocabulary(`role.${role}`))
    case 'expectedFrom':
      return one(vocabulary(`expectedFrom.${value as string}`))
    case 'variants':
      return (value as Variant[]).map((variant) => variantLine(variant, speech))
    case 'alternatives':
      return (value as Alternative[]).map(({ label, reason }) => t('alternative', { label: localized(label, locale), reason: localized(reason, locale) }))
    case 'tolledBy':
      return (value as ClockRule['tolledBy']).map(({ opens, closes, most }) =>
        t(most === undefined ? 'tolled' : 'tolledMost', { opens: words.anyOf([opens]), closes: words.anyOf(closes), most: most ?? 0 }),
      )
    case 'extension': {
      const { mode, most } = value as NonNullable<ClockRule['extension']>
      return one(t(`extension.${mode}`, { most: most ?? 'none' }))
    }
    case 'parties':
      return (value as { id: string; name: LocalizedText; zone: string }[]).map(({ id, name, zone }) => `${localized(name, locale)} (${id}, ${zone})`)
    default:
      return plainLines(value, locale, t)
  }
}

function periodLines(period: Period, words: ProcedureWords): string[] {
  return [words.length(period), words.counting(period), words.rolling(period)]
}

function guardLines({ text, parts }: GuardLine, depth = 0): string[] {
  return [`${'– '.repeat(depth)}${text}`, ...parts.flatMap((part) => guardLines(part, depth + 1))]
}

function nextLines({ by, to }: { by: string; to: Record<string, string> }, words: ProcedureWords): string[] {
  return Object.entries(to).map(([value, stage]) => `${words.choice({ member: by, value })}: ${words.stage(stage)}`)
}

function variantLine({ label, n, trigger, most }: Variant, { words, t, locale }: Speech): string {
  const line = t('variant', { label: localized(label, locale), n })
  return [line, ...(trigger ? [words.trigger(trigger)] : []), ...(most === undefined ? [] : [t('variantMost', { most })])].join('; ')
}

/** Words as they stand, numbers, yes and no; and what has no words of its own as the file writes it. */
function plainLines(value: unknown, locale: string, t: Translator): string[] {
  if (typeof value === 'boolean') return [t(value ? 'yes' : 'no')]
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((one) => plainLines(one, locale, t))
  if (typeof value === 'object' && value !== null && typeof (value as LocalizedText).en === 'string') return [localized(value as LocalizedText, locale)]
  const entries = Object.entries(value as Record<string, unknown>).map(([name, one]) => `${name}: ${plainLines(one, locale, t).join(', ')}`)
  return entries.length === 0 ? [] : entries
}
