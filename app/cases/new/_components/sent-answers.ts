import { answersOfStep, type AnswerName, type Answers, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import type { FormReader } from '@/lib/forms/read-form'

/** Answers that the address of a new complaint can bring along: the first step carries them to the first save. */
export const broughtAnswers = ['activityId', 'expectationId'] as const

/** The answers of one step as a form sent them; a box that was not ticked is an answer too. */
export function answersIn(form: FormReader, step: ComplaintStep): Partial<Answers> {
  const asked: readonly AnswerName[] = answersOfStep[step]
  const brought = broughtAnswers.filter((name) => name in form.values)
  return Object.fromEntries([...asked, ...brought].map((name) => [name, form.text(name)]))
}
