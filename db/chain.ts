import { createHash, createHmac, randomBytes } from 'node:crypto'

import canonicalize from 'canonicalize'

/** What every event was chained over: all its fields, with the hash before it in its stream. */
export interface ChainedFields {
  readonly streamKind: string
  readonly streamId: string
  readonly seq: number
  readonly type: string
  readonly schemaVersion: number
  readonly occurredOn: string
  readonly recordedAt: string
  readonly actor: string
  readonly actorRole: string
  readonly procedure: unknown
  readonly data: unknown
  readonly commitments: Readonly<Record<string, string>>
  readonly prevHash: string
}

/** What stands before the first event of a chain. */
export const chainStart = '0'.repeat(64)

/** Canonical JSON (RFC 8785): the same content always has the same bytes. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new Error('a value that JSON cannot hold')
  return json
}

/** SHA-256 over canonical JSON, in hexadecimal. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}

/** The link of an event in its stream. */
export function eventHash(fields: ChainedFields): string {
  return contentHash(fields)
}

/** The link of an event in the store-wide chain, so that a removed tail or a removed case shows. */
export function storeHash(storeSeq: number, hash: string, before: string): string {
  return contentHash({ storeSeq, hash, before })
}

/** A salted commitment to a text: it can be checked with the salt, and guessed by nobody without it. */
export function commit(text: string): { salt: string; commitment: string } {
  const salt = randomBytes(32).toString('hex')
  return { salt, commitment: commitmentOf(salt, text) }
}

/** HMAC-SHA-256 keyed by the salt (hexadecimal) over the text (UTF-8), in hexadecimal. */
export function commitmentOf(salt: string, text: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex')
}
