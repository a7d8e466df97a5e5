import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { canonicalJson } from '@/db/chain'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { checkCheckpoints, firstCheckpointFault, makeCheckpoint, makeDailyCheckpoint } from './checkpoints'
import { NotFound } from './errors'
import { exportRecord, type ExportScope } from './export-record'
import { person, testOffice } from './office.testing'
import { KeyMissing, keyFiles, recordKeys, rotateKey, signWith, type KeyFolder } from './record-keys'

let folder: string
let keys: KeyFolder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-record-'))
  keys = keyFiles(join(folder, 'keys'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const researcher = person('researcher')

function officeWithCase() {
  const office = testOffice('2026-02-02')
  const { reference } = changeCase(office, researcher, null, { ...complaint, narrative: 'Said by the complainant <only>.' }) as { reference: string }
  return { office, reference }
}

/** Exports into a folder of its own, and answers with it. */
function exported(office: ReturnType<typeof testOffice>, scope: Partial<ExportScope> = {}, name = 'out'): string {
  const out = join(folder, name)
  exportRecord(office, keys, out, { reference: null, parts: ['summary'], ...scope })
  return out
}

/** What the script says of a folder: its own, or another copy of it. */
function verified(out: string, script = join(out, 'verify.mjs')): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, out], { encoding: 'utf8', cwd: tmpdir() })
  return { status, said: stdout + stderr }
}

describe('an exported record', () => {
  it('is verified by its own script, with Node alone', () => {
    const { office } = officeWithCase()
    const { status, said } = verified(exported(office))
    expect(said).toMatch(/^Verified \d+ files, \d+ events in \d+ streams, \d+ texts, \d+ procedures, 1 checkpoints\./)
    expect(said).toContain('What it does not prove')
    expect(status).toBe(0)
  })

  it('holds the texts that its readers may have, and commitments of the others', () => {
    const { office } = officeWithCase()
    const texts = (out: string) => readFileSync(join(out, 'texts.ndjson'), 'utf8') + readFileSync(join(out, 'index.html'), 'utf8')
    const [short, long] = [exported(office), exported(office, { parts: ['summary', 'narrative'] }, 'long')]
    expect(texts(short)).not.toContain('Said by the complainant')
    expect(texts(long)).toContain('Said by the complainant <only>.')
    expect(texts(long)).toContain('Said by the complainant &lt;only&gt;.')
    expect(verified(short).said).toMatch(/Withheld: [1-9]\d* texts/)
    expect(verified(long).status).toBe(0)
  })

  it('is one case where that is asked, shown to be under the checkpoint without the others', () => {
    const { office, reference } = officeWithCase()
    const out = exported(office, { reference })
    expect(verified(out)).toMatchObject({ status: 0 })
    expect(readFileSync(join(out, 'events.ndjson'), 'utf8')).not.toContain('"streamKind":"agency"')
    expect(() => exported(office, { reference: 'STA-1999-0001' }, 'none')).toThrow(NotFound)
  })

  it('fails after any single byte is changed', () => {
    const { office, reference } = officeWithCase()
    const out = exported(office, { reference, parts: ['summary', 'narrative'] })
    // A script with another byte may do anything, also run for ever: who doubts it brings a copy.
    const script = join(import.meta.dirname, '../record/verify.mjs')
    for (const name of readdirSync(out)) {
      const path = join(out, name)
      const bytes = readFileSync(path)
      // Every file at its beginning, its end, and a place between.
      for (const place of new Set([0, Math.floor(bytes.length * 0.6), bytes.length - 1])) {
        const changed = Buffer.from(bytes)
        changed[place] = changed[place]! ^ 1
        writeFileSync(path, changed)
        expect(verified(out, script).status, `${name}, byte ${place}`).toBe(1)
      }
      writeFileSync(path, bytes)
    }
    expect(verified(out).status).toBe(0)
  })

  it('names the first fault: a file that is gone, one that is added', () => {
    const { office } = officeWithCase()
    const out = exported(office)
    writeFileSync(join(out, 'more.txt'), 'x')
    expect(verified(out).said).toBe('FAULT: more.txt is no part of what was exported\n')
    rmSync(join(out, 'more.txt'))
    rmSync(join(out, 'texts.ndjson'))
    expect(verified(out).said).toBe('FAULT: texts.ndjson is missing or cannot be read\n')
  })

  it('goes into a new folder only', () => {
    const { office } = officeWithCase()
    const out = exported(office)
    appendFileSync(join(out, 'x'), '')
    expect(() => exported(office)).toThrow('is not empty')
  })
})

const faults = (office: ReturnType<typeof testOffice>) => checkCheckpoints(office, 9).map(({ fault }) => fault)

describe('checkpoints', () => {
  it('are made once for what was recorded, daily and on demand, each following the one before', () => {
    const { office } = officeWithCase()
    const first = makeDailyCheckpoint(office, keys)!
    expect(makeDailyCheckpoint(office, keys)).toBeNull()
    expect(makeCheckpoint(office, keys)).toEqual(first)
    changeCase(office, researcher, null, { ...complaint, title: 'Another' })
    expect(makeCheckpoint(office, keys).body.number).toBe(2)
    office.moveTo('2026-02-03')
    expect(makeDailyCheckpoint(office, keys)?.body.number).toBe(2)
    expect(faults(office)).toEqual([null, null])
  })

  it('show a record that was rewritten', () => {
    const { office } = officeWithCase()
    makeCheckpoint(office, keys)
    office.store.transact((db) => {
      db.run('drop trigger event_no_update')
      db.run("update event set store_hash = replace(store_hash, substr(store_hash, 1, 1), 'x') where store_seq = (select store_seq from record_head)")
    })
    expect(faults(office)).toEqual(['record'])
    expect(firstCheckpointFault(office)).toEqual({ count: 1, first: { number: 1, fault: 'record' } })
  })

  it('show a stream that was cut, where only the tree over the streams tells', () => {
    const { office } = officeWithCase()
    const { body } = makeCheckpoint(office, keys)
    expect(firstCheckpointFault(office)).toEqual({ count: 1, first: null })
    const signer = signWith(office, keys)
    const cut = { ...body, streamsHash: '0'.repeat(64) }
    office.store.transact((db) => {
      db.run('drop trigger checkpoint_no_update')
      db.run(`update checkpoint set body_json = '${canonicalJson(cut)}', signature = '${signer.sign(canonicalJson(cut))}'`)
    })
    expect(faults(office)).toEqual([null])
    expect(firstCheckpointFault(office)).toEqual({ count: 1, first: { number: 1, fault: 'record' } })
    expect(verified(exported(office)).said).toBe('FAULT: the streams do not end where the last checkpoint says\n')
  })

  it('are shown up to a number, the last first, each against the one before it', () => {
    const { office } = officeWithCase()
    for (const title of ['One', 'Two', 'Three']) {
      changeCase(office, researcher, null, { ...complaint, title })
      makeCheckpoint(office, keys)
    }
    expect(checkCheckpoints(office, 2).map(({ body, fault }) => [body.number, fault])).toEqual([[3, null], [2, null]])
  })

  it('go on under a new key that the one before it brought in', () => {
    const { office } = officeWithCase()
    const before = makeCheckpoint(office, keys)
    const key = rotateKey(office, keys)
    expect(key.replaces).toBe(before.body.keyId)
    expect(makeCheckpoint(office, keys).body.keyId).toBe(key.keyId)
    expect(recordKeys(office).map(({ keyId }) => keyId)).toEqual([before.body.keyId, key.keyId])
    expect(faults(office)).toEqual([null, null])
    expect(verified(exported(office)).status).toBe(0)
  })

  it('are not made without the private key, and say where it is missing', () => {
    const { office } = officeWithCase()
    makeCheckpoint(office, keys)
    const elsewhere = keyFiles(join(folder, 'elsewhere'))
    changeCase(office, researcher, null, { ...complaint, title: 'Another' })
    expect(() => makeCheckpoint(office, elsewhere)).toThrow(KeyMissing)
    expect(() => rotateKey(office, elsewhere)).toThrow(KeyMissing)
  })
})
