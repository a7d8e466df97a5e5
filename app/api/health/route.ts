import { health } from '@/lib/services/health'
import { version } from '@/package.json'

/**
 * `GET /api/health`: 200 with `{"status":"ok"}` while the store answers, else 503. Needs no sign-in and names
 * nothing but the version and the state of the store.
 */
export function GET() {
  const { status, store } = health()
  return Response.json({ status, version, store }, { status: status === 'ok' ? 200 : 503 })
}

/** Asked anew each time; an answer from a cache would say nothing. */
export const dynamic = 'force-dynamic'
