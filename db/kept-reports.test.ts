import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { roles } from '@/lib/domain/access/roles'
import { NotFound } from '@/lib/services/errors'
import { keepReport, mostBytesOfFile, recipientLimit, viewKeptFile, viewKeptReports, type SentReport } from '@/lib/services/keep-report'
import { person, testOffice } from '@/lib/services/office.testing'
import { rebuildViews } from '@/lib/services/rebuild-views'
import { verifyRecord } from '@/lib/services/verify-record'

const overseer = person('overseer')
const sent: SentReport = {
  to: 'Committee on Nothing in Particular',
  sentOn: '2026-02-01',
  asOf: '2026-01-31',
  storeSeq: 3,
  address: '/oversight/report?asOf=2026-01-31',
  files: [{ format: 'pdf', bytes: Buffer.from('%PDF of this day') }, { format: 'html', bytes: Buffer.from('<p>of this day</p>') }],
}

describe('what was sent', () => {
  it('is kept byte for byte, told to whom and when, and stays through a rebuild of the views', () => {
    const office = testOffice()
    expect(keepReport(office, overseer, sent)).toBe(1)
    office.moveTo('2026-03-01')
    expect(keepReport(office, person('coordinator'), { ...sent, sentOn: '2026-03-01', files: [{ format: 'html', bytes: Buffer.from('other') }] })).toBe(2)
    rebuildViews(office)
    const [second, first] = viewKeptReports(office, overseer)
    expect(first).toMatchObject({ number: 1, to: sent.to, sentOn: '2026-02-01', asOf: '2026-01-31', storeSeq: 3, keptBy: 'overseer', address: sent.address })
    expect(second).toMatchObject({ number: 2, keptBy: 'coordinator' })
    expect(viewKeptFile(office, overseer, 1, 'pdf').bytes.equals(sent.files[0]!.bytes)).toBe(true)
    expect(viewKeptFile(office, overseer, 1, 'html').bytes.toString()).toBe('<p>of this day</p>')
    expect(() => viewKeptFile(office, overseer, 2, 'pdf')).toThrow(NotFound)
    expect(() => viewKeptFile(office, overseer, 3, 'html')).toThrow(NotFound)
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('holds nothing of a person in the entry itself', () => {
    const office = testOffice()
    keepReport(office, overseer, sent)
    const row = office.store.read((db) => db.get<{ json: string }>(sql`select data_json as json from event where stream_kind = 'report'`))
    expect(row.json).not.toContain('Committee')
    expect(JSON.parse(row.json)).toMatchObject({ files: [{ format: 'pdf', bytes: 16 }, { format: 'html' }] })
  })

  it('is nothing that has not been sent yet, nor more than a report', () => {
    const office = testOffice('2026-02-02')
    expect(() => keepReport(office, overseer, { ...sent, sentOn: '2026-02-03' })).toThrow(RangeError)
    const large = { format: 'pdf', bytes: Buffer.alloc(mostBytesOfFile + 1) } as const
    expect(() => keepReport(office, overseer, { ...sent, files: [large] })).toThrow(RangeError)
    expect(viewKeptReports(office, overseer)).toEqual([])
    expect(recipientLimit).toBe(200)
  })

  it.each(roles)('is for overseers and coordinators alone: %s', (role) => {
    const office = testOffice()
    const tasks = [() => keepReport(office, person(role), sent), () => viewKeptReports(office, person(role))]
    const may = role === 'overseer' || role === 'coordinator'
    for (const task of tasks) {
      if (may) expect(task).not.toThrow()
      else expect(task).toThrow(NotFound)
    }
    const refusals = office.store.read((db) => db.get<{ n: number }>(sql`select count(*) as n from refusal where command = 'keep-report'`))
    expect(refusals.n).toBe(may ? 0 : 1)
  })
})

describe('the verification of the record', () => {
  const kinds = (statement: string, trigger: string) => {
    const office = testOffice()
    keepReport(office, overseer, sent)
    const run = (one: string) => office.store.transact((db) => db.run(sql.raw(one)))
    if (trigger !== '') {
      expect(() => run(statement)).toThrow()
      run(`drop trigger ${trigger}`)
    }
    run(statement)
    return verifyRecord(office).faults.map(({ kind }) => kind)
  }

  it.each([
    ['changed', "update report_file set bytes = x'00' where length(bytes) = 16", 'report_file_no_update', 'file-changed'],
    ['taken away', 'delete from report_file where length(bytes) = 16', 'report_file_no_delete', 'file-missing'],
    ['put in', "insert into report_file values ('65c74c15a686187bb6bbf9958f494fc6b80068034a659a9ad44991b08c58f2d2', x'6f74686572')", '', /file-/],
  ] as const)('shows a file that was %s', (_, statement, trigger, kind) => {
    expect(kinds(statement, trigger)).toEqual([kind instanceof RegExp ? expect.stringMatching(kind) : kind])
  })
})
