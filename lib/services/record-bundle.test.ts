import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { complaint } from '@/lib/domain/cases/story.testing'
import { unpack } from '@/lib/exports/read-zip.testing'
import { zipOf } from '@/lib/exports/zip-files'
import type { Viewer } from '@/lib/domain/access/roles'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { deputy, elsewhere, officeWithPeople } from './inbox.testing'
import { person } from './office.testing'
import { caseBundle, recordBundle, type Bundle } from './record-bundle'
import { KeyMissing, keyFiles, rotateKey, type KeyFolder } from './record-keys'
import { releaseCase, reviewRelease } from './release-case'

let folder: string
let keys: KeyFolder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-bundle-'))
  keys = keyFiles(join(folder, 'keys'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const [researcher, officer, coordinator, overseer, administrator] = [person('researcher'), person('officer'), person('coordinator'), person('overseer'), person('administrator')]
const written = { title: 'Waveforms of the array', narrative: 'Doctor Nomen Nescio stopped the stream.', askedWords: 'Letters to Nescio.' }

/** A case that is closed and released, beside another one of the same agency. */
function officeWithCases() {
  const office = officeWithPeople()
  const { reference } = changeCase(office, researcher, null, { ...complaint, ...written, identity: 'custodian' })
  changeCase(office, person('researcher', 'somebody-else'), null, { ...complaint, title: 'The other case', narrative: 'What the other one says.' })
  changeCase(office, researcher, reference, { command: 'withdraw', words: 'Words of the withdrawal.' })
  const answers = { 'recognisable': 'no', 'restricted': 'no', 'proceedings': 'no', 'room': 'yes', 'agency-heard': 'yes' } as const
  const review = { answers, mayName: { counterpart: false, activity: false }, confirmed: ['identity' as const], summary: 'For the public.' }
  const reviewed = reviewRelease(office, coordinator, reference, review, 99) as { seq: number }
  releaseCase(office, coordinator, reference, reviewed.seq)
  const [{ number }] = office.store.read((db) => db.all<{ number: string }>('select number from public_entry')) as [{ number: string }]
  return { office, reference, number }
}

let unpacked = 0
/** Takes a bundle away and unpacks it; answers with its folder and everything that is in it. */
async function taken({ name, files }: Bundle): Promise<{ out: string; names: string[]; bytes: string }> {
  const zip = await buffer(zipOf(files, name, new Date('2026-02-02T17:00:00Z')))
  const into = join(folder, `unpacked-${(unpacked += 1)}`)
  const names = unpack(zip, into)
  return { out: join(into, name), names, bytes: names.map((one) => readFileSync(join(into, one), 'utf8')).join('\n') }
}

const script = join(import.meta.dirname, '../record/verify.mjs')
function verified(out: string, by = join(out, 'verify.mjs')): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [by, out], { encoding: 'utf8', cwd: tmpdir() })
  return { status, said: stdout + stderr }
}

describe('a case that somebody takes away', () => {
  const everything = [...Object.values(written), 'Words of the withdrawal.']
  const ofOthers = (number: string) => ['The other case', 'What the other one says.', number, 'For the public.', 'somebody-else', '@example.org']

  it.each<[Viewer, readonly string[]]>([[researcher, everything], [officer, everything], [deputy, everything], [overseer, []], [coordinator, []], [administrator, []]])(
    'verifies, and holds what its reader sees and nothing else: %o', async (viewer, readable) => {
      const { office, reference, number } = officeWithCases()
      const { out, names, bytes } = await taken(caseBundle(office, keys, viewer, reference))
      expect(names.every((name) => /^STA-2026-0001-record\/[a-z]+\.[a-z]+$/.test(name))).toBe(true)
      const { status, said } = verified(out)
      expect([status, said]).toEqual([0, expect.stringContaining(`these are all events of ${reference}`)])
      for (const text of everything) expect(bytes.includes(text), text).toBe(readable.includes(text))
      for (const text of ofOthers(number)) expect(bytes, text).not.toContain(text)
      // Who does not see what a case is about has headings, of which no member of an entry is part.
      const events = readFileSync(join(out, 'events.ndjson'), 'utf8') + readFileSync(join(out, 'index.html'), 'utf8')
      const seesSummary = viewer.role !== 'coordinator' && viewer.role !== 'administrator'
      expect(events.includes('cross-border-approval-pending')).toBe(seesSummary)
      expect(events.includes('"actor":')).toBe(seesSummary)
      expect(said).toContain(seesSummary ? 'and 0 events' : 'Withheld: 0 texts and 2 events')
    })

  it('is not there for who does not see the case', () => {
    const { office, reference } = officeWithCases()
    for (const viewer of [elsewhere, person('researcher', 'somebody-else'), person('custodian')]) {
      expect(() => caseBundle(office, keys, viewer, reference), viewer.role).toThrow(NotFound)
    }
  })

  it('fails after a single byte is changed', async () => {
    const { office, reference } = officeWithCases()
    for (const viewer of [officer, coordinator]) {
      const { out, names } = await taken(caseBundle(office, keys, viewer, reference))
      for (const name of names.map((one) => one.split('/')[1]!)) {
        const bytes = readFileSync(join(out, name))
        if (bytes.length === 0) continue
        const changed = Buffer.from(bytes)
        const place = Math.floor(bytes.length * 0.6)
        changed[place] = changed[place]! ^ 1
        writeFileSync(join(out, name), changed)
        expect(verified(out, script).status, `${viewer.role}: ${name}`).toBe(1)
        writeFileSync(join(out, name), bytes)
      }
      expect(verified(out).status).toBe(0)
    }
  })

  it('is not begun where the office cannot sign, and goes on under its key where another is brought in', async () => {
    const { office, reference } = officeWithCases()
    const { name, files } = caseBundle(office, keys, officer, reference)
    const first = files.next()
    rotateKey(office, keys)
    // What was made so far goes first; the rest is made under the key with which it began.
    const rest = { next: () => files.next() }
    let handed = false
    const all = { next: () => (handed ? rest.next() : ((handed = true), first)) } as typeof files
    expect(verified((await taken({ name, files: all })).out).status).toBe(0)
    expect(() => caseBundle(office, keyFiles(join(folder, 'elsewhere')), officer, reference)).toThrow(KeyMissing)
  })
})

describe('everything that an overseer sees', () => {
  it('verifies as the whole record, with what is withheld as commitments', async () => {
    const { office, number } = officeWithCases()
    const { out, bytes } = await taken(recordBundle(office, keys, overseer))
    const { status, said } = verified(out)
    expect([status, said]).toEqual([0, expect.stringContaining('this is the whole record')])
    expect(said).toMatch(/Withheld: [1-9]\d* texts and [1-9]\d* events/)
    expect(bytes).toContain('Broadband waveforms')
    for (const text of [...Object.values(written), 'What the other one says.', number, 'For the public.', '@example.org', 'release-reviewed']) expect(bytes, text).not.toContain(text)
  })

  it('is for nobody else', () => {
    const { office } = officeWithCases()
    for (const viewer of [researcher, officer, coordinator, administrator, person('custodian')]) expect(() => recordBundle(office, keys, viewer), viewer.role).toThrow(NotFound)
  })

  it('breaks off where it fails, so that nobody takes a part for the whole', async () => {
    function* broken() {
      yield { path: 'events.ndjson', pieces: ['{}\n'] }
      throw new Error('the disk is gone')
    }
    await expect(buffer(zipOf(broken(), 'whole-record', new Date()))).rejects.toThrow('the disk is gone')
    function* elsewhereOnDisk() {
      yield { path: '../events.ndjson', pieces: [] }
    }
    await expect(buffer(zipOf(elsewhereOnDisk(), 'whole-record', new Date()))).rejects.toThrow('cannot be the name of a file')
  })
})
