import { z } from 'zod'

import type { CheckpointBody } from '@/lib/services/checkpoints'
import type { RecordKey } from '@/lib/services/record-keys'
import type { LastCheckpoint, verifyNow } from '@/lib/services/view-record'

import { callLimit } from './call-limit'

const hash = (what: string) => z.string().regex(/^[0-9a-f]{64}$/).meta({ description: what })
const instant = z.string().meta({ format: 'date-time' })

const body = z.strictObject({
  format: z.literal('comity-checkpoint/1'),
  number: z.int().meta({ description: 'Its place among the checkpoints, from 1.' }),
  madeAt: instant,
  storeSeq: z.int().meta({ description: 'The last entry of the record.' }),
  storeHash: hash('The hash of that entry, which chains all before it.'),
  streams: z.int(),
  streamsHash: hash('The hash tree over the last entry of each stream.'),
  previous: hash('SHA-256 of the canonical JSON (RFC 8785) of the checkpoint before.').nullable().meta({ description: 'Null for the first.' }),
  keyId: z.string(),
}) satisfies z.ZodType<CheckpointBody>

const key = z.strictObject({
  keyId: z.string().meta({ description: 'The first 32 hexadecimal digits of the SHA-256 of the public key (SPKI, DER).' }),
  publicKey: z.string().meta({ description: 'Ed25519, SPKI as PEM.' }),
  replaces: z.string().nullable(),
  signature: z.string().nullable().meta({ description: 'Of the key before it over the canonical JSON of the other members, in hexadecimal; null for the first key.' }),
}) satisfies z.ZodType<RecordKey>

const checkpointFault = z.enum(['signature', 'previous', 'record', 'key'])

export const lastCheckpointAnswer = z.strictObject({
  checkpoint: z
    .strictObject({
      body,
      signature: z.string().meta({ description: 'Ed25519 over the canonical JSON (RFC 8785) of the body, in hexadecimal.' }),
      fault: checkpointFault.nullable().meta({ description: 'What is wrong with it as this office sees it; null where nothing is. Whoever does not trust the office checks it against a key that came another way.' }),
    })
    .nullable()
    .meta({ description: 'Null where none was made yet.' }),
  keys: z.array(key).meta({ description: 'All public keys, in the order in which they were brought in.' }),
}) satisfies z.ZodType<LastCheckpoint>

export const verifyAnswer = z.strictObject({
  events: z.int(),
  streams: z.int(),
  texts: z.int(),
  faults: z.array(z.strictObject({
    kind: z.enum([
      'changed', 'removed', 'inserted', 'text-changed', 'text-missing', 'text-inserted', 'tail-removed', 'case-removed', 'head-missing', 'procedure-changed', 'procedure-missing',
    ]),
    storeSeq: z.int().nullable().meta({ description: 'The place in the record.' }),
    where: z.string().meta({ description: 'Kind, id and place in the stream, where it can be told.' }),
  })).meta({ description: 'None where nothing was found.' }),
  checkpoints: z.strictObject({
    count: z.int(),
    first: z.strictObject({ number: z.int(), fault: checkpointFault }).nullable().meta({ description: 'The first that something is wrong with.' }),
  }),
}) satisfies z.ZodType<ReturnType<typeof verifyNow>>

/** It walks every entry, and nobody else is served meanwhile: what a watch asks each quarter of a minute is enough. */
export const verifyLimit = callLimit('record-verify', { most: 4, seconds: 60 })
