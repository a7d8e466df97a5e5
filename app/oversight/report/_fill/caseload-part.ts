import { ageSpans } from '@/lib/domain/cases/case-list'
import type { ReportPart } from '@/lib/reports/report-document'
import { countedTurns, type TurnFigures } from '@/lib/services/view-oversight-stages'
import type { Report } from '@/lib/services/view-report'

import { spanNames } from '../../_components/span-names'
import { drawStages } from '../../_pictures/stages-picture'
import { drawTurns } from '../../_pictures/turns-picture'
import { figure, heading, numeric, paragraph, table, wide, type Speech } from './speech'
import type { Scopes } from './scopes'

/** What was filed, resolved, escalated and lapsed in the period; what stands open by stage and age; and whose cases they are. */
export function caseloadPart({ figures, turns }: Report, scopes: Scopes, speech: Speech): ReportPart[] {
  const t = speech.within('report.caseload')
  const { agencies } = figures
  return [
    heading(2, 'caseload', t('title')),
    ...turnsPart(turns, scopes, speech),
    ...stagesPart(figures, scopes, speech),
    ...(agencies.length === 0 ? [] : agenciesPart(figures, scopes, speech)),
  ]
}

function turnsPart(turns: TurnFigures, scopes: Scopes, { o, t, number, words }: Speech): ReportPart[] {
  const title = heading(3, 'over-time', o('turns.title'))
  if (turns.spans.length === 0) return [title, paragraph(t('caseload.noTurns'))]
  const nameOf = spanNames(turns.per, words)
  return [
    title,
    figure(drawTurns(turns, words)),
    table(
      'over-time',
      scopes.period(o('turns.title')),
      [wide(o(turns.per === 'month' ? 'turns.perMonth' : 'turns.perQuarter'), 32), ...countedTurns.map((turn) => numeric(o(`turns.turns.${turn}`)))],
      [
        ...turns.spans.map((span) => [nameOf(span), ...countedTurns.map((turn) => number(span.turns[turn]))]),
        [o('turns.all'), ...countedTurns.map((turn) => number(turns.all[turn]))],
      ],
      { summed: true },
    ),
    paragraph(`${o('turns.note')} ${t('caseload.turnsOf')}`, 'note'),
  ]
}

function stagesPart({ stages }: Report['figures'], scopes: Scopes, { o, t, number, of, local, words }: Speech): ReportPart[] {
  const sum = (count: (stage: (typeof stages)[number]) => number) => stages.reduce((all, stage) => all + count(stage), 0)
  const open = sum((one) => one.open)
  const title = heading(3, 'by-stage', o('stages.title'))
  if (open === 0) return [title, paragraph(t('caseload.noCases'))]
  return [
    title,
    figure(drawStages(stages, words)),
    table(
      'by-stage',
      scopes.stand(o('stages.title')),
      [wide(o('stages.stage'), 26), ...ageSpans.map((age) => numeric(o(`stages.ages.${age}`))), numeric(o('stages.open')), numeric(o('stages.flagged'))],
      [
        ...stages.map((one) => [local(one.label), ...ageSpans.map((age) => number(one.byAge[age])), of(one.open, open), of(one.flagged, one.open)]),
        [o('stages.all'), ...ageSpans.map((age) => number(sum((one) => one.byAge[age]))), number(open), of(sum((one) => one.flagged), open)],
      ],
      { summed: true },
    ),
    paragraph(o('stages.note'), 'note'),
  ]
}

function agenciesPart({ agencies }: Report['figures'], scopes: Scopes, { o, number, of }: Speech): ReportPart[] {
  const sum = (count: (one: (typeof agencies)[number]) => number) => agencies.reduce((all, one) => all + count(one), 0)
  const all = sum((one) => one.open + one.closed)
  const row = (name: string, { open, closed }: { open: number; closed: number }) => [name, number(open), number(closed), of(open + closed, all)]
  return [
    heading(3, 'by-agency', o('agencies.title')),
    table(
      'by-agency',
      scopes.stand(o('agencies.title')),
      [wide(o('agencies.name'), 55), numeric(o('agencies.open')), numeric(o('agencies.closed')), numeric(o('agencies.every'))],
      [
        ...agencies.flatMap((agency) => [
          row(agency.name, agency),
          ...agency.counterparts.map((one) => row(`${agency.name}: ${one.name ?? o('agencies.none')}`, one)),
        ]),
        [o('agencies.all'), number(sum((one) => one.open)), number(sum((one) => one.closed)), number(all)],
      ],
      { summed: true },
    ),
  ]
}
