import { z } from 'zod'

import { problem } from './problem'

/** Entries on a page where nothing is asked, and at most. */
export const usualPage = 50
export const largestPage = 200

/** How a list is asked for, page by page; as the description of the interface tells it. */
export const pageParameters = [
  { name: 'limit', in: 'query', description: `Entries on a page: 1 to ${largestPage}, ${usualPage} where it is left out.`, schema: z.int().min(1).max(largestPage).default(usualPage) },
  { name: 'cursor', in: 'query', description: 'The `next` of the page before; left out for the first page.', schema: z.string() },
] as const

/** Of every list: the way to the page after. */
export const nextPage = z.string().nullable().meta({ description: 'What to send as `cursor` for the page after this one; null on the last.' })

/**
 * A page of a list in the order of its ids, with the way to the next. What is added meanwhile with an id before the cursor is not on a later page,
 * and nothing is on two. 400 where the address asks for no such page.
 */
export function pageOf<Entry>(url: string, all: readonly Entry[], idOf: (entry: Entry) => string): { entries: Entry[]; next: string | null } | Response {
  const asked = new URL(url).searchParams
  const limit = asked.get('limit') === null ? usualPage : Number(asked.get('limit'))
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) return problem(400, `limit is no whole number from 1 to ${largestPage}.`)
  const after = idIn(asked.get('cursor'))
  if (after === null) return problem(400, 'cursor is not one that a page of this list gave as next.')
  const sorted = [...all].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)).filter((one) => idOf(one) > after)
  const entries = sorted.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: sorted.length > limit && last ? Buffer.from(`after ${idOf(last)}`).toString('base64url') : null }
}

/** The id that a cursor stands after; empty for the first page, null where it is no cursor of ours. */
function idIn(cursor: string | null): string | null {
  if (cursor === null) return ''
  return /^after (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1] ?? null
}
