import { openDataJsonSchema } from '@/lib/domain/release/open-data'

/** `GET /register/schema.json`: what `/register/data.json` looks like, as JSON Schema. For everybody. */
export function GET(): Response {
  return new Response(`${JSON.stringify(openDataJsonSchema(), null, 2)}\n`, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } })
}

export const dynamic = 'force-dynamic'
