import { procedureJsonSchema } from '@/lib/domain/agreements/json-schema'

/** `GET /procedures/schema.json`: what a procedure as a file looks like, as JSON Schema. For everybody. */
export function GET(): Response {
  return new Response(`${JSON.stringify(procedureJsonSchema(), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  })
}

export const dynamic = 'force-dynamic'
