import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { ActionRow, Button } from '@/components/button'
import { ErrorSummary } from '@/components/error-summary'
import { DateField, TextField } from '@/components/text-fields'
import { TextLink } from '@/components/text-link'
import { closersIn } from '@/lib/domain/agreements/depends-on'
import type { Supposed } from '@/lib/domain/cases/suppose'
import { clockState } from '@/lib/domain/deadlines/case-clocks'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { CaseDetail, ClockOfCase } from '@/lib/services/view-case'

import { casePath, clockPath } from '../../_as-of/case-paths'
import { CasePicture } from '../../_picture/case-picture'
import { fields, type Asked, type Field, type Problem } from '../_query/supposition'
import { AheadTable, ClocksTable } from './what-if-tables'

type WhatIfViewProps = {
  detail: CaseDetail
  clock: ClockOfCase
  asked: Asked
  answer: { readonly problems: readonly Problem[] } | { readonly supposed: Supposed }
}

/** A supposition about one clock: the form, and before and after as tables and as the picture of the case. */
export function WhatIfView({ detail, clock, asked, answer }: WhatIfViewProps) {
  const locale = useLocale()
  const t = useTranslations('what-if')
  const label = localized(clock.reading.rule.label, locale)
  const problems = 'problems' in answer ? answer.problems : []
  const unit = unitOf(clock)
  const valuesOf = (problem: Problem) => ({
    unit,
    most: 'most' in problem ? (problem.most ?? 0) : 0,
    due: 'due' in problem && problem.due !== undefined ? formatDate(problem.due, locale) : '',
  })
  const messages = problems.map((problem) => ({
    field: problem.field === 'clock' ? 'met' : fields[problem.field],
    message: t(`problems.${problem.code}`, valuesOf(problem)),
  }))
  return (
    <>
      <p className="eyebrow"><TextLink href={clockPath(detail, clock.reading.key)}>{t('back')}</TextLink></p>
      <h2>{t('heading', { clock: label })}</h2>
      <Alert kind="info" heading={t('nothingTitle')}><p>{t('nothing')}</p></Alert>
      <ErrorSummary problems={messages} />
      <SupposeForm detail={detail} clock={clock} asked={asked} messages={messages} />
      {'supposed' in answer ? <Answer detail={detail} supposed={answer.supposed} isEmpty={asked.isEmpty} /> : null}
    </>
  )
}

/** The unit of its rule as the messages tell it apart. */
const unitOf = ({ reading }: ClockOfCase) => reading.rule.rule.unit.replaceAll('-', '_')

type FormProps = Pick<WhatIfViewProps, 'detail' | 'clock' | 'asked'> & { messages: readonly { field: string; message: string }[] }

/** The suppositions as a plain form: what is supposed stands in the address, to be kept and sent. */
function SupposeForm({ detail, clock, asked: { typed }, messages }: FormProps) {
  const t = useTranslations('what-if.form')
  const { rule } = clock.reading
  const closers = closersIn(detail.procedure)
  const at = (field: Field) => ({
    name: fields[field],
    value: typed[field],
    optional: true as const,
    error: messages.filter((one) => one.field === fields[field]).map((one) => one.message),
  })
  return (
    <form action={casePath(detail, '/what-if')} method="get" noValidate className="form-body">
      <input type="hidden" name="clock" value={clock.reading.key} />
      <DateField {...at('metOn')} label={t(rule.expectedFrom === 'responding-side' ? 'answered' : 'met')} />
      {rule.extension === undefined ? null : (
        <TextField
          {...at('extendedBy')} label={t('extended', { mode: rule.extension.mode, unit: unitOf(clock) })}
          inputMode="numeric" autoComplete="off" short
        />
      )}
      {closers.has('US') || typed.usClosedOn !== '' ? <DateField {...at('usClosedOn')} label={t('usClosed')} /> : null}
      {closers.has('PRC') || typed.prcClosedOn !== '' ? <DateField {...at('prcClosedOn')} label={t('prcClosed')} /> : null}
      <ActionRow><Button>{t('show')}</Button></ActionRow>
    </form>
  )
}

function Answer({ detail, supposed, isEmpty }: { detail: CaseDetail; supposed: Supposed; isEmpty: boolean }) {
  const t = useTranslations('what-if')
  const supposedClocks = supposed.clocks.map(({ then, state }): ClockOfCase => ({ reading: then, state, left: null }))
  const ahead = supposed.ahead.flatMap(({ clocks }) => clocks)
    .map((reading): ClockOfCase => ({ reading, state: clockState(reading, supposed.at), left: null }))
  const moved = supposed.clocks.filter(({ now, then, days, state }) => (
    days !== 0 || then.met?.on !== now.met?.on || (state !== 'passed' && then.stopped?.on !== now.stopped?.on)
  ))
  const drawn = [...(isEmpty ? [] : moved.map(({ then }) => then.key)), ...ahead.map(({ reading }) => reading.key)]
  return (
    <>
      <section aria-labelledby="clocks">
        <h2 id="clocks">{t('clocks')}</h2>
        <ClocksTable detail={detail} supposed={supposed} />
      </section>
      <section aria-labelledby="ahead">
        <h2 id="ahead">{t('ahead')}</h2>
        <p>{t('aheadText')}</p>
        <AheadTable supposed={supposed} isEmpty={isEmpty} />
      </section>
      <CasePicture detail={{ ...detail, clocks: [...supposedClocks, ...ahead], calendars: supposed.calendars }} supposed={drawn} />
    </>
  )
}
