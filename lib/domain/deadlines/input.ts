import { z } from 'zod'
import { CALENDAR_IDS } from '../calendars/calendars'
import { isIsoDate } from '../calendars/days'
import { isInstant, isZone } from '../calendars/zones'
import { MOST_ALTERNATIVES } from './combined-readings'

/**
 * The largest count that is taken, alone or together with the extensions: a period of centuries is a slip of the
 * pen, and every day of it is explained. The lists are bounded for the same reason: anybody may ask.
 */
export const LARGEST_COUNT = 100_000
const MOST_TOLLS = 1000
const MOST_EXTENSIONS = 100

const isoDateText = z.string().refine(isIsoDate, 'must be a real date, written YYYY-MM-DD').meta({ format: 'date' })
const zoneName = z.string().refine(isZone, 'must be the name of a time zone, such as America/New_York')
const count = z.int().min(0).max(LARGEST_COUNT)
const unit = z.enum(['calendar-day', 'business-day', 'month'])
const roll = z.enum(['none', 'following', 'preceding'])
const direction = z.enum(['after', 'before'])
const anchor = z.enum(['nominal', 'rolled'])
const calendar = z.enum(CALENDAR_IDS)

/** Words that belong to registered data: plain text, or text by language. */
const words = z.union([z.string().min(1), z.record(z.string(), z.string())])

/** The members that a rule is made of; a `null` anywhere is the same as the member being absent. */
const ruleMembers = {
  n: count,
  unit,
  calendar: calendar.nullish(),
  roll: roll.nullish(),
  rollCalendar: calendar.nullish(),
  direction: direction.nullish(),
}

/**
 * Another defensible reading of the same rule: the members in which it differs, with a label and its reason.
 * `anchor` is the end from which every extension runs under this reading.
 */
const alternative = z.object({
  label: words,
  reason: words,
  n: count.nullish(),
  unit: unit.nullish(),
  calendar: calendar.nullish(),
  roll: roll.nullish(),
  rollCalendar: calendar.nullish(),
  direction: direction.nullish(),
  anchor: anchor.nullish(),
})

const rule = z.object({ ...ruleMembers, alternatives: z.array(alternative).max(MOST_ALTERNATIVES).nullish() })

/** A toll: `from` is the first day on which the clock stands still, `to` the day on which it runs again. */
const toll = z.object({ from: isoDateText, to: isoDateText.nullish() })

const extension = z.object({
  n: count.nullish(),
  unit: unit.nullish(),
  anchor: anchor.nullish(),
  to: isoDateText.nullish(),
  agreedOn: isoDateText.nullish(),
  revive: z.boolean().nullish(),
})

type Rule = z.output<typeof rule>

/** What a rule lacks, given what it does: `[path, message]`, or nothing. */
function lackOf(candidate: Rule, counts: readonly string[]): [string, string] | null {
  if (counts.includes('business-day') && !candidate.calendar) {
    return ['calendar', 'must name the calendar that business days are counted on']
  }
  if (candidate.roll && candidate.roll !== 'none' && !candidate.rollCalendar && !candidate.calendar) {
    return ['calendar', 'must name the calendar to roll on']
  }
  return null
}

/**
 * The facts and the rule of one deadline, in the shape of the design's table. Members that are not named here
 * (a reference, a source, a note) are left out and are no error.
 */
export const deadlineInput = z.object({
  trigger: isoDateText.nullish(),
  triggerInstant: z.string().refine(isInstant, 'must be a UTC instant, such as 2026-03-07T17:00:00Z').meta({ format: 'date-time' }).nullish(),
  triggerZone: zoneName.nullish(),
  zone: zoneName.nullish(),
  rule,
  tolls: z.array(toll).max(MOST_TOLLS).nullish(),
  extensions: z.array(extension).max(MOST_EXTENSIONS).nullish(),
}).superRefine((input, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (!input.trigger && !input.triggerInstant) refuse(['trigger'], 'a trigger date or a trigger instant is needed')
  if (input.trigger && input.triggerInstant) {
    refuse(['triggerInstant'], 'stands instead of a trigger date, not beside it')
  }
  if (input.triggerInstant && !input.triggerZone && !input.zone) {
    refuse(['triggerZone'], 'a zone is needed to know the local date of the trigger instant')
  }
  const extensions = input.extensions ?? []
  extensions.forEach((each, index) => {
    const path = ['extensions', index]
    if (each.to && each.n != null) return refuse([...path, 'to'], 'stands instead of a count, not beside it')
    if (each.to) return undefined
    if (each.n == null) return refuse([...path, 'n'], 'a count or a date fixed by agreement is needed')
    if (!each.unit) return refuse([...path, 'unit'], 'a count needs its unit')
    return undefined
  })
  const together = extensions.reduce((sum, each) => sum + (each.n ?? 0), input.rule.n)
  if (together > LARGEST_COUNT) refuse(['extensions'], `count more than ${LARGEST_COUNT} together`)
  const extensionUnits = extensions.flatMap((each) => (each.unit && !each.to ? [each.unit] : []))
  for (const { path, reading } of readingsOf(input.rule)) {
    const lack = lackOf(reading, [reading.unit, ...extensionUnits])
    if (lack) refuse([...path, lack[0]], lack[1])
    if (reading.direction !== 'before') continue
    // Where an alternative alone counts backward, that is what is out of place, not the tolls.
    const at = (place: string) => (path.length > 1 ? [...path, 'direction'] : [place])
    if (input.tolls?.length) refuse(at('tolls'), 'a backward count takes no tolls')
    if (extensions.length) refuse(at('extensions'), 'a backward count takes no extensions')
  }
})

/** A deadline as it is asked for. */
export type DeadlineInput = z.input<typeof deadlineInput>

/** A deadline that was found to be well formed. */
export type ParsedDeadline = z.output<typeof deadlineInput>

export type DeadlineRule = Rule
export type DeadlineToll = z.output<typeof toll>
export type DeadlineExtension = z.output<typeof extension>
export type RuleAlternative = z.output<typeof alternative>
export type Words = z.output<typeof words>

/** The rule under one of its alternative readings. */
export function readingOf(chosen: DeadlineRule, other: RuleAlternative): DeadlineRule {
  return {
    n: other.n ?? chosen.n,
    unit: other.unit ?? chosen.unit,
    calendar: other.calendar ?? chosen.calendar,
    roll: other.roll ?? chosen.roll,
    rollCalendar: other.rollCalendar ?? chosen.rollCalendar,
    direction: other.direction ?? chosen.direction,
  }
}

/** The rule as chosen and under each alternative, each with the path at which it stands in the input. */
function readingsOf(chosen: DeadlineRule): { path: (string | number)[], reading: DeadlineRule }[] {
  const others = (chosen.alternatives ?? []).map((other, index) => ({
    path: ['rule', 'alternatives', index], reading: readingOf(chosen, other),
  }))
  return [{ path: ['rule'], reading: chosen }, ...others]
}
