import type { ClockMoment, ListedSpan } from '@/db/clock-list'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { isOthersMove, type SidesOfCase } from '@/lib/domain/agreements/sides'
import { addDays } from '@/lib/domain/calendars/days'
import type { Calendars } from '@/lib/domain/calendars/calendars'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { provisionalOfRow, ruleOfRow, type ListedRule } from '@/lib/domain/cases/clock-rows'
import type { ClockStanding } from '@/lib/domain/cases/clock-list'
import { timeLeft, type TimeLeft } from '@/lib/domain/deadlines/time-left'

import { officeZone, type Office } from './office'
import { soonDays, type namesOf } from './view-cases'

/** One clock of one case, as lists of clocks show it: the date with everything that it is never shown without. */
export interface ClockLine {
  /** Clock and instance, as in `agency-reply-1`: what the page of the case calls it. */
  readonly key: string
  readonly reference: string
  readonly stageLabel: LocalizedText
  readonly urgent: boolean
  readonly agency: string
  readonly counterpart: string | null
  readonly activity: string | null
  readonly procedure: Procedure
  readonly rule: ListedRule
  readonly sides: SidesOfCase
  /** The last day; null beside a range that is not firm yet, and where no date can be told. */
  readonly due: string | null
  /** Both ends of the range in which it falls, equal where it is firm; null where no date can be told. */
  readonly range: { readonly earliest: string; readonly latest: string } | null
  /** The zone in which the last day ends. */
  readonly zone: string
  /** It stands still: a toll is open, so there is no date. */
  readonly tolled: boolean
  /** Why the date is not firm: the years whose PRC schedule it waits for, none where day 0 is itself not firm. */
  readonly provisional: { readonly years: readonly number[] } | null
  readonly standing: ClockStanding
  /** Its last day passed, and it is still waited for. */
  readonly overdue: boolean
  /** It waits for nobody: reaching its end only fixes a date. */
  readonly deems: boolean
  readonly metOn: string | null
  /** When the need for it ended without its being met. */
  readonly stoppedOn: string | null
  /** The entry of the case with which it became as it is, and when that was recorded. */
  readonly since: { readonly seq: number; readonly at: string }
  /** In the unit of the rule; null where it is over, or has no date. */
  readonly left: TimeLeft | null
}

/** What lists of clocks turn on at an instant. */
export function clockMoment(office: Office, now = office.now()): ClockMoment & { readonly today: string } {
  const today = localDateAt(now, officeZone)
  const offices = office.procedures.all().map(({ id, version, agreement }) => ({ id, version, party: agreement.office }))
  return { now, today, soon: addDays(today, soonDays), offices }
}

/** Throws where the case's procedure has no such clock. */
export function clockLine(
  { clock, row, standing }: ListedSpan,
  register: ReturnType<typeof namesOf>,
  { now, calendars, procedures }: { now: string; calendars: Calendars } & Pick<Office, 'procedures'>,
): ClockLine {
  const procedure = procedures.of({ id: row.procedureId, version: row.procedureVersion })
  const rule = ruleOfRow(procedure, clock)
  const { due, earliest, latest, expiresAt, metOn, stoppedOn } = clock
  const range = earliest === null || latest === null ? null : { earliest, latest }
  const waits = clock.outcome === 'open'
  const { zone } = clock
  return {
    key: `${clock.clockId}-${clock.instance}`,
    reference: row.reference,
    stageLabel: procedure.stages.find((one) => one.id === row.stage)?.label ?? { en: row.stage },
    urgent: row.urgent,
    agency: register.agencies.get(row.agencyId) ?? row.agencyId,
    counterpart: row.counterpartId === null ? null : (register.counterparts.get(row.counterpartId) ?? null),
    activity: row.activityId === null ? null : (register.activities.get(row.activityId) ?? null),
    procedure,
    rule,
    sides: { complainingSide: row.complainingSide, respondingSide: row.respondingSide },
    due,
    range,
    zone,
    tolled: clock.tolled,
    provisional: waits && range !== null ? provisionalOfRow(clock) : null,
    standing,
    overdue: waits && !clock.deems && standing === 'missed',
    deems: clock.deems,
    metOn,
    stoppedOn,
    since: { seq: clock.fromSeq, at: clock.recordedFrom },
    left: waits ? timeLeft({ range, rule, expiresAt, zone, met: null, stopped: null }, now, calendars, isOthersMove(procedure, rule.expectedFrom, row)) : null,
  }
}
