import { useLocale, useTranslations } from 'next-intl'

import { stripDays } from '@/app/_days/strip-days'
import { DateText, InstantText, ProvisionalRange } from '@/components/date-text'
import { DayStrip } from '@/components/day-strip'
import { StepList } from '@/components/step-list'
import { daysBetween } from '@/lib/domain/calendars/days'
import { formatDate } from '@/lib/format/dates'
import { longestStrip, type Calculated } from '@/lib/services/calculate-deadline'
import type { ClockPreset } from '@/lib/services/clock-presets'

import type { Question } from '../_question/question'
import { QuestionInWords } from './question-in-words'
import { Readings } from './readings'

type AnswerSectionProps = { question: Question; calculated: Calculated; preset: ClockPreset | null }

/** More lines of the working than these are not read by anybody. */
const mostSteps = 600

/** The date, what was asked, the strip of days, the working, and other readings. */
export function AnswerSection({ question, calculated, preset }: AnswerSectionProps) {
  const t = useTranslations('calculator')
  const { answer, days, length } = calculated
  const steps = answer.steps.slice(0, mostSteps)
  const earliest = answer.due === null ? (answer.provisional?.earliest ?? null) : null
  return (
    <section className="calculator-answer" aria-labelledby="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      <DateFound question={question} calculated={calculated} />
      <QuestionInWords question={question} preset={preset} />
      {question.readings ? <Readings answer={answer} /> : null}
      <h3>{t('answer.strip')}</h3>
      {length !== null && length > longestStrip
        ? <p>{t('answer.stripTooLong', { count: length })}</p>
        : <DayStrip days={stripDays(days, earliest)} label={t('answer.stripLabel')} />}
      <h3>{t('answer.steps')}</h3>
      <StepList steps={steps.map((step, i) => ({ key: `${i}`, text: step.text }))} />
      {answer.steps.length > mostSteps ? <p>{t('answer.stepsTooMany', { count: answer.steps.length - mostSteps })}</p> : null}
    </section>
  )
}

/** The date as firmly as it is known, and never more firmly. */
function DateFound({ question, calculated: { answer, today } }: { question: Question; calculated: Calculated }) {
  const t = useTranslations('calculator.answer')
  const locale = useLocale()
  const { due, provisional, error, expiresAt } = answer
  const why = provisional
    ? t(`why.${provisional.code}`, {
        years: new Intl.ListFormat(locale, { type: 'conjunction' }).format(provisional.years.map(String)),
        due: due ? formatDate(due, locale) : '',
      })
    : null
  return (
    <div className="calculator-answer__date" role="status">
      {due ? <p className="calculator-answer__due">{t.rich('due', { date: () => <DateText date={due} /> })}</p> : null}
      {error === 'TOLL_OPEN' || error === 'PRC_SCHEDULE_NOT_PUBLISHED' ? <p>{t(error)} {provisional || error === 'TOLL_OPEN' ? null : t('noRange')}</p> : null}
      {provisional ? <p><ProvisionalRange earliest={provisional.earliest} latest={provisional.latest} reason={why} /></p> : null}
      {due ? <p>{fromToday(t, daysBetween(today, due), formatDate(today, locale))}</p> : null}
      {due && expiresAt ? <p>{t.rich('expires', { zone: question.zone, instant: () => <InstantText instant={expiresAt} zone={question.zone} /> })}</p> : null}
      {due && !expiresAt ? <p className="soft">{t('noZone')}</p> : null}
    </div>
  )
}

function fromToday(t: (key: string, values: Record<string, string | number>) => string, days: number, today: string): string {
  return days < 0 ? t('over', { count: -days, today }) : t('left', { count: days, today })
}
