import { describe, expect, it } from 'vitest'

import { NotFound } from './errors'
import { importDeliveries, previewDeliveries, type PreviewedDeliveries } from './import-deliveries'
import { deliveriesTextLimit, mostDeliveries } from './deliveries-file'
import { person, testOffice } from './office.testing'
import { viewActivity } from './view-activities'

const officer = person('officer')
const heading = 'line,day,completeness,due,reason,words,evidence'
const file = (...rows: string[]) => [heading, ...rows].join('\n')
const preview = (text: string, office = testOffice('2026-02-02')) => previewDeliveries(office, officer, 'wave', text)
const inShort = (answer: PreviewedDeliveries) =>
  'problem' in answer ? answer.problem.key : answer.rows.map(({ lineNumber, standing, problems }) => [lineNumber, standing, ...problems.map(({ column, key }) => `${column} ${key}`)].join(' '))
const counted = (office: ReturnType<typeof testOffice>) => viewActivity(office, officer, 'wave').lineDetails.find((one) => one.id === 'wav-rt')!.deliveries.length

describe('a file of deliveries', () => {
  it('is looked at row by row, and recorded once', () => {
    const office = testOffice('2026-02-02')
    const text = file('wav-rt,2026-01-20,complete,,,,DOI 10.1', 'Waveforms of ten stations,2026-01-21,partial,,internal-approval-time,"half, so far",')
    const looked = preview(text, office)
    expect(inShort(looked)).toEqual(['2 new', '3 new'])
    expect(counted(office)).toBe(0)
    const stamp = 'stamp' in looked ? looked.stamp : ''
    expect(importDeliveries(office, officer, 'wave', text, stamp)).toEqual({ outcome: 'recorded', count: 2 })
    expect(counted(office)).toBe(2)
    const again = preview(text, office)
    expect(inShort(again)).toEqual(['2 on-record', '3 on-record'])
    expect(importDeliveries(office, officer, 'wave', text, stamp)).toEqual({ outcome: 'invalid' })
    expect(importDeliveries(office, officer, 'wave', text, 'stamp' in again ? again.stamp : '')).toEqual({ outcome: 'recorded', count: 0 })
    expect(counted(office)).toBe(2)
  })

  it.each([
    ['a line that is not of this activity', 'flu-seq,2026-01-20,complete', '2 wrong line unknown-line'],
    ['a day to come', 'wav-rt,2026-03-20,complete', '2 wrong day in-future'],
    ['a day before the instrument', 'wav-rt,2024-03-20,complete', '2 wrong day before-signed'],
    ['no day at all', 'wav-rt,2026-02-30,complete', '2 wrong day not-a-date'],
    ['how much came in other words', 'wav-rt,2026-01-20,all', '2 wrong completeness not-one-of'],
    ['a reason that is none', 'wav-rt,2026-01-20,declined,,busy', '2 wrong reason not-one-of'],
    ['nothing stated', 'wav-rt,2026-01-20,declined', '2 wrong reason reason-needed'],
    ['a due date that the line has not', 'wav-rt,2026-01-20,complete,2026-01-31', '2 wrong due not-a-due-date'],
    ['a formula', 'wav-rt,2026-01-20,complete,,,"=HYPERLINK(""x"")",', '2 wrong words formula'],
    ['a cell too many', 'wav-rt,2026-01-20,complete,,,,,more', '2 wrong null too-many-cells'],
  ])('names the row and the column: %s', (_, row, expected) => {
    expect(inShort(preview(file(row)))).toEqual([expected])
  })

  it('takes nothing where one row is wrong, and a row that stands twice once at most', () => {
    const office = testOffice('2026-02-02')
    const text = file('wav-rt,2026-01-20,complete', 'wav-rt,2026-01-20,complete')
    const looked = preview(text, office)
    expect(inShort(looked)).toEqual(['2 new', '3 wrong null twice'])
    expect(importDeliveries(office, officer, 'wave', text, 'stamp' in looked ? looked.stamp : '')).toEqual({ outcome: 'invalid' })
    expect(counted(office)).toBe(0)
  })

  it.each([
    ['nothing', '', 'no-rows'],
    ['a heading alone', heading, 'no-rows'],
    ['a column that is not known', 'line,day,completeness,amount\nwav-rt,2026-01-20,complete,3', 'unknown-column'],
    ['a column twice', 'line,day,day,completeness\n', 'no-rows'],
    ['no day', 'line,completeness\nwav-rt,complete', 'columns-missing'],
    ['an open quote', `${heading}\nwav-rt,2026-01-20,complete,,,"half`, 'not-csv'],
    ['too much text', 'x'.repeat(deliveriesTextLimit + 1), 'too-long'],
    ['too many rows', file(...Array.from({ length: mostDeliveries + 1 }, () => 'wav-rt,2026-01-20,complete')), 'too-many-rows'],
  ])('is refused as a whole: %s', (_, text, key) => {
    expect(inShort(preview(text))).toBe(key)
  })

  it('is read with semicolons, a mark of its encoding, and line ends of any kind', () => {
    expect(inShort(preview('\uFEFFline;day;completeness\r\nwav-rt;2026-01-20;complete\r\n\r\n'))).toEqual(['2 new'])
  })

  it('is for the officer of the agency alone', () => {
    const office = testOffice('2026-02-02')
    expect(inShort(previewDeliveries(office, person('officer', 'else', 'ahs'), 'wave', file('wav-rt,2026-01-20,complete')))).toBe('not-permitted')
    expect(inShort(previewDeliveries(office, person('coordinator'), 'wave', file('wav-rt,2026-01-20,complete')))).toBe('not-permitted')
    expect(() => previewDeliveries(office, person('custodian'), 'wave', '')).toThrow(NotFound)
  })
})
