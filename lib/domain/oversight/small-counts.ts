/** Counts under this say too much about too few; zero says nothing about anybody, and is shown. */
export const smallestShown = 5

/** Counts by row and by column; every case is in one cell. */
export interface Counts<Row, Column> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[]
  /** How many of each cell everybody can count elsewhere: there are no fewer; absent: none. */
  readonly known?: readonly (readonly number[])[]
  /**
   * What it costs to leave a count out, from 0 to 1, by row (the last: totals of columns) and column. It is not to be known to readers, who could
   * otherwise tell from what was left out along with a count, and what not, what it can have been; and the same for as long as the counts are the same.
   */
  readonly cost: (row: number, column: number) => number
}

/** A table of counts as it can be published. Null: not shown. */
export interface PublishedCounts<Row, Column> {
  /** Rows next to each other that were too small by themselves are counted as one. */
  readonly rows: readonly { readonly of: readonly Row[]; readonly cells: readonly (number | null)[]; readonly total: number }[]
  readonly columns: readonly { readonly of: Column; readonly total: number | null }[]
  readonly total: number
}

/**
 * A table of counts in which no small one stands, or can be worked out from what does. Rows are joined until each has five; a count of one to four
 * is left out; and with it others, as few as do, inner counts before totals of columns, so that each count left out lies on a ring of such: one up
 * and the next down by one, all around, leaves every sum as it is, keeps a small count small and a larger one large, and so could be the truth as well.
 * Where no such choice is enough, all of them are left out, zeros too, and only the totals of rows stay. Null where there are fewer than five cases in all.
 */
export function publishable<Row, Column>(counts: Counts<Row, Column>): PublishedCounts<Row, Column> | null {
  const { columns, cost } = counts
  const rows = joined(counts)
  if (rows === null) return null
  const table = withTotals(rows, cost)
  const hidden = hiddenIn(table)
  const shown = (place: number, column: number) => (hidden === null || hidden.has(place * columns.length + column) ? null : table.values[place]![column]!)
  return {
    rows: rows.map(({ of, cells }, i) => ({ of, cells: cells.map((_, j) => shown(i, j)), total: sum(cells) })),
    columns: columns.map((of, j) => ({ of, total: shown(rows.length, j) })),
    total: sum(rows.map(({ cells }) => sum(cells))),
  }
}

interface Joined<Row> {
  readonly of: Row[]
  readonly cells: number[]
  readonly known: number[]
}

/** Joins each row that is too small with those after it; what is left too small at the end with the one before. */
function joined<Row, Column>({ rows, columns, cells, known }: Counts<Row, Column>): Joined<Row>[] | null {
  const done: Joined<Row>[] = []
  let open: Joined<Row> | null = null
  for (const [i, row] of rows.entries()) {
    const one: Joined<Row> = { of: [row], cells: [...cells[i]!], known: columns.map((_, j) => known?.[i]?.[j] ?? 0) }
    open = open === null ? one : together(open, one)
    if (sum(open.cells) < smallestShown) continue
    done.push(open)
    open = null
  }
  if (open === null) return done.length === 0 ? null : done
  const last = done.pop()
  return last === undefined ? null : [...done, together(last, open)]
}

const together = <Row>(a: Joined<Row>, b: Joined<Row>): Joined<Row> => ({
  of: [...a.of, ...b.of],
  cells: a.cells.map((n, j) => n + b.cells[j]!),
  known: a.known.map((n, j) => n + b.known[j]!),
})

/** The rows, and the totals of the columns as one more row below them, in which what goes up in a column above has to go up too. */
interface Table {
  readonly values: readonly (readonly number[])[]
  readonly known: readonly (readonly number[])[]
  readonly width: number
  readonly totals: number
  readonly cost: Counts<unknown, unknown>['cost']
}

function withTotals<Row>(rows: readonly Joined<Row>[], cost: Table['cost']): Table {
  const width = rows[0]!.cells.length
  const ofColumns = (member: 'cells' | 'known') => Array.from({ length: width }, (_, j) => sum(rows.map((row) => row[member][j]!)))
  return {
    values: [...rows.map((row) => row.cells), ofColumns('cells')],
    known: [...rows.map((row) => row.known), ofColumns('known')],
    width,
    totals: rows.length,
    cost,
  }
}

/** The places that are left out; null where no choice of them is enough. */
function hiddenIn(table: Table): Set<number> | null {
  const hidden = new Set<number>()
  const small = places(table).filter((place) => isSmall(table, place))
  for (const place of small) hidden.add(place)
  for (const place of small) {
    const rings = ([1, -1] as const).flatMap((change) => ringThrough(table, hidden, place, change) ?? [])
    const [best] = rings.sort((a, b) => a.cost - b.cost)
    if (best === undefined) return null
    for (const one of best.places) hidden.add(one)
  }
  return hidden
}

const places = ({ values, width }: Table) => Array.from({ length: values.length * width }, (_, place) => place)
const rowOf = ({ width }: Table, place: number) => Math.floor(place / width)
const columnOf = ({ width }: Table, place: number) => place % width
const valueAt = (table: Table, place: number) => table.values[rowOf(table, place)]![columnOf(table, place)]!
const knownAt = (table: Table, place: number) => table.known[rowOf(table, place)]![columnOf(table, place)]!

/** Also where everybody can count as many elsewhere: that there were no others is not to be told. */
function isSmall(table: Table, place: number): boolean {
  const value = valueAt(table, place)
  return value > 0 && value < smallestShown
}

/** Whether a count could be another by one as far as anybody can tell: a small one stays small, a larger one large, and zero is always shown. */
function canChange(table: Table, place: number, change: 1 | -1): boolean {
  const value = valueAt(table, place)
  if (value === 0) return false
  // A total goes along with its column, so that it goes the other way than what makes up for it.
  const after = value + (rowOf(table, place) === table.totals ? -change : change)
  return after >= Math.max(1, knownAt(table, place)) && after < smallestShown === value < smallestShown
}

/** How much what is not known to readers weighs: so much that nearly any ring could have been the cheapest. */
const spread = 3

/** A total of a column tells more than a count, and mostly costs more. */
function costOf(table: Table, hidden: ReadonlySet<number>, place: number): number {
  if (hidden.has(place)) return 0
  const row = rowOf(table, place)
  return (row === table.totals ? 2 : 1) + spread * table.cost(row, columnOf(table, place))
}

/**
 * The cheapest ring of counts through one that goes up (1) or down (-1), each next one the other way, by turns in one column and in one row; found
 * as the shortest way from its column back to its row.
 */
function ringThrough(table: Table, hidden: ReadonlySet<number>, start: number, change: 1 | -1): { readonly cost: number; readonly places: readonly number[] } | null {
  if (!canChange(table, start, change)) return null
  const { width, values } = table
  // Columns come first, then rows.
  const startNode = columnOf(table, start)
  const endNode = width + rowOf(table, start)
  const best = new Map<number, { cost: number; by: number | null; before: number | null }>([[startNode, { cost: 0, by: null, before: null }]])
  const done = new Set<number>()
  for (;;) {
    const [node] = [...best.keys()].filter((one) => !done.has(one)).sort((a, b) => best.get(a)!.cost - best.get(b)!.cost || a - b)
    if (node === undefined) return null
    if (node === endNode) break
    done.add(node)
    const isColumn = node < width
    const next = isColumn ? values.map((_, row) => row * width + node) : values[0]!.map((_, column) => (node - width) * width + column)
    for (const place of next) {
      if (place === start || !canChange(table, place, isColumn ? (-change as 1 | -1) : change)) continue
      const to = isColumn ? width + rowOf(table, place) : columnOf(table, place)
      const cost = best.get(node)!.cost + costOf(table, hidden, place)
      if (cost < (best.get(to)?.cost ?? Infinity)) best.set(to, { cost, by: place, before: node })
    }
  }
  const found: number[] = []
  for (let at = best.get(endNode)!; at.by !== null; at = best.get(at.before!)!) found.push(at.by)
  return { cost: best.get(endNode)!.cost, places: found }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
