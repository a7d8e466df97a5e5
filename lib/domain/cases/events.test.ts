import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { eventData } from './events'
import { eventTypes } from './vocabulary'

/** Every place in an event's data where a string may stand. */
function strings(schema: z.core.JSONSchema.BaseSchema, path = ''): { path: string; schema: z.core.JSONSchema.BaseSchema }[] {
  const under = (more: string, inner: unknown) => strings(inner as z.core.JSONSchema.BaseSchema, `${path}/${more}`)
  const own = schema.type === 'string' ? [{ path, schema }] : []
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => under(name, inner)),
    ...(schema.anyOf ?? []).flatMap((inner) => under('', inner)),
    ...(typeof schema.additionalProperties === 'object' ? under('*', schema.additionalProperties) : []),
    ...(schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items) ? under('[]', schema.items) : []),
  ]
}

describe('no free text stands in an event', () => {
  it.each(eventTypes)('%s', (type) => {
    const found = strings(z.toJSONSchema(eventData[type]))
    const free = found.filter(({ schema }) => !schema.enum && !schema.const && !schema.pattern && !schema.format)
    expect(free.map((one) => one.path)).toEqual([])
  })
})
