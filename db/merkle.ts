import { createHash } from 'node:crypto'

/**
 * A hash tree over leaves in order, as in RFC 6962: a leaf and a node are hashed with different first bytes, so that neither can pass for
 * the other. With the hashes beside its way up, one leaf can be shown to be in the tree without telling of the others.
 */
const leafPrefix = Buffer.from([0])
const nodePrefix = Buffer.from([1])

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

export const leafHash = (leaf: string) => sha256(leafPrefix, Buffer.from(leaf, 'utf8'))
const nodeHash = (left: Buffer, right: Buffer) => sha256(nodePrefix, left, right)

/** The hash over all leaves, in hexadecimal; of none, that of nothing. */
export function treeHash(leaves: readonly string[]): string {
  return rootOf(leaves.map(leafHash)).toString('hex')
}

/** What stands beside the way from a leaf up to the top: on which side, and its hash in hexadecimal. */
export type Proof = readonly { readonly side: 'left' | 'right'; readonly hash: string }[]

/** The proof that the leaf at a place is among the leaves. */
export function proofOf(leaves: readonly string[], place: number): Proof {
  return proofIn(leaves.map(leafHash), place)
}

function proofIn(hashes: readonly Buffer[], place: number): Proof {
  if (hashes.length <= 1) return []
  const split = splitOf(hashes.length)
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return place < split
    ? [...proofIn(left, place), { side: 'right', hash: rootOf(right).toString('hex') }]
    : [...proofIn(right, place - split), { side: 'left', hash: rootOf(left).toString('hex') }]
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return sha256()
  if (hashes.length === 1) return hashes[0]!
  const split = splitOf(hashes.length)
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)))
}

/** The largest power of two below a number of leaves. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
