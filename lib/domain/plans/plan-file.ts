/** A plan is some kilobytes; the largest exports of tools, with hundreds of data sets, stay under a megabyte. Five leave room, and a file of films does not pass. */
export const largestPlanFile = 5_000_000

/**
 * The longest plan that is read from a form, in characters: a form carries no more than 500 kilobytes. It leaves four thousand for each
 * of a hundred data sets.
 */
export const planTextLimit = 400_000

export type FileProblem = { readonly code: 'too-large' | 'empty' | 'encoding' | 'not-json'; readonly message: string }

/** The JSON of a file in UTF-8, or in UTF-16 with its mark; or why it cannot be read. */
export function decodePlanFile(bytes: Uint8Array): { readonly json: unknown } | { readonly problem: FileProblem } {
  if (bytes.length > largestPlanFile) {
    return wrong('too-large', `the file has ${bytes.length} bytes; a plan may have ${largestPlanFile}`)
  }
  const text = decoded(bytes)
  return text === null ? wrong('encoding', 'the file is neither UTF-8 nor UTF-16 with a byte order mark') : parsePlanText(text)
}

/** The JSON of what was pasted, or of a file that was decoded already; or why it cannot be read. */
export function parsePlanText(text: string): { readonly json: unknown } | { readonly problem: FileProblem } {
  // What was read in another encoding than it was written in; no JSON holds this character as it is.
  if (text.includes('\0')) return wrong('encoding', 'the file is neither UTF-8 nor UTF-16 with a byte order mark')
  const bare = text.replace(/^\uFEFF/, '')
  if (bare.trim() === '') return wrong('empty', 'the file is empty')
  try {
    return { json: JSON.parse(bare) as unknown }
  } catch (error) {
    return wrong('not-json', `the file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const wrong = (code: FileProblem['code'], message: string) => ({ problem: { code, message } })

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
