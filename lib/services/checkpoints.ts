import { canonicalJson, contentHash } from '@/db/chain'
import { headOfRecord, keepCheckpoint, lastCheckpoint, lastCheckpoints, storeHashAt, streamLeaves, type Checkpoint, type CheckpointBody } from '@/db/checkpoints'
import { treeHash } from '@/db/merkle'
import type { Db } from '@/db/store'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'
import { isSignedBy, recordKeys, signWith, type KeyFolder, type RecordKey } from './record-keys'

export type { Checkpoint, CheckpointBody } from '@/db/checkpoints'

/** Signs what the record is now. Where nothing was recorded since the last checkpoint, that one is it. Throws `KeyMissing`, `StoreFault`. */
export function makeCheckpoint(office: Office, keys: KeyFolder): Checkpoint {
  // Before the transaction, since the first key is an entry itself.
  const signer = signWith(office, keys)
  return office.store.transact((db) => {
    const last = lastCheckpoint(db)
    const head = headOfRecord(db)!
    if (last && last.body.storeSeq === head.storeSeq) return last
    const leaves = streamLeaves(db, head.storeSeq).map(({ leaf }) => leaf)
    const body: CheckpointBody = {
      format: 'comity-checkpoint/1',
      number: (last?.body.number ?? 0) + 1,
      madeAt: office.now(),
      ...head,
      streams: leaves.length,
      streamsHash: treeHash(leaves),
      previous: last ? contentHash(last.body) : null,
      keyId: signer.keyId,
    }
    const made = { body, signature: signer.sign(canonicalJson(body)) }
    keepCheckpoint(db, made)
    return made
  })
}

/** Makes the checkpoint of the day where there is none yet, and something was recorded since the last. Answers with it, or null. */
export function makeDailyCheckpoint(office: Office, keys: KeyFolder): Checkpoint | null {
  const last = office.store.read(lastCheckpoint)
  const isOfToday = last !== null && localDateAt(last.body.madeAt, officeZone) === localDateAt(office.now(), officeZone)
  return isOfToday ? null : makeCheckpoint(office, keys)
}

/** `signature`: it is not that of its key. `previous`: it does not follow the one before. `record`: the record is not what it says any more. `key`: its key is not known. */
export type CheckpointFault = 'signature' | 'previous' | 'record' | 'key'

export interface CheckedCheckpoint extends Checkpoint {
  readonly fault: CheckpointFault | null
}

/**
 * The last checkpoints, the last first, each held against its key, the one before it, and the entry at which it was made. It does not walk the
 * record: that its entries hang together is for `verifyRecord`. Throws `StoreFault`.
 */
export function checkCheckpoints(office: Pick<Office, 'store'>, limit: number): CheckedCheckpoint[] {
  const keys = new Map(recordKeys(office).map((key) => [key.keyId, key]))
  return office.store.read((db) => {
    const found = lastCheckpoints(db, limit + 1)
    return found.slice(0, limit).map((one, i) => ({ ...one, fault: faultOf(db, one, found[i + 1], keys) }))
  })
}

function faultOf(db: Db, { body, signature }: Checkpoint, before: Checkpoint | undefined, keys: ReadonlyMap<string, RecordKey>): CheckpointFault | null {
  const key = keys.get(body.keyId)
  if (!key) return 'key'
  if (!isSignedBy(key.publicKey, canonicalJson(body), signature)) return 'signature'
  if (body.previous !== (before ? contentHash(before.body) : null)) return 'previous'
  return storeHashAt(db, body.storeSeq) === body.storeHash ? null : 'record'
}

/**
 * The first checkpoint that something is wrong with, of all, and how many there are. Of the last one the tree over the streams is worked out
 * again too; what an earlier one says of streams follows from the entry that it names, once the record is verified up to there.
 */
export function firstCheckpointFault(office: Pick<Office, 'store'>): { readonly count: number; readonly first: { readonly number: number; readonly fault: CheckpointFault } | null } {
  const all = checkCheckpoints(office, Number.MAX_SAFE_INTEGER - 1).reverse()
  const [last] = all.slice(-1)
  const found = all.find(({ fault }) => fault !== null)
  if (found) return { count: all.length, first: { number: found.body.number, fault: found.fault! } }
  const isTree = !last || office.store.read((db) => treeHash(streamLeaves(db, last.body.storeSeq).map(({ leaf }) => leaf))) === last.body.streamsHash
  return { count: all.length, first: isTree ? null : { number: last.body.number, fault: 'record' } }
}
