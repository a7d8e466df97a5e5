import type { DueDates, Quarter } from '@/lib/domain/release/public-entry'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ReportPart } from '@/lib/reports/report-document'
import type { PublicCase } from '@/lib/services/view-public-register'

import { heading, paragraph, table, wide, type Speech } from './speech'

/** Cases that people chose, in the words in which they were released to the public, and in no others. */
export function casesPart(cases: readonly PublicCase[], speech: Speech): ReportPart[] {
  const t = speech.within('report.notable')
  return [
    heading(2, 'cases', t('title')),
    ...(cases.length === 0 ? [paragraph(t('none'))] : [paragraph(t('chosen')), ...cases.flatMap((one) => casePart(one, speech))]),
  ]
}

function casePart(one: PublicCase, { within, local, locale }: Speech): ReportPart[] {
  const t = within('report.notable')
  const e = within('public-register.entry')
  const vocabulary = within('vocabulary')
  const quarter = ({ year, quarter: q }: Quarter) => within('public-register')('quarter', { quarter: q, year: String(year) })
  const dates = ({ met, late, missed }: DueDates) => t('dates', { met, late, missed })
  const side = { complaining: local(one.complainingSide.name), responding: local(one.respondingSide.name) }
  const rows: [string, string][] = [
    [e('kind'), sentenceStart(vocabulary(`kind.${one.kind}`), locale)],
    [e('subject'), one.subject === null ? e('notTold') : sentenceStart(vocabulary(`subject.${one.subject}`), locale)],
    [e('complaining'), side.complaining],
    [e('responding'), side.responding],
    [e('agency'), one.agency],
    ...(one.field === null ? [] : [[e('field'), one.field] as [string, string]]),
    [e('counterpart'), one.counterpart ?? e('notNamed')],
    [e('activity'), one.activity ?? e('notNamed')],
    [e('filed'), quarter(one.filed)],
    ...(one.closed === null ? [] : [[e('closed'), quarter(one.closed)] as [string, string]]),
    [e(one.closed === null ? 'stands' : 'ended'), local(one.ended.label)],
    [e('stages'), one.stages.map(({ label }) => local(label)).join('; ')],
    [e('ofComplaining', { side: side.complaining }), dates(one.dueDates.complaining)],
    [e('ofResponding', { side: side.responding }), dates(one.dueDates.responding)],
    [e('ofBoth'), dates(one.dueDates.both)],
  ]
  return [
    heading(3, one.number, t('case', { number: one.number })),
    ...(one.summary === null ? [] : one.summary.split(/\n+/).map((text) => paragraph(text))),
    table(`case-${one.number}`, t('table', { number: one.number }), [wide(t('member'), 36), t('value')], rows),
    paragraph(e('datesNote'), 'note'),
  ]
}
