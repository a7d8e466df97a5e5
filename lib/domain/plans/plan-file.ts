/** A plan is some kilobytes; the largest exports of tools, with hundreds of data sets, stay under a megabyte. Five leave room, and a file of films does not pass. */
export const largestPlanFile = 5_000_000

export type FileProblem = { readonly code: 'too-large' | 'empty' | 'encoding' | 'not-json'; readonly message: string }

/** The JSON of a file in UTF-8, or in UTF-16 with its mark; or why it cannot be read. */
export function decodePlanFile(bytes: Uint8Array): { readonly json: unknown } | { readonly problem: FileProblem } {
  const wrong = (code: FileProblem['code'], message: string) => ({ problem: { code, message } })
  if (bytes.length > largestPlanFile) {
    return wrong('too-large', `the file has ${bytes.length} bytes; a plan may have ${largestPlanFile}`)
  }
  const text = decoded(bytes)
  if (text === null) return wrong('encoding', 'the file is neither UTF-8 nor UTF-16 with a byte order mark')
  if (text.trim() === '') return wrong('empty', 'the file is empty')
  try {
    return { json: JSON.parse(text) as unknown }
  } catch (error) {
    return wrong('not-json', `the file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
