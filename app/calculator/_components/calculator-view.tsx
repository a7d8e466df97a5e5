import { useTranslations } from 'next-intl'

import { ErrorSummary } from '@/components/error-summary'
import type { Calculated } from '@/lib/services/calculate-deadline'
import type { ClockPreset } from '@/lib/services/clock-presets'

import type { Problem } from '../_question/problems'
import type { Question } from '../_question/question'
import { AnswerSection } from './answer-section'
import { QuestionForm } from './question-form'

type CalculatorViewProps = {
  question: Question
  /** Null where nothing was asked yet, or nothing that can be answered. */
  calculated: Calculated | null
  problems: readonly Problem[]
  presets: readonly ClockPreset[]
  /** The period of a procedure that the question is still about. */
  preset: ClockPreset | null
  /** Which rows one more of is asked for. */
  extraRow: 'toll' | 'extension' | null
}

export function CalculatorView({ question, calculated, problems, presets, preset, extraRow }: CalculatorViewProps) {
  const t = useTranslations('calculator')
  const messages = problems.map(({ field, key, value }) => ({ field, message: t(`problems.${key}`, { value }) }))
  return (
    <div className="calculator">
      <h1>{t('title')}</h1>
      <p className="calculator__lead">{t('lead')}</p>
      <ErrorSummary problems={messages} />
      {calculated ? <AnswerSection question={question} calculated={calculated} preset={preset} /> : null}
      <QuestionForm question={question} errors={messages} presets={presets} preset={preset} extraRow={extraRow} />
    </div>
  )
}
