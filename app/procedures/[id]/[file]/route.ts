import { NotFound } from '@/lib/services/errors'
import { theOffice } from '@/lib/services/office'
import { viewProcedure } from '@/lib/services/view-procedure'

type Asked = { params: Promise<{ id: string; file: string }> }

/** `GET /procedures/{id}/{version}.json`: a version whole, as a file that can be taken in again as it is. For everybody. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const { id, file } = await params
  const version = /^([1-9]\d{0,8})\.json$/.exec(file)?.[1]
  try {
    if (version === undefined) throw new NotFound()
    const { procedure } = viewProcedure(theOffice(), id, Number(version))
    return new Response(`${JSON.stringify(procedure, null, 2)}\n`, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `inline; filename="${id}-${version}.json"` },
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return Response.json({ title: 'There is no such procedure, or no such version of it.' }, { status: 404 })
  }
}

export const dynamic = 'force-dynamic'
