import type { Procedure } from '@/lib/domain/agreements/schema'

import { contentHash } from './chain'

const hashes = new WeakMap<Procedure, string>()

/** How an event names its procedure: identity, version, and the SHA-256 of the whole content, so that a changed one shows. */
export function procedureReference(procedure: Procedure): { id: string; version: number; hash: string } {
  const hash = hashes.get(procedure) ?? contentHash(procedure)
  hashes.set(procedure, hash)
  return { id: procedure.id, version: procedure.version, hash }
}
