// The ledger counted from its definition: each due date of a line, and what came of it.
import { atRank, daysFrom } from './days.mjs'

/** Each entry of a kind as its last event has it, with the place at which it was entered first, and its words. */
export function entriesOf(record, kind) {
  return record.ofKind(kind).map(({ id, events, texts }) => {
    const last = events.at(-1)
    return { id, entry: events[0].storeSeq, word: (name) => texts.get(`${last.seq} ${name}`) ?? null, ...last.data }
  })
}

/** What each side is expected to provide under some activities, and what came of it. `cutOff`: what is due before it is due. */
export function countLedger({ lines, deliveries, activities, dueDates, pauses, cutOff }) {
  const sides = {}
  const late = {}
  for (const line of lines) {
    const activity = activities.find(({ id }) => id === line.activityId)
    if (activity === undefined) continue
    const figures = (sides[line.from] ??= {
      outcomes: { 'on-time': 0, late: 0, partial: 0, declined: 0, overdue: 0, 'not-yet-due': 0, paused: 0 }, dueDates: 0, expected: 0, disputed: 0, undated: 0, medianDaysLate: null,
    })
    const all = dueDates.get(line.id)
    if (all.length === 0) figures.undated += 1
    const days = all.filter((day) => line.withdrawnOn === null || day < line.withdrawnOn)
    const covered = { activity: activity.id, expectation: line.id, counterpart: activity.counterpartId }
    const isPaused = (day) => pauses.some(({ kind, id, from, until }) => covered[kind] === id && from <= day && (until === null || day < until))
    const came = deliveries.filter((one) => one.expectationId === line.id && !one.void).sort((a, b) => daysFrom(b.providedOn, a.providedOn) || a.entry - b.entry)
    const standsBy = settle(days, came, isPaused)
    for (const day of days) {
      const one = standsBy.get(day)
      const [outcome, daysLate] = outcomeOf(day, one, { isPaused, cutOff })
      figures.outcomes[outcome] += 1
      figures.dueDates += 1
      if (!['not-yet-due', 'paused'].includes(outcome)) figures.expected += 1
      if (isDisputed(line) || (one !== undefined && isDisputed(one))) figures.disputed += 1
      if (outcome === 'late') (late[line.from] ??= []).push(daysLate)
    }
    figures.medianDaysLate = atRank(late[line.from] ?? [], 0.5)
  }
  return sides
}

/** By which delivery each due date stands: first those that were entered for one, then the others for the earliest that is free. */
function settle(days, came, isPaused) {
  const standsBy = new Map()
  const isForOne = ({ dueOn }) => dueOn !== null && days.includes(dueOn)
  for (const one of came.filter(isForOne)) standsBy.set(one.dueOn, one)
  const named = new Set(standsBy.keys())
  for (const one of came.filter((each) => !isForOne(each))) {
    const day = days.find((each) => !isPaused(each) && !named.has(each) && standsBy.get(each)?.completeness !== 'complete')
    if (day !== undefined) standsBy.set(day, one)
  }
  return standsBy
}

function outcomeOf(day, one, { isPaused, cutOff }) {
  if (isPaused(day)) return ['paused', 0]
  if (one === undefined) return [day < cutOff ? 'overdue' : 'not-yet-due', 0]
  if (one.completeness !== 'complete') return [one.completeness, 0]
  const daysLate = Math.max(0, daysFrom(day, one.providedOn))
  return [daysLate > 0 ? 'late' : 'on-time', daysLate]
}

const isDisputed = ({ positions = {} }) => Object.values(positions).some(({ stance }) => stance === 'disputed')
