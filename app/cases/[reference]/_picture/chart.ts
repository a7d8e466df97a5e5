import { expectedParty } from '@/lib/domain/agreements/sides'
import type { Stage } from '@/lib/domain/agreements/schema'
import { addDays, dayNumber } from '@/lib/domain/calendars/days'
import type { CaseDetail, ClockOfCase, RecordEntry } from '@/lib/services/view-case'

import { clockParts, datesOf, type ClockParts } from './clock-parts'

/** Who stands behind a bar or an entry: a side by its shape, and whether it is the side's office acting within itself; or the clock. */
export type By = { readonly side: 'first' | 'second' | 'both'; readonly office: boolean } | 'clock'

/** A stretch of time in dates; `to` is the day on which it ended, null where it goes on. */
export interface Stretch {
  readonly from: string
  readonly to: string | null
}

export interface ChartBar {
  readonly clock: ClockOfCase
  readonly by: Exclude<By, 'clock'>
  readonly parts: ClockParts
}

export interface ChartMark {
  readonly entry: RecordEntry
  readonly by: By
  /** The entry that raised the suspension flag. */
  readonly raisesFlag: boolean
}

/** A stage that the case has reached, with what happened and what ran in it. */
export interface ChartLane {
  readonly stage: Pick<Stage, 'id' | 'label' | 'closed'>
  readonly here: boolean
  readonly stretches: readonly Stretch[]
  /** In the order of the days on which it happened. */
  readonly marks: readonly ChartMark[]
  readonly bars: readonly ChartBar[]
  /** The review that the decision names under which the case stands. */
  readonly review: NonNullable<CaseDetail['namedReview']> | null
}

/** A case over time without geometry and without words: what the picture draws and what the table lists. */
export interface CaseChart {
  readonly first: string
  readonly last: string
  readonly today: string
  /** Whether today lies within the picture: a closed case ends before. */
  readonly showsToday: boolean
  readonly lanes: readonly ChartLane[]
  readonly flags: readonly Stretch[]
  /** Spans without the agreement that the case touches, cut to the picture. */
  readonly gaps: readonly CaseDetail['procedure']['agreement']['gaps'][number][]
  /** The first day after the agreement's own term, where the case reaches it. */
  readonly termEndsOn: string | null
}

/** Never fewer days than this: a case that was just filed stands on two weeks. */
const leastDays = 14

/** Reads the picture of a case off what its viewer may see. */
export function chartOf(detail: CaseDetail): CaseChart {
  const { procedure, state, record, today } = detail
  const termEndsOn = detail.term?.endsOn ?? null
  const stretches = stretchesOf(detail)
  const bars = detail.clocks.map((clock) => barOf(clock, detail))
  const lanes = stagesOf(detail).map((stage) => ({
    stage,
    here: stage.id === state.stage,
    stretches: stretches.filter((one) => one.stage === stage.id),
    marks: record.filter((entry) => entry.stage === stage.id).map((entry) => markOf(entry, detail)).sort(byDay),
    bars: bars.filter(({ clock }) => clock.reading.rule.stage === stage.id).sort(byStart),
    review: stage.id === state.stage ? detail.namedReview : null,
  })).filter((lane) => lane.stretches.length + lane.marks.length + lane.bars.length > 0)
  const ends = stretches.at(-1)!
  const closed = procedure.stages.some((stage) => stage.id === state.stage && stage.closed)
  const days = [
    ends.from,
    ...record.map((entry) => entry.occurredOn),
    ...bars.flatMap(({ parts }) => Object.values(datesOf(parts.whole))),
    ...(detail.namedReview ? [detail.namedReview.on] : []),
    ...(closed ? [] : [today]),
  ].sort()
  const first = days[0]!
  const last = [days.at(-1)!, addDays(first, leastDays - 1)].sort().at(-1)!
  return {
    first,
    last,
    today,
    showsToday: today >= first && today <= last,
    lanes,
    flags: flagsOf(record, state.flagRaised),
    gaps: procedure.agreement.gaps.filter((gap) => gap.from <= last && gap.to > first),
    termEndsOn: termEndsOn !== null && termEndsOn >= first && termEndsOn <= last ? termEndsOn : null,
  }
}

/** The stages of the procedure in its order, and any that it no longer knows. */
function stagesOf({ procedure, record }: CaseDetail): ChartLane['stage'][] {
  const known = new Set(procedure.stages.map((stage) => stage.id))
  const others = [...new Set(record.map((entry) => entry.stage))].filter((id) => !known.has(id))
  return [...procedure.stages, ...others.map((id) => ({ id, label: { en: id }, closed: false }))]
}

/**
 * When the case was in which stage. An entry stands in the stage in which it happened, so that the stage of the next one tells where
 * it led: also to those who do not see what was entered.
 */
function stretchesOf({ record, state }: CaseDetail): (Stretch & { stage: string })[] {
  const stretches: (Stretch & { stage: string })[] = []
  let since = record[0]?.occurredOn ?? state.filedOn
  record.forEach((entry, i) => {
    const after = record[i + 1]?.stage ?? state.stage
    if (after === entry.stage) return
    const on = entry.occurredOn > since ? entry.occurredOn : since
    stretches.push({ stage: entry.stage, from: since, to: on })
    since = on
  })
  return [...stretches, { stage: state.stage, from: since, to: null }]
}

function flagsOf(record: readonly RecordEntry[], raised: boolean): Stretch[] {
  const flags: Stretch[] = []
  for (const { type, occurredOn } of record) {
    if (type === 'suspension-flag-raised') flags.push({ from: occurredOn, to: null })
    if (type === 'suspension-flag-lowered') flags.push({ from: flags.pop()?.from ?? occurredOn, to: occurredOn })
  }
  return raised ? flags : flags.map(({ from, to }) => ({ from, to: to ?? record.at(-1)!.occurredOn }))
}

function barOf(clock: ClockOfCase, { procedure, state, calendars, today }: CaseDetail): ChartBar {
  const { party, hand } = expectedParty(procedure, clock.reading.rule.expectedFrom, state.filed)
  const by = { side: party === null ? ('both' as const) : sideOf(party, procedure), office: hand !== null }
  return { clock, by, parts: clockParts(clock.reading, clock.state, calendars, today) }
}

/** What is known of an entry from its kind alone; what is not listed here is told by its data or by the role of who entered it. */
const actors: Readonly<Record<string, 'complaining-side' | 'responding-side' | 'both-sides'>> = {
  'complaint-filed': 'complaining-side',
  'complaint-amended': 'complaining-side',
  'information-answered': 'complaining-side',
  'second-look-requested': 'complaining-side',
  'withdrawn': 'complaining-side',
  'consultations-requested': 'complaining-side',
  'request-received': 'responding-side',
  'reply-received': 'responding-side',
  'meeting-held': 'both-sides',
  'consultations-concluded': 'both-sides',
  'extension-agreed': 'both-sides',
}

function markOf(entry: RecordEntry, { procedure, state }: CaseDetail): ChartMark {
  const raisesFlag = entry.type === 'suspension-flag-raised'
  if (entry.role === 'clock') return { entry, raisesFlag, by: 'clock' }
  const named = actors[entry.type] ?? namedSide(entry.data) ?? (entry.role === 'researcher' ? 'complaining-side' : null)
  if (named === null) return { entry, raisesFlag, by: { side: sideOf(procedure.agreement.office, procedure), office: true } }
  const { party } = expectedParty(procedure, named, state.filed)
  return { entry, raisesFlag, by: { side: party === null ? 'both' : sideOf(party, procedure), office: false } }
}

/** The side that an entry names as the one whose position, undertaking or proposal it is. */
function namedSide(data: RecordEntry['data']): 'complaining-side' | 'responding-side' | null {
  const members = (data ?? {}) as Readonly<Record<string, unknown>>
  const side = [members.side, members.by].find((one) => one === 'complaining-side' || one === 'responding-side')
  return (side as 'complaining-side' | 'responding-side' | undefined) ?? null
}

function sideOf(party: string, { agreement }: CaseDetail['procedure']): 'first' | 'second' {
  return agreement.parties[0]?.id === party ? 'first' : 'second'
}

function byDay({ entry: a }: ChartMark, { entry: b }: ChartMark): number {
  return dayNumber(a.occurredOn) - dayNumber(b.occurredOn) || a.seq - b.seq
}

function byStart({ parts: a }: ChartBar, { parts: b }: ChartBar): number {
  return a.whole.from - b.whole.from || a.whole.to - b.whole.to
}
