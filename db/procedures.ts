import type { ProcedureReference } from '@/lib/domain/agreements/procedure-entries'
import type { Procedure } from '@/lib/domain/agreements/schema'

import { contentHash } from './chain'

const hashes = new WeakMap<Procedure, string>()

/** How an event names its procedure: identity, version, and the SHA-256 of the whole content, so that a changed one shows. */
export function procedureReference(procedure: Procedure): ProcedureReference {
  const hash = hashes.get(procedure) ?? contentHash(procedure)
  hashes.set(procedure, hash)
  return { id: procedure.id, version: procedure.version, hash }
}

/**
 * Remembers the hash of the content from which a procedure was read: a later release may read more members out of the same content, and
 * it stays the content that the events name.
 */
export function readFrom(hash: string, procedure: Procedure): Procedure {
  hashes.set(procedure, hash)
  return procedure
}
