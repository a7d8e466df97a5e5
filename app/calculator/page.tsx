import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { calculateDeadline, calculateSupposing, type Calculated } from '@/lib/services/calculate-deadline'
import { clockPresets } from '@/lib/services/clock-presets'
import { settings, theOffice, type Office } from '@/lib/services/office'

import { CalculatorView } from './_components/calculator-view'
import { alternativesOf } from './_question/other-readings'
import { presetInForce, withPreset } from './_question/preset-rule'
import { problemsOf } from './_question/problems'
import { deadlineInputOf, isAsked, readQuestion, unreadParts, type Parameters, type Question } from './_question/question'
import {
  isSupposed, refusedSupposition, supposedClosing, supposedInput, suppositionProblems, type SuppositionProblem,
} from './_question/supposition'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calculator')
  return { title: t('title') }
}

/** Works out a deadline for everybody. The address holds the question, so there is nothing to keep. */
export default async function CalculatorPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams
  const office = theOffice()
  const presets = clockPresets(office)
  const typed = readQuestion(parameters)
  const chosen = parameters.fill === undefined ? undefined : presets.find((preset) => preset.id === typed.preset)
  const question = chosen ? withPreset(typed, chosen) : typed
  const preset = presetInForce(question, presets)

  const plain = deadlineInputOf(question)
  const input = { ...plain, rule: { ...plain.rule, alternatives: alternativesOf(plain, preset, question.readings) } }
  const asked = isAsked(question) ? calculateDeadline(office, input) : null
  const problems = asked ? problemsOf(question, plain, asked.answer) : []
  // Somebody who fills a rule in or adds a row is not done yet, and is not told what is missing.
  const unfinished = parameters.fill !== undefined || parameters.add !== undefined
  const calculated = problems.length === 0 ? asked : null
  return (
    <CalculatorView
      question={question}
      calculated={calculated}
      problems={unfinished ? [] : problems}
      {...(calculated ? supposing(office, question, input) : { supposed: null, suppositionProblems: [] })}
      unread={unreadParts(parameters)}
      presets={presets}
      preset={preset}
      extraRow={parameters.add === 'toll' || parameters.add === 'extension' ? parameters.add : null}
      site={settings.address()}
    />
  )
}

/** The answer under what is supposed, or why there is none. */
function supposing(office: Office, question: Question, input: DeadlineInput): { supposed: Calculated | null; suppositionProblems: SuppositionProblem[] } {
  const { supposition } = question
  if (!isSupposed(supposition)) return { supposed: null, suppositionProblems: [] }
  const problems = suppositionProblems(supposition, input)
  if (problems.length > 0) return { supposed: null, suppositionProblems: problems }
  const supposed = calculateSupposing(office, supposedInput(input, supposition), supposedClosing(supposition))
  if (supposed === null) return { supposed, suppositionProblems: [refusedSupposition(supposition, 'not-published')] }
  const { error } = supposed.answer
  if (error !== 'BAD_INPUT' && error !== 'BAD_TOLL') return { supposed, suppositionProblems: [] }
  return { supposed: null, suppositionProblems: [refusedSupposition(supposition, 'too-long')] }
}
