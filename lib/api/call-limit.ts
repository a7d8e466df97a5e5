import { callerAddress } from '@/lib/limits/caller-address'
import { TryLimit } from '@/lib/limits/try-limit'

import { problem } from './problem'

/** How much one caller may ask of a call. */
export interface CallLimit {
  /**
   * Counts a request before it is answered, and gives the 429 to answer with where the caller has to wait; else null.
   * @param now UTC instant
   * @param weight as how many requests it counts
   */
  take(caller: string, now: string, weight?: number): Response | null
}

const kept = globalThis as { comityCallLimits?: Map<string, TryLimit> }

/**
 * A limit of `most` requests in so many seconds from the first of them. It is kept in the memory of the process under its name,
 * because each route may have this module for itself; a restart forgives, and no more than ten thousand callers are remembered.
 */
export function callLimit(name: string, { most, seconds, weighed = false }: { most: number; seconds: number; weighed?: boolean }): CallLimit {
  return {
    take: (caller, now, weight = 1) => {
      kept.comityCallLimits ??= new Map()
      const limit = kept.comityCallLimits.get(name) ?? new TryLimit(most, seconds)
      kept.comityCallLimits.set(name, limit)
      const wait = limit.count(caller, Date.parse(now), weight)
      if (wait === 0) return null
      const counting = weighed ? ', and one that takes much work counts as many' : ''
      const detail = `No more than ${most} requests in ${seconds} seconds are answered${counting}; go on in ${wait} seconds.`
      return problem(429, detail, { headers: { 'retry-after': String(wait) } })
    },
  }
}

/** The caller of a request without sign-in: its network address. */
export function callerOf(request: Request): string {
  return callerAddress(request.headers)
}
