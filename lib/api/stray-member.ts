import { z } from 'zod'

import type { DeadlineAnswer } from '@/lib/domain/deadlines/answer'
import { refusal } from '@/lib/domain/deadlines/compute-deadline'
import { deadlineInput } from '@/lib/domain/deadlines/input'

/** A member that the call does not know: where it stands, and which ones are known there. */
export interface Stray {
  readonly path: string
  readonly known: readonly string[]
}

/**
 * The first member of a question that the call does not know. The engine leaves such members out, which is right for what a file says of
 * its own; of a caller a misspelt `tolls` would make a date that is wrong, and looks right.
 */
export function strayMember(asked: unknown): Stray | null {
  return strayIn(asked, deadlineInput, '')
}

/** The answer of the engine to a question with such a member. */
export function strayRefused({ path, known }: Stray): DeadlineAnswer {
  return refusal('BAD_INPUT', path, `is not known here; known are ${known.join(', ')}`)
}

function strayIn(value: unknown, schema: unknown, path: string): Stray | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return strayIn(value, schema.unwrap(), path)
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return first(value.map((one, i) => () => strayIn(one, schema.element, `${path}[${i}]`)))
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const shape = schema.shape as Record<string, unknown>
  return first(Object.entries(value).map(([name, member]) => () => {
    const at = path === '' ? name : `${path}.${name}`
    return Object.hasOwn(shape, name) ? strayIn(member, shape[name], at) : { path: at, known: Object.keys(shape) }
  }))
}

function first(looks: readonly (() => Stray | null)[]): Stray | null {
  for (const look of looks) {
    const found = look()
    if (found !== null) return found
  }
  return null
}
