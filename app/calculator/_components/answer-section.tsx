import { useLocale, useTranslations } from 'next-intl'

import { CopiedText } from '@/components/copied-text'
import { InstantText } from '@/components/date-text'
import { formatDate } from '@/lib/format/dates'
import type { Calculated, CalendarsUsed } from '@/lib/services/calculate-deadline'
import type { ClockPreset } from '@/lib/services/clock-presets'
import { officeZone } from '@/lib/services/office'

import { fromOtherDays } from '../_question/other-readings'
import { questionHref, type Question } from '../_question/question'
import { DateFound } from './date-found'
import { QuestionInWords } from './question-in-words'
import { Readings } from './readings'
import { SupposedAnswer } from './supposed-answer'
import { DaysOf, StepsOf } from './working'

type AnswerSectionProps = {
  question: Question
  calculated: Calculated
  /** The answer under what is supposed; null where nothing is, or what cannot be answered. */
  supposed: Calculated | null
  preset: ClockPreset | null
  /** Under which people reach the office. */
  site: string
}

/** The date, what was asked, what would become of it, the strip of days, the working, and other readings. */
export function AnswerSection({ question, calculated, supposed, preset, site }: AnswerSectionProps) {
  const t = useTranslations('calculator.answer')
  const supposing = useTranslations('supposing')
  const copying = useTranslations('parts.copying')
  const hasReadings = question.readings || (preset?.clock.alternatives.length ?? 0) > 0
  return (
    <section className="calculator-answer" aria-labelledby="answer">
      <h2 id="answer">{t('title')}</h2>
      <div role="status"><DateFound calculated={calculated} zone={question.zone} /></div>
      {supposed ? <SupposedAnswer question={question} first={calculated} supposed={supposed} /> : null}
      <QuestionInWords question={question} preset={preset} address={site + questionHref(question)} />
      <div className="calculator-answer__copy">
        <CopiedText text={site + questionHref(question)} label={t('copyAddress')} copy={copying('copy')} copied={copying('copied')} />
      </div>
      {hasReadings ? <Readings answer={calculated.answer} fromOtherDays={fromOtherDays(preset)} /> : null}
      {supposed ? null : <><h3>{t('strip')}</h3><DaysOf calculated={calculated} /></>}
      <h3>{t('steps')}</h3>
      <StepsOf calculated={calculated} />
      {supposed ? <><h3>{supposing('steps')}</h3><StepsOf calculated={supposed} /></> : null}
      <RestsOn used={calculated.restsOn} />
    </section>
  )
}

/** When and with which calendars it was worked out: both change what the same question comes to. */
function RestsOn({ used: { at, prc, closing } }: { used: CalendarsUsed }) {
  const t = useTranslations('calculator.answer')
  const locale = useLocale()
  const calendars = t('workedWith', {
    prc: prc?.notice ?? 'none',
    first: String(prc?.first ?? ''),
    last: String(prc?.last ?? ''),
    order: closing?.order ?? 'none',
    closing: closing ? formatDate(closing.date, locale) : '',
  })
  return (
    <p className="small soft calculator-answer__worked">
      {t('restsOn')} {t.rich('workedOut', { instant: () => <InstantText instant={at} zone={officeZone} /> })}. {calendars}.
    </p>
  )
}
