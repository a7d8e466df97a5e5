import { openDataSchema, type OpenData } from '@/lib/domain/release/open-data'
import { stillOpen, type CountedBy } from '@/lib/domain/release/statistics'
import { commaSeparated } from '@/lib/exports/write-csv'

import type { Office } from './office'
import { viewPublicRegister, type PublicRegister } from './view-public-register'

/** The public register as a file of JSON; `/register/schema.json` describes it. Its own words are in English. Throws `StoreFault`. */
export function publicData(office: Office): OpenData {
  const { cases, statistics } = viewPublicRegister(office)
  return openDataSchema.parse({
    format: 'comity-public-register/1',
    cases,
    statistics: {
      through: statistics.through,
      tables:
        statistics.tables?.map(({ by, counts }) => ({
          by,
          columns: counts.columns.map(({ of, total }) => ({ key: of, label: labelOf(statistics, by, of), total })),
          rows: counts.rows.map(({ of, cells, total }) => ({ years: of, counts: cells, total })),
          total: counts.total,
        })) ?? null,
    },
  })
}

function labelOf({ agencies, ends }: PublicRegister['statistics'], by: CountedBy, key: string): string {
  if (by === 'agency') return agencies[key] ?? key
  return by === 'kind' || key === stillOpen ? key : (ends[key]?.en ?? key)
}

/** The released cases as comma-separated values, one line for each. Throws `StoreFault`. */
export function publicCasesTable(office: Office): string {
  const { cases } = publicData(office)
  const dates = (['complaining', 'responding', 'both'] as const).flatMap((side) => (['met', 'late', 'missed'] as const).map((came) => ({ side, came })))
  return commaSeparated([
    [
      'number', 'procedure', 'procedureVersion', 'kind', 'subject', 'agency', 'field', 'counterpart', 'activity', 'complainingSide', 'respondingSide',
      'filedYear', 'filedQuarter', 'closedYear', 'closedQuarter', 'ended', 'endedLabel', 'stages', ...dates.map(({ side, came }) => `dueDates.${side}.${came}`), 'summary',
    ],
    ...cases.map((one) => [
      one.number, one.procedure.id, one.procedure.version, one.kind, one.subject, one.agency, one.field, one.counterpart, one.activity, one.complainingSide.id, one.respondingSide.id,
      one.filed.year, one.filed.quarter, one.closed?.year ?? null, one.closed?.quarter ?? null, one.ended.id, one.ended.label.en, one.stages.map(({ id }) => id).join(' '),
      ...dates.map(({ side, came }) => one.dueDates[side][came]), one.summary,
    ]),
  ])
}

/** The counts as comma-separated values, one line for each; what is left out is an empty field. Throws `StoreFault`. */
export function publicStatisticsTable(office: Office): string {
  const { statistics } = publicData(office)
  const lines = (statistics.tables ?? []).flatMap(({ by, columns, rows, total }) => [
    ...rows.flatMap(({ years, counts }) => counts.map((n, j) => [years.join(' '), by, columns[j]!.key, columns[j]!.label, n])),
    ...rows.map((row) => [row.years.join(' '), by, 'all', 'all', row.total]),
    ...columns.map((column) => ['all', by, column.key, column.label, column.total]),
    ['all', by, 'all', 'all', total],
  ])
  return commaSeparated([['yearsOfFiling', 'countedBy', 'key', 'label', 'cases'], ...lines])
}
