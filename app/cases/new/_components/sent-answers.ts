import { answersOfStep, type AnswerName, type Answers, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import type { FormReader } from '@/lib/forms/read-form'

/** Answers to later steps that a new complaint can begin with, from the line that it is about: the first step carries them to the first save. */
export const broughtAnswers = ['activityId', 'expectationId', 'statedReason'] as const

/** The answers of one step as a form sent them; a box that was not ticked is an answer too. */
export function answersIn(form: FormReader, step: ComplaintStep): Partial<Answers> {
  const asked: readonly AnswerName[] = answersOfStep[step]
  const brought = broughtAnswers.filter((name) => name in form.values)
  return Object.fromEntries([...asked, ...brought].map((name) => [name, form.text(name)]))
}
