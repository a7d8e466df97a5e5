import type { Role, Viewer } from '@/lib/domain/access/roles'

/**
 * The answers of an unfinished complaint, as they were typed: text under the name of its field, empty where nothing was answered.
 * A draft may be incomplete or wrong; `readComplaint` says what is missing.
 */
export const complaintSteps = ['what-happened', 'activity', 'expectation', 'asked', 'evidence', 'your-name'] as const
export type ComplaintStep = (typeof complaintSteps)[number]

/** Which answers each step asks for. */
export const answersOfStep = {
  'what-happened': ['procedureId', 'filedFor', 'receivedOn', 'kind', 'subject', 'title', 'narrative', 'happenedOn', 'urgent', 'safety'],
  activity: ['activityId', 'agencyId'],
  expectation: ['expectationId', 'provisionId', 'balanceWords'],
  asked: ['asked', 'askedOn', 'askedWords', 'unsafeWords', 'statedReason'],
  evidence: ['evidenceCheck', 'evidence'],
  'your-name': ['identity'],
} as const satisfies Record<ComplaintStep, readonly string[]>

export type AnswerName = (typeof answersOfStep)[ComplaintStep][number]
export type Answers = Readonly<Record<AnswerName, string>>

/** The answer "none of those listed", to which activity and to which expectation. */
export const noneOfThese = 'none'

/** What the complainant said when asked whether telling of the evidence is lawful and safe. */
export const evidenceChecks = ['lawful-and-safe', 'not-sure', 'nothing'] as const
export type EvidenceCheck = (typeof evidenceChecks)[number]

/** The longest text of a draft, in characters: four times the longest text of a complaint, so that it can be cut down later. */
export const draftTextLimit = 60_000

const names = complaintSteps.flatMap((step): readonly AnswerName[] => answersOfStep[step])

/** What a new draft starts with: what most complaints are, and nothing that a person should weigh. */
const defaults: Partial<Answers> = { kind: 'data-access', subject: 'data', statedReason: 'none-given', filedFor: 'complainant' }

const noAnswers = Object.fromEntries(names.map((name) => [name, defaults[name] ?? ''])) as Answers

/** The steps for a role: who files for an agency names no complainant, so nobody's name is asked about. */
export function stepsFor(role: Role): readonly ComplaintStep[] {
  return complaintSteps.filter((step) => step !== 'your-name' || role === 'researcher')
}

/** The answers of a new draft. An officer files for the own agency, and there is no complainant's name to keep from anybody. */
export function firstAnswers({ role, agencyId }: Pick<Viewer, 'role' | 'agencyId'>): Answers {
  return role === 'officer' ? { ...noAnswers, filedFor: 'agency', agencyId: agencyId ?? '', identity: 'agency-and-coordinator' } : noAnswers
}

/** Reads kept answers: what an older version kept and this one does not ask for is left out. */
export function keptAnswers(kept: unknown): Answers {
  const texts = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  const answered = names.flatMap((name) => (typeof texts[name] === 'string' ? [[name, texts[name]] as const] : []))
  return { ...noAnswers, ...Object.fromEntries(answered) }
}

/** The step that asks for an answer. */
export function stepOf(name: AnswerName): ComplaintStep {
  return complaintSteps.find((step) => (answersOfStep[step] as readonly AnswerName[]).includes(name))!
}

/**
 * Answers with those of one step put in. Whoever says that telling of the evidence may be unlawful or unsafe has not told it: the
 * description is not kept. Line ends are single, so that a limit counts what the person sees.
 */
export function withAnswers(before: Answers, given: Partial<Answers>): Answers {
  const tidied = Object.entries(given).map(([name, text]) => [name, text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '')])
  const after: Answers = { ...before, ...Object.fromEntries(tidied) }
  const moved = after.activityId !== before.activityId && given.expectationId === undefined
  return {
    ...after,
    ...(moved ? { expectationId: '' } : {}),
    ...(after.evidenceCheck === 'lawful-and-safe' ? {} : { evidence: '' }),
  }
}

/** The lines that a complaint can cite: for data access those expected from the responding side, for reciprocity those of both directions. */
export function linesFor<L extends { readonly from: string }>(
  answers: Pick<Answers, 'kind' | 'filedFor'>,
  lines: readonly L[],
  office: string,
): L[] {
  const officeResponds = answers.filedFor === 'other-side'
  return lines.filter((line) => answers.kind === 'reciprocity' || (line.from === office) === officeResponds)
}
