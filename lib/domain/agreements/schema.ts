import { z } from 'zod'

import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'
import { MOST_ALTERNATIVES } from '@/lib/domain/deadlines/combined-readings'
import { commandNames, eventTypes, facts } from '@/lib/domain/cases/vocabulary'
import { roles } from '@/lib/domain/access/roles'

import { faultsOf } from './faults'

/** Words that belong to a procedure travel with it, by language; English is always there. */
export const localizedText = z.object({ en: z.string().min(1).max(600) }).catchall(z.string().min(1).max(600))
export type LocalizedText = z.infer<typeof localizedText>

const identifier = z.string().regex(/^[a-z][a-z0-9-]{1,47}$/, 'lower-case words joined by hyphens, 48 characters at most')

/** On what a row rests. The screens show it beside every stage, act, condition and period. */
export const bases = ['agreement', 'statute', 'policy', 'unverified'] as const
export type Basis = (typeof bases)[number]

const cited = {
  basis: z.enum(bases),
  /** The name under which the rule is cited; never an invented article number. */
  provision: localizedText,
  source: localizedText,
}

/** Picks events of a case: by type, by the stage in which they happened, by members of their data. */
export const selector = z.strictObject({
  event: z.enum(eventTypes),
  stage: identifier.optional(),
  is: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
})
export type Selector = z.infer<typeof selector>

const calendarId = z.enum(CALENDAR_IDS)
const roll = z.enum(['none', 'following', 'preceding'])
const unit = z.enum(['calendar-day', 'business-day', 'month'])

/** Years and years of days are a slip of the pen. */
const count = z.number().int().min(0).max(1000)

const period = z.strictObject({ n: count, unit, calendar: calendarId, roll, rollCalendar: calendarId.optional() })
export type Period = z.infer<typeof period>

/** In whose zone a day ends; `latest` is the zone in which it ends last. */
const zones = ['office', 'complaining-side', 'responding-side', 'latest'] as const

const cutOff = z.strictObject({
  /** Local time, as in 17:00: what arrives then or later counts as arriving on the next open day. */
  hour: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time of day, such as 17:00'),
  zone: z.enum(['office', 'complaining-side', 'responding-side']),
  calendar: calendarId,
})

/**
 * From which date a clock counts: that of an event, or the one that a member `date` of its data names. `dueOf`: the end of another clock.
 * `orDueOf`: without the event, the day on which another clock deems it to have happened. `offset`: so long after another date.
 * `cutOff`: what came after that hour counts from the next open day; where no hour is on record, from either.
 */
export type Trigger =
  | { on: Selector; date?: string; orDueOf?: string }
  | { dueOf: string }
  | { earlierOf: Trigger[] }
  | { laterOf: Trigger[] }
  | { offset: Period; from: Trigger }
  | { cutOff: z.infer<typeof cutOff>; of: Trigger }

export const trigger: z.ZodType<Trigger> = z.lazy(() =>
  z.union([
    z.strictObject({ on: selector, date: z.string().optional(), orDueOf: identifier.optional() }),
    z.strictObject({ dueOf: identifier }),
    z.strictObject({ earlierOf: z.array(trigger).min(2) }),
    z.strictObject({ laterOf: z.array(trigger).min(2) }),
    z.strictObject({ offset: period, from: trigger }),
    z.strictObject({ cutOff, of: trigger }),
  ]),
)

/** A condition over events, clock states and facts; answers met, not met or unknown. */
export type Guard =
  | { all: Guard[] }
  | { any: Guard[] }
  | { not: Guard }
  | { event: Selector }
  | { clock: string; is: 'overdue' | 'passed' | 'open' }
  | { fact: (typeof facts)[number] }
  | { flag: 'raised' }

export const guard: z.ZodType<Guard> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(guard).min(1) }),
    z.strictObject({ any: z.array(guard).min(1) }),
    z.strictObject({ not: guard }),
    z.strictObject({ event: selector }),
    z.strictObject({ clock: identifier, is: z.enum(['overdue', 'passed', 'open']) }),
    z.strictObject({ fact: z.enum(facts) }),
    z.strictObject({ flag: z.literal('raised') }),
  ]),
)

/** Whose move it is. `agency` and `coordinator` belong to the side that runs the office. */
export const expectedFroms = ['agency', 'coordinator', 'complaining-side', 'responding-side', 'both-sides'] as const
/** In a clock's rule also: the side that the starting event names as the one that undertook something. */
const ruleExpectedFroms = [...expectedFroms, 'undertaking-side'] as const
export type ExpectedFrom = (typeof expectedFroms)[number]

const stage = z.strictObject({
  id: identifier,
  label: localizedText,
  description: localizedText,
  /** A closed stage is an end: nothing runs in it. */
  closed: z.boolean(),
  /** Beside the way up: a case comes here only where something calls for it. */
  aside: z.boolean().default(false),
  /** The office level whose hands the case is in; reaching the coordinator opens the narrative to it. */
  level: z.enum(['agency', 'coordinator', 'senior', 'none']),
  ...cited,
})
export type Stage = z.infer<typeof stage>

/** Another length, or another beginning, where the case is of a certain kind: all that is named has to be on record. */
const variant = z.strictObject({
  when: z.array(z.union([z.literal('urgent'), selector])).min(1),
  label: localizedText,
  n: count,
  trigger: trigger.optional(),
  /** By how much it can grow at most, where that differs too. */
  most: z.number().int().min(1).optional(),
})
export type Variant = z.infer<typeof variant>

/** Another defensible reading of the same period: the members in which it differs, with a label and its reason. */
const alternative = z.strictObject({
  label: localizedText,
  reason: localizedText,
  n: count.optional(),
  unit: unit.optional(),
  calendar: calendarId.optional(),
  roll: roll.optional(),
  rollCalendar: calendarId.optional(),
  /** The end from which extensions run. */
  anchor: z.enum(['nominal', 'rolled']).optional(),
  trigger: trigger.optional(),
})
export type Alternative = z.infer<typeof alternative>

const clock = z.strictObject({
  id: identifier,
  stage: identifier,
  label: localizedText,
  /** Each matching event starts the clock anew. */
  start: z.array(selector).min(1),
  /** Each start runs a clock of its own beside the others; what meets it names the start in this member of its data. */
  namedBy: z.string().optional(),
  /** The date from which it counts, looked up from the starting event on. */
  trigger,
  rule: period,
  /** The first that fits the case holds instead of the rule's length. */
  variants: z.array(variant).default([]),
  /** Where the rule can be read in other ways, the case shows what each comes to and the earliest safe date. */
  alternatives: z.array(alternative).max(MOST_ALTERNATIVES).default([]),
  met: z.array(selector),
  /** Events that end the need for it without meeting it. */
  stoppedBy: z.array(selector).default([]),
  /** The clock stops when the case leaves these stages. */
  runsIn: z.array(identifier).min(1),
  zone: z.enum([...zones, 'undertaking-side']),
  expectedFrom: z.enum(ruleExpectedFroms),
  /** The clock stands still from an opening event to the one that names it in the member `names`; no more often than `most` times. */
  tolledBy: z
    .array(
      z.strictObject({ opens: selector, closes: z.array(selector).min(1), names: z.string(), most: z.number().int().min(1).optional() }),
    )
    .default([]),
  /** How the period can grow, and by how much at most in all, in the unit of the rule; no cap where none is named. Absent: not at all. */
  extension: z
    .strictObject({
      mode: z.enum(['mutual', 'notice']),
      most: z.number().int().min(1).optional(),
      /** The end from which it runs: the one before it was rolled, or after. */
      anchor: z.enum(['nominal', 'rolled']).default('nominal'),
      ...cited,
    })
    .optional(),
  /** Passing it is no failure: it fixes a date (deemed receipt). */
  deems: z.enum(eventTypes).optional(),
  /** What passing it opens, in words. */
  opens: localizedText,
  ...cited,
})
export type ClockRule = z.infer<typeof clock>

const act = z.strictObject({
  id: identifier,
  command: z.enum(commandNames),
  label: localizedText,
  /** What it means and what to consider, in a sentence or two. */
  guidance: localizedText,
  stages: z.array(identifier).min(1),
  roles: z.array(z.enum(roles)).min(1),
  when: guard.optional(),
  /** In words: the condition, for the screen and for the refusal. */
  whenWords: localizedText.optional(),
  /** How many different persons it takes. */
  approvals: z.number().int().min(1).max(5).default(1),
  /** Who entered the latest of these may not take it: it takes another person. */
  notBy: z.array(selector).default([]),
  /** Where the case goes: one stage, or by a member of the event's data. `return`: back to where it came from. Absent: it stays. */
  next: z.union([identifier, z.strictObject({ by: z.string(), to: z.record(z.string(), identifier) })]).optional(),
  /** The clock that this act meets: its end is the end for this act. */
  meets: identifier.optional(),
  /** The act may not be dated before the latest of these. */
  notBefore: z.array(selector).default([]),
  /** Which of the values of a member the command may name here; the others belong to other acts or procedures. */
  choices: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** Always at hand (a note, a withdrawal): not listed among what waits for somebody. */
  standing: z.boolean().default(false),
  /** While it is not open it is not told either: it answers something that is not there. */
  onlyWhenOpen: z.boolean().default(false),
  ...cited,
})
export type Act = z.infer<typeof act>

const condition = z.strictObject({ id: identifier, label: localizedText, when: guard, ...cited })
export type Condition = z.infer<typeof condition>

const party = z.strictObject({ id: z.string().regex(/^[A-Z]{2,4}$/), name: localizedText, zone: z.string() })

export const procedureSchema = z
  .strictObject({
    id: identifier,
    version: z.number().int().min(1),
    title: localizedText,
    /** What a reader must know before trusting a date of this procedure. */
    notice: localizedText,
    agreement: z.strictObject({
      id: identifier,
      title: localizedText,
      /** Prefix of the references of its cases, as in STA-2026-0001. */
      prefix: z.string().regex(/^[A-Z]{2,6}$/),
      parties: z.array(party).length(2),
      /** The party whose office runs these cases. */
      office: z.string(),
      /** For whom a private complainant files; absent: for the office's own party. */
      complainants: z.string().optional(),
      /** No fact of a case can be older. */
      signedOn: z.iso.date(),
      /** The umbrella's own end, shown on every case; cases outlive it. Absent: it has none. */
      term: z.strictObject({ from: z.iso.date(), months: z.number().int().min(1), note: localizedText, ...cited }).optional(),
      /** Spans in which the agreement was not in force; a fact dated in one carries a note. */
      gaps: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), note: localizedText })),
      provisions: z.array(z.strictObject({ id: identifier, name: localizedText, basis: z.enum(bases), source: localizedText })).min(1),
    }),
    initialStage: identifier,
    stages: z.array(stage).min(2),
    clocks: z.array(clock),
    acts: z.array(act).min(1),
    /** A case in which nothing was done for so long lapses. */
    lapse: z
      .strictObject({
        /** `office`: only where the move was the office's; it never does while another is expected to act. `anybody`: whoever was to act. */
        of: z.enum(['office', 'anybody']).default('office'),
        /** From the date of the latest of these; absent: from the last entry of a person. */
        since: z.array(selector).default([]),
        /** While this is met it does not lapse. */
        unless: guard.optional(),
        months: z.number().int().min(1),
        /** Months after which it is warned of. */
        warnAt: z.array(z.number().int().min(1)),
        stages: z.array(identifier).min(1),
        to: identifier,
        ...cited,
      })
      .optional(),
    /** At which open stages something of a case may be released to the public register. Absent: at none, so that nothing is told while the sides consult. */
    publication: z.strictObject({ stages: z.array(identifier).min(1), ...cited }).optional(),
    /** When suspension of cooperation may be considered. Absent: this procedure knows no such thing. */
    suspension: z
      .strictObject({
        conditions: z.array(condition).min(1),
        /** What speaks against: listed, blocks nothing. */
        against: z.array(condition),
      })
      .optional(),
  })
  .superRefine((procedure, issues) => {
    for (const fault of faultsOf(procedure)) issues.addIssue({ code: 'custom', ...fault })
  })

export type Procedure = z.infer<typeof procedureSchema>
