import type { Calendars } from '@/lib/domain/calendars/calendars'
import { officialCalendars } from '@/lib/domain/calendars/official'
import type { DeadlineAnswer, DeadlineError, Reading } from './answer'
import { combinations } from './combined-readings'
import { explain } from './explain'
import { deadlineInput, readingOf, type DeadlineInput, type DeadlineRule, type ParsedDeadline } from './input'
import { issueWords } from './issue-words'
import { outcomeOf } from './outcome'
import { planOf, type Anchor } from './plan'
import { BeyondTheYears } from './reckoner'
import type { Leg } from './settle'
import { stepOf } from './step-words'
import { badToll } from './tolls'

export type { DeadlineAnswer, DeadlineInput }

/**
 * The due day of a rule for given facts, with its working. Legal dates are calendar dates; the answer depends on
 * the input and the calendars alone. Nothing is thrown: a malformed input is `BAD_INPUT`, with the path.
 *
 * @param input the facts and the rule, in the shape of `deadlineInput`; it is checked here
 * @param calendars the facts to rest on, by default the official ones; see `calendarsKnownOn` for an earlier day
 */
export function computeDeadline(input: DeadlineInput, calendars: Calendars = officialCalendars): DeadlineAnswer {
  const parsed = deadlineInput.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    return refusal('BAD_INPUT', pathWords(issue.path), issueWords(issue))
  }
  const bad = badToll(parsed.data.tolls ?? [])
  if (bad >= 0) return refusal('BAD_TOLL', `tolls[${bad}].to`, 'a toll cannot end before it begins')
  try {
    return answerOf(parsed.data, calendars)
  } catch (error) {
    if (!(error instanceof BeyondTheYears)) throw error
    return refusal('BAD_INPUT', error.path, 'the end lies outside the years 0001 to 9999')
  }
}

function answerOf(input: ParsedDeadline, calendars: Calendars): DeadlineAnswer {
  const chosen = resolve(input, input.rule, calendars)
  const readings = (input.rule.alternatives ?? []).map((other): Reading => ({
    label: other.label,
    reason: other.reason,
    ...resolve(input, readingOf(input.rule, other), calendars, other.anchor),
  }))
  return { ...chosen, errorPath: null, readings, ...safest(input, [chosen, ...readings], calendars) }
}

/** The earliest date under the chosen reading, each other one, and all that can hold together; and which of them give it. */
function safest(
  input: ParsedDeadline, single: readonly Pick<DeadlineAnswer, 'due' | 'provisional'>[], calendars: Calendars,
): Pick<DeadlineAnswer, 'earliestSafe' | 'earliestSafeUnder'> {
  const sets = combinations(input.rule.alternatives ?? [])
  const ends = [
    ...single.map((one, place) => ({ of: place === 0 ? [] : [place - 1], end: earliestOf(one) })),
    ...sets.map(({ of, together }) => {
      const plan = planOf(input, readingOf(input.rule, together), together.anchor)
      return { of, end: earliestOf(outcomeOf(plan, null, calendars)) }
    }),
  ].filter((one): one is { of: number[]; end: string } => one.end !== null)
  if (ends.length === 0) return { earliestSafe: null, earliestSafeUnder: [] }
  // Of those that give the same date the smallest set: all else that a larger one holds changes nothing.
  const first = ends.reduce((a, b) => (b.end < a.end || (b.end === a.end && b.of.length < a.of.length) ? b : a))
  return { earliestSafe: first.end, earliestSafeUnder: first.of }
}

const earliestOf = ({ due, provisional }: Pick<DeadlineAnswer, 'due' | 'provisional'>) => provisional?.earliest ?? due

function resolve(input: ParsedDeadline, rule: DeadlineRule, calendars: Calendars, anchor?: Anchor | null) {
  const plan = planOf(input, rule, anchor)
  const legs: Leg[] = []
  const outcome = outcomeOf(plan, input.zone, calendars, legs)
  return { ...outcome, steps: explain(input, plan, outcome, legs, calendars) }
}

/** The answer to a question that cannot be answered as it stands. */
export function refusal(error: DeadlineError, path: string, message: string): DeadlineAnswer {
  const step = stepOf('error', error, null, `${path}: ${message}`, { path, message })
  return {
    due: null, expiresAt: null, provisional: null, error, errorPath: path,
    steps: [step], readings: [], earliestSafe: null, earliestSafeUnder: [],
  }
}

/** `tolls[0].from`; the input as a whole is `(input)`. */
function pathWords(path: readonly PropertyKey[]): string {
  const words = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return words.replace(/^\./, '') || '(input)'
}
