import { computeDeadline, type DeadlineInput } from '@/lib/domain/deadlines/compute-deadline'

/*
 * Reads a JSON array of deadlines from standard input and prints a JSON array of answers in the same order. One
 * malformed deadline is answered with `BAD_INPUT`; only input that is no JSON array at all ends with exit code 1.
 */

async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8').replace(/^\uFEFF/, '')
}

/** The deadlines as read, whatever they hold, or the reason why there are none. */
function readDeadlines(text: string): { deadlines: unknown[] } | { reason: string } {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? { deadlines: read } : { reason: 'It holds JSON, but not an array.' }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

function answer(deadline: unknown) {
  const { due, expiresAt, provisional, error, steps } = computeDeadline(deadline as DeadlineInput)
  const id = typeof deadline === 'object' && deadline !== null && 'id' in deadline ? deadline.id : null
  const range = provisional && { earliest: provisional.earliest, latest: provisional.latest, reason: provisional.reason }
  return { id, due, expiresAt, provisional: range, error, steps }
}

const read = readDeadlines(await readStandardInput())
if ('reason' in read) {
  process.stderr.write(`deadline: standard input must hold a JSON array of deadlines. ${read.reason}\n`)
  process.exitCode = 1
} else {
  process.stdout.write(`${JSON.stringify(read.deadlines.map(answer))}\n`)
}
