import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { canonicalJson } from '@/db/chain'
import { appendEvents, eventsOf } from '@/db/events'
import type { Db } from '@/db/store'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, settings, type Office } from './office'

/** A key that has signed, or signs, what the record was: its public half, and by which key before it it was brought in. */
export interface RecordKey {
  /** The first 32 hexadecimal digits of the SHA-256 of the public key (SPKI, DER). */
  readonly keyId: string
  /** SPKI as PEM. */
  readonly publicKey: string
  readonly replaces: string | null
  /** Of the key before it over the canonical JSON of the other members, in hexadecimal; null for the first key. */
  readonly signature: string | null
}

/** Where private keys are. They are in no store and no copy of one: who has a copy of the record cannot sign for the office. */
export interface KeyFolder {
  read(keyId: string): string | null
  write(keyId: string, pem: string): void
}

/** Private keys as files that only their owner reads. */
export function keyFiles(folder: string): KeyFolder {
  const pathOf = (keyId: string) => join(folder, `record-${keyId}.pem`)
  return {
    read: (keyId) => (existsSync(pathOf(keyId)) ? readFileSync(pathOf(keyId), 'utf8') : null),
    write: (keyId, pem) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(pathOf(keyId), pem, { mode: 0o600, flag: 'wx' })
      chmodSync(pathOf(keyId), 0o600)
    },
  }
}

/** The keys of this office, beside its store. */
export function officeKeys(): KeyFolder {
  return keyFiles(join(settings.dataFolder(), 'keys'))
}

/** The private half of the key that signs now is not where it should be. A new key can be brought in only by who has it. */
export class KeyMissing extends Error {
  constructor(readonly keyId: string) {
    super(`the private key ${keyId} is not among the keys of this office; put record-${keyId}.pem back from where it is kept`)
    this.name = 'KeyMissing'
  }
}

const stream = { kind: 'record-key' as const, id: 'keys' }

/** The public keys of the record, in the order in which they were brought in. */
export function recordKeys(office: Pick<Office, 'store'>): RecordKey[] {
  return office.store.read(keysIn)
}

const keysIn = (db: Db) => eventsOf(db, stream).map(({ data }) => data as RecordKey)

/** Signs with the key of now, which is made first where there is none. Throws `KeyMissing`, `StoreFault`. */
export function signWith(office: Office, keys: KeyFolder): { readonly keyId: string; readonly sign: (text: string) => string } {
  const { keyId } = recordKeys(office).at(-1) ?? bringIn(office, keys, null)
  const pem = keys.read(keyId)
  if (pem === null) throw new KeyMissing(keyId)
  return { keyId, sign: (text) => signed(pem, text) }
}

/** Brings in a new key, signed by the one before it, which signs nothing more. Throws `KeyMissing`, `StoreFault`. */
export function rotateKey(office: Office, keys: KeyFolder): RecordKey {
  const last = recordKeys(office).at(-1)
  return bringIn(office, keys, last ?? null)
}

function bringIn(office: Office, keys: KeyFolder, before: RecordKey | null): RecordKey {
  const pemBefore = before && keys.read(before.keyId)
  if (before && pemBefore === null) throw new KeyMissing(before.keyId)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const keyId = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 32)
  const said = { keyId, publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), replaces: before?.keyId ?? null }
  const key: RecordKey = { ...said, signature: pemBefore === null ? null : signed(pemBefore, canonicalJson(said)) }
  // First the file: a key that is on record and nowhere else could sign nothing.
  keys.write(keyId, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  return office.store.transact((db) => {
    // Another process may have brought one in meanwhile; its key is on record, and this one's file signs nothing.
    const last = keysIn(db).at(-1)
    if (last && last.keyId !== key.replaces) return last
    const now = office.now()
    const event = { type: 'record-key-brought-in', occurredOn: localDateAt(now, officeZone), data: key, texts: [], actor: 'office', actorRole: 'office' }
    appendEvents(db, stream, [event], { now, procedure: null })
    return key
  })
}

const signed = (pem: string, text: string) => sign(null, Buffer.from(text, 'utf8'), createPrivateKey(pem)).toString('hex')

/** Whether a key signed a text. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicKey), Buffer.from(signature, 'hex'))
}
