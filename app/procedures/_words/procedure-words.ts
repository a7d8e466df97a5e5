import type { Guard, Period, Procedure, Selector, Trigger } from '@/lib/domain/agreements/schema'
import type { Move } from '@/lib/domain/agreements/moves'
import { localized } from '@/lib/format/localized'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { Translator } from '@/lib/i18n/words'

/** A condition as an outline: a line, and below it the lines that it is made of. */
export interface GuardLine {
  readonly text: string
  readonly parts: readonly GuardLine[]
}

export type ProcedureWords = ReturnType<typeof procedureWords>

/**
 * Says a procedure's rules in words, from its data alone: nothing here knows a stage, an act or a clock by name.
 * @param t the translator of the namespace `procedure`
 */
export function procedureWords(procedure: Pick<Procedure, 'stages' | 'clocks'>, t: Translator, locale: string) {
  const stage = (id: string) => id === 'return' ? t('acts.return') : localized(procedure.stages.find((one) => one.id === id)?.label ?? { en: id }, locale)

  /** The name of a clock, with its stage where another clock is called the same. */
  const clock = (id: string) => {
    const found = procedure.clocks.find((one) => one.id === id)
    if (!found) return id
    const label = localized(found.label, locale)
    const namesakes = procedure.clocks.filter((one) => localized(one.label, locale) === label)
    return namesakes.length > 1 ? t('clockAt', { clock: label, stage: stage(found.stage) }) : label
  }

  const member = (name: string, value: string | boolean) => {
    const key = `members.${name}.${value}`
    return t.has(key) ? t(key) : t('memberOther', { member: name, value: String(value) })
  }

  const event = (selector: Selector): string => {
    const name = t(`events.${selector.event}`)
    const members = Object.entries(selector.is ?? {}).map(([key, value]) => member(key, value))
    const described = members.length === 0 ? name : t('eventWith', { event: name, members: members.join(' ') })
    return selector.stage === undefined ? described : t('eventAt', { event: described, stage: stage(selector.stage) })
  }

  const guard = (condition: Guard): GuardLine => {
    if ('all' in condition) return { text: t('guard.all'), parts: condition.all.map(guard) }
    if ('any' in condition) return { text: t('guard.any'), parts: condition.any.map(guard) }
    if ('not' in condition) return { text: t('guard.not'), parts: [guard(condition.not)] }
    if ('event' in condition) return { text: t('guard.event', { event: event(condition.event) }), parts: [] }
    if ('clock' in condition) return { text: t(`guard.${condition.is}`, { clock: clock(condition.clock) }), parts: [] }
    if ('flag' in condition) return { text: t('guard.flag'), parts: [] }
    return { text: t(`facts.${condition.fact}`), parts: [] }
  }

  const parts = (all: readonly Trigger[]) => all.map((part, i) => `(${i + 1}) ${phrase(part)}`).join('; ')

  /** Without a capital and a stop, so that one can stand within another. */
  const phrase = (from: Trigger): string => {
    if ('on' in from) {
      const values = { event: event(from.on) }
      if (from.date !== undefined) return t('trigger.agreed', values)
      return from.orDueOf === undefined ? t('trigger.on', values) : t('trigger.onOrDeemed', { ...values, clock: clock(from.orDueOf) })
    }
    if ('dueOf' in from) return t('trigger.dueOf', { clock: clock(from.dueOf) })
    if ('offset' in from) return t('trigger.offset', { length: periodLength(from.offset, t), part: phrase(from.from) })
    if ('earlierOf' in from) return t('trigger.earlierOf', { count: from.earlierOf.length, parts: parts(from.earlierOf) })
    if ('cutOff' in from) {
      const { hour, zone, calendar } = from.cutOff
      return t('trigger.cutOff', { part: phrase(from.of), hour, zone: t(`cutOffZone.${zone}`), calendar: t(`calendars.${calendar}`) })
    }
    return t('trigger.laterOf', { count: from.laterOf.length, parts: parts(from.laterOf) })
  }

  const trigger = (from: Trigger): string => `${sentenceStart(phrase(from), locale)}.`

  const choice = ({ member: name, value }: NonNullable<Move['choice']>) => {
    const key = `choices.${name}.${value}`
    return t.has(key) ? t(key) : t('memberOther', { member: name, value })
  }

  /** Stages as a reader thinks of them: all, all but some, or one by one. */
  const stagesOf = (ids: readonly string[]): string => {
    const list = (some: readonly string[], type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type }).format(some.map(stage))
    const all = (closed: boolean) => procedure.stages.filter((one) => one.closed === closed).map((one) => one.id)
    const [open, ends] = [all(false), all(true)]
    const misses = (some: readonly string[]) => some.filter((id) => !ids.includes(id))
    if (misses([...open, ...ends]).length === 0) return t('stagesOf.every')
    if (ids.length > 2 && misses(ends).length === 0 && ids.length === ends.length) return t('stagesOf.ends')
    const others = misses(open)
    if (ids.length < 3 || ids.some((id) => ends.includes(id)) || others.length >= ids.length) return list(ids, 'disjunction')
    return others.length === 0 ? t('stagesOf.open') : t('stagesOf.openExcept', { stages: list(others, 'conjunction') })
  }

  return {
    stage,
    stagesOf,
    clock,
    guard,
    trigger,
    choice,
    /** Several events, any of which will do: "a reply or the conclusion of consultations". */
    anyOf: (selectors: readonly Selector[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(selectors.map(event)),
    length: (period: Period, n?: number) => periodLength(n === undefined ? period : { ...period, n }, t),
    counting: (period: Period) => t(`counting.${period.unit}`, { calendar: t(`calendars.${period.calendar}`) }),
    rolling: (period: Period) => t(`rolling.${period.roll}`, { calendar: t(`calendars.${period.rollCalendar ?? period.calendar}`) }),
  }
}

/** The length of a period: "30 calendar days". */
export function periodLength({ n, unit }: Pick<Period, 'n' | 'unit'>, t: Translator): string {
  return t(`length.${unit}`, { n })
}
