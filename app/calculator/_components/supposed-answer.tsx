import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { periodLength } from '@/app/procedures/_words/procedure-words'
import { DateText } from '@/components/date-text'
import { Late } from '@/components/tags'
import type { Period } from '@/lib/domain/agreements/schema'
import { formatDate } from '@/lib/format/dates'
import type { Calculated } from '@/lib/services/calculate-deadline'

import { closingEffect, daysStopped, differenceOf, verdictOn } from '../_question/effects'
import type { Question } from '../_question/question'
import { isSupposed, type Supposition } from '../_question/supposition'
import { DateFound } from './date-found'
import { DaysOf } from './working'

type SupposedAnswerProps = { question: Question; first: Calculated; supposed: Calculated }

/** What would become of the date, how far that is from the answer and why, with the days of both beside each other. */
export function SupposedAnswer({ question, first, supposed }: SupposedAnswerProps) {
  const t = useTranslations('supposing')
  const { supposition } = question
  const moves = isSupposed({ ...supposition, answered: '' })
  return (
    <section className="calculator-supposed" aria-labelledby="supposed">
      <h3 id="supposed">{t('result')}</h3>
      <ul className="usa-list">{suppositions(supposition).map((key) => <li key={key}><OneIf supposition={supposition} which={key} /></li>)}</ul>
      {moves ? <DateFound calculated={supposed} zone={question.zone} /> : null}
      {moves ? <p className="calculator-supposed__difference"><strong><DifferenceWords first={first} supposed={supposed} /></strong></p> : null}
      {supposition.answered === '' ? null : <VerdictWords day={supposition.answered} supposed={supposed} />}
      {moves ? <Reasons supposition={supposition} first={first} supposed={supposed} /> : null}
      {moves ? (
        <div className="calculator-pair">
          <div><h4>{t('asAsked')}</h4><DaysOf calculated={first} /></div>
          <div><h4>{t('asSupposed')}</h4><DaysOf calculated={supposed} /></div>
        </div>
      ) : <DaysOf calculated={first} />}
    </section>
  )
}

type If = 'answered' | 'longer' | 'closed' | 'still'

function suppositions({ answered, extN, closed, stillFrom }: Supposition): If[] {
  return [answered ? ['answered'] : [], extN ? ['longer'] : [], closed ? ['closed'] : [], stillFrom ? ['still'] : []].flat() as If[]
}

function OneIf({ supposition: { answered, extN, extUnit, closed, closedBy, stillFrom, stillTo }, which }: { supposition: Supposition; which: If }): ReactNode {
  const t = useTranslations('supposing.if')
  const procedure = useTranslations('procedure')
  const date = (day: string) => () => <DateText date={day} />
  switch (which) {
    case 'answered':
      return t.rich('answered', { date: date(answered) })
    case 'longer':
      return t('longer', { length: periodLength({ n: Number(extN), unit: extUnit as Period['unit'] }, procedure) })
    case 'closed':
      return t.rich(closedBy === 'PRC' ? 'closedPRC' : 'closedUS', { date: date(closed) })
    case 'still':
      return stillTo === '' ? t.rich('stillOpen', { from: date(stillFrom) }) : t.rich('still', { from: date(stillFrom), to: date(stillTo) })
  }
}

function DifferenceWords({ first, supposed }: { first: Calculated; supposed: Calculated }) {
  const t = useTranslations('supposing.difference')
  const difference = differenceOf(first.answer, supposed.answer)
  if (difference.kind === 'range') return t('range', difference)
  if (difference.kind !== 'moves') return t(difference.kind)
  return difference.days < 0 ? t('earlier', { days: -difference.days }) : t('later', { days: difference.days })
}

function VerdictWords({ day, supposed }: { day: string; supposed: Calculated }) {
  const t = useTranslations('supposing.verdict')
  const locale = useLocale()
  const { kind, days, lateUnder } = verdictOn(day, supposed)
  const { provisional, due } = supposed.answer
  const words = t(kind, { days, latest: provisional ? formatDate(provisional.latest, locale) : '' })
  return (
    <p>
      <strong>{t('title', { date: formatDate(day, locale) })}: {kind === 'late' ? <Late>{words}</Late> : words}</strong>
      {lateUnder ? <> {t('lateUnder', { date: formatDate(lateUnder, locale) })}</> : null}
      {provisional && due ? <> {t('mayMove')}</> : null}
    </p>
  )
}

/** A sentence for each thing that is supposed. */
function Reasons({ supposition: { extN, extUnit, closed, stillFrom }, first, supposed }: { supposition: Supposition; first: Calculated; supposed: Calculated }) {
  const t = useTranslations('supposing')
  const procedure = useTranslations('procedure')
  const locale = useLocale()
  const stopped = daysStopped(first, supposed)
  const longer = () => t('longerWhy', { length: periodLength({ n: Number(extN), unit: extUnit as Period['unit'] }, procedure) })
  return (
    <>
      {extN ? <p>{longer()}</p> : null}
      {closed ? <p>{t(`closing.${closingEffect(closed, first, supposed)}`, { date: formatDate(closed, locale) })}</p> : null}
      {stillFrom ? <p>{stopped === null ? t('stoppedLong') : t('stopped', { days: stopped })}</p> : null}
    </>
  )
}
