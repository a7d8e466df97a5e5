/** One thing that is wrong with a fact of the calendars as it was typed: the field, what, and with which values. */
export interface EntryProblem {
  readonly field: string
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}
