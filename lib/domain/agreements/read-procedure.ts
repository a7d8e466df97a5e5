import type { z } from 'zod'

import type { Fault } from './faults'
import { procedureSchema, type Procedure } from './schema'

/**
 * The longest procedure that is read, in characters: twice the longest of this release, written out line by line. A form carries
 * no more than 500 kilobytes, and a file that was taken by mistake is told so before it is read.
 */
export const procedureTextLimit = 400_000

export type ProcedureReading = { readonly procedure: Procedure } | { readonly faults: readonly Fault[] }

/**
 * Reads a procedure from JSON. Either the whole of it is right, or every fault is told with its place: first those of the shape, and
 * once the shape is right those of its parts among each other.
 */
export function readProcedure(text: string): ProcedureReading {
  if (text.length > procedureTextLimit) return whole(`${text.length} characters are more than the ${procedureTextLimit} that a procedure can have`)
  if (text.trim() === '') return whole('there is nothing here')
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return whole(jsonFault(text, error as Error))
  }
  const parsed = procedureSchema.safeParse(json)
  if (parsed.success) return { procedure: parsed.data }
  return { faults: parsed.error.issues.flatMap((issue) => faultsIn(issue, json)) }
}

/**
 * The text of a file, which has to be in UTF-8; UTF-16 is read where the file says that it is. Null where it is in neither.
 * @param bytes the whole file
 */
export function decodeFile(bytes: Uint8Array): string | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A place in a file as people write it: `clocks[3].rule.n`; empty for the file as a whole. */
export function pathInWords(path: Fault['path']): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`
    return before === '' ? step : `${before}.${step}`
  }, '')
}

const whole = (message: string): ProcedureReading => ({ faults: [{ path: [], message }] })

/** Where JSON breaks off: the line and the place in it, as far as the reader of this machine says. */
function jsonFault(text: string, { message }: Error): string {
  const said = /position (\d+)/.exec(message)?.[1]
  const at = said !== undefined ? Number(said) : /end of JSON/.test(message) ? text.length : null
  if (at === null) return `this is not JSON: ${message}`
  const before = text.slice(0, at).split('\n')
  return `this is not JSON: line ${before.length}, character ${before.at(-1)!.length + 1}: ${message.replace(/ in JSON at position .*$| \(line.*$/, '')}`
}

type Issue = z.core.$ZodIssue

function faultsIn(issue: Issue, json: unknown, above: Fault['path'] = []): Fault[] {
  const path = [...above, ...(issue.path as Fault['path'])]
  const found = valueAt(json, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: 'no member of this name is known here' }))
    case 'invalid_union':
      return unionFaults(issue.errors, json, path)
    case 'invalid_type':
      return [{ path, message: found === undefined ? `is missing: ${article(issue.expected)} is needed` : `has to be ${article(issue.expected)}, and is ${kindOf(found)}` }]
    case 'invalid_value':
      return [{ path, message: `${found === undefined ? 'is missing' : `cannot be ${shown(found)}`}; it can be ${issue.values.map(String).join(', ')}` }]
    case 'invalid_format':
      return [{ path, message: `${shown(found)} is not in the right form: ${issue.format === 'regex' ? issue.message : issue.format}` }]
    default:
      return [{ path, message: issue.message }]
  }
}

/** Of the kinds that can stand somewhere, the one that was meant is the one whose own members are there. */
function unionFaults(options: readonly (readonly Issue[])[], json: unknown, path: Fault['path']): Fault[] {
  const ofRoot = (issues: readonly Issue[]) => issues.filter((issue) => issue.path.length === 0 || valueAt(json, [...path, ...(issue.path as Fault['path'])]) === undefined).length
  const [meant] = [...options].sort((a, b) => ofRoot(a) - ofRoot(b))
  if (meant && ofRoot(meant) === 0) return meant.flatMap((issue) => faultsIn(issue, json, path))
  const found = valueAt(json, path)
  const members = typeof found === 'object' && found !== null ? `with ${Object.keys(found).map(shown).join(', ') || 'nothing in it'}` : shown(found)
  // One of the kinds, with a member too many or one missing, is told by that member.
  if (meant && meant.every((issue) => issue.code === 'unrecognized_keys') && !Array.isArray(found)) return meant.flatMap((issue) => faultsIn(issue, json, path))
  return [{ path, message: found === undefined ? 'is missing' : `none of the kinds that can stand here: ${kindOf(found)} ${members}` }]
}

function valueAt(json: unknown, path: Fault['path']): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), json)
}

const kinds: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object', array: 'a list', record: 'an object' }

const article = (kind: string) => kinds[kind] ?? kind

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : (kinds[typeof value] ?? typeof value)
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing'
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}
