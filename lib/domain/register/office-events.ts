import { z } from 'zod'

/**
 * What stands in the first entry of a store: whether the office holds invented data. It is an entry like any other, chained and
 * append-only, so that a real office can never pass for a demonstration that may be wiped.
 */
export const officeEventData = {
  'office-founded': z.strictObject({ demonstration: z.boolean() }),
} as const
