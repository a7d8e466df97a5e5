import type { LocalizedText, Procedure } from './schema'

/** The parts in which two procedures are compared, in the order of reading. */
export const differenceParts = ['procedure', 'agreement', 'provisions', 'stages', 'clocks', 'acts', 'conditions', 'against', 'lapse'] as const
export type DifferencePart = (typeof differenceParts)[number]

/** A member of a row that is not the same in both. A value that is not there is `undefined`. */
export interface MemberDifference {
  readonly member: string
  readonly before: unknown
  readonly after: unknown
}

/** A row of which the two say different things. One that only one of them has is told with all its members. */
export interface RowDifference {
  readonly id: string
  readonly label: LocalizedText | null
  readonly change: 'added' | 'removed' | 'changed'
  readonly members: readonly MemberDifference[]
}

export interface PartDifferences {
  readonly part: DifferencePart
  readonly rows: readonly RowDifference[]
  /** How many rows are the same in both, member by member. */
  readonly same: number
}

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/**
 * In what two versions of a procedure differ, from `a` to `b`: rows by their ids, member by member. The version number itself is no
 * difference. Every part is answered, also where all of it is the same, so that what is equal can be counted.
 */
export function differencesOf(a: Procedure, b: Procedure): PartDifferences[] {
  const [before, after] = [partsOf(a), partsOf(b)]
  return differenceParts.map((part) => between(part, before[part], after[part]))
}

/** Whether nothing but the version differs. */
export function isWithoutDifference(differences: readonly PartDifferences[]): boolean {
  return differences.every((one) => one.rows.length === 0)
}

function partsOf({ agreement, stages, clocks, acts, suspension, lapse, ...rest }: Procedure): Record<DifferencePart, readonly Row[]> {
  const { provisions, ...ofAgreement } = agreement
  const { version: _version, ...general } = rest
  return {
    procedure: [{ ...general }],
    agreement: [ofAgreement],
    provisions,
    stages,
    clocks,
    acts,
    conditions: suspension?.conditions ?? [],
    against: suspension?.against ?? [],
    lapse: lapse ? [{ id: 'lapse', ...lapse }] : [],
  }
}

function between(part: DifferencePart, before: readonly Row[], after: readonly Row[]): PartDifferences {
  const single = part === 'procedure' || part === 'agreement'
  // There is one of each, so that another name is a member that differs and not another row.
  const counterpart = (row: Row, among: readonly Row[]) => (single ? among[0] : among.find((one) => one.id === row.id))
  const changed = after.flatMap((row): RowDifference[] => {
    const old = counterpart(row, before)
    if (!old) return [{ id: row.id, label: labelOf(row), change: 'added', members: membersOf({}, row) }]
    const members = membersOf(old, row)
    return members.length === 0 ? [] : [{ id: row.id, label: labelOf(row), change: 'changed', members }]
  })
  const removed = before
    .filter((row) => !counterpart(row, after))
    .map((row): RowDifference => ({ id: row.id, label: labelOf(row), change: 'removed', members: membersOf(row, {}) }))
  const order = orderOf(before, after)
  return {
    part,
    rows: [...changed, ...removed, ...(order ? [{ id: part, label: null, change: 'changed' as const, members: [order] }] : [])],
    same: after.length - changed.length,
  }
}

/** The id stands for the row, and is no member of it. */
function membersOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): MemberDifference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names
    .filter((name) => !(name === 'id' && (before.id === undefined || after.id === undefined)))
    .map((member) => ({ member, before: before[member], after: after[member] }))
    .filter((one) => !isEqual(one.before, one.after) && !(isNothing(one.before) && isNothing(one.after)))
}

/** Rows that both have, where they stand in another order; the picture follows it. */
function orderOf(before: readonly Row[], after: readonly Row[]): MemberDifference | null {
  const common = (rows: readonly Row[], others: readonly Row[]) => rows.map((row) => row.id).filter((id) => others.some((one) => one.id === id))
  const [was, is] = [common(before, after), common(after, before)]
  return isEqual(was, is) ? null : { member: 'order', before: was, after: is }
}

function labelOf(row: Row): LocalizedText | null {
  return (row.label ?? row.name ?? row.title ?? null) as LocalizedText | null
}

/** What a procedure says by leaving it out. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === false) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** The same content, in whatever order its members stand. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length && keys.every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
