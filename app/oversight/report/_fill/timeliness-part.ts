import { clockStandings, dueStandings } from '@/lib/domain/cases/clock-list'
import type { ReportPart } from '@/lib/reports/report-document'
import type { Report } from '@/lib/services/view-report'

import { drawLengths } from '../../_pictures/lengths-picture'
import { drawSides } from '../../_pictures/sides-picture'
import { drawTime } from '../../_pictures/time-picture'
import { figure, heading, numeric, paragraph, table, wide, type Speech } from './speech'
import type { Scopes } from './scopes'

/** How each side kept its periods, whose the days were, and how long cases stay at a stage. */
export function timelinessPart({ figures }: Report, scopes: Scopes, speech: Speech): ReportPart[] {
  return [
    heading(2, 'timeliness', speech.t('timeliness.title')),
    ...sidesPart(figures, scopes, speech),
    ...timePart(figures, scopes, speech),
    ...lengthsPart(figures, scopes, speech),
  ]
}

type Sides = Report['figures']['sides']

function sidesPart({ sides }: Report['figures'], scopes: Scopes, { o, t, within, number, of, local, words }: Speech): ReportPart[] {
  const title = heading(3, 'by-side', o('sides.title'))
  const both = within('parts')('bothSides')
  const sum = (count: (side: Sides[number]) => number) => sides.reduce((all, side) => all + count(side), 0)
  const all = sum((one) => one.all)
  if (all === 0) return [title, paragraph(t('timeliness.noPeriods'))]
  const others = clockStandings.filter((standing) => !dueStandings.includes(standing))
  const row = (name: string, count: (of: (side: Sides[number]) => number) => number) => [
    name,
    number(count((one) => one.due)),
    ...dueStandings.map((standing) => of(count((one) => one.standings[standing]), count((one) => one.due))),
    ...others.map((standing) => number(count((one) => one.standings[standing]))),
    number(count((one) => one.all)),
  ]
  return [
    title,
    ...(sum((one) => one.due) === 0 ? [] : [figure(drawSides(sides, words))]),
    table(
      'by-side',
      scopes.stand(o('sides.title')),
      [wide(o('sides.side'), 16), numeric(o('sides.due')), ...[...dueStandings, ...others].map((standing) => numeric(o(`sides.standings.${standing}`))), numeric(o('sides.every'))],
      [...sides.map((side) => row(side.name === null ? both : local(side.name), (count) => count(side))), row(o('sides.all'), sum)],
      { summed: true },
    ),
    paragraph(o('sides.note'), 'note'),
  ]
}

function timePart({ time, sides }: Report['figures'], scopes: Scopes, { o, t, number, of, local, words }: Speech): ReportPart[] {
  const all = time.reduce((sum, one) => sum + one.days, 0)
  if (all === 0) return []
  const wordOf = (one: (typeof time)[number]) => {
    const word = o(`time.classes.${one.class}`)
    return one.name === null ? word : o('time.ofSide', { word, side: local(one.name) })
  }
  return [
    heading(3, 'by-time', o('time.title')),
    figure(drawTime(time, sides, words)),
    table(
      'by-time',
      scopes.stand(o('time.title')),
      [wide(o('time.whose'), 40), numeric(o('time.days')), numeric(o('time.part')), numeric(o('time.cases'))],
      [
        ...time.map((one) => [wordOf(one), of(one.days, all), o('time.percent', { part: one.days / all }), of(one.cases, scopes.cases)]),
        [o('time.all'), number(all), o('time.percent', { part: 1 }), number(scopes.cases)],
      ],
      { summed: true },
    ),
    paragraph(t('timeliness.timeNote'), 'note'),
  ]
}

function lengthsPart({ lengths }: Report['figures'], scopes: Scopes, { o, number, of, local, words }: Speech): ReportPart[] {
  if (lengths.length === 0) return []
  const days = (n: number | null) => (n === null ? o('lengths.none') : number(n))
  return [
    heading(3, 'lengths', o('lengths.title')),
    ...(lengths.every((one) => one.median === null) ? [] : [figure(drawLengths(lengths, words))]),
    table(
      'lengths',
      scopes.stand(o('lengths.title')),
      [wide(o('lengths.stage'), 36), numeric(o('lengths.median')), numeric(o('lengths.ninetieth')), numeric(o('lengths.over')), numeric(o('lengths.goOn'))],
      lengths.map((one) => [local(one.label), days(one.median), days(one.ninetieth), of(one.over, one.over + one.goOn), of(one.goOn, one.over + one.goOn)]),
    ),
    paragraph(o('lengths.note'), 'note'),
  ]
}
