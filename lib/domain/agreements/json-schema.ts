import { z } from 'zod'

import { procedureSchema } from './schema'

/**
 * The shape of a procedure as a file, as JSON Schema 2020-12, made from the schema that reads it. What it cannot say, that the parts
 * fit together and that a version follows the one before, is looked at when a file is taken in.
 */
export function procedureJsonSchema() {
  const schema = z.toJSONSchema(procedureSchema, { target: 'draft-2020-12', io: 'input' })
  return {
    ...schema,
    title: 'Procedure',
    description:
      'A dispute mechanism as data: its agreement, stages, periods, acts, conditions and lapse. Stages, clocks and acts name each other by their ids; every row says on which basis it rests and names its source.',
  }
}
