import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { migrateStore, openStore, type Db } from '@/db/store'
import { complaint, request } from '@/lib/domain/cases/story.testing'

import { closing, enter, previewOf, schedule } from './calendar-entries.testing'
import { changeCase } from './change-case'
import { enterCalendarEntry } from './enter-calendar'
import { NotFound } from './errors'
import { officeOver, type Office } from './office'
import { person, testOffice } from './office.testing'
import { previewCalendarEntry, type MovingClock, type TypedEntry } from './preview-calendar'
import { rebuildViews } from './rebuild-views'
import { sweep } from './sweep'
import { verifyRecord } from './verify-record'
import { viewCalendars } from './view-calendars'
import { viewCase } from './view-case'

const administrator = person('administrator')
const officer = person('officer')

/** An office with three open cases on Mon 16 Nov 2026: one with a request of that day, one in intake, one whose clocks end before. */
function officeWithCases() {
  const office = testOffice('2026-10-05')
  const early = changeCase(office, person('researcher'), null, complaint).reference
  office.moveTo('2026-11-16')
  sweep(office)
  const requested = changeCase(office, person('researcher'), null, complaint).reference
  changeCase(office, officer, requested, { command: 'admit', urgent: false })
  changeCase(office, officer, requested, { ...request, on: '2026-11-16' })
  const intake = changeCase(office, person('researcher'), null, complaint).reference
  return { office, early, requested, intake }
}

/** What the clock recorded in these cases after a place on record, in the shape of the preview. */
const recordedMoves = (office: Office, references: readonly string[]) =>
  references.flatMap((reference) => viewCase(office, officer, reference).record
    .filter((entry) => entry.type === 'clock-recomputed')
    .map((entry) => ({ reference, ...(entry.data as object) })))

const shown = (moves: readonly MovingClock[]) => moves.map(({ reference, clock, instance, before, after }) => ({ reference, clock, instance, before, after }))

/** Every row of the views of cases. */
const views = (office: Office) => office.store.read((db: Db) =>
  ['case_view', 'case_span', 'clock_span', 'act_window', 'clock_check'].map((table) =>
    db.all<object>(`select * from ${table}`).map((row) => JSON.stringify(row)).sort()))

describe('a closing that an administrator enters', () => {
  it('moves what the preview lists, and records just that in the cases that it touches', () => {
    const { office, early, requested, intake } = officeWithCases()
    const { moves } = previewOf(office, closing('2026-11-18'))
    // Acknowledged is due on the second working day after 16 Nov: Wed 18 Nov, with that day closed Thu 19 Nov.
    expect(shown(moves)).toContainEqual({
      reference: intake, clock: 'intake-acknowledge', instance: 1,
      before: { due: '2026-11-18', earliest: '2026-11-18', latest: '2026-11-18' },
      after: { due: '2026-11-19', earliest: '2026-11-19', latest: '2026-11-19' },
    })
    const entered = enter(office, closing('2026-11-18'))
    expect(recordedMoves(office, [early, requested, intake])).toEqual(shown(moves))
    expect(recordedMoves(office, [early])).toEqual([])
    expect(viewCalendars(office, administrator, (entered as { storeSeq: number }).storeSeq).entered?.moved).toBe(moves.length)
    expect(sweep(office)).toMatchObject({ checked: 0, recorded: 0 })
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('comes to the same when every open case is looked at, and costs only those that it touches', () => {
    const { office } = officeWithCases()
    const before = previewOf(office, closing('2026-12-24'))
    office.store.transact((db) => db.run("update calendars_seen set fingerprint = 'of another time'"))
    expect(sweep(office)).toMatchObject({ checked: 3, recorded: 0 })
    const { moves } = previewOf(office, closing('2026-12-24'))
    expect(moves).toEqual(before.moves)
    office.moveTo('2026-11-17')
    sweep(office)
    const seen = office.store.read((db) => db.get<{ n: number }>('select max(store_seq) as n from event')!.n)
    enter(office, closing('2026-12-24'))
    const touched = office.store.read((db) => db.all(`select distinct stream_id from event where store_seq > ${seen} and stream_kind = 'case'`))
    expect(touched).toHaveLength(new Set(moves.map((move) => move.reference)).size)
  })

  it('is refused twice, and can be taken back, which moves the clocks again', () => {
    const { office, intake } = officeWithCases()
    enter(office, closing('2026-11-18'))
    expect(previewCalendarEntry(office, administrator, closing('2026-11-18'))).toMatchObject({ problems: [{ field: 'date', key: 'closing-known' }] })
    const due = () => viewCase(office, officer, intake).clocks.find((one) => one.reading.rule.id === 'intake-acknowledge')!.reading.due
    expect(due()).toBe('2026-11-19')
    const takeBack: TypedEntry = { kind: 'take-back', typed: { date: '2026-11-18', notice: 'The order names the 25th.' } }
    enter(office, takeBack)
    expect(due()).toBe('2026-11-18')
    expect(previewCalendarEntry(office, administrator, takeBack)).toMatchObject({ problems: [{ key: 'not-entered-here' }] })
    const official: TypedEntry = { kind: 'take-back', typed: { date: '2025-12-26', notice: 'x' } }
    expect(previewCalendarEntry(office, administrator, official)).toMatchObject({ problems: [{ key: 'not-entered-here' }] })
  })

  it('is not kept where other clocks would move than were shown', () => {
    const { office } = officeWithCases()
    const { stamp } = previewOf(office, closing('2026-11-18'))
    changeCase(office, person('researcher'), null, complaint)
    expect(enterCalendarEntry(office, administrator, closing('2026-11-18'), stamp)).toEqual({ outcome: 'changed' })
    expect(enterCalendarEntry(office, administrator, closing('2026-11-21'), stamp)).toEqual({ outcome: 'invalid' })
    expect(viewCalendars(office, administrator).entries).toEqual([])
  })

  it.each(['researcher', 'officer', 'coordinator', 'overseer', 'custodian'] as const)('is not for a %s, who leaves a trace', (role) => {
    const { office } = officeWithCases()
    const { stamp } = previewOf(office, closing('2026-11-18'))
    expect(() => viewCalendars(office, person(role))).toThrow(NotFound)
    expect(() => previewCalendarEntry(office, person(role), closing('2026-11-18'))).toThrow(NotFound)
    expect(() => enterCalendarEntry(office, person(role), closing('2026-11-18'), stamp)).toThrow(NotFound)
    const kept = office.store.read((db) => db.all('select role, command from refusal'))
    expect(kept).toEqual([{ role, command: 'enter-calendar' }])
  })
})

describe('a schedule that an administrator enters', () => {
  it('makes provisional dates firm, with both on record', () => {
    const { office, requested, intake, early } = officeWithCases()
    const reading = () => viewCase(office, officer, requested).clocks.find((one) => one.reading.rule.id === 'agency-conclude')!.reading
    expect(reading().due).toBeNull()
    expect(reading().range).not.toBeNull()
    const { moves, doubts } = previewOf(office, schedule)
    expect(doubts).toEqual([])
    enter(office, schedule)
    // Deemed received on Mon 23 Nov, five working days of both sides after the 16th; 90 days later is Sun 21 Feb 2027.
    expect(reading().due).toBe('2027-02-22')
    expect(reading().outcome.provisional).toBeNull()
    expect(recordedMoves(office, [early, requested, intake])).toEqual(shown(moves))
    expect(viewCalendars(office, administrator).years[0]?.schedule?.notice).toBe('State Council General Office notice 2026 No. 99')
  })
})

describe('what was known when', () => {
  it('gives the same views when they are made again, also for entries of one instant', () => {
    const { office, intake, requested } = officeWithCases()
    // The clock stands still: what was entered before and after the calendars has the same instant.
    enter(office, closing('2026-11-18'))
    changeCase(office, officer, requested, { command: 'note', words: 'After the closing.' })
    enter(office, schedule)
    changeCase(office, officer, intake, { command: 'admit', urgent: false })
    office.moveTo('2026-12-01')
    sweep(office)
    enter(office, closing('2026-12-24'))
    const before = views(office)
    rebuildViews(office)
    expect(views(office)).toEqual(before)
  })

  it('is as known on that day: nothing that was entered later counts', () => {
    const { office } = officeWithCases()
    enter(office, closing('2026-12-24'))
    const closed = (instant: string) => office.calendarsAt(instant).usFederal.closings.some((one) => one.date === '2026-12-24')
    expect(closed('2026-11-15T17:00:00Z')).toBe(false)
    expect(closed('2026-11-16T17:00:00Z')).toBe(true)
  })

  it('is the same in another process, at once, and nothing of an entry that was undone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-calendars-'))
    const path = join(folder, 'comity.sqlite')
    migrateStore(path)
    const office = testOffice('2026-11-16', openStore(path))
    const other = officeOver(openStore(path), office.now, true)
    const closings = (one: Office) => one.calendarsAt(one.now()).usFederal.closings.map(({ date }) => date)
    expect(closings(other)).not.toContain('2026-11-18')
    enter(office, closing('2026-11-18'))
    expect(closings(other)).toContain('2026-11-18')
    expect(other.calendarsAt(other.now())).toBe(other.calendarsAt(other.now()))
    const undone = () => office.store.transact(() => {
      enter(office, closing('2026-12-24'))
      throw new Error('undone')
    })
    expect(undone).toThrow()
    enter(office, closing('2026-12-23'))
    expect(closings(office).slice(-2)).toEqual(['2026-11-18', '2026-12-23'])
    office.store.close()
    other.store.close()
    rmSync(folder, { recursive: true })
  })
})
