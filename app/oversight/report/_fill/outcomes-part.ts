import type { ReportPart } from '@/lib/reports/report-document'
import type { Report } from '@/lib/services/view-report'

import { drawFlow } from '../../_pictures/flow-picture'
import { isNarrowedByCases } from './reciprocity-part'
import { figure, heading, numeric, paragraph, table, wide, type Speech } from './speech'
import type { Scopes } from './scopes'

/** Where cases went, what was decided in them, and which activities there are with which reviews. */
export function outcomesPart(report: Report, scopes: Scopes, speech: Speech): ReportPart[] {
  return [
    heading(2, 'outcomes', speech.t('outcomes.title')),
    ...flowPart(report.figures, scopes, speech),
    ...decisionsPart(report, scopes, speech),
    ...activitiesPart(report, scopes, speech),
  ]
}

function flowPart({ flow }: Report['figures'], scopes: Scopes, { o, t, of, local, words }: Speech): ReportPart[] {
  const { stages, moves } = flow
  if (moves.length === 0) return [paragraph(t('caseload.noCases'))]
  const nameOf = (id: string | null) => (id === null ? o('flow.filed') : local(stages.find((stage) => stage.id === id)!.label))
  const leaving = (from: string | null) => moves.filter((move) => move.from === from).reduce((all, { n }) => all + n, 0)
  return [
    figure(drawFlow(flow, words)),
    table(
      'flow',
      scopes.stand(o('flow.title')),
      [wide(o('flow.from'), 40), wide(o('flow.to'), 40), numeric(o('flow.n'))],
      moves.map((move) => [nameOf(move.from), nameOf(move.to), of(move.n, leaving(move.from))]),
    ),
    paragraph(o('flow.note'), 'note'),
  ]
}

/** What is told of decisions, also where nothing was decided: nothing is a figure too. */
export const decisionRows = [
  ['suspension-flag-raised', null],
  ['suspension-review-opened', null],
  ['suspension-decided', 'suspend'],
  ['suspension-decided', 'continue'],
  ['suspension-decided', 'keep'],
  ['suspension-decided', 'resume'],
  ['suspension-decided', 'terminate'],
  ['corrective-step-agreed', null],
  ['corrective-step-verified', 'settled'],
  ['corrective-step-verified', 'open'],
  ['corrective-step-failed', null],
  ['cessation-recorded', 'researcher'],
  ['cessation-recorded', 'agency'],
  ['referred', 'safety'],
  ['referred', 'intellectual-property'],
] as const

function decisionsPart({ decisions }: Report, scopes: Scopes, { within, number, of }: Speech): ReportPart[] {
  const t = within('report.decisions')
  return [
    heading(2, 'decisions', t('title')),
    table('decisions', scopes.period(t('table')), [wide(t('what'), 64), numeric(t('times')), numeric(t('cases'))], decisionRows.map(([type, detail]) => {
      const found = decisions.find((one) => one.type === type && one.detail === detail)
      return [t(detail === null ? `rows.${type}` : `rows.${type}.${detail}`), number(found?.n ?? 0), of(found?.cases ?? 0, scopes.cases)]
    })),
    paragraph(t('note'), 'note'),
  ]
}

function activitiesPart({ figures, activities: listed }: Report, scopes: Scopes, { o, within, number, of, date }: Speech): ReportPart[] {
  const t = within('report.activities')
  const title = heading(2, 'activities', t('title'))
  if (figures.ofToday === null || listed === null) return [title, paragraph(within('report.reciprocity')('notPast'))]
  const { activities } = figures.ofToday
  if (activities.length === 0) return [title, paragraph(o('empty.activities'))]
  const sum = (count: (one: (typeof activities)[number]) => number) => activities.reduce((all, one) => all + count(one), 0)
  const row = (name: string, all: number, without: number) => [name, of(without, all), of(all - without, all), number(all)]
  return [
    title,
    paragraph(o('activities.note')),
    table(
      'by-activity',
      scopes.register(o('activities.title')),
      [wide(o('activities.agency'), 46), numeric(o('activities.without')), numeric(o('activities.with')), numeric(o('activities.every'))],
      [...activities.map((one) => row(one.name, one.all, one.without)), row(o('activities.all'), sum((one) => one.all), sum((one) => one.without))],
      { summed: true },
    ),
    ...(isNarrowedByCases(figures.asked) ? [paragraph(o('narrow.notOfCases'), 'note')] : []),
    paragraph(t('reviews')),
    table(
      'activities',
      scopes.register(t('list')),
      [wide(t('activity'), 38), wide(t('between'), 28), wide(t('review'), 20), numeric(t('expectations'))],
      listed.lines.map(({ title: name, agency, counterpart, review, expectations }) => [
        name, `${agency}, ${counterpart ?? t('noCounterpart')}`, t('reviewText', { reference: review.reference, date: date(review.on) }), number(expectations),
      ]),
    ),
    ...(listed.total > listed.lines.length ? [paragraph(t('more', { shown: number(listed.lines.length), all: number(listed.total) }), 'note')] : []),
  ]
}
