import { z } from 'zod'

/** Files of a report that can be sent. */
export const keptFormats = ['docx', 'pdf', 'html'] as const
export type KeptFormat = (typeof keptFormats)[number]

/**
 * What was sent as a report, in one stream of the office. To whom, and what was asked for, stand beside the event as texts; the files stand in a table
 * of their own, by their hashes.
 */
export const reportEventData = {
  'report-kept': z.strictObject({
    sentOn: z.iso.date(),
    /** The day as of the end of which its figures are. */
    asOf: z.iso.date(),
    /** The last entry of the record that it rests on. */
    storeSeq: z.number().int().min(0),
    files: z.array(z.strictObject({ format: z.enum(keptFormats), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(1) })).min(1),
  }),
} as const

export type ReportKept = z.infer<(typeof reportEventData)['report-kept']>
