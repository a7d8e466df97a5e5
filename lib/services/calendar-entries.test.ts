import { describe, expect, it, vi } from 'vitest'

import { complaint, request } from '@/lib/domain/cases/story.testing'

import { awaitedSchedules } from './awaited-schedules'
import { closing, enter, previewOf, schedule } from './calendar-entries.testing'
import { changeCase } from './change-case'
import { NotFound } from './errors'
import { officeWithPeople } from './inbox.testing'
import type { Office } from './office'
import { person } from './office.testing'
import { sweep } from './sweep'
import { viewCalendarEntry } from './view-calendar-entry'
import { viewCalendars } from './view-calendars'
import { viewCase } from './view-case'
import { viewDeadlines } from './view-deadlines'
import { viewInbox } from './view-inbox'

const administrator = person('administrator')
const officer = person('officer')

/** An office with a case whose request was sent on a day, with nobody told of anything yet. */
function officeWithRequest(on: string) {
  const office = officeWithPeople(on)
  sweep(office)
  const { reference } = changeCase(office, person('researcher'), null, { ...complaint, happenedOn: '2026-09-01', askedOn: '2026-09-05' })
  changeCase(office, officer, reference, { command: 'admit', urgent: false })
  changeCase(office, officer, reference, { ...request, informalStepOn: '2026-09-10', on })
  return { office, reference }
}

const entered = (office: Office, typed: Parameters<typeof enter>[1]) => (enter(office, typed) as { storeSeq: number }).storeSeq

const moved = (office: Office, reference: string) =>
  viewCase(office, officer, reference).record.filter((entry) => entry.type === 'clock-recomputed').map((entry) => entry.data)

const lines = (office: Office) => viewDeadlines(office, officer, { offset: 0, limit: 50 }).lines

describe('a schedule that is waited for', () => {
  // Deemed received on Mon 30 Nov 2026; the reply thirty days later falls on 30 Dec, which the notice for 2027 can still name.
  const sentOn = '2026-11-20'

  it('is asked for while dates wait for it, and for nothing once it is entered', () => {
    const { office, reference } = officeWithRequest(sentOn)
    const [awaited, ...more] = awaitedSchedules(office, officer)
    expect(more).toEqual([])
    expect(awaited).toEqual({ year: 2027, clocks: 3, cases: 1, since: sentOn, neededBy: viewCase(office, officer, reference).clocks.find((one) => one.reading.rule.id === 'agency-reply')!.reading.range!.earliest })
    expect(awaitedSchedules(office, administrator)).toEqual([awaited])
    expect(awaitedSchedules(office, person('officer', 'another', 'ahs'))).toEqual([])
    expect(awaitedSchedules(office, person('researcher'))).toEqual([])
    enter(office, schedule)
    expect(awaitedSchedules(office, administrator)).toEqual([])
    // What still waits for evidence of the receipt waits for no schedule.
    expect(lines(office).flatMap((line) => line.provisional?.years ?? [])).toEqual([])
  })

  it('writes an event also where the day stays the same and only becomes firm', () => {
    const { office, reference } = officeWithRequest(sentOn)
    const before = lines(office).filter((line) => (line.provisional?.years ?? []).length > 0).map((line) => line.key)
    expect(before).toContain('agency-reply-1')
    const { moves } = previewOf(office, schedule)
    enter(office, schedule)
    expect(moved(office, reference)).toHaveLength(before.length)
    expect(moves).toHaveLength(before.length)
    const reply = moved(office, reference).find((data) => (data as { clock: string }).clock === 'agency-reply')
    expect(reply).toMatchObject({ before: { due: '2026-12-30', awaits: [2027] }, after: { due: '2026-12-30', awaits: [] } })
  })
})

describe('an entry of the calendars', () => {
  it('tells the officers, with both dates, and the coordinator only where the case has come up', () => {
    const { office, reference } = officeWithRequest('2026-11-20')
    const told = (viewer = officer) => viewInbox(office, viewer).happened.filter((line) => line.event.type === 'clock-recomputed')
    expect(told()).toEqual([])
    enter(office, schedule)
    expect(told().map((line) => line.reference)).toEqual([reference, reference, reference])
    expect(told()[0]!.event.data).toMatchObject({ before: expect.anything(), after: expect.anything() })
    expect(told(person('coordinator'))).toEqual([])
    expect(told(person('researcher'))).toEqual([])
  })

  it('keeps its own list of before and after, which those who enter later do not change', () => {
    const { office } = officeWithRequest('2026-11-20')
    const first = previewOf(office, closing('2026-11-24', '2026-11-19')).moves
    const one = entered(office, closing('2026-11-24', '2026-11-19'))
    const second = previewOf(office, schedule).moves
    const other = entered(office, schedule)
    const listed = (place: number) => viewCalendarEntry(office, administrator, place).moves.map(({ seq, ...move }) => {
      expect(seq).toBeGreaterThan(0)
      return move
    })
    expect(first.length).toBeGreaterThan(0)
    expect(listed(one)).toEqual(first)
    expect(listed(other)).toEqual(second)
    expect(viewCalendarEntry(office, administrator, one).moved).toEqual({ clocks: first.length, cases: 1 })
    expect(viewCalendars(office, administrator).entries.map((entry) => entry.moved)).toEqual([second.length, first.length])
    expect(() => viewCalendarEntry(office, administrator, one + 1000)).toThrow(NotFound)
    expect(() => viewCalendarEntry(office, officer, one)).toThrow(NotFound)
  })

  it('is on record before what a person enters in a case to which the clock has not come, as after a crash', () => {
    const { office, reference } = officeWithRequest('2026-11-20')
    let transactions = 0
    const transact: Office['store']['transact'] = (task) => {
      transactions += 1
      if (transactions > 1) throw new Error('the server ended')
      return office.store.transact(task)
    }
    expect(() => enter({ ...office, store: { ...office.store, transact } }, schedule)).toThrow('the server ended')
    expect(moved(office, reference)).toEqual([])
    changeCase(office, officer, reference, { command: 'note', words: 'Entered before the clock came.' })
    expect(moved(office, reference)).toHaveLength(3)
    sweep(office)
    expect(moved(office, reference)).toHaveLength(3)
    expect(viewCase(office, officer, reference).record.at(-1)!.type).toBe('note-added')
  })

  it('does not wait for a case that cannot be worked out: that one is named, and tried again', () => {
    const { office, reference } = officeWithRequest('2026-11-20')
    const { reference: broken } = changeCase(office, person('researcher'), null, { ...complaint, happenedOn: '2026-09-01', askedOn: '2026-09-05' })
    // Its rules are not at hand: no procedure is known under this version and content.
    const ofBroken = `stream_id = (select case_id from case_view where reference = '${broken}')`
    const { procedureJson } = office.store.read((db) => db.get<{ procedureJson: string }>(`select procedure_json as procedureJson from event where ${ofBroken}`)!)
    const setProcedure = (json: string) => office.store.transact((db) => {
      db.run('drop trigger if exists event_no_update')
      db.run(`update event set procedure_json = '${json}' where ${ofBroken}`)
    })
    setProcedure(JSON.stringify({ id: 'sta-2024', version: 99, hash: '' }))
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(previewOf(office, closing('2026-11-24', '2026-11-19')).unknown).toEqual([broken])
    const place = entered(office, closing('2026-11-24', '2026-11-19'))
    expect(moved(office, reference).length).toBeGreaterThan(0)
    expect(viewCalendarEntry(office, administrator, place).outstanding).toEqual({ isUnderWay: false, cases: [broken] })
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
    setProcedure(procedureJson)
    sweep(office)
    expect(viewCalendarEntry(office, administrator, place).outstanding).toBeNull()
    expect(moved(office, broken).length).toBeGreaterThan(0)
  })
})
