import { z } from 'zod'

import { countedBy } from './statistics'
import { publicEntrySchema } from './public-entry'

const count = z.number().int().min(0)

/** A released case as a file holds it. */
export const publicCaseSchema = publicEntrySchema.extend({
  number: z.string().regex(/^R-[2-9A-Z]{6}$/).describe('The number of the entry. It is drawn by chance: neither it nor a gap between two tells anything.'),
  summary: z.string().nullable().describe('What the office wrote about the case for the public; null where it wrote nothing.'),
})

const named = z.strictObject({ key: z.string(), label: z.string() })

/** `GET /register/data.json` whole. */
export const openDataSchema = z.strictObject({
  format: z.literal('comity-public-register/1'),
  cases: z.array(publicCaseSchema).describe('All cases that are released, by their numbers.'),
  statistics: z
    .strictObject({
      through: z.iso.date().describe('Cases are counted as they stood at the end of this day, the last of a quarter.'),
      tables: z
        .array(
          z.strictObject({
            by: z.enum(countedBy).describe('By what cases are counted besides the year of filing: kind, agency, or how they ended.'),
            columns: z.array(named.extend({ total: count.nullable() })),
            rows: z.array(
              z.strictObject({
                years: z.array(z.number().int()).min(1).describe('Years of filing; several where each by itself would be too small.'),
                counts: z.array(count.nullable()).describe('In the order of the columns.'),
                total: count,
              }),
            ),
            total: count,
          }),
        )
        .nullable()
        .describe('Null where there are fewer than five cases in all. A null in place of a count: it is left out, because it, or a small one, could be worked out from it. Zero is told.'),
    })
    .describe('Counts over all cases, released or not.'),
})
export type OpenData = z.infer<typeof openDataSchema>

/** The shape of the file, as JSON Schema 2020-12. */
export function openDataJsonSchema() {
  const schema = z.toJSONSchema(openDataSchema, { target: 'draft-2020-12' })
  return { ...schema, title: 'Public register', description: 'Released cases in registered words, and counts over all cases without small ones.' }
}
