// Counts the figures of oversight anew from a record, by their definitions (docs/decisions/0021 and 0025).
import { countLedger, entriesOf } from './count-ledger.mjs'
import { atRank, dayIn, daysFrom, lastInstantOf, officeDay, plusDays } from './days.mjs'
import { readCase, standingOf } from './read-case.mjs'

const turns = ['filed', 'resolved', 'escalated', 'lapsed']
const standings = ['met', 'met-late', 'missed', 'running', 'not-needed']

/**
 * @param record what `readRecord` answers
 * @param set what narrows the figures: agency, counterpart (null: none is named), field, kind, procedure, filedFrom and filedTo (YYYY-MM)
 * @param asOf a past day, as recorded by its end; null: everything, at the instant `now`
 */
export function recount(record, { set = {}, asOf = null, now = record.madeAt } = {}) {
  const isPast = asOf !== null && asOf < officeDay(now)
  const at = isPast ? lastInstantOf(asOf) : Date.parse(now)
  const today = officeDay(at)
  const activities = entriesOf(record, 'activity').map((one) => ({ ...one, field: one.word('field') }))
  const everyCase = record.ofKind('case').flatMap(({ id, events }) => {
    const entered = isPast ? events.filter(({ recordedAt }) => Date.parse(recordedAt) <= at) : events
    if (entered.length === 0) return []
    const { procedure } = entered[0]
    const told = (record.clockDates.get(id) ?? []).findLast(({ seq }) => seq <= entered.length)?.clocks ?? []
    return [{ procedure: procedure.id, ...readCase(entered, record.procedures.get(procedure.hash), told) }]
  })
  const cases = everyCase.filter((one) => isIn(set, one, activities.find(({ id }) => id === one.activity)?.field ?? null))
  const figures = {
    asOf, set, today,
    cases: cases.length,
    stages: countStages(cases, today),
    turns: countTurns(cases),
    flow: tally(cases.flatMap(({ moves }) => moves), ({ from, to }) => `${from ?? ''} → ${to}`),
    lengths: countLengths(cases),
    sides: countSides(cases, at),
    time: countTime(cases, today),
    replyReasons: tally(cases.flatMap(({ replies }) => replies), ({ side, reason }) => `${side} ${reason}`),
    agencies: countAgencies(cases),
    /** Clocks of which an entry that they passed says another day than the office's dates do: there should be none. */
    disagreements: cases.flatMap(({ reference, clocks }) => clocks.filter(({ disagrees }) => disagrees).map(() => reference)),
  }
  if (isPast) return { ...figures, ofToday: null }
  const parties = [...record.procedures.values()].find(({ id }) => id === 'sta-2024').agreement.parties
  const cutOff = parties.map(({ zone }) => dayIn(zone, at)).sort()[0]
  return { ...figures, ofToday: countToday(record, { set, activities, pauses: everyCase.flatMap((one) => one.pauses), cutOff }) }
}

function isIn({ filedFrom = '', filedTo = '9999-12', field, ...same }, one, itsField) {
  const month = one.filedOn.slice(0, 7)
  return filedFrom <= month && month <= filedTo && (field === undefined || field === itsField) && Object.entries(same).every(([name, value]) => one[name] === value)
}

/** How many there are of each key. */
function tally(all, keyOf) {
  const counts = {}
  for (const one of all) counts[keyOf(one)] = (counts[keyOf(one)] ?? 0) + 1
  return counts
}

const ageOf = (days) => (days <= 30 ? '0-30' : days <= 90 ? '31-90' : days <= 180 ? '91-180' : days <= 365 ? '181-365' : 'over-365')

function countStages(cases, today) {
  const stages = {}
  for (const { stage, flagged, filedOn } of cases.filter(({ closed }) => !closed)) {
    const here = (stages[stage] ??= { open: 0, flagged: 0, byAge: {} })
    const age = ageOf(daysFrom(filedOn, today))
    here.open += 1
    here.flagged += Number(flagged)
    here.byAge[age] = (here.byAge[age] ?? 0) + 1
  }
  return stages
}

/** By month and in all. */
function countTurns(cases) {
  const counted = cases.flatMap(({ moves }) => moves).filter(({ turn }) => turns.includes(turn))
  return { months: tally(counted, ({ turn, on }) => `${on.slice(0, 7)} ${turn}`), all: { ...Object.fromEntries(turns.map((turn) => [turn, 0])), ...tally(counted, ({ turn }) => turn) } }
}

/** How long cases stayed at a stage, from one way to the next; an entry in the past can come out before the one that it followed, and then it is no day. */
function countLengths(cases) {
  const stages = {}
  for (const { moves } of cases) {
    moves.forEach(({ to, on }, i) => {
      const here = (stages[to] ??= { days: [], goOn: 0 })
      if (moves[i + 1] === undefined) here.goOn += 1
      else here.days.push(Math.max(0, daysFrom(on, moves[i + 1].on)))
    })
  }
  return Object.fromEntries(Object.entries(stages).map(([stage, { days, goOn }]) => [stage, { over: days.length, goOn, median: atRank(days, 0.5), ninetieth: atRank(days, 0.9) }]))
}

function countSides(cases, at) {
  const sides = {}
  for (const clock of cases.flatMap(({ clocks }) => clocks)) {
    const side = (sides[clock.party ?? 'both'] ??= Object.fromEntries(standings.map((one) => [one, 0])))
    side[standingOf(clock, at)] += 1
  }
  return sides
}

/** Every day of every case, from the one after its filing on, goes to somebody. */
function countTime(cases, today) {
  const shares = {}
  for (const { filedOn, classOn } of cases) {
    const seen = new Set()
    for (let day = plusDays(filedOn, 1); day <= today; day = plusDays(day, 1)) {
      const share = classOn(day)
      const key = `${share.class} ${share.party ?? ''}`.trim()
      const counted = (shares[key] ??= { days: 0, cases: 0 })
      counted.days += 1
      if (!seen.has(key)) counted.cases += 1
      seen.add(key)
    }
  }
  return shares
}

function countAgencies(cases) {
  const agencies = {}
  for (const { agency, counterpart, closed } of cases) {
    const its = (agencies[agency] ??= { open: 0, closed: 0, counterparts: {} })
    const between = (its.counterparts[counterpart ?? ''] ??= { open: 0, closed: 0 })
    for (const one of [its, between]) one[closed ? 'closed' : 'open'] += 1
  }
  return agencies
}

/** What is told of today only: activities, deliveries and the ledger. Kind, procedure and filing narrow nothing here. */
function countToday(record, { set: { agency, counterpart, field }, activities: all, pauses, cutOff }) {
  const narrows = (wanted, value) => wanted === undefined || wanted === value
  const activities = all.filter((one) => narrows(agency, one.agencyId) && narrows(counterpart, one.counterpartId) && narrows(field, one.field))
  const lines = entriesOf(record, 'expectation').filter((line) => activities.some(({ id }) => id === line.activityId))
  const deliveries = entriesOf(record, 'delivery')
  const counted = {}
  for (const { id, agencyId } of activities) {
    const its = (counted[agencyId] ??= { all: 0, without: 0 })
    its.all += 1
    if (!lines.some((line) => line.activityId === id)) its.without += 1
  }
  const short = deliveries.filter((one) => one.completeness !== 'complete' && !one.void).flatMap(({ expectationId, reason }) => {
    const line = lines.find(({ id }) => id === expectationId)
    return line === undefined ? [] : [{ side: line.from, reason: reason ?? 'none-given' }]
  })
  return {
    activities: counted,
    deliveryReasons: tally(short, ({ side, reason }) => `${side} ${reason}`),
    ledger: countLedger({ lines, deliveries, activities, dueDates: record.dueDates, pauses, cutOff }),
  }
}
