import { canonicalJson, contentHash } from '@/db/chain'
import { allCheckpoints, headOfRecord, keepCheckpoint, lastCheckpoint, storeHashAt, streamLeaves, type Checkpoint, type CheckpointBody } from '@/db/checkpoints'
import { treeHash } from '@/db/merkle'
import { localDateAt } from '@/lib/domain/calendars/zones'

import { officeZone, type Office } from './office'
import { isSignedBy, recordKeys, signWith, type KeyFolder } from './record-keys'

export type { Checkpoint } from '@/db/checkpoints'

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
 * All checkpoints, each held against its key, the one before it, and the record as it is. It does not walk the record itself: that its entries
 * hang together is for `verifyRecord`. Throws `StoreFault`.
 */
export function checkCheckpoints(office: Pick<Office, 'store'>): CheckedCheckpoint[] {
  const keys = new Map(recordKeys(office).map((key) => [key.keyId, key]))
  return office.store.read((db) => {
    let before: Checkpoint | null = null
    return allCheckpoints(db).map((one) => {
      const { body, signature } = one
      const key = keys.get(body.keyId)
      const follows = body.previous === (before ? contentHash(before.body) : null)
      before = one
      if (!key) return { ...one, fault: 'key' as const }
      if (!isSignedBy(key.publicKey, canonicalJson(body), signature)) return { ...one, fault: 'signature' as const }
      if (!follows) return { ...one, fault: 'previous' as const }
      const same = storeHashAt(db, body.storeSeq) === body.storeHash && treeHash(streamLeaves(db, body.storeSeq).map(({ leaf }) => leaf)) === body.streamsHash
      return { ...one, fault: same ? null : ('record' as const) }
    })
  })
}
