/** What a cell of an exported list can hold. Null: there is nothing of the kind; never that it is not shown. */
export type Cell = string | number | boolean | null | readonly string[] | readonly number[]

/**
 * `text`: words. `code`: one of a closed list, or an id. `date`: `YYYY-MM-DD`, which belongs to no zone. `instant`: UTC. `texts`, `codes`,
 * `numbers`: several of them, in order.
 */
export const columnTypes = ['text', 'code', 'date', 'instant', 'number', 'yes-no', 'texts', 'codes', 'numbers'] as const
export type ColumnType = (typeof columnTypes)[number]

/** What stands between the parts of a cell with several of them, in a file that has no lists. */
export const between = '; '
