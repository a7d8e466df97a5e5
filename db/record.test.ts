import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'

import { complaint, request } from '@/lib/domain/cases/story.testing'
import { changeCase } from '@/lib/services/change-case'
import { person, testOffice } from '@/lib/services/office.testing'
import { rebuildViews } from '@/lib/services/rebuild-views'
import { sweep } from '@/lib/services/sweep'
import { verifyRecord } from '@/lib/services/verify-record'

let office: ReturnType<typeof testOffice>
const run = (statement: string) => office.store.transact((db) => db.run(sql.raw(statement)))
const kinds = () => verifyRecord(office).faults.map((fault) => fault.kind)
const seqOf = (type: string) =>
  office.store.read((db) => db.get<{ n: number }>(sql`select store_seq as n from event where type = ${type} limit 1`)!.n)

/** What somebody who owns the file can do: take the triggers away first. */
const withoutTriggers = () => {
  for (const trigger of ['event_no_update', 'event_no_delete', 'restricted_text_no_update', 'restricted_text_no_delete']) {
    run(`drop trigger ${trigger}`)
  }
  office.store.read((db) => db.run(sql`pragma foreign_keys = off`))
}

beforeEach(() => {
  office = testOffice()
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  changeCase(office, person('officer'), reference, { command: 'admit', urgent: false })
  changeCase(office, person('officer'), reference, { ...request, on: '2026-02-02' })
  office.moveTo('2026-04-01')
  sweep(office)
  changeCase(office, person('researcher'), null, complaint)
})

describe('the record', () => {
  it('cannot be changed or shortened through the store', () => {
    for (const statement of [
      "update event set occurred_on = '2026-01-01'",
      'delete from event where seq = 1',
      "update restricted_text set text = 'other'",
      'delete from restricted_text',
    ]) {
      const before = office.store.read((db) => db.all(sql`select * from event`)).length
      expect(() => run(statement), statement).toThrow(expect.objectContaining({ cause: expect.objectContaining({ message: 'the record is append-only' }) }))
      expect(office.store.read((db) => db.all(sql`select * from event`))).toHaveLength(before)
    }
  })
  it('verifies when nothing was touched', () => {
    const { events, texts, faults } = verifyRecord(office)
    expect(faults).toEqual([])
    expect(events).toBeGreaterThan(10)
    expect(texts).toBeGreaterThan(10)
  })
  it('holds no word that anybody typed', () => {
    const rows = JSON.stringify(office.store.read((db) => db.all(sql`select * from event`)))
    for (const text of [complaint.title, complaint.narrative, complaint.askedWords, request.informalWords, 'researcher-name']) {
      expect(rows).not.toContain(text)
    }
    expect(rows).not.toContain('"researcher"}')
  })
})

describe('verification finds', () => {
  beforeEach(withoutTriggers)

  it.each(['occurred_on', 'recorded_at', 'actor', 'actor_role', 'type', 'data_json', 'procedure_json', 'commitments_json', 'hash', 'prev_hash', 'store_hash', 'store_prev_hash'])(
    'one changed byte in %s, and names the entry',
    (column) => {
      const seq = seqOf('admitted')
      run(`update event set ${column} = replace(substr(${column}, 1, 1), substr(${column}, 1, 1), char(unicode(substr(${column}, 1, 1)) + 1)) || substr(${column}, 2) where store_seq = ${seq}`)
      expect(verifyRecord(office).faults[0]).toMatchObject({ storeSeq: seq })
    },
  )
  it('another spelling of the same JSON', () => {
    run(`update event set data_json = ' ' || data_json where store_seq = ${seqOf('admitted')}`)
    expect(kinds()).toContain('changed')
  })
  it('a removed last event', () => {
    run('delete from restricted_text where stream_id = (select stream_id from event order by store_seq desc limit 1)')
    run('delete from event where store_seq = (select max(store_seq) from event)')
    expect(kinds()).toEqual(['tail-removed'])
  })
  it('a removed last event whose head was moved back as well, by the case that it leaves behind', () => {
    run('delete from event where store_seq = (select max(store_seq) from event)')
    run('delete from restricted_text where not exists (select 1 from event where event.stream_kind = restricted_text.stream_kind and event.stream_id = restricted_text.stream_id and event.seq = restricted_text.seq)')
    run('update record_head set store_seq = (select max(store_seq) from event), store_hash = (select store_hash from event order by store_seq desc limit 1)')
    expect(kinds()).toEqual(['case-removed'])
  })
  it('a removed case', () => {
    const id = office.store.read((db) => db.get<{ id: string }>(sql`select stream_id as id from event where type = 'complaint-filed' order by store_seq limit 1`)!.id)
    run(`delete from restricted_text where stream_id = '${id}'`)
    run(`delete from event where stream_id = '${id}'`)
    for (const table of ['case_view', 'case_span', 'clock_span']) run(`delete from ${table} where case_id = '${id}'`)
    expect(kinds()).toEqual(['removed'])
  })
  it('an event inserted between two others', () => {
    const seq = seqOf('admitted')
    run(`update event set store_seq = -store_seq where store_seq >= ${seq}`)
    run(`update event set store_seq = -store_seq + 1 where store_seq < 0`)
    run(`insert into event select ${seq}, stream_kind, 'another', seq, type, schema_version, occurred_on, recorded_at, actor, actor_role, procedure_json, data_json, commitments_json, prev_hash, hash, store_prev_hash, store_hash from event where store_seq = ${seq + 1}`)
    expect(verifyRecord(office).faults[0]).toMatchObject({ storeSeq: seq })
  })
  it('a changed, a removed and an added text', () => {
    run("update restricted_text set text = text || '.' where name = 'narrative' and stream_kind = 'case'")
    expect(new Set(kinds())).toEqual(new Set(['text-changed']))
    run("delete from restricted_text where name = 'narrative' and stream_kind = 'case'")
    expect(new Set(kinds())).toEqual(new Set(['text-missing']))
    run("insert into restricted_text select stream_kind, stream_id, seq, 'extra', part, salt, text from restricted_text where name = 'title' and stream_kind = 'case' limit 1")
    expect(kinds()).toContain('text-inserted')
  })
})

describe('rebuilding the views', () => {
  it('gives what was there, to the letter', () => {
    const tables = ['case_view', 'case_span', 'clock_span', 'act_window', 'time_span', 'stage_stay', 'case_reply', 'clock_check']
    const dump = () => Object.fromEntries(tables.map((table) => [table, office.store.read((db) => db.all(sql.raw(`select * from ${table}`)).map((row) => JSON.stringify(row)).sort())]))
    const before = dump()
    expect(rebuildViews(office)).toBe(2)
    expect(dump()).toEqual(before)
  })
})
