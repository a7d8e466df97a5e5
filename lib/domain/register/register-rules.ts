import { daysBetween } from '@/lib/domain/calendars/days'
import { checkIdentifier } from '@/lib/domain/plans/identifiers'
import { dueDatesOf, mostDueDates, type Schedule } from '@/lib/domain/reciprocity/schedule'

import type { EntryOf, RegisterEntry } from './events'

/** What is wrong with an entry: the field that it concerns (null: the whole), and a key of the messages. */
export interface RegisterProblem {
  readonly field: string | null
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What the register and the day say around an entry that is to be made or changed; null where what it names is not registered. */
export interface Surroundings {
  /** The last day that has begun anywhere among the parties. */
  readonly today: string
  readonly parties: readonly string[]
  readonly agency: { readonly id: string } | null
  readonly counterpart: { readonly agencyId: string } | null
  /** The instrument that an activity names, or under which the activity of a line or delivery stands. */
  readonly instrument: { readonly signedOn: string; readonly expiresOn: string } | null
  readonly activity: { readonly id: string } | null
  /** The line that was expected or is to be changed, with every day by which it falls due as it stands. */
  readonly line: { readonly id: string; readonly dueDates: readonly string[] } | null
  /** How many open cases cite the line that is to be changed. */
  readonly openCases: number
  /** The first day on which anything was provided under an instrument that is to be changed. */
  readonly firstProvidedOn: string | null
}

/** Everything that the rules of the register find wrong with an entry; none means that it can be made. */
export function problemsOfEntry(entry: RegisterEntry, around: Surroundings): RegisterProblem[] {
  switch (entry.kind) {
    case 'agency':
      return []
    case 'counterpart':
      return around.agency ? [] : [unknown('agencyId')]
    case 'instrument':
      return problemsOfInstrument(entry, around)
    case 'activity':
      return problemsOfActivity(entry, around)
    case 'expectation':
      return problemsOfExpectation(entry, around)
    case 'delivery':
      return problemsOfDelivery(entry, around)
  }
}

const unknown = (field: string): RegisterProblem => ({ field, key: 'unknown' })

function problemsOfInstrument({ signedOn, expiresOn }: EntryOf<'instrument'>, { today, firstProvidedOn }: Surroundings): RegisterProblem[] {
  const problems: RegisterProblem[] = []
  if (daysBetween(today, signedOn) > 0) problems.push({ field: 'signedOn', key: 'in-future' })
  if (firstProvidedOn !== null && daysBetween(firstProvidedOn, signedOn) > 0) {
    problems.push({ field: 'signedOn', key: 'after-delivery', values: { date: firstProvidedOn } })
  }
  if (daysBetween(signedOn, expiresOn) < 0) problems.push({ field: 'expiresOn', key: 'expires-before-signed' })
  return problems
}

function problemsOfActivity(entry: EntryOf<'activity'>, { today, agency, counterpart, instrument }: Surroundings): RegisterProblem[] {
  const problems: RegisterProblem[] = []
  if (!agency) problems.push(unknown('agencyId'))
  if (!counterpart) problems.push(unknown('counterpartId'))
  else if (counterpart.agencyId !== entry.agencyId) problems.push({ field: 'counterpartId', key: 'other-agency' })
  if (!instrument) problems.push(unknown('instrumentId'))
  if (daysBetween(today, entry.reviewOn) > 0) problems.push({ field: 'reviewOn', key: 'in-future' })
  return problems
}

function problemsOfExpectation(entry: EntryOf<'expectation'>, { today, parties, activity, instrument, line, openCases }: Surroundings): RegisterProblem[] {
  if (!activity || !instrument) return [{ field: null, key: 'unknown-activity' }]
  const problems: RegisterProblem[] = []
  if (entry.from === entry.to || !parties.includes(entry.from) || !parties.includes(entry.to)) problems.push(unknown('direction'))
  if (entry.dueOn === null && entry.recurrence === null) problems.push({ field: 'dueOn', key: 'due-or-recurrence' })
  if (entry.dueOn !== null && entry.recurrence !== null) problems.push({ field: 'recurrence', key: 'due-and-recurrence' })
  if (entry.schedule !== null) problems.push(...problemsOfSchedule(entry.schedule, entry.recurrence, instrument))
  if (entry.withdrawnOn !== null) {
    if (daysBetween(today, entry.withdrawnOn) > 0) problems.push({ field: 'withdrawnOn', key: 'in-future' })
    if (openCases > 0) problems.push({ field: 'withdrawnOn', key: 'cited', values: { count: openCases } })
    // What fell due before is history: a line that is withdrawn from an earlier day would never have been overdue.
    const passed = line?.dueDates.findLast((day) => daysBetween(day, today) > 0)
    if (passed !== undefined && daysBetween(passed, entry.withdrawnOn) <= 0) {
      problems.push({ field: 'withdrawnOn', key: 'before-due-date', values: { date: passed } })
    }
  }
  if (entry.dueOn !== null) problems.push(...beforeSigned('dueOn', entry.dueOn, instrument.signedOn))
  for (const { type, value } of entry.identifiers) problems.push(...badIdentifier(type, value))
  return problems
}

/** The words say what was agreed, and the rule how it is read: a rule alone would be no agreement. */
function problemsOfSchedule(schedule: Schedule, words: string | null, instrument: { signedOn: string; expiresOn: string }): RegisterProblem[] {
  const dates = dueDatesOf(schedule, instrument.expiresOn)
  const problems = beforeSigned('scheduleFrom', schedule.from, instrument.signedOn)
  if (words === null) problems.push({ field: 'recurrence', key: 'schedule-without-words' })
  if (!('key' in dates)) return problems
  if (dates.key === 'not-a-rule') return [...problems, { field: 'rule', key: 'not-a-rule', values: { part: dates.part } }]
  return [...problems, { field: 'rule', key: dates.key, values: { most: mostDueDates, date: instrument.expiresOn } }]
}

function problemsOfDelivery(entry: EntryOf<'delivery'>, { today, line, instrument }: Surroundings): RegisterProblem[] {
  if (!line || !instrument) return [unknown('expectationId')]
  const problems = beforeSigned('providedOn', entry.providedOn, instrument.signedOn)
  if (daysBetween(today, entry.providedOn) > 0) problems.push({ field: 'providedOn', key: 'in-future' })
  if (entry.completeness === 'complete' && entry.reason !== null) problems.push({ field: 'reason', key: 'reason-of-complete' })
  if (entry.completeness !== 'complete' && entry.reason === null) problems.push({ field: 'reason', key: 'reason-needed' })
  if (entry.dueOn !== null && !line.dueDates.includes(entry.dueOn)) problems.push({ field: 'dueOn', key: 'not-a-due-date', values: { date: entry.dueOn } })
  if (entry.completeness === 'partial' && entry.words === null) problems.push({ field: 'words', key: 'missing-part-needed' })
  return problems
}

/** An identifier that is not written like one of its type, or has a slip in it, would lead nowhere. */
function badIdentifier(type: string, value: string): RegisterProblem[] {
  const { problem } = checkIdentifier(type, value)
  return problem === null ? [] : [{ field: 'identifiers', key: `identifier-${problem}`, values: { value } }]
}

/** Nothing is expected or provided under an instrument before it was signed. */
function beforeSigned(field: string, day: string, signedOn: string): RegisterProblem[] {
  return daysBetween(signedOn, day) < 0 ? [{ field, key: 'before-signed', values: { date: signedOn } }] : []
}
