import { sourcesOf, type Cited } from '@/app/procedures/[id]/_components/sources'
import { procedureWords } from '@/app/procedures/_words/procedure-words'
import { bases, type ClockRule, type Procedure } from '@/lib/domain/agreements/schema'
import { hasAgreedDate } from '@/lib/domain/deadlines/case-clocks'
import type { ReportPart } from '@/lib/reports/report-document'
import type { ProcedureDetail } from '@/lib/services/view-procedure'

import { heading, list, paragraph, table, wide, type Speech } from './speech'

/** The mechanism as it is run: its stages and periods, each with what it rests on, and the present state of the agreement. */
export function mechanismPart({ procedure, termEndsOn }: ProcedureDetail, speech: Speech): ReportPart[] {
  const { local, within, locale } = speech
  const t = within('report.mechanism')
  const p = within('procedure')
  const { agreement, stages, clocks, suspension } = procedure
  const rules = procedureWords(procedure, p, locale)
  const sources = sourcesOf(procedure, locale)
  const basisOf = (cited: Cited) => within('parts.basis')(cited.basis)
  const sourceOf = (cited: Cited) => sources.indexOf(local(cited.source)) + 1
  const cited = (row: Cited) => t('cited', { basis: basisOf(row), number: sourceOf(row) })
  return [
    heading(2, 'mechanism', t('title')),
    paragraph(local(procedure.notice), 'warning'),
    paragraph(t('what', { title: local(procedure.title), version: procedure.version })),
    paragraph(basesText(procedure, speech)),
    paragraph(agreementText(procedure, termEndsOn, speech)),
    ...agreement.gaps.map(({ note }) => paragraph(local(note))),
    heading(3, 'stages', t('stages')),
    table('stages', t('stagesTable'), [wide(t('stage'), 36), wide(t('hands'), 36), t('rests')], stages.map((stage) => [
      local(stage.label), stage.closed ? p('closed') : p(`hands.${stage.level}`), cited(stage),
    ])),
    heading(3, 'periods', t('periods')),
    table(
      'periods',
      t('periodsTable'),
      [wide(t('period'), 20), wide(t('length'), 20), wide(t('expected'), 15), wide(t('counted'), 27), t('rests')],
      clocks.map((clock) => [
        `${local(clock.label)}, ${rules.stage(clock.stage)}`,
        lengthText(clock, rules, speech),
        within('vocabulary.expectedFrom')(clock.expectedFrom),
        `${rules.counting(clock.rule)} ${rules.rolling(clock.rule)}`,
        cited(clock),
      ]),
    ),
    paragraph(t('earlier'), 'note'),
    ...(suspension === undefined ? [] : [
      heading(3, 'suspension', t('suspension')),
      paragraph(p('suspension.intro')),
      list(suspension.conditions.map((one) => t('provision', { name: local(one.label), basis: basisOf(one), number: sourceOf(one) }))),
    ]),
    heading(3, 'provisions', t('provisions')),
    paragraph(t('provisionsNote')),
    list(agreement.provisions.map((one) => t('provision', { name: local(one.name), basis: basisOf(one), number: sourceOf(one) }))),
    heading(3, 'sources', t('sources')),
    list(sources.map((source, i) => t('source', { number: i + 1, source }))),
  ]
}

function basesText({ stages, acts, clocks, suspension }: Procedure, { within, locale }: Speech): string {
  const t = within('report.mechanism')
  const rows = [...stages, ...acts, ...clocks, ...(suspension?.conditions ?? []), ...(suspension?.against ?? [])]
  const counted = bases.map((basis) => ({ basis, n: rows.filter((row) => row.basis === basis).length })).filter(({ n }) => n > 0)
  const told = counted.map(({ basis, n }) => (basis === 'unverified' ? t('basisUnverified', { n }) : t('basis', { n, basis: within('parts.basis')(basis) })))
  const text = t('bases', { all: rows.length, bases: new Intl.ListFormat(locale, { type: 'conjunction' }).format(told) })
  return counted.some(({ basis }) => basis === 'agreement') ? text : `${text} ${t('notQuoted')}`
}

function agreementText({ agreement: { signedOn, term } }: Procedure, endsOn: string | null, { t, date, local }: Speech): string {
  const signed = date(signedOn)
  if (term === undefined || endsOn === null) return t('mechanism.agreementNoTerm', { signed })
  return t('mechanism.agreement', { signed, from: date(term.from), to: date(endsOn), note: local(term.note) })
}

function lengthText(clock: ClockRule, rules: ReturnType<typeof procedureWords>, { within, local }: Speech): string {
  const p = within('procedure.clocks')
  const usual = hasAgreedDate(clock) ? p('agreed') : rules.length(clock.rule)
  const others = clock.variants.map((variant) => p('variant', { label: local(variant.label), length: rules.length(clock.rule, variant.n) }))
  return [usual, ...others].join('; ')
}
