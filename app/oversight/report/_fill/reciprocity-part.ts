import { expectedOutcomes } from '@/lib/domain/reciprocity/ledger'
import { sentenceStart } from '@/lib/format/sentence-start'
import type { ReportPart } from '@/lib/reports/report-document'
import type { ReasonFigures } from '@/lib/services/view-oversight-reasons'
import type { Report } from '@/lib/services/view-report'

import { heading, numeric, paragraph, table, wide, type Speech } from './speech'
import type { Scopes } from './scopes'

/** Both directions of the ledger, and the reasons that were stated. */
export function reciprocityPart({ figures, ledger }: Report, scopes: Scopes, speech: Speech): ReportPart[] {
  const t = speech.within('report.reciprocity')
  const { ofToday, replyReasons } = figures
  return [
    heading(2, 'reciprocity', t('title')),
    paragraph(t('text')),
    heading(3, 'ledger', t('ledger')),
    ...(ofToday === null ? [paragraph(t('notPast'))] : ledger === null ? [paragraph(t('notSummed'))] : ledgerPart(ledger, scopes, speech)),
    ...(ledger !== null && isNarrowedByCases(figures.asked) ? [paragraph(speech.o('narrow.notOfCases'), 'note')] : []),
    heading(3, 'reasons', speech.o('reasons.title')),
    ...reasonsPart('replies', replyReasons, scopes, speech),
    ...(ofToday === null ? [] : reasonsPart('deliveries', ofToday.deliveryReasons, scopes, speech)),
  ]
}

/** By what neither activities nor the ledger can be narrowed. */
export function isNarrowedByCases({ set }: Report['figures']['asked']): boolean {
  return set.kind !== undefined || set.procedure !== undefined
}

function ledgerPart({ figures, procedure }: NonNullable<Report['ledger']>, scopes: Scopes, { o, t, within, number, of, local }: Speech): ReportPart[] {
  const { parties } = procedure.agreement
  if (parties.every(({ id }) => figures[id]!.dueDates === 0)) return [paragraph(t('reciprocity.noDueDates'))]
  const l = within('ledger')
  return [
    table(
      'ledger',
      scopes.ledger(t('reciprocity.ledger')),
      [wide(o('ledger.side'), 14), numeric(o('ledger.expected')), ...expectedOutcomes.map((outcome) => numeric(l(`outcomes.${outcome}`)))],
      parties.map(({ id, name }) => {
        const { expected, outcomes } = figures[id]!
        return [local(name), number(expected), ...expectedOutcomes.map((outcome) => of(outcomes[outcome], expected))]
      }),
    ),
    ...parties.map(({ id, name }) => {
      const { outcomes, disputed, undated, dueDates, medianDaysLate } = figures[id]!
      return paragraph(t('reciprocity.besides', {
        side: local(name), notDue: outcomes['not-yet-due'], paused: outcomes.paused, undated, disputed: of(disputed, dueDates), median: medianDaysLate ?? 'none',
      }), 'note')
    }),
  ]
}

function reasonsPart(of: 'replies' | 'deliveries', { sides, reasons }: ReasonFigures, scopes: Scopes, speech: Speech): ReportPart[] {
  const { o, within, local, locale, number } = speech
  const title = o(`reasons.${of}`)
  if (reasons.length === 0) return [paragraph(`${title}: ${o(of === 'replies' ? 'reasons.noReplies' : 'reasons.noDeliveries')}`)]
  const words = within('vocabulary.statedReason')
  return [
    table(
      `reasons-${of}`,
      of === 'replies' ? scopes.stand(title) : scopes.register(title),
      [wide(o('reasons.reason'), 50), ...sides.map((side) => numeric(local(side.name)))],
      [
        ...reasons.map(({ reason, bySide }) => [sentenceStart(words(reason), locale), ...sides.map((side) => speech.of(bySide[side.id]!, side.all))]),
        [o(of === 'replies' ? 'reasons.allReplies' : 'reasons.allDeliveries'), ...sides.map((side) => number(side.all))],
      ],
      { summed: true },
    ),
  ]
}
