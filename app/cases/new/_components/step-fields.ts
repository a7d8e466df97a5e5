import type { AnswerName, Answers } from '@/lib/domain/cases/complaint-answers'
import type { answerLimits } from '@/lib/domain/cases/read-complaint'
import { typed, type FormState } from '@/lib/forms/form-state'
import type { Register } from '@/lib/services/list-register'

/** What the fields of a step are given: what the draft holds, what is wrong with it, and what can be chosen. */
export interface StepData {
  readonly answers: Answers
  /** Problems in words by field, shown where the person came from the review. */
  readonly problems: Readonly<Partial<Record<AnswerName, string>>>
  readonly register: Register
  readonly officer: boolean
  /** Longest texts by field, and the answers to whether the partner was asked; given, so that the schemas stay on the server. */
  readonly limits: typeof answerLimits
  readonly askeds: readonly string[]
}

export interface StepFieldsProps extends StepData {
  readonly state: FormState
}

/** What a field starts with and what is wrong with it: as it was sent just now, else as the draft holds it. */
export function fieldOf({ state, answers, problems }: StepFieldsProps) {
  return (name: AnswerName) => ({
    name,
    value: typed(state, name, answers[name]),
    error: state.fieldErrors[name] ?? problems[name],
  })
}
