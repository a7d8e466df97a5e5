import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { ErrorSummary } from '@/components/error-summary'
import type { Calculated } from '@/lib/services/calculate-deadline'
import type { ClockPreset } from '@/lib/services/clock-presets'

import type { Problem } from '../_question/problems'
import type { Question, unreadParts } from '../_question/question'
import type { SuppositionProblem } from '../_question/supposition'
import { AnswerSection } from './answer-section'
import { QuestionForm } from './question-form'
import { SuppositionForm } from './supposition-form'

type CalculatorViewProps = {
  question: Question
  /** Null where nothing was asked yet, or nothing that can be answered. */
  calculated: Calculated | null
  /** The answer under what is supposed beside it. */
  supposed: Calculated | null
  problems: readonly Problem[]
  suppositionProblems: readonly SuppositionProblem[]
  unread: ReturnType<typeof unreadParts>
  presets: readonly ClockPreset[]
  /** The period of a procedure that the question is still about. */
  preset: ClockPreset | null
  /** Which rows one more of is asked for. */
  extraRow: 'toll' | 'extension' | null
  /** Under which people reach the office. */
  site: string
}

export function CalculatorView(props: CalculatorViewProps) {
  const { question, calculated, supposed, problems, suppositionProblems, unread, presets, preset, extraRow, site } = props
  const t = useTranslations('calculator')
  const supposing = useTranslations('supposing.problems')
  const messages = problems.map(({ field, key, value }) => ({ field, message: t(`problems.${key}`, { value: shortened(value) }) }))
  const ofSupposition = suppositionProblems.map(({ field, key, value }) => ({ field, message: supposing(key, { value: shortened(value) }) }))
  return (
    <div className="calculator">
      <h1>{t('title')}</h1>
      <p className="calculator__lead">{t('lead')}</p>
      <ErrorSummary problems={[...messages, ...ofSupposition]} />
      <Unread {...unread} />
      {calculated ? <AnswerSection question={question} calculated={calculated} supposed={supposed} preset={preset} site={site} /> : null}
      {calculated ? <SuppositionForm question={question} errors={ofSupposition} /> : null}
      <QuestionForm question={question} errors={messages} presets={presets} preset={preset} extraRow={extraRow} />
    </div>
  )
}

/** What of a broken or mistyped link was left out, so that nobody takes the answer for one to all of it. */
function Unread({ unknown, repeated }: ReturnType<typeof unreadParts>) {
  const t = useTranslations('calculator.unread')
  const locale = useLocale()
  if (unknown.length + repeated.length === 0) return null
  const names = (all: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(all.map((name) => `“${shortened(name)}”`))
  return (
    <Alert kind="info" heading={t('title')}>
      {unknown.length > 0 ? <p>{t('unknown', { names: names(unknown.slice(0, mostNamed)) + (unknown.length > mostNamed ? ' …' : '') })}</p> : null}
      {repeated.length > 0 ? <p>{t('repeated', { names: names(repeated) })}</p> : null}
    </Alert>
  )
}

const mostNamed = 5

/** What somebody typed, in a message: the whole of it stands in its field. */
function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
