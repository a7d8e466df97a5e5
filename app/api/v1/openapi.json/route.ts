import { describeCalls } from '@/lib/api/describe'
import { otherMethods } from '@/lib/api/problem'
import { version } from '@/package.json'

/** `GET /api/v1/openapi.json`: what the interface for programs takes and answers. */
export function GET(): Response {
  return Response.json(describeCalls(version))
}

const { refuse, options } = otherMethods('GET', 'HEAD')

export { refuse as DELETE, options as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

export const dynamic = 'force-dynamic'
