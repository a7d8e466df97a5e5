// Verifies an exported record, with Node alone and without the application that wrote it: node verify.mjs
// It exits 0 and says what it verified, or names the first fault and exits 1.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const start = '0'.repeat(64)

class Fault extends Error {}
function hold(condition, words) {
  if (!condition) throw new Fault(words)
}

/** Canonical JSON (RFC 8785): members in the order of their names, nothing between. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}
const sha256 = (data) => createHash('sha256').update(data).digest('hex')
const hashOf = (value) => sha256(canonical(value))
const bytesOf = (name) => {
  try {
    return readFileSync(join(folder, name))
  } catch {
    throw new Fault(`${name} is missing or cannot be read`)
  }
}
function parsed(text, where) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault(`${where} is not JSON`)
  }
}
/** What each line of a file says, one at a time: a whole record does not fit into one text. */
function* linesOf(name) {
  const bytes = bytesOf(name)
  for (let from = 0, number = 1; from < bytes.length; number += 1) {
    const to = bytes.indexOf(10, from)
    hold(to !== -1, `${name} ends within a line`)
    yield parsed(bytes.toString('utf8', from, to), `${name}, line ${number}`)
    from = to + 1
  }
}
const isSigned = (key, text, signature) => verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'hex'))

/** Each key but the first was brought in by the one before it; the id of a key is the hash of it. */
function keysOf(list) {
  const keys = new Map()
  let before = null
  for (const { signature, ...said } of list) {
    const id = sha256(createPublicKey(said.publicKey).export({ type: 'spki', format: 'der' })).slice(0, 32)
    hold(said.keyId === id, `key ${said.keyId} has another id than its public key`)
    hold(said.replaces === (before?.keyId ?? null), `key ${id} does not follow the key before it`)
    if (before) hold(isSigned(before.publicKey, canonical(said), signature), `key ${id} was not brought in by the key before it`)
    keys.set(id, said.publicKey)
    before = said
  }
  hold(keys.size > 0, 'keys.json holds no key')
  return keys
}

/** The files are those that the manifest lists, byte for byte, and the manifest is signed. */
function manifestOf() {
  const text = bytesOf('manifest.json').toString('utf8')
  const manifest = parsed(text, 'manifest.json')
  hold(manifest.format === 'comity-record/1', 'manifest.json is of a format that this script does not know')
  const keys = keysOf(parsed(bytesOf('keys.json').toString('utf8'), 'keys.json'))
  const signature = bytesOf('manifest.sig').toString('utf8')
  hold(/^[0-9a-f]{128}\n$/.test(signature), 'manifest.sig is not a signature')
  hold(keys.has(manifest.keyId), 'manifest.json names a key that is not in keys.json')
  hold(isSigned(keys.get(manifest.keyId), text, signature.trim()), 'manifest.json was changed: its signature does not fit')
  const listed = new Set(['manifest.json', 'manifest.sig'])
  for (const { path, sha256: hash } of manifest.files) {
    hold(sha256(bytesOf(path)) === hash, `${path} was changed`)
    listed.add(path)
  }
  const extra = readdirSync(folder).find((name) => !listed.has(name))
  hold(extra === undefined, `${extra} is no part of what was exported`)
  return { manifest, keys }
}

/** Checkpoints are signed, and each names the one before it. */
function checkpointsOf(keys) {
  const all = [...linesOf('checkpoints.ndjson')]
  let previous = null
  for (const { body, signature } of all) {
    hold(keys.has(body.keyId), `checkpoint ${body.number} names a key that is not in keys.json`)
    hold(isSigned(keys.get(body.keyId), canonical(body), signature), `checkpoint ${body.number} was changed: its signature does not fit`)
    hold(body.previous === previous, `checkpoint ${body.number} does not follow the one before it`)
    previous = hashOf(body)
  }
  return all.map(({ body }) => body)
}

/**
 * Each event has the hash of its content, and follows the event before it in its stream; a whole record also in the record, which is what
 * each checkpoint says it was. Of an entry that is withheld here, in part or whole, its hash stands for it. Answers with the last event of each
 * stream, and with what was promised of texts.
 */
function eventsOf(whole, checkpoints) {
  const streams = new Map()
  const promised = new Map()
  const signedAt = new Map(checkpoints.map(({ storeSeq, storeHash }) => [storeSeq, storeHash]))
  let before = { storeSeq: 0, storeHash: start }
  let count = 0
  let withheld = 0
  for (const { storeSeq, hash, storePrevHash, storeHash, ...given } of linesOf('events.ndjson')) {
    const fields = given.withheld ?? given
    const where = fields.streamKind === undefined ? `entry ${storeSeq}` : `entry ${storeSeq} (${fields.streamKind} ${fields.streamId}, event ${fields.seq})`
    const key = `${fields.streamKind} ${fields.streamId}`
    const stream = streams.get(key) ?? { seq: 0, hash: start }
    hold(given.withheld !== undefined || hashOf(fields) === hash, `${where} was changed`)
    hold(fields.streamKind === undefined || fields.seq === stream.seq + 1, `${where} does not follow the event before it in its stream`)
    hold(given.withheld !== undefined || fields.prevHash === stream.hash, `${where} does not follow the event before it in its stream`)
    hold(hashOf({ storeSeq, hash, before: storePrevHash }) === storeHash, `${where} was moved`)
    if (whole) hold(storeSeq === before.storeSeq + 1 && storePrevHash === before.storeHash, `${where} does not follow the entry before it in the record`)
    if (signedAt.has(storeSeq)) hold(signedAt.get(storeSeq) === storeHash, `the record is not what the checkpoint at entry ${storeSeq} says it was`)
    before = { storeSeq, storeHash }
    count += 1
    if (given.withheld !== undefined) withheld += 1
    if (fields.streamKind === undefined) continue
    streams.set(key, { leaf: [fields.streamKind, fields.streamId, fields.seq, hash], seq: fields.seq, hash })
    for (const [name, commitment] of Object.entries(given.commitments ?? {})) promised.set(`${key} event ${fields.seq}, text "${name}"`, commitment)
  }
  return { count, withheld, last: before, streams, promised }
}

const nodeHash = (left, right) => createHash('sha256').update(Buffer.concat([Buffer.from([1]), left, right])).digest()
const leafHash = (leaf) => createHash('sha256').update(Buffer.concat([Buffer.from([0]), Buffer.from(leaf)])).digest()

/** The hash over leaves in order: a tree that is split at the largest power of two below their number (RFC 6962). */
function treeHash(leaves) {
  if (leaves.length === 1) return leaves[0]
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}
const inOrder = ([kind, id], [otherKind, otherId]) => Buffer.compare(Buffer.from(kind), Buffer.from(otherKind)) || Buffer.compare(Buffer.from(id), Buffer.from(otherId))

/** The last event of each stream is under the checkpoint that is signed: in a whole record they make up its tree, else a way leads up through it. */
function underCheckpoint(checkpoint, { last, streams }, whole) {
  if (whole) {
    hold(last.storeSeq === checkpoint.storeSeq && last.storeHash === checkpoint.storeHash, 'the record does not end where its last checkpoint says')
    const leaves = [...streams.values()].map(({ leaf }) => leaf).sort(inOrder).map((leaf) => leafHash(canonical(leaf)))
    // Streams of which nothing is told here, each in its place.
    for (const { place, hash } of linesOf('leaves.ndjson')) leaves.splice(place, 0, Buffer.from(hash, 'hex'))
    hold(leaves.length === checkpoint.streams, `the checkpoint is over ${checkpoint.streams} streams, and here are ${leaves.length}`)
    hold(treeHash(leaves).toString('hex') === checkpoint.streamsHash, 'the streams do not end where the last checkpoint says')
    return
  }
  const proofs = new Map([...linesOf('proofs.ndjson')].map((one) => [`${one.kind} ${one.id}`, one.proof]))
  for (const [key, { leaf }] of streams) {
    hold(proofs.has(key), `there is no proof for ${key}`)
    const top = proofs.get(key).reduce(
      (at, { side, hash: beside }) => (side === 'left' ? nodeHash(Buffer.from(beside, 'hex'), at) : nodeHash(at, Buffer.from(beside, 'hex'))),
      leafHash(canonical(leaf)),
    )
    hold(top.toString('hex') === checkpoint.streamsHash, `${key} is not under the checkpoint: its end may have been removed`)
  }
}

/** Each text that is here is the one that its event commits to. Answers how many are here, and how many are not. */
function textsOf(promised) {
  let given = 0
  for (const { streamKind, streamId, seq, name, salt, text } of linesOf('texts.ndjson')) {
    const where = `${streamKind} ${streamId} event ${seq}, text "${name}"`
    hold(promised.has(where), `${where} has no commitment`)
    hold(createHmac('sha256', Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex') === promised.get(where), `${where} is not what was committed to`)
    given += 1
  }
  return { given, withheld: promised.size - given }
}

/** The content of each procedure that is here has the hash under which events name it. Answers how many there are. */
function proceduresOf() {
  let count = 0
  for (const { id, version, hash, content } of linesOf('procedures.ndjson')) {
    hold(hashOf(content) === hash, `procedure ${id}, version ${version} was changed`)
    count += 1
  }
  return count
}

try {
  const { manifest, keys } = manifestOf()
  const whole = manifest.scope === 'whole'
  const checkpoints = checkpointsOf(keys)
  const checkpoint = checkpoints.at(-1)
  hold(checkpoint !== undefined, 'there is no checkpoint')
  const read = eventsOf(whole, checkpoints)
  underCheckpoint(checkpoint, read, whole)
  const { given, withheld } = textsOf(read.promised)
  const procedures = proceduresOf()
  console.log(`Verified ${manifest.files.length} files, ${read.count} events in ${read.streams.size} streams, ${given} texts, ${procedures} procedures, ${checkpoints.length} checkpoints.`)
  console.log(`Withheld: ${withheld} texts and ${read.withheld} events. Their commitments are here: what is shown later can be held against them.`)
  console.log(`The last checkpoint is number ${checkpoint.number}, made ${checkpoint.madeAt}, signed with key ${checkpoint.keyId}.`)
  console.log(whole
    ? 'What this proves: this is the whole record as that key signed it. Nothing in it was changed since, and nothing is missing from it but what is withheld.'
    : `What this proves: these are all events of ${manifest.reference} as that key signed the record. None was changed since, and none is missing but in what is withheld. It says nothing of the rest of the record.`)
  console.log('What it does not prove: that the key is the office’s (compare its id with the one that you were given another way), that what was')
  console.log('entered was true, or that nobody rewrote the record before the first checkpoint that you hold from another source.')
} catch (error) {
  console.log(`FAULT: ${error instanceof Fault ? error.message : `something cannot be read: ${error.message}`}`)
  process.exitCode = 1
}
