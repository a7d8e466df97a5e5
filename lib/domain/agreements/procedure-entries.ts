import { z } from 'zod'

/** How an event names a procedure: identity, version, and the SHA-256 of its whole content. */
export interface ProcedureReference {
  readonly id: string
  readonly version: number
  readonly hash: string
}

const reference = { id: z.string(), version: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }

/** What stands in the events of the stream `procedure`. The content is kept in a table of its own, and the hash commits to it. */
export const procedureEventData = {
  'procedure-entered': z.strictObject(reference),
  /** New cases can be opened under this version. `first`: they are, unless another is chosen. */
  'procedure-put-for-filing': z.strictObject({ ...reference, first: z.boolean() }),
  'procedure-taken-off-filing': z.strictObject(reference),
} as const

export type ProcedureEventType = keyof typeof procedureEventData

/** An act of an administrator about procedures. */
export type ProcedureEntry = { [T in ProcedureEventType]: { readonly type: T; readonly data: z.infer<(typeof procedureEventData)[T]> } }[ProcedureEventType]

/**
 * Under which versions new cases can be opened after an act, the first being the one under which they are unless another is chosen.
 * Of one procedure there is one version: a later one takes the place of the one before.
 */
export function filingAfter(before: readonly ProcedureReference[], { type, data }: ProcedureEntry): readonly ProcedureReference[] {
  const { id, version, hash } = data
  switch (type) {
    case 'procedure-entered':
      return before
    case 'procedure-put-for-filing': {
      const put = { id, version, hash }
      const others = before.filter((one) => one.id !== id)
      if (data.first) return [put, ...others]
      return others.length === before.length ? [...before, put] : before.map((one) => (one.id === id ? put : one))
    }
    case 'procedure-taken-off-filing':
      return before.filter((one) => one.id !== id)
  }
}
