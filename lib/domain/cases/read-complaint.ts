import type { Procedure } from '@/lib/domain/agreements/schema'
import { isIsoDate } from '@/lib/domain/calendars/days'

import { commandSchemas, type Command } from './commands'
import { evidenceChecks, linesFor, noneOfThese, stepOf, type AnswerName, type Answers, type ComplaintStep } from './complaint-answers'
import { futureRefused } from './date-rules'
import { textLimits } from './events'

/** What the register offers to choose from; what is not in it cannot be filed about. */
export interface Choices {
  /** The procedures under which it can be filed. */
  readonly procedures: readonly { readonly id: string }[]
  /** Whether the register stands under the agreement of this procedure: if not, a complaint names no activity and no line. */
  readonly ofRegister: boolean
  readonly agencies: readonly {
    readonly id: string
    readonly activities: readonly { readonly id: string; readonly expectations: readonly { readonly id: string; readonly from: string }[] }[]
  }[]
}

/** The keys under which the messages put a problem into words. */
export type ProblemKey =
  | 'required'
  | 'choice-needed'
  | 'date-needed'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-choice'
  | 'date-in-future'
  | 'date-before-agreement'

/** Why an answer cannot be filed, by the field and the step that asks for it. `values` go into the words. */
export interface AnswerProblem {
  readonly step: ComplaintStep
  readonly field: AnswerName
  readonly key: ProblemKey
  readonly values: Readonly<Record<string, string | number>>
}

export type ComplaintReading =
  | { readonly command: Command<'file'>; readonly problems: readonly [] }
  | { readonly command: null; readonly problems: readonly AnswerProblem[] }

/** The longest texts by answer, in characters. */
export const answerLimits = {
  title: textLimits.line,
  narrative: textLimits.narrative,
  balanceWords: textLimits.page,
  askedWords: textLimits.page,
  unsafeWords: textLimits.page,
  evidence: textLimits.page,
} as const satisfies Partial<Record<AnswerName, number>>

/** Everything that is missing or wrong in the answers, in the order of the form; or the command that they amount to. */
export function readComplaint(given: Answers, choices: Choices, at: { now: string; procedure: Procedure }): ComplaintReading {
  const answers = choices.ofRegister ? given : { ...given, activityId: noneOfThese, expectationId: '' }
  const found = new Map<AnswerName, AnswerProblem>()
  const note: Note = (field, key, values = {}) => {
    if (!found.has(field)) found.set(field, { step: stepOf(field), field, key, values })
  }
  for (const [field, key] of needed(answers)) if (answers[field].trim() === '') note(field, key)
  checkTexts(answers, note)
  checkDates(answers, at, note)
  checkChoices(answers, choices, at.procedure, note)

  const parsed = commandSchemas.file.safeParse(candidate(answers, choices))
  for (const issue of parsed.error?.issues ?? []) note(fieldOf(issue.path[0], answers), 'not-a-choice')
  if (parsed.success && found.size === 0) return { command: parsed.data, problems: [] }
  const order = Object.keys(answers)
  return { command: null, problems: [...found.values()].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field)) }
}

type Note = (field: AnswerName, key: ProblemKey, values?: AnswerProblem['values']) => void

/** Which answers there must be, given the others, and what to say where one is missing. */
function needed(answers: Answers): [AnswerName, ProblemKey][] {
  return [
    ['filedFor', 'choice-needed'],
    ...only(answers.filedFor === 'other-side', ['receivedOn', 'date-needed']),
    ['kind', 'choice-needed'],
    ['subject', 'choice-needed'],
    ['title', 'required'],
    ['narrative', 'required'],
    ['happenedOn', 'date-needed'],
    ['activityId', 'choice-needed'],
    ...only(answers.activityId === noneOfThese, ['agencyId', 'choice-needed']),
    ...only(answers.kind === 'reciprocity', ['balanceWords', 'required']),
    ['asked', 'choice-needed'],
    ...only(answers.asked === 'asked', ['askedOn', 'date-needed'], ['askedWords', 'required']),
    ...only(answers.asked === 'asking-unsafe', ['unsafeWords', 'required']),
    ['statedReason', 'choice-needed'],
    ['evidenceCheck', 'choice-needed'],
    ...only(answers.evidenceCheck === 'lawful-and-safe', ['evidence', 'required']),
    ['identity', 'choice-needed'],
  ]
}

const only = (applies: boolean, ...rows: [AnswerName, ProblemKey][]) => (applies ? rows : [])

/** A text that would not be sent, because another answer made it idle, is no problem however long it is. */
function checkTexts(answers: Answers, note: Note): void {
  const sent = new Set(needed(answers).map(([field]) => field))
  for (const [field, limit] of Object.entries(answerLimits) as [AnswerName, number][]) {
    const count = answers[field].trim().length
    if (sent.has(field) && count > limit) note(field, 'too-long', { limit, count })
  }
}

function checkDates(answers: Answers, at: { now: string; procedure: Procedure }, note: Note): void {
  const dates: AnswerName[] = [
    'happenedOn',
    ...(answers.asked === 'asked' ? (['askedOn'] as const) : []),
    ...(answers.filedFor === 'other-side' ? (['receivedOn'] as const) : []),
  ]
  for (const field of dates) {
    if (!isIsoDate(answers[field])) {
      note(field, 'not-a-date')
      continue
    }
    const refused = futureRefused(at, answers[field], field)
    if (refused) note(field, refused.code as 'date-in-future' | 'date-before-agreement', refused.values as Record<string, string>)
  }
}

function checkChoices(answers: Answers, choices: Choices, { agreement }: Procedure, note: Note): void {
  const { procedureId, activityId, agencyId, expectationId, provisionId, evidenceCheck } = answers
  if (procedureId !== '' && !choices.procedures.some((one) => one.id === procedureId)) note('procedureId', 'not-a-choice')
  const activity = placeOf(activityId, choices)?.activity
  if (activityId !== noneOfThese && activity === undefined) note('activityId', 'not-a-choice')
  if (activityId === noneOfThese && !choices.agencies.some((one) => one.id === agencyId)) note('agencyId', 'not-a-choice')
  const lines = linesFor(answers, activity?.expectations ?? [], agreement.office)
  const named = activity !== undefined && chosen(expectationId) !== null
  if (named && !lines.some((one) => one.id === expectationId)) note('expectationId', 'not-a-choice')
  if (chosen(provisionId) !== null && !agreement.provisions.some((one) => one.id === provisionId)) note('provisionId', 'not-a-choice')
  if (!evidenceChecks.some((one) => one === evidenceCheck)) note('evidenceCheck', 'not-a-choice')
}

const chosen = (value: string) => (value === '' || value === noneOfThese ? null : value)

function placeOf(activityId: string, { agencies }: Choices) {
  return agencies
    .flatMap((agency) => agency.activities.map((activity) => ({ agencyId: agency.id, activity })))
    .find((one) => one.activity.id === activityId)
}

/** The command as far as the answers go; the schema of the command is the judge of it. */
function candidate(answers: Answers, choices: Choices) {
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
    askedWords: answers.asked === 'asked' ? answers.askedWords : answers.asked === 'asking-unsafe' ? answers.unsafeWords : '',
    statedReason: answers.statedReason,
    evidence: answers.evidenceCheck === 'lawful-and-safe' ? answers.evidence : '',
    urgent: answers.urgent !== '',
    safety: answers.safety !== '',
    balanceWords: answers.kind === 'reciprocity' ? answers.balanceWords : '',
    filedFor: answers.filedFor,
    receivedOn: answers.filedFor === 'other-side' ? answers.receivedOn : null,
    identity: answers.identity,
  }
}

/** The answer behind a member of the command. */
function fieldOf(member: PropertyKey | undefined, answers: Answers): AnswerName {
  if (member === 'askedWords' && answers.asked === 'asking-unsafe') return 'unsafeWords'
  if (member === 'agencyId' && answers.activityId !== noneOfThese) return 'activityId'
  return typeof member === 'string' && member in answers ? (member as AnswerName) : 'title'
}
