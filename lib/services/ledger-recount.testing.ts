import type { Completeness } from '@/lib/domain/register/events'

/*
 * The ledger counted plainly, from what was registered and straight from its definition: no sums, no store, and nothing of the code that
 * makes them. For tests that hold the two against each other.
 */

export type RecountedLine = {
  id: string
  activity: string
  from: string
  when: { dueOn: string } | { everyDays: number; from: string; within: number } | { monthEndsFrom: string; within: number } | 'in words'
  disputed: boolean
  withdrawnOn: string | null
}
/** In the order in which they were entered. */
export type RecountedDelivery = { id: string; line: string; providedOn: string; completeness: Completeness; dueOn: string | null; disputed: boolean; void: boolean }
export type RecountedPause = { kind: 'activity' | 'expectation' | 'counterpart'; objectId: string; from: string; to: string | null }
export type RecountedActivity = { id: string; agency: string; counterpart: string; field: string }
export type World = { activities: RecountedActivity[]; lines: RecountedLine[]; deliveries: RecountedDelivery[]; pauses: RecountedPause[]; expiresOn: string }

/** One due date, or (with no day) one line for which nobody can compute any. */
export type Recounted = { line: RecountedLine; activity: RecountedActivity; dueOn: string | null; outcome: string; daysLate: number; disputed: boolean }

const dayAfter = (day: string, n: number) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const daysFrom = (one: string, other: string) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

function allDates({ when }: RecountedLine, expiresOn: string): string[] {
  if (when === 'in words') return []
  if ('dueOn' in when) return [when.dueOn]
  const dates: string[] = []
  const first = 'everyDays' in when ? when.from : when.monthEndsFrom
  for (let day = first; day <= expiresOn; day = dayAfter(day, 1)) {
    const ends = 'everyDays' in when ? daysFrom(first, day) % when.everyDays === 0 : dayAfter(day, 1).endsWith('-01')
    if (ends) dates.push(dayAfter(day, when.within))
  }
  return dates
}

/** Every due date and every line without dates, with what came of it on a day. */
export function recount(world: World, cutOff: string): Recounted[] {
  const found: Recounted[] = []
  for (const line of world.lines) {
    const activity = world.activities.find((one) => one.id === line.activity)!
    const computed = allDates(line, world.expiresOn)
    if (computed.length === 0) {
      found.push({ line, activity, dueOn: null, outcome: 'undated', daysLate: 0, disputed: false })
      continue
    }
    const dates = computed.filter((day) => line.withdrawnOn === null || day < line.withdrawnOn)
    const paused = (day: string) => world.pauses.some((pause) => {
      const covers = { activity: activity.id, expectation: line.id, counterpart: activity.counterpart }[pause.kind]
      return covers === pause.objectId && day >= pause.from && (pause.to === null || day < pause.to)
    })
    const came = world.deliveries.filter((one) => one.line === line.id && !one.void)
    came.sort((a, b) => a.providedOn.localeCompare(b.providedOn))
    const stands: Record<string, RecountedDelivery> = {}
    const named: string[] = []
    for (const one of came) {
      if (one.dueOn === null || !dates.includes(one.dueOn)) continue
      stands[one.dueOn] = one
      named.push(one.dueOn)
    }
    for (const one of came) {
      if (one.dueOn !== null && dates.includes(one.dueOn)) continue
      for (const day of dates) {
        if (paused(day) || named.includes(day) || stands[day]?.completeness === 'complete') continue
        stands[day] = one
        break
      }
    }
    for (const dueOn of dates) {
      const one = stands[dueOn]
      const late = one?.completeness === 'complete' && !paused(dueOn) ? Math.max(0, daysFrom(dueOn, one.providedOn)) : 0
      let outcome: string
      if (paused(dueOn)) outcome = 'paused'
      else if (one === undefined) outcome = dueOn < cutOff ? 'overdue' : 'not-yet-due'
      else if (one.completeness === 'complete') outcome = late > 0 ? 'late' : 'on-time'
      else outcome = one.completeness
      found.push({ line, activity, dueOn, outcome, daysLate: late, disputed: line.disputed || (one?.disputed ?? false) })
    }
  }
  return found
}

/** The figures of one side, from what was counted of a scope. */
export function recountedFigures(all: readonly Recounted[], side: string, period: { from: string | null; to: string | null }) {
  const outcomes: Record<string, number> = { 'on-time': 0, late: 0, partial: 0, declined: 0, overdue: 0, 'not-yet-due': 0, paused: 0 }
  let [dueDates, expected, disputed, undated] = [0, 0, 0, 0]
  const late: number[] = []
  for (const one of all) {
    if (one.line.from !== side) continue
    if (one.dueOn === null) {
      undated += 1
      continue
    }
    const month = one.dueOn.slice(0, 7)
    if ((period.from !== null && month < period.from) || (period.to !== null && month > period.to)) continue
    outcomes[one.outcome]! += 1
    dueDates += 1
    if (one.outcome !== 'not-yet-due' && one.outcome !== 'paused') expected += 1
    if (one.disputed) disputed += 1
    if (one.outcome === 'late') late.push(one.daysLate)
  }
  late.sort((a, b) => a - b)
  const medianDaysLate = late.length === 0 ? null : late[Math.ceil(late.length / 2) - 1]!
  return { outcomes, dueDates, expected, disputed, medianDaysLate, undated }
}
