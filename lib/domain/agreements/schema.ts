import { z } from 'zod'

import { CALENDAR_IDS } from '@/lib/domain/calendars/calendars'
import { MOST_ALTERNATIVES } from '@/lib/domain/deadlines/combined-readings'
import { commandNames, eventTypes, facts } from '@/lib/domain/cases/vocabulary'
import { roles } from '@/lib/domain/access/roles'

import { faultsOf } from './faults'

/** Words that belong to a procedure travel with it, by language; English is always there. */
export const localizedText = z
  .object({ en: z.string().min(1).max(600) })
  .catchall(z.string().min(1).max(600))
  .meta({ description: 'Words by language, such as `en` and `zh`; English is always there.' })
export type LocalizedText = z.infer<typeof localizedText>

const identifier = z.string().regex(/^[a-z][a-z0-9-]{1,47}$/, 'lower-case words joined by hyphens, 48 characters at most')

/** On what a row rests. The screens show it beside every stage, act, condition and period. */
export const bases = ['agreement', 'statute', 'policy', 'unverified'] as const
export type Basis = (typeof bases)[number]

const cited = {
  basis: z.enum(bases).meta({ description: 'On what it rests: the text of the agreement, a statute, the policy of the office, or nothing that was verified.' }),
  provision: localizedText.meta({ description: 'The name under which the rule is cited; never an invented article number.' }),
  source: localizedText.meta({ description: 'Where it was read.' }),
}

/** Picks events of a case: by type, by the stage in which they happened, by members of their data. */
export const selector = z.strictObject({
  event: z.enum(eventTypes).meta({ description: 'The type of the event.' }),
  stage: identifier.optional().meta({ description: 'Only one that happened in this stage.' }),
  is: z.record(z.string(), z.union([z.string(), z.boolean()])).optional().meta({ description: 'Only one whose data has these members with these values.' }),
})
export type Selector = z.infer<typeof selector>

const calendarId = z.enum(CALENDAR_IDS)
const roll = z.enum(['none', 'following', 'preceding'])
const unit = z.enum(['calendar-day', 'business-day', 'month'])

/** Years and years of days are a slip of the pen. */
const count = z.number().int().min(0).max(1000)

const lengthOf = {
  n: count.meta({ description: 'How long, in the unit.' }),
  unit: unit.meta({ description: 'Days of the calendar, business days, or months.' }),
  calendar: calendarId.meta({ description: 'Which days are business days; also where the end is rolled, unless `rollCalendar` says otherwise.' }),
  roll: roll.meta({ description: 'Where the last day goes if it is no business day: nowhere, to the one after, or to the one before.' }),
  rollCalendar: calendarId.optional().meta({ description: 'The calendar by which the end is rolled, where it is another one.' }),
}
const period = z.strictObject(lengthOf)
export type Period = z.infer<typeof period>

/** In whose zone a day ends; `latest` is the zone in which it ends last. */
const zones = ['office', 'complaining-side', 'responding-side', 'latest'] as const

const cutOff = z.strictObject({
  hour: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'a time of day, such as 17:00').meta({ description: 'Local time, as in 17:00: what arrives then or later counts as arriving on the next open day.' }),
  zone: z.enum(['office', 'complaining-side', 'responding-side']).meta({ description: 'In whose zone the hour is meant.' }),
  calendar: calendarId.meta({ description: 'Which days are open.' }),
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
    z.strictObject({
      on: selector.meta({ description: 'The event from whose date it counts.' }),
      date: z.string().optional().meta({ description: 'The member of its data that holds the date; the date of the event where it is left out.' }),
      orDueOf: identifier.optional().meta({ description: 'Without the event: the day on which this other clock deems it to have happened.' }),
    }),
    z.strictObject({ dueOf: identifier.meta({ description: 'The end of this other clock.' }) }),
    z.strictObject({ earlierOf: z.array(trigger).min(2).meta({ description: 'The earliest of these dates.' }) }),
    z.strictObject({ laterOf: z.array(trigger).min(2).meta({ description: 'The latest of these dates.' }) }),
    z.strictObject({ offset: period.meta({ description: 'So long after another date.' }), from: trigger }),
    z.strictObject({ cutOff: cutOff.meta({ description: 'What came after that hour counts from the next open day; where no hour is on record, from either.' }), of: trigger }),
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
    z.strictObject({ all: z.array(guard).min(1).meta({ description: 'All of these are met.' }) }),
    z.strictObject({ any: z.array(guard).min(1).meta({ description: 'One of these is met.' }) }),
    z.strictObject({ not: guard }).meta({ description: 'It is met where `not` is not.' }),
    z.strictObject({ event: selector.meta({ description: 'Such an event is on record.' }) }),
    z.strictObject({ clock: identifier.meta({ description: 'The clock with this id is as `is` says.' }), is: z.enum(['overdue', 'passed', 'open']).meta({ description: '`overdue`: past its end and not met. `passed`: past its end, where that is no failure. `open`: it runs.' }) }),
    z.strictObject({ fact: z.enum(facts).meta({ description: 'What the office knows beside the record of the case, such as its ledger.' }) }),
    z.strictObject({ flag: z.literal('raised').meta({ description: 'The suspension flag is raised.' }) }),
  ]),
)

/** Whose move it is. `agency` and `coordinator` belong to the side that runs the office. */
export const expectedFroms = ['agency', 'coordinator', 'complaining-side', 'responding-side', 'both-sides'] as const
/** In a clock's rule also: the side that the starting event names as the one that undertook something. */
const ruleExpectedFroms = [...expectedFroms, 'undertaking-side'] as const
export type ExpectedFrom = (typeof expectedFroms)[number]

const stage = z.strictObject({
  id: identifier.meta({ description: 'By which clocks and acts name it.' }),
  label: localizedText,
  description: localizedText.meta({ description: 'What happens in it, in a sentence.' }),
  closed: z.boolean().meta({ description: 'It is an end: nothing runs in it.' }),
  aside: z.boolean().default(false).meta({ description: 'Beside the way up: a case comes here only where something calls for it.' }),
  level: z.enum(['agency', 'coordinator', 'senior', 'none']).meta({ description: 'The office level whose hands the case is in; reaching the coordinator opens the narrative to it.' }),
  ...cited,
})
export type Stage = z.infer<typeof stage>

/** Another length, or another beginning, where the case is of a certain kind: all that is named has to be on record. */
const variant = z.strictObject({
  when: z.array(z.union([z.literal('urgent'), selector])).min(1).meta({ description: 'It holds where all of these are on record; `urgent`: where the case is urgent.' }),
  label: localizedText,
  n: count.meta({ description: 'The length that holds instead, in the unit of the rule.' }),
  trigger: trigger.optional().meta({ description: 'The date from which it counts instead.' }),
  most: z.number().int().min(1).optional().meta({ description: 'By how much it can grow at most, where that differs too.' }),
})
export type Variant = z.infer<typeof variant>

/** Another defensible reading of the same period: the members in which it differs, with a label and its reason. */
const alternative = z.strictObject({
  label: localizedText,
  reason: localizedText.meta({ description: 'Why it can be read so.' }),
  ...z.strictObject(lengthOf).partial().shape,
  anchor: z.enum(['nominal', 'rolled']).optional().meta({ description: 'The end from which extensions run: the one before it was rolled, or after.' }),
  trigger: trigger.optional().meta({ description: 'The date from which it counts in this reading.' }),
})
export type Alternative = z.infer<typeof alternative>

const clock = z.strictObject({
  id: identifier.meta({ description: 'By which conditions, acts and other clocks name it.' }),
  stage: identifier.meta({ description: 'The stage to which it belongs.' }),
  label: localizedText,
  start: z.array(selector).min(1).meta({ description: 'Each matching event starts the clock anew.' }),
  namedBy: z.string().optional().meta({ description: 'Each start runs a clock of its own beside the others; what meets it names the start in this member of its data.' }),
  trigger: trigger.meta({ description: 'The date from which it counts, looked up from the starting event on.' }),
  rule: period.meta({ description: 'How long it is, and how that is counted.' }),
  variants: z.array(variant).default([]).meta({ description: 'The first that fits the case holds instead of the length of the rule.' }),
  alternatives: z.array(alternative).max(MOST_ALTERNATIVES).default([]).meta({ description: 'Where the rule can be read in other ways: the case shows what each comes to, and the earliest safe date.' }),
  met: z.array(selector).meta({ description: 'What meets it.' }),
  stoppedBy: z.array(selector).default([]).meta({ description: 'Events that end the need for it without meeting it.' }),
  runsIn: z.array(identifier).min(1).meta({ description: 'The clock stops when the case leaves these stages.' }),
  zone: z.enum([...zones, 'undertaking-side']).meta({ description: 'In whose zone the last day ends; `latest`: where it ends last.' }),
  expectedFrom: z.enum(ruleExpectedFroms).meta({ description: 'Which side, or which hand of the office, is expected to act.' }),
  tolledBy: z
    .array(
      z.strictObject({
        opens: selector.meta({ description: 'From this event on it stands still.' }),
        closes: z.array(selector).min(1).meta({ description: 'With one of these it goes on.' }),
        names: z.string().meta({ description: 'The member of the closing event that names the opening one.' }),
        most: z.number().int().min(1).optional().meta({ description: 'How often at most; without end where it is left out.' }),
      }),
    )
    .default([])
    .meta({ description: 'The clock stands still from an opening event to the one that closes it.' }),
  extension: z
    .strictObject({
      mode: z.enum(['mutual', 'notice']).meta({ description: 'By both sides, or by written notice of one.' }),
      most: z.number().int().min(1).optional().meta({ description: 'By how much at most in all, in the unit of the rule; no cap where it is left out.' }),
      anchor: z.enum(['nominal', 'rolled']).default('nominal').meta({ description: 'The end from which it runs: the one before it was rolled, or after.' }),
      ...cited,
    })
    .optional()
    .meta({ description: 'How the period can grow. Left out: not at all.' }),
  deems: z.enum(eventTypes).optional().meta({ description: 'Passing it is no failure: it fixes the date of this event, such as a receipt.' }),
  opens: localizedText.meta({ description: 'What passing it opens, in words.' }),
  ...cited,
})
export type ClockRule = z.infer<typeof clock>

const act = z.strictObject({
  id: identifier,
  command: z.enum(commandNames).meta({ description: 'What is asked of the office by it.' }),
  label: localizedText,
  guidance: localizedText.meta({ description: 'What it means and what to consider, in a sentence or two.' }),
  stages: z.array(identifier).min(1).meta({ description: 'The stages in which it is permitted.' }),
  roles: z.array(z.enum(roles)).min(1).meta({ description: 'To whom; a procedure narrows what a role may ask for, and never widens it.' }),
  when: guard.optional().meta({ description: 'The condition under which it is open.' }),
  whenWords: localizedText.optional().meta({ description: 'The condition in words, for the screen and for the refusal.' }),
  approvals: z.number().int().min(1).max(5).default(1).meta({ description: 'How many different persons it takes.' }),
  notBy: z.array(selector).default([]).meta({ description: 'Who entered the latest of these may not take it: it takes another person.' }),
  next: z.union([identifier, z.strictObject({ by: z.string().meta({ description: 'The member of the data.' }), to: z.record(z.string(), identifier).meta({ description: 'The stage by its value.' }) })]).optional().meta({ description: 'Where the case goes: to one stage, or by a member of the data of the event. `return`: back to where it came from. Left out: it stays.' }),
  meets: identifier.optional().meta({ description: 'The clock that this act meets: its end is the end for this act.' }),
  notBefore: z.array(selector).default([]).meta({ description: 'It may not be dated before the latest of these.' }),
  choices: z.record(z.string(), z.array(z.string()).min(1)).default({}).meta({ description: 'Which of the values of a member the command may name here; the others belong to other acts or procedures.' }),
  standing: z.boolean().default(false).meta({ description: 'Always at hand, as a note or a withdrawal: not listed among what waits for somebody.' }),
  onlyWhenOpen: z.boolean().default(false).meta({ description: 'While it is not open it is not told either: it answers something that is not there.' }),
  ...cited,
})
export type Act = z.infer<typeof act>

const condition = z.strictObject({ id: identifier, label: localizedText, when: guard.meta({ description: 'When it is met.' }), ...cited })
export type Condition = z.infer<typeof condition>

const party = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}$/).meta({ description: 'Two to four capital letters, such as US.' }),
  name: localizedText,
  zone: z.string().meta({ description: 'The zone in which its days end, such as Asia/Shanghai.' }),
})

const firstDay = z.iso.date().meta({ description: 'Its first day.' })
const months = z.number().int().min(1).meta({ description: 'How long, in months.' })

export const procedureSchema = z
  .strictObject({
    id: identifier,
    version: z.number().int().min(1).meta({ description: 'Counted from 1. A case keeps the version under which it was filed, until it is moved.' }),
    title: localizedText,
    notice: localizedText.meta({ description: 'What a reader must know before trusting a date of this procedure.' }),
    agreement: z.strictObject({
      id: identifier,
      title: localizedText,
      prefix: z.string().regex(/^[A-Z]{2,6}$/).meta({ description: 'What the references of its cases begin with, as in STA-2026-0001.' }),
      parties: z.array(party).length(2).meta({ description: 'The two sides; either may complain.' }),
      office: z.string().meta({ description: 'The id of the party whose office runs these cases.' }),
      complainants: z.string().optional().meta({ description: 'The party for which a private complainant files; the party of the office where it is left out.' }),
      signedOn: z.iso.date().meta({ description: 'No fact of a case can be older.' }),
      term: z.strictObject({ from: firstDay, months, note: localizedText, ...cited }).optional().meta({ description: 'The end of the agreement itself, shown on every case; cases outlive it. Left out: it has none.' }),
      gaps: z.array(z.strictObject({ from: firstDay, to: z.iso.date().meta({ description: 'Its last day.' }), note: localizedText })).meta({ description: 'Spans in which the agreement was not in force; a fact dated in one carries the note.' }),
      provisions: z.array(z.strictObject({ id: identifier, name: localizedText, basis: cited.basis, source: cited.source })).min(1).meta({ description: 'What a complaint can name instead of an expectation, by name and never by an invented number.' }),
    }).meta({ description: 'The instrument between two parties under which cases arise.' }),
    initialStage: identifier.meta({ description: 'The stage in which a case begins.' }),
    stages: z.array(stage).min(2).meta({ description: 'Where a case can stand, in the order of the way up.' }),
    clocks: z.array(clock).meta({ description: 'The periods.' }),
    acts: z.array(act).min(1).meta({ description: 'What is permitted, where, to whom.' }),
    lapse: z
      .strictObject({
        of: z.enum(['office', 'anybody']).default('office').meta({ description: '`office`: only where the move was the office’s; it never lapses while another is expected to act. `anybody`: whoever was to act.' }),
        since: z.array(selector).default([]).meta({ description: 'From the date of the latest of these; from the last entry of a person where none is named.' }),
        unless: guard.optional().meta({ description: 'While this is met it does not lapse.' }),
        months,
        warnAt: z.array(z.number().int().min(1)).meta({ description: 'Months after which it is warned of.' }),
        stages: z.array(identifier).min(1).meta({ description: 'The stages in which a case can lapse.' }),
        to: identifier.meta({ description: 'The stage to which it goes.' }),
        ...cited,
      })
      .optional()
      .meta({ description: 'A case in which nothing was done for so long lapses. Left out: none does.' }),
    publication: z
      .strictObject({ stages: z.array(identifier).min(1).meta({ description: 'The stages, by their ids.' }), ...cited })
      .optional()
      .meta({ description: 'At which open stages something of a case may be released to the public register. Left out: at none, so that nothing is told while the sides consult.' }),
    suspension: z
      .strictObject({
        conditions: z.array(condition).min(1).meta({ description: 'All of them raise the flag.' }),
        against: z.array(condition).meta({ description: 'What speaks against: listed, blocks nothing.' }),
      })
      .optional()
      .meta({ description: 'When suspension of cooperation may be considered. Left out: this procedure knows no such thing.' }),
  })
  .superRefine((procedure, issues) => {
    for (const fault of faultsOf(procedure)) issues.addIssue({ code: 'custom', ...fault })
  })

export type Procedure = z.infer<typeof procedureSchema>
