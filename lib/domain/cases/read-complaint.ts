import type { Procedure } from '@/lib/domain/agreements/schema'
import { isIsoDate } from '@/lib/domain/calendars/days'

import { commandSchemas, type Command } from './commands'
import { evidenceChecks, noneOfThese, stepOf, type AnswerName, type Answers, type ComplaintStep } from './complaint-answers'
import { futureRefused } from './decide'
import { textLimits } from './events'

/** What the register offers to choose from; what is not in it cannot be filed about. */
export interface Choices {
  readonly agencies: readonly {
    readonly id: string
    readonly activities: readonly { readonly id: string; readonly expectations: readonly { readonly id: string }[] }[]
  }[]
}

export const problemCodes = [
  'missing', 'too-long', 'date-invalid', 'date-in-future', 'date-before-agreement', 'unknown',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** Why an answer cannot be filed, by the field and the step that asks for it. `values` go into the words. */
export interface Problem {
  readonly step: ComplaintStep
  readonly field: AnswerName
  readonly code: ProblemCode
  readonly values: Readonly<Record<string, string | number>>
}

export type ComplaintReading =
  | { readonly command: Command<'file'>; readonly problems: readonly [] }
  | { readonly command: null; readonly problems: readonly Problem[] }

/** The longest texts by answer, in characters. */
export const answerLimits: Partial<Record<AnswerName, number>> = {
  title: textLimits.line,
  narrative: textLimits.narrative,
  askedWords: textLimits.page,
  unsafeWords: textLimits.page,
  evidence: textLimits.page,
}

/** Everything that is missing or wrong in the answers, in the order of the form; or the command that they amount to. */
export function readComplaint(answers: Answers, choices: Choices, at: { now: string; procedure: Procedure }): ComplaintReading {
  const found = new Map<AnswerName, Problem>()
  const note = (field: AnswerName, code: ProblemCode, values: Problem['values'] = {}) => {
    if (!found.has(field)) found.set(field, { step: stepOf(field), field, code, values })
  }
  for (const field of needed(answers)) if (answers[field].trim() === '') note(field, 'missing')
  checkTexts(answers, note)
  checkDates(answers, at, note)
  checkChoices(answers, choices, note)
  if (!evidenceChecks.some((one) => one === answers.evidenceCheck)) note('evidenceCheck', 'unknown')
  const { provisions } = at.procedure.agreement
  if (answers.provisionId !== '' && !provisions.some((one) => one.id === answers.provisionId)) note('provisionId', 'unknown')

  const parsed = commandSchemas.file.safeParse(candidate(answers, choices))
  for (const issue of parsed.error?.issues ?? []) note(fieldOf(issue.path[0], answers), 'unknown')
  if (parsed.success && found.size === 0) return { command: parsed.data, problems: [] }
  const order = Object.keys(answers)
  return { command: null, problems: [...found.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field)) }
}

type Note = (field: AnswerName, code: ProblemCode, values?: Problem['values']) => void

/** Which answers there must be, given the others. */
function needed(answers: Answers): AnswerName[] {
  return [
    'kind', 'subject', 'title', 'narrative', 'happenedOn', 'activityId',
    ...(answers.activityId === noneOfThese ? ['agencyId' as const] : []),
    'asked', 'statedReason',
    ...(answers.asked === 'asked' ? ['askedOn' as const, 'askedWords' as const] : []),
    ...(answers.asked === 'asking-unsafe' ? ['unsafeWords' as const] : []),
    'evidenceCheck',
    ...(answers.evidenceCheck === 'lawful-and-safe' ? ['evidence' as const] : []),
    'identity',
  ]
}

/** A text that would not be sent, because another answer made it idle, is no problem however long it is. */
function checkTexts(answers: Answers, note: Note): void {
  const sent = new Set(needed(answers))
  for (const [field, limit] of Object.entries(answerLimits) as [AnswerName, number][]) {
    const { length } = answers[field].trim()
    if (sent.has(field) && length > limit) note(field, 'too-long', { limit, over: length - limit })
  }
}

function checkDates(answers: Answers, at: { now: string; procedure: Procedure }, note: Note): void {
  const dates = answers.asked === 'asked' ? (['happenedOn', 'askedOn'] as const) : (['happenedOn'] as const)
  for (const field of dates) {
    if (answers[field] === '') continue
    if (!isIsoDate(answers[field])) {
      note(field, 'date-invalid')
      continue
    }
    const refused = futureRefused(at, answers[field], field)
    if (refused) note(field, refused.code as 'date-in-future' | 'date-before-agreement', refused.values as Record<string, string>)
  }
}

function checkChoices(answers: Answers, choices: Choices, note: Note): void {
  if (answers.activityId === noneOfThese) {
    if (!choices.agencies.some((one) => one.id === answers.agencyId)) note('agencyId', 'unknown')
    return
  }
  const activity = placeOf(answers.activityId, choices)?.activity
  if (activity === undefined) return note('activityId', 'unknown')
  const { expectationId } = answers
  const known = expectationId === '' || expectationId === noneOfThese || activity.expectations.some((one) => one.id === expectationId)
  if (!known) note('expectationId', 'unknown')
}

function placeOf(activityId: string, { agencies }: Choices) {
  return agencies
    .flatMap((agency) => agency.activities.map((activity) => ({ agencyId: agency.id, activity })))
    .find((one) => one.activity.id === activityId)
}

/** The command as far as the answers go; the schema of the command is the judge of it. */
function candidate(answers: Answers, choices: Choices) {
  const chosen = (value: string) => (value === '' || value === noneOfThese ? null : value)
  const underActivity = answers.activityId !== noneOfThese
  return {
    command: 'file',
    kind: answers.kind,
    subject: answers.subject,
    title: answers.title,
    narrative: answers.narrative,
    happenedOn: answers.happenedOn,
    agencyId: underActivity ? placeOf(answers.activityId, choices)?.agencyId : answers.agencyId,
    activityId: underActivity ? answers.activityId : null,
    expectationId: underActivity ? chosen(answers.expectationId) : null,
    provisionId: chosen(answers.provisionId),
    asked: answers.asked,
    askedOn: answers.asked === 'asked' ? answers.askedOn : null,
    askedWords: askedWordsOf(answers),
    statedReason: answers.statedReason,
    evidence: answers.evidenceCheck === 'lawful-and-safe' ? answers.evidence : '',
    urgent: answers.urgent !== '',
    identity: answers.identity,
  }
}

function askedWordsOf(answers: Answers): string {
  if (answers.asked === 'asked') return answers.askedWords
  return answers.asked === 'asking-unsafe' ? answers.unsafeWords : ''
}

/** The answer behind a member of the command. */
function fieldOf(member: PropertyKey | undefined, answers: Answers): AnswerName {
  if (member === 'askedWords' && answers.asked === 'asking-unsafe') return 'unsafeWords'
  if (member === 'agencyId' && answers.activityId !== noneOfThese) return 'activityId'
  return typeof member === 'string' && member in answers ? (member as AnswerName) : 'title'
}

/** The answer that a refusal of the filing concerns, where it names a member of the command. */
export function problemField(member: string | undefined, answers: Answers): AnswerName | null {
  return member === undefined ? null : fieldOf(member, answers)
}
