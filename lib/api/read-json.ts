import { problem } from './problem'

/** Either what was sent, or the answer that says what is wrong with it. */
export type ReadJson = { readonly value: unknown } | { readonly refused: Response }

/**
 * Reads the body of a request as JSON. What is announced or turns out to be larger than `mostBytes` is not read to its end: 413. Another
 * type of content: 415. No JSON: 400.
 */
export async function readJson(request: Request, mostBytes: number): Promise<ReadJson> {
  const wrongType = typeProblem(request.headers)
  if (wrongType) return { refused: wrongType }
  const bytes = await readBytes(request, mostBytes)
  if (bytes === null) return { refused: problem(413, `The body may hold ${mostBytes} bytes at most.`) }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { refused: problem(400, bytes.length === 0 ? 'The body is empty; a JSON object is taken.' : 'The body is no JSON in UTF-8.') }
  }
}

function typeProblem(headers: Headers): Response | null {
  const type = headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() ?? ''
  const taken = { accept: 'application/json' }
  if (type !== 'application/json') {
    return problem(415, type === '' ? 'Content-Type is missing; application/json is taken.' : `${type} is not taken; application/json is.`, { headers: taken })
  }
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return null
  return problem(415, `A body in ${encoding} is not taken; send it as it is.`, { headers: { ...taken, 'accept-encoding': 'identity' } })
}

/** The body, or null where it is larger than is taken: no more than that is ever held. */
async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}
