import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { periodLength, procedureWords } from '@/app/procedures/_words/procedure-words'
import { DateText } from '@/components/date-text'
import { SummaryList, type SummaryRow } from '@/components/summary-list'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import type { Period } from '@/lib/domain/agreements/schema'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { ClockPreset } from '@/lib/services/clock-presets'

import type { ExtensionRow, Question, TollRow } from '../_question/question'

type Unit = Period['unit']

/** What was asked, in words, so that the printed page says it too. */
export function QuestionInWords({ question, preset, address }: { question: Question; preset: ClockPreset | null; address: string }) {
  const t = useTranslations('calculator.answer')
  const rows: (SummaryRow | false)[] = [
    preset !== null && { key: 'period', term: t('period'), value: <PresetWords preset={preset} /> },
    {
      key: 'rule',
      term: t('rule'),
      value: <><RuleWords question={question} />{preset === null ? <div className="small soft">{t('ownRule')}</div> : null}</>,
    },
    { key: 'trigger', term: t('trigger'), value: <TriggerWords question={question} /> },
    question.tolls.length > 0 && {
      key: 'tolls',
      term: t('tolls'),
      value: question.tolls.map((row) => <TollWords key={row.from} row={row} />),
    },
    question.extensions.length > 0 && {
      key: 'extensions',
      term: t('extensions'),
      value: question.extensions.map((row, i) => <div key={i}><ExtensionWords row={row} /></div>),
    },
  ]
  return (
    <>
      <h3>{t('question')}</h3>
      <SummaryList rows={rows.filter((row) => row !== false)} />
      {/* On the screen it stands in a field, from which it can be copied. */}
      <p className="calculator-answer__address">{t('address')}: {address}</p>
    </>
  )
}

/** Which period of which procedure it is, on what it rests, and what passing it opens. */
function PresetWords({ preset: { procedure, clock, variant } }: { preset: ClockPreset }) {
  const t = useTranslations('calculator.answer')
  const from = useTranslations('vocabulary.expectedFrom')
  const locale = useLocale()
  return (
    <>
      <div>
        <TextLink href={`/procedures/${procedure.id}#stage-${clock.stage}`}>{localized(clock.label, locale)}</TextLink>
        {variant ? t('variant', { variant: localized(variant.label, locale) }) : null} <BasisTag basis={clock.basis} />
      </div>
      <div>{localized(clock.provision, locale)}</div>
      <div>{t('expected')}: {from(clock.expectedFrom)}</div>
      <div>{localized(clock.opens, locale)}</div>
      <div className="small soft">{localized(clock.source, locale)}</div>
    </>
  )
}

function RuleWords({ question }: { question: Question }) {
  const t = useTranslations('calculator.answer')
  const procedure = useTranslations('procedure')
  const locale = useLocale()
  // The engine has taken it, so every member is one of its own.
  const period = {
    n: Number(question.n),
    unit: question.unit,
    calendar: question.calendar || 'none',
    roll: question.roll || 'none',
    ...(question.rollCalendar ? { rollCalendar: question.rollCalendar } : {}),
  } as Period
  const words = procedureWords({ stages: [], clocks: [] }, procedure, locale)
  return (
    <>
      {words.length(period)}. {words.counting(period)} {question.direction === 'before' ? t('backward') : null} {words.rolling(period)}
    </>
  )
}

function TriggerWords({ question: { trigger, instant, instantZone, zone } }: { question: Question }) {
  const t = useTranslations('calculator.answer')
  return trigger ? <DateText date={trigger} /> : t('triggerInstant', { instant, zone: instantZone || zone })
}

function TollWords({ row }: { row: TollRow }): ReactNode {
  const t = useTranslations('calculator.answer')
  const from = () => <DateText date={row.from} />
  return <div>{row.to === '' ? t.rich('tollOpen', { from }) : t.rich('toll', { from, to: () => <DateText date={row.to} /> })}</div>
}

function ExtensionWords({ row }: { row: ExtensionRow }) {
  const t = useTranslations('calculator.answer')
  const procedure = useTranslations('procedure')
  const locale = useLocale()
  const agreed = row.agreedOn === '' ? 'none' : formatDate(row.agreedOn, locale)
  const revive = row.revive === 'yes' ? 'yes' : 'no'
  if (row.to !== '') return t('extensionTo', { to: formatDate(row.to, locale), agreed, revive })
  const length = periodLength({ n: Number(row.n), unit: row.unit as Unit }, procedure)
  return t('extensionCount', { length, anchor: row.anchor || 'nominal', agreed, revive })
}
