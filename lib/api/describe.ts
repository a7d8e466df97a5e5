import { z } from 'zod'

import { type AnswerOfCall, type Call, calls, type ParameterOfCall } from './calls'

/** As next-auth names it. */
const sessionCookie = 'next-auth.session-token'

type Json = Record<string, unknown>

/** The description of the interface in OpenAPI 3.1, made from the schemas by which the calls read and answer. */
export function describeCalls(version: string, described: readonly Call[] = calls): Json {
  const paths: Record<string, Json> = {}
  for (const call of described) paths[call.path] = { ...paths[call.path], [call.method]: operation(call) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Comity',
      version,
      description: 'The interface for programs. Errors are problems after RFC 9457. Dates are calendar dates, which belong to no zone.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie, description: 'The session of a browser in which somebody is signed in; over https its name begins with `__Secure-`.' },
        token: { type: 'http', scheme: 'bearer', description: 'An access token, which each person of the office makes at /account, with its scopes and the last day on which it lets a program in. It opens no more than its owner may see and do.' },
      },
    },
  }
}

function operation({ id, summary, description, method, scope, parameters, asks, answers }: Call): Json {
  const body = asks && {
    required: true,
    content: { 'application/json': { schema: schemaOf(asks.schema, 'input'), example: asks.example } },
  }
  return {
    operationId: id,
    summary,
    description,
    security: scope === undefined ? [] : [...(method === 'get' ? [{ session: [] }] : []), { token: [scope] }],
    ...(parameters ? { parameters: parameters.map(parameter) } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
  }
}

function parameter({ name, in: place, description, schema }: ParameterOfCall): Json {
  return { name, in: place, description, required: place === 'path', schema: schemaOf(schema, 'input') }
}

function response({ description, schema, type = 'application/json', headers = {} }: AnswerOfCall): Json {
  const told = Object.entries(headers).map(([name, words]) => [name, { description: words, schema: { type: 'string' } }])
  return {
    description,
    ...(told.length > 0 ? { headers: Object.fromEntries(told) } : {}),
    content: { [type]: { schema: schemaOf(schema, 'output') } },
  }
}

/** OpenAPI 3.1 takes JSON Schema as it is; which one, it says itself. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io }) as Json
  return rest
}
