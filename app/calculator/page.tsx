import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import type { DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'
import { calculateDeadline } from '@/lib/services/calculate-deadline'
import { clockPresets } from '@/lib/services/clock-presets'
import { theOffice } from '@/lib/services/office'

import { CalculatorView } from './_components/calculator-view'
import { otherReadings } from './_question/other-readings'
import { presetInForce, withPreset } from './_question/preset-rule'
import { problemsOf } from './_question/problems'
import { deadlineInputOf, isAsked, readQuestion, type Parameters, type Question } from './_question/question'

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

  const input = deadlineInputOf(question)
  const asked = isAsked(question) ? calculateDeadline(office, withReadings(input, question)) : null
  const problems = asked ? problemsOf(question, input, asked.answer) : []
  // Somebody who fills a rule in or adds a row is not done yet, and is not told what is missing.
  const unfinished = parameters.fill !== undefined || parameters.add !== undefined
  return (
    <CalculatorView
      question={question}
      calculated={problems.length === 0 ? asked : null}
      problems={unfinished ? [] : problems}
      presets={presets}
      preset={presetInForce(question, presets)}
      extraRow={parameters.add === 'toll' || parameters.add === 'extension' ? parameters.add : null}
    />
  )
}

function withReadings(input: DeadlineInput, question: Question): DeadlineInput {
  return question.readings ? { ...input, rule: { ...input.rule, alternatives: otherReadings(input) } } : input
}
