import type { Part } from '@/lib/domain/access/visibility'
import type { Role } from '@/lib/domain/access/roles'
import { bases } from '@/lib/domain/agreements/schema'
import { clockStandings } from '@/lib/domain/cases/clock-list'
import { timeClasses } from '@/lib/domain/cases/time-by-class'
import { complaintKinds, statedReasons } from '@/lib/domain/cases/vocabulary'
import { outcomes } from '@/lib/domain/reciprocity/ledger'
import { completenesses } from '@/lib/domain/register/events'

import type { ColumnType } from './cell'

/** Where the content of a column comes from. */
export const sources = ['case', 'clock', 'procedure', 'register', 'ledger', 'counted', 'export'] as const
export type Source = (typeof sources)[number]

/** What is told of a column besides its meaning, which stands in messages/en/exports.json under its name. */
export interface ColumnFacts {
  readonly type: ColumnType
  readonly source: Source
  /** What the number counts. */
  readonly unit?: 'days' | 'cases' | 'periods' | 'due-dates' | 'lines' | 'activities' | 'conditions' | 'moves' | 'stays' | 'statements'
  /** The part of a case to which it belongs; figures where it is left out. Who does not have the part has no such column. */
  readonly part?: Part
  /** Only for these roles; for everybody who has the list where it is left out. */
  readonly roles?: readonly Role[]
  /** What it can hold, with the namespace of their words. */
  readonly values?: { readonly of: readonly string[]; readonly words: string }
}

const basis = { of: bases, words: 'parts.basis' }
const hand = { of: ['agency', 'coordinator'], words: 'exports.values.hand' }
const dayUnit = { of: ['business-day', 'calendar-day'], words: 'exports.values.dayUnit' }
export const ledgerFigures = ['expected', ...outcomes, 'all', 'disputed', 'median-days-late', 'undated'] as const

/**
 * Every column that any list has. A name means the same in each list, so that what is said of it here and in the dictionary holds for all of
 * them; where something else is meant it has another name.
 */
export const columns = {
  // A case.
  reference: { type: 'code', source: 'case' },
  title: { type: 'text', source: 'case', part: 'narrative' },
  titleShown: { type: 'yes-no', source: 'case', part: 'narrative' },
  kind: { type: 'code', source: 'case', values: { of: complaintKinds, words: 'vocabulary.kind' } },
  urgent: { type: 'yes-no', source: 'case' },
  flagged: { type: 'yes-no', source: 'case' },
  closed: { type: 'yes-no', source: 'case' },
  stage: { type: 'code', source: 'case' },
  stageName: { type: 'text', source: 'procedure' },
  filedOn: { type: 'date', source: 'case' },
  complainingSide: { type: 'code', source: 'case' },
  respondingSide: { type: 'code', source: 'case' },
  expectedFrom: { type: 'code', source: 'clock' },
  expectedHand: { type: 'code', source: 'clock', values: hand },
  openActs: { type: 'texts', source: 'procedure', roles: ['officer', 'coordinator'] },
  latePeriods: { type: 'texts', source: 'clock' },
  latestOfLate: { type: 'date', source: 'clock' },
  basesOfLate: { type: 'codes', source: 'procedure', values: basis },
  stoppedPeriods: { type: 'texts', source: 'clock' },
  // A clock.
  period: { type: 'text', source: 'procedure' },
  periodKey: { type: 'code', source: 'clock' },
  due: { type: 'date', source: 'clock' },
  earliest: { type: 'date', source: 'clock' },
  latest: { type: 'date', source: 'clock' },
  provisional: { type: 'yes-no', source: 'clock' },
  awaitedYears: { type: 'numbers', source: 'clock' },
  zone: { type: 'code', source: 'procedure' },
  basis: { type: 'code', source: 'procedure', values: basis },
  provision: { type: 'text', source: 'procedure' },
  opens: { type: 'text', source: 'procedure' },
  procedure: { type: 'code', source: 'procedure' },
  procedureVersion: { type: 'number', source: 'procedure' },
  standing: { type: 'code', source: 'clock', values: { of: clockStandings, words: 'oversight.sides.standings' } },
  stopped: { type: 'yes-no', source: 'clock' },
  late: { type: 'yes-no', source: 'clock' },
  onlyFixesDate: { type: 'yes-no', source: 'procedure' },
  metOn: { type: 'date', source: 'case' },
  endedOn: { type: 'date', source: 'case' },
  daysLeft: { type: 'number', source: 'clock', unit: 'days' },
  daysLeftUnit: { type: 'code', source: 'clock', values: dayUnit },
  // The time of cases.
  days: { type: 'number', source: 'counted', unit: 'days' },
  age: { type: 'number', source: 'counted', unit: 'days' },
  daysClass: { type: 'code', source: 'counted', values: { of: timeClasses, words: 'oversight.time.classes' } },
  daysOfAll: { type: 'number', source: 'counted', unit: 'days' },
  // Suspension.
  suspensionGroup: { type: 'code', source: 'case', values: { of: ['flagged', 'review', 'suspended'], words: 'suspension' } },
  conditions: { type: 'number', source: 'procedure', unit: 'conditions' },
  conditionsMet: { type: 'number', source: 'counted', unit: 'conditions' },
  conditionsNotMet: { type: 'texts', source: 'procedure' },
  conditionsUnknown: { type: 'texts', source: 'procedure' },
  speaksAgainst: { type: 'texts', source: 'procedure' },
  proposalOpen: { type: 'yes-no', source: 'case' },
  namedReviewOn: { type: 'date', source: 'case' },
  // An entry of a case's record.
  entry: { type: 'number', source: 'case' },
  entryType: { type: 'code', source: 'case' },
  occurredOn: { type: 'date', source: 'case' },
  recordedAt: { type: 'instant', source: 'case' },
  enteredByRole: { type: 'code', source: 'case', values: { of: ['researcher', 'officer', 'coordinator', 'overseer', 'custodian', 'administrator', 'clock', 'office'], words: 'vocabulary.role' } },
  sentence: { type: 'text', source: 'case' },
  contentShown: { type: 'yes-no', source: 'case' },
  replacedByEntry: { type: 'number', source: 'case' },
  hash: { type: 'code', source: 'case' },
  // The register.
  agency: { type: 'text', source: 'register' },
  agencyShort: { type: 'text', source: 'register' },
  counterpart: { type: 'text', source: 'register' },
  activity: { type: 'text', source: 'register' },
  activityZh: { type: 'text', source: 'register' },
  activityId: { type: 'code', source: 'register' },
  field: { type: 'text', source: 'register' },
  instrument: { type: 'text', source: 'register' },
  instrumentKind: { type: 'code', source: 'register' },
  instrumentSignedOn: { type: 'date', source: 'register' },
  instrumentExpiresOn: { type: 'date', source: 'register' },
  reviewReference: { type: 'text', source: 'register' },
  reviewOn: { type: 'date', source: 'register' },
  expectations: { type: 'number', source: 'counted', unit: 'lines' },
  // The ledger.
  line: { type: 'text', source: 'ledger' },
  lineId: { type: 'code', source: 'ledger' },
  providedBy: { type: 'code', source: 'ledger' },
  dueOn: { type: 'date', source: 'ledger' },
  outcome: { type: 'code', source: 'ledger', values: { of: outcomes, words: 'ledger.outcomes' } },
  daysLate: { type: 'number', source: 'ledger', unit: 'days' },
  disputed: { type: 'yes-no', source: 'ledger' },
  deliveredOn: { type: 'date', source: 'ledger' },
  completeness: { type: 'code', source: 'ledger', values: { of: completenesses, words: 'activities.completeness' } },
  statedReason: { type: 'code', source: 'ledger', values: { of: statedReasons, words: 'vocabulary.statedReason' } },
  countingBasis: { type: 'code', source: 'counted', values: basis },
  recurrence: { type: 'text', source: 'ledger' },
  withdrawnOn: { type: 'date', source: 'ledger' },
  figure: { type: 'code', source: 'counted', values: { of: ledgerFigures, words: 'exports.values.figure' } },
  value: { type: 'number', source: 'counted' },
  valueUnit: { type: 'code', source: 'counted', values: { of: ['due-dates', 'lines', 'days'], words: 'exports.units' } },
  shareOf: { type: 'number', source: 'counted', unit: 'due-dates' },
  dueDates: { type: 'number', source: 'counted', unit: 'due-dates' },
  expectedByNow: { type: 'number', source: 'counted', unit: 'due-dates' },
  onTime: { type: 'number', source: 'counted', unit: 'due-dates' },
  cameLate: { type: 'number', source: 'counted', unit: 'due-dates' },
  inPart: { type: 'number', source: 'counted', unit: 'due-dates' },
  declined: { type: 'number', source: 'counted', unit: 'due-dates' },
  overdue: { type: 'number', source: 'counted', unit: 'due-dates' },
  notYetDue: { type: 'number', source: 'counted', unit: 'due-dates' },
  paused: { type: 'number', source: 'counted', unit: 'due-dates' },
  disputedDates: { type: 'number', source: 'counted', unit: 'due-dates' },
  undatedLines: { type: 'number', source: 'counted', unit: 'lines' },
  // Figures over cases.
  openCases: { type: 'number', source: 'counted', unit: 'cases' },
  closedCases: { type: 'number', source: 'counted', unit: 'cases' },
  flaggedCases: { type: 'number', source: 'counted', unit: 'cases' },
  openTo30Days: { type: 'number', source: 'counted', unit: 'cases' },
  open31To90Days: { type: 'number', source: 'counted', unit: 'cases' },
  open91To180Days: { type: 'number', source: 'counted', unit: 'cases' },
  open181To365Days: { type: 'number', source: 'counted', unit: 'cases' },
  openOver365Days: { type: 'number', source: 'counted', unit: 'cases' },
  casesWithSuchDays: { type: 'number', source: 'counted', unit: 'cases' },
  side: { type: 'code', source: 'procedure' },
  periodsMet: { type: 'number', source: 'counted', unit: 'periods' },
  periodsMetLate: { type: 'number', source: 'counted', unit: 'periods' },
  periodsMissed: { type: 'number', source: 'counted', unit: 'periods' },
  periodsDue: { type: 'number', source: 'counted', unit: 'periods' },
  periodsRunning: { type: 'number', source: 'counted', unit: 'periods' },
  periodsNotNeeded: { type: 'number', source: 'counted', unit: 'periods' },
  periodsInAll: { type: 'number', source: 'counted', unit: 'periods' },
  fromMonth: { type: 'code', source: 'counted' },
  toMonth: { type: 'code', source: 'counted' },
  filed: { type: 'number', source: 'counted', unit: 'moves' },
  resolved: { type: 'number', source: 'counted', unit: 'moves' },
  escalated: { type: 'number', source: 'counted', unit: 'moves' },
  lapsed: { type: 'number', source: 'counted', unit: 'moves' },
  fromStage: { type: 'code', source: 'procedure' },
  toStage: { type: 'code', source: 'procedure' },
  movedFrom: { type: 'text', source: 'procedure' },
  movedTo: { type: 'text', source: 'procedure' },
  movedOn: { type: 'date', source: 'case' },
  moves: { type: 'number', source: 'counted', unit: 'moves' },
  enteredOn: { type: 'date', source: 'case' },
  leftOn: { type: 'date', source: 'case' },
  staysOver: { type: 'number', source: 'counted', unit: 'stays' },
  medianDays: { type: 'number', source: 'counted', unit: 'days' },
  ninetiethDays: { type: 'number', source: 'counted', unit: 'days' },
  staysGoingOn: { type: 'number', source: 'counted', unit: 'stays' },
  statedIn: { type: 'code', source: 'counted', values: { of: ['replies', 'deliveries'], words: 'exports.values.statedIn' } },
  timesStated: { type: 'number', source: 'counted', unit: 'statements' },
  timesInAll: { type: 'number', source: 'counted', unit: 'statements' },
  repliedOn: { type: 'date', source: 'case' },
  cameByReply: { type: 'code', source: 'case', values: { of: ['nothing', 'part', 'all'], words: 'vocabulary.delivered' } },
  activities: { type: 'number', source: 'counted', unit: 'activities' },
  activitiesWithout: { type: 'number', source: 'counted', unit: 'activities' },
  // What a file without a head says of itself in each row.
  asOf: { type: 'date', source: 'export' },
  readAt: { type: 'instant', source: 'export' },
  address: { type: 'text', source: 'export' },
  ignored: { type: 'codes', source: 'export' },
} as const satisfies Record<string, ColumnFacts>

export type ColumnName = keyof typeof columns

/** The facts of a column, without the narrow type that each has. */
export function factsOf(name: ColumnName): ColumnFacts {
  return columns[name]
}

/** Of a whole export; a file with a head says them there, one without in its last columns. */
export const exportColumns = ['asOf', 'readAt', 'address', 'ignored'] as const satisfies readonly ColumnName[]
