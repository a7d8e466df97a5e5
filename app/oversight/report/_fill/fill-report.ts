import { partyOf } from '@/lib/domain/agreements/office'
import { formatInstant } from '@/lib/format/dates'
import type { ReportDocument, ReportPart } from '@/lib/reports/report-document'
import { officeZone } from '@/lib/services/office'
import type { Report } from '@/lib/services/view-report'

import { caseloadPart } from './caseload-part'
import { casesPart } from './cases-part'
import { mechanismPart } from './mechanism-part'
import { outcomesPart } from './outcomes-part'
import { reciprocityPart } from './reciprocity-part'
import { scopesOf, type Scopes } from './scopes'
import { heading, list, numeric, paragraph, plain, table, wide, type Speech } from './speech'
import { timelinessPart } from './timeliness-part'

interface Asking {
  /** Of which cases it is, in words; null for all. */
  readonly narrowed: string | null
  readonly demonstration: boolean
}

/** The report in words: from here the page and the files are written, and nothing is added to it. */
export function fillReport(report: Report, asking: Asking, speech: Speech): ReportDocument {
  const { t, local } = speech
  const { procedure } = report.procedure
  const scopes = scopesOf(report, speech)
  const side = local(partyOf(procedure, procedure.agreement.office).name)
  return {
    title: plain(t('title', { agreement: local(procedure.agreement.title) })),
    language: speech.locale,
    office: plain(asking.demonstration ? t('demonstrationOffice') : t('office', { side })),
    at: report.head.recordedAt,
    words: { pageOf: t('pageOf', { page: '{page}', pages: '{pages}' }), codePoints: t('codePoints') },
    parts: [
      ...firstPart(report, asking, scopes, speech),
      ...mechanismPart(report.procedure, speech),
      ...caseloadPart(report, scopes, speech),
      ...timelinessPart(report, scopes, speech),
      ...reciprocityPart(report, scopes, speech),
      ...outcomesPart(report, scopes, speech),
      ...casesPart(report.cases, speech),
      ...methodPart(report, speech),
    ],
  }
}

function firstPart({ figures, turns, ledger, head }: Report, { narrowed, demonstration }: Asking, scopes: Scopes, speech: Speech): ReportPart[] {
  const { t, date, number, of, local, within } = speech
  const { today, stages, sides, ofToday, asked } = figures
  const open = stages.reduce((sum, one) => sum + one.open, 0)
  const flagged = stages.reduce((sum, one) => sum + one.flagged, 0)
  const suspended = stages.filter((one) => one.suspended).reduce((sum, one) => sum + one.open, 0)
  const activities = ofToday?.activities ?? []
  const sum = (count: (one: (typeof activities)[number]) => number) => activities.reduce((all, one) => all + count(one), 0)
  const rows: [string, string][] = [
    [t('short.filed'), number(turns.all.filed)],
    [t('short.resolved'), number(turns.all.resolved)],
    [t('short.every'), number(scopes.cases)],
    [t('short.open'), of(open, scopes.cases)],
    [t('short.flagged'), of(flagged, open)],
    [t('short.suspended'), of(suspended, open)],
    ...sides.map((one): [string, string] => [
      t('short.missed', { side: one.name === null ? within('parts')('bothSides') : local(one.name) }), of(one.standings.missed, one.due),
    ]),
    ...(ledger === null ? [] : ledger.procedure.agreement.parties.map(({ id, name }): [string, string] => {
      const { outcomes, expected } = ledger.figures[id]!
      return [t('short.provided', { side: local(name) }), of(outcomes['on-time'], expected)]
    })),
    ...(ofToday === null ? [] : [[t('short.without'), of(sum((one) => one.without), sum((one) => one.all))] as [string, string]]),
  ]
  const entry = number(head.storeSeq)
  return [
    paragraph(t('first.warning'), 'warning'),
    ...(demonstration ? [paragraph(t('first.demonstration'), 'warning')] : []),
    paragraph(t('first.period', { period: scopes.periodText })),
    paragraph(t(asked.asOf === null || ofToday !== null ? 'first.asOf' : `first.asOfPast.${asked.axis ?? 'recorded'}`, { date: date(today), entry })),
    paragraph(narrowed === null ? t('first.everyCase') : t('first.narrowed', { what: narrowed })),
    paragraph(t('first.reading')),
    paragraph(t('first.nobody')),
    heading(2, 'short', t('short.title')),
    table('short', scopes.stand(t('short.table')), [wide(t('short.figure'), 75), numeric(t('short.number'))], rows),
  ]
}

/** How counts are made, what is not known, and what it takes to check them. */
function methodPart({ head, checkpoint, procedure, figures }: Report, { within, number, o, locale }: Speech): ReportPart[] {
  const t = within('report.method')
  return [
    heading(2, 'method', t('title')),
    list([
      ...(['record', figures.asked.axis === 'happened' ? 'asHappened' : 'asRecorded', 'periods', 'time', 'reasons', 'names', 'otherSide', 'small'] as const).map((key) => t(`items.${key}`)),
      ...(figures.ofToday === null ? [o(`past.text.${figures.asked.axis ?? 'recorded'}`), o('past.judged'), o('past.onlyToday')] : []),
    ]),
    paragraph(t('head', { entry: number(head.storeSeq), at: formatInstant(head.recordedAt, officeZone, locale), hash: head.storeHash })),
    paragraph(checkpoint === null ? t('noCheckpoint') : t('checkpoint', { number: checkpoint.number, entry: number(checkpoint.storeSeq), key: checkpoint.keyId })),
    paragraph(t('procedure', { hash: procedure.hash })),
    paragraph(t('check')),
  ]
}
