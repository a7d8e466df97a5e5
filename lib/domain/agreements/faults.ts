import { isZone } from '@/lib/domain/calendars/zones'

import type { Act, ClockRule, Guard, Procedure, Trigger } from './schema'

/** Where in a procedure something is wrong, and what. */
export interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

type Parts = Pick<Procedure, 'agreement' | 'initialStage' | 'stages' | 'clocks' | 'acts' | 'lapse' | 'suspension' | 'publication'>

/**
 * What a procedure that is well formed row by row still lacks as a whole: a stage or clock that it names and does not have, a row
 * that stands twice, clocks that wait for each other, a stage that a case could never leave. It would fail in the middle of a
 * case; it fails here instead.
 */
export function faultsOf(procedure: Parts): Fault[] {
  return [
    ...repeatedRows(procedure),
    ...officeFaults(procedure),
    ...danglingStages(procedure),
    ...danglingClocks(procedure),
    ...waitingInCircles(procedure.clocks),
    ...deadEnds(procedure),
  ]
}

function repeatedRows({ stages, clocks, acts, agreement, suspension }: Parts): Fault[] {
  const lists: [(string | number)[], readonly { id: string }[]][] = [
    [['stages'], stages],
    [['clocks'], clocks],
    [['acts'], acts],
    [['agreement', 'parties'], agreement.parties],
    [['agreement', 'provisions'], agreement.provisions],
    [['suspension', 'conditions'], suspension?.conditions ?? []],
  ]
  return lists.flatMap(([path, rows]) =>
    rows.flatMap(({ id }, i) =>
      rows.findIndex((row) => row.id === id) < i ? [{ path: [...path, i, 'id'], message: `"${id}" stands here twice` }] : [],
    ),
  )
}

function officeFaults({ agreement }: Parts): Fault[] {
  const { parties, office, complainants, gaps } = agreement
  const isParty = (id: string) => parties.some((party) => party.id === id)
  return [
    ...(isParty(office) ? [] : [{ path: ['agreement', 'office'], message: `no party "${office}" in this agreement` }]),
    ...(complainants === undefined || isParty(complainants) ? [] : [{ path: ['agreement', 'complainants'], message: `no party "${complainants}" in this agreement` }]),
    ...parties.flatMap(({ zone }, i) =>
      isZone(zone) ? [] : [{ path: ['agreement', 'parties', i, 'zone'], message: `"${zone}" is no time zone, such as America/New_York` }],
    ),
    ...gaps.flatMap((gap, i) => (gap.from < gap.to ? [] : [{ path: ['agreement', 'gaps', i, 'to'], message: 'a gap ends after it begins' }])),
  ]
}

function danglingStages({ initialStage, stages, clocks, acts, lapse, publication }: Parts): Fault[] {
  const known = new Set(stages.map((row) => row.id))
  const named: [(string | number)[], string][] = [
    [['initialStage'], initialStage],
    ...clocks.flatMap((row, i): [(string | number)[], string][] => [
      [['clocks', i, 'stage'], row.stage],
      ...row.runsIn.map((id, k): [(string | number)[], string] => [['clocks', i, 'runsIn', k], id]),
    ]),
    ...acts.flatMap((row, i): [(string | number)[], string][] => [
      ...row.stages.map((id, k): [(string | number)[], string] => [['acts', i, 'stages', k], id]),
      ...leadsTo(row).filter((id) => id !== 'return').map((id): [(string | number)[], string] => [['acts', i, 'next'], id]),
    ]),
    ...(lapse?.stages ?? []).map((id, k): [(string | number)[], string] => [['lapse', 'stages', k], id]),
    ...(publication?.stages ?? []).map((id, k): [(string | number)[], string] => [['publication', 'stages', k], id]),
    ...(lapse ? [[['lapse', 'to'], lapse.to] as [(string | number)[], string]] : []),
  ]
  return named.filter(([, id]) => !known.has(id)).map(([path, id]) => ({ path, message: `no stage "${id}" in this procedure` }))
}

function danglingClocks({ clocks, acts, lapse, suspension }: Parts): Fault[] {
  const known = new Set(clocks.map((row) => row.id))
  const named: [(string | number)[], readonly string[]][] = [
    ...clocks.flatMap((row, i): [(string | number)[], readonly string[]][] => [
      [['clocks', i, 'trigger'], clocksIn(row.trigger)],
      ...row.variants.map((one, k): [(string | number)[], readonly string[]] => [['clocks', i, 'variants', k, 'trigger'], one.trigger ? clocksIn(one.trigger) : []]),
      ...row.alternatives.map((one, k): [(string | number)[], readonly string[]] => [['clocks', i, 'alternatives', k, 'trigger'], one.trigger ? clocksIn(one.trigger) : []]),
    ]),
    ...acts.flatMap((row, i): [(string | number)[], readonly string[]][] => [
      [['acts', i, 'meets'], row.meets === undefined ? [] : [row.meets]],
      [['acts', i, 'when'], row.when ? clocksJudged(row.when) : []],
    ]),
    ...(suspension?.conditions ?? []).map((row, i): [(string | number)[], readonly string[]] => [['suspension', 'conditions', i, 'when'], clocksJudged(row.when)]),
    ...(suspension?.against ?? []).map((row, i): [(string | number)[], readonly string[]] => [['suspension', 'against', i, 'when'], clocksJudged(row.when)]),
    [['lapse', 'unless'], lapse?.unless ? clocksJudged(lapse.unless) : []],
  ]
  return named.flatMap(([path, ids]) => ids.filter((id) => !known.has(id)).map((id) => ({ path, message: `no clock "${id}" in this procedure` })))
}

/** A clock that counts from the end of another, which counts from its own, never gets a date. */
function waitingInCircles(clocks: readonly ClockRule[]): Fault[] {
  const next = new Map(clocks.map((row) => [row.id, [row.trigger, ...row.variants.flatMap((one) => one.trigger ?? [])].flatMap(clocksIn)]))
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some((id) => id === goal || (!seen.has(id) && reaches(id, goal, seen.add(id))))
  return clocks.flatMap(({ id }, i) =>
    reaches(id, id, new Set()) ? [{ path: ['clocks', i, 'trigger'], message: `"${id}" counts from its own end, by way of other clocks` }] : [],
  )
}

/** An open stage that no act and no lapse leaves keeps a case for ever. */
function deadEnds({ stages, acts, lapse }: Parts): Fault[] {
  const isLeft = (stage: string) =>
    lapse?.stages.includes(stage) === true || acts.some((act) => act.stages.includes(stage) && leadsTo(act).some((to) => to !== stage))
  return stages.flatMap(({ id, closed }, i) =>
    closed || isLeft(id) ? [] : [{ path: ['stages', i], message: `"${id}" is no end, and no act leads out of it` }],
  )
}

function leadsTo({ next }: Pick<Act, 'next'>): string[] {
  if (next === undefined) return []
  return typeof next === 'string' ? [next] : Object.values(next.to)
}

/** The clocks from whose ends a date is counted. */
export function clocksIn(from: Trigger): string[] {
  if ('on' in from) return from.orDueOf === undefined ? [] : [from.orDueOf]
  if ('dueOf' in from) return [from.dueOf]
  if ('offset' in from) return clocksIn(from.from)
  if ('cutOff' in from) return clocksIn(from.of)
  return ('earlierOf' in from ? from.earlierOf : from.laterOf).flatMap(clocksIn)
}

function clocksJudged(guard: Guard): string[] {
  if ('all' in guard) return guard.all.flatMap(clocksJudged)
  if ('any' in guard) return guard.any.flatMap(clocksJudged)
  if ('not' in guard) return clocksJudged(guard.not)
  return 'clock' in guard ? [guard.clock] : []
}
