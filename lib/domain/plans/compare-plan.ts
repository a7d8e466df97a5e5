import type { PlannedExpectation, ReadPlan } from './read-plan'
import { basisOf, identifierKey, ownIdentifier, restsOn, takenOver, type TakenOver, type TakeOverNote } from './plan-lines'

type Identifiers = TakenOver['identifiers']

/** What a line of the activity says now, as far as a plan can say it too. */
export interface StandingLine {
  readonly id: string
  readonly activityId: string
  readonly title: string
  readonly route: string
  readonly format: string | null
  /** Null for what comes again and again: a plan has one day. */
  readonly dueOn: string | null
  readonly volume: string | null
  readonly embargoUntil: string | null
  readonly agreedIn: string | null
  readonly identifiers: Identifiers
}

/** The members of a line that a plan can change, in the order in which they are shown. */
export const comparedMembers = ['title', 'route', 'format', 'dueOn', 'volume', 'embargoUntil', 'identifiers', 'agreedIn'] as const
export type ComparedMember = (typeof comparedMembers)[number]

export type MemberChange =
  | { readonly member: Exclude<ComparedMember, 'identifiers'>; readonly now: string | null; readonly then: string }
  | { readonly member: 'identifiers'; readonly now: Identifiers; readonly then: Identifiers }

/**
 * One data set in one distribution beside the lines of the activity. `unclear`: lines share its identifier or title, and which one is
 * meant cannot be told; nothing is guessed.
 */
export type PlanRow = {
  readonly planned: PlannedExpectation
  readonly said: TakenOver
  readonly notes: readonly TakeOverNote[]
} & (
  | { readonly state: 'new' }
  | { readonly state: 'unclear'; readonly lines: readonly string[] }
  | { readonly state: 'same'; readonly line: string }
  | { readonly state: 'changed'; readonly line: string; readonly changes: readonly MemberChange[] }
)

export interface PlanComparison {
  /** In the order of the plan. */
  readonly rows: readonly PlanRow[]
  /** Lines of the activity that the plan does not name. They stay as they are. */
  readonly absent: readonly string[]
}

/**
 * Sets a plan beside the lines of an activity. A data set is the line that carries its persistent identifier, or else the one of the
 * same title; and in a plan that was written from these lines it is the line that it was written from.
 * @param signedOn of the instrument: nothing is due under it before
 */
export function comparePlan(plan: ReadPlan, lines: readonly StandingLine[], signedOn: string): PlanComparison {
  const told = takenOver(plan, signedOn)
  const matches = matchesOf(told.map(({ said }, i) => ({ ...said, all: plan.expectations[i]!.identifiers })), lines)
  const rows = told.map(({ said, notes }, i): PlanRow => {
    const row = { planned: plan.expectations[i]!, said, notes }
    const { line, open } = matches[i]!
    if (line === null) return open.length === 0 ? { ...row, state: 'new' } : { ...row, state: 'unclear', lines: open.map(({ id }) => id) }
    const changes = changesOf(line, said, plan)
    return changes.length === 0 ? { ...row, state: 'same', line: line.id } : { ...row, state: 'changed', line: line.id, changes }
  })
  const named = new Set(matches.flatMap(({ line, open }) => [...(line ? [line] : []), ...open]).map(({ id }) => id))
  return { rows, absent: lines.filter(({ id }) => !named.has(id)).map(({ id }) => id) }
}

interface Match {
  /** The line that it certainly is. */
  readonly line: StandingLine | null
  /** Where it is none for certain: those that it could be. */
  readonly open: readonly StandingLine[]
}

interface Row extends TakenOver {
  /** Every identifier that the plan gives it. */
  readonly all: PlannedExpectation['identifiers']
}

/** For every key, those that have it. */
function indexed<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>()
  for (const one of all) for (const key of new Set(keysOf(one))) index.set(key, [...(index.get(key) ?? []), one])
  return index
}

function matchesOf(rows: readonly Row[], lines: readonly StandingLine[]): readonly Match[] {
  const matched = new Map<Row, StandingLine>()
  const given = new Set<StandingLine>()
  const free = (among: readonly StandingLine[]) => among.filter((line) => !given.has(line))
  const keysOf = ({ identifiers }: { readonly identifiers: Identifiers }) => identifiers.map(identifierKey)
  const byIdentifier = indexed(lines, keysOf)
  const rowsByIdentifier = indexed(rows, keysOf)
  const byTitle = indexed(lines, ({ title }) => [plain(title)])
  const byOwn = indexed(lines, (line) => [ownIdentifier(line)])
  const writtenFrom = ({ all }: Row) => [...new Set(all.flatMap(({ type, value }) => (type === 'other' ? byOwn.get(value) ?? [] : [])))]
  const sharing = (row: Row) => [...new Set(keysOf(row).flatMap((key) => byIdentifier.get(key) ?? []))]
  const titled = (row: Row) => byTitle.get(plain(row.title)) ?? []
  const ofTitle = (row: Row, among: readonly StandingLine[]) => among.filter((line) => plain(line.title) === plain(row.title))
  const settle = (find: (row: Row) => readonly StandingLine[]) => {
    for (const row of rows) {
      const found = matched.has(row) ? [] : free(find(row))
      if (found.length !== 1) continue
      matched.set(row, found[0]!)
      given.add(found[0]!)
    }
  }
  settle((row) => {
    const from = writtenFrom(row)
    return from.length === 1 ? from : ofTitle(row, from)
  })
  // Distributions of one data set carry the same identifier: their titles tell them apart first.
  settle((row) => ofTitle(row, sharing(row)))
  // An identifier that one row and one line alone have is that line, whatever it is called by now.
  settle((row) => {
    const others = keysOf(row).some((key) => rowsByIdentifier.get(key)!.length > 1)
    const among = sharing(row)
    return among.length === 1 && !others ? among : []
  })
  settle((row) => (sharing(row).length === 0 ? titled(row) : []))
  return rows.map((row) => {
    const line = matched.get(row) ?? null
    return { line, open: line ? [] : free([...new Set([...sharing(row), ...titled(row)])]) }
  })
}

const plain = (title: string) => title.replace(/\s+/g, ' ').trim()

/** What the plan says otherwise. What it does not say, and identifiers beyond those that it names, stay. */
function changesOf(line: StandingLine, said: TakenOver, plan: ReadPlan): MemberChange[] {
  const changes: MemberChange[] = []
  for (const member of ['title', 'route', 'format', 'dueOn', 'volume', 'embargoUntil'] as const) {
    const then = said[member]
    if (member === 'title' && line.title === said.titleInPlan) continue
    const recurring = member === 'dueOn' && line.dueOn === null
    if (then !== null && !recurring && then !== line[member]) changes.push({ member, now: line[member], then })
  }
  const keys = new Set(line.identifiers.map(identifierKey))
  const more = said.identifiers.filter((one) => !keys.has(identifierKey(one)))
  if (more.length > 0) changes.push({ member: 'identifiers', now: line.identifiers, then: [...line.identifiers, ...more] })
  // A plan of a later day is no other agreement by itself; where it changes a line, that is what the line rests on from then on.
  const basis = basisOf(plan)
  const rests = line.agreedIn === null || restsOn(line.agreedIn, plan)
  if (changes.length > 0 && rests && line.agreedIn !== basis) changes.push({ member: 'agreedIn', now: line.agreedIn, then: basis })
  return changes
}
