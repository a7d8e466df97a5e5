import { describe, expect, it } from 'vitest'

import { complaint, reply, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { emptyOffice, person, testOffice } from './office.testing'
import { sweep } from './sweep'
import { viewOversight } from './view-oversight'
import { viewOversightActivities, viewOversightClocks } from './view-oversight-lists'
import { viewCases } from './view-cases'
import { toFlagged, written } from './whole-way.testing'

const overseer = person('overseer')
const officer = person('officer')

function requestedOn(day: string) {
  const office = testOffice(day)
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  const act = (command: Parameters<typeof changeCase>[3]) => changeCase(office, officer, reference, command)
  act({ command: 'admit', urgent: false })
  act({ ...request, on: day })
  return { office, act }
}

const standingsOf = (office: ReturnType<typeof testOffice>, side: string) => viewOversight(office, overseer).sides.find((one) => one.side === side)!

describe('a period', () => {
  it('is running until its last day is over in its zone, and missed from then on, also when it is ended afterwards', () => {
    const { office, act } = requestedOn('2026-02-05')
    expect(standingsOf(office, 'PRC')).toMatchObject({ standings: { running: 1, missed: 0 }, due: 0, all: 1 })
    office.moveTo('2026-03-16T15:59:59Z')
    expect(standingsOf(office, 'PRC').standings).toMatchObject({ running: 1, missed: 0 })
    office.moveTo('2026-03-16T16:00:00Z')
    expect(standingsOf(office, 'PRC').standings).toMatchObject({ running: 0, missed: 1 })
    office.moveTo('2026-04-01')
    act({ command: 'escalate', words: '' })
    expect(standingsOf(office, 'PRC')).toMatchObject({ standings: { missed: 1, 'not-needed': 0 }, due: 1 })
    // The conclusion of both sides was not due yet, and the meeting was.
    expect(standingsOf(office, 'both')).toMatchObject({ standings: { missed: 1, 'not-needed': 1 }, due: 1, all: 2 })
  })

  it('that was met counts by the day on which it was met, whenever that is entered', () => {
    const late = requestedOn('2026-02-05')
    late.office.moveTo('2026-03-20')
    late.act({ ...reply, on: '2026-03-18' })
    expect(standingsOf(late.office, 'PRC')).toMatchObject({ standings: { 'met-late': 1, missed: 0 }, due: 1 })
    const inTime = requestedOn('2026-02-05')
    inTime.office.moveTo('2026-03-20')
    inTime.act({ ...reply, on: '2026-03-10' })
    expect(standingsOf(inTime.office, 'PRC')).toMatchObject({ standings: { met: 1, 'met-late': 0 }, due: 1 })
  })

  it('with a date that is not firm is nobody’s miss before the last day of its range', () => {
    const { office } = requestedOn('2026-12-30')
    const asked = { which: ['running', 'missed'] as const, side: 'PRC', offset: 0, limit: 5 }
    const { earliest, latest } = viewOversightClocks(office, overseer, asked).lines[0]!.range!
    expect(earliest < latest).toBe(true)
    office.moveTo(`${latest}T15:59:59Z`)
    expect(standingsOf(office, 'PRC').standings).toMatchObject({ running: 1, missed: 0 })
    office.moveTo(`${latest}T16:00:00Z`)
    expect(standingsOf(office, 'PRC').standings).toMatchObject({ running: 0, missed: 1 })
  })

  it('that only fixes the day of receipt counts nowhere', () => {
    const { office } = requestedOn('2026-02-05')
    office.moveTo('2026-02-13')
    sweep(office)
    expect(standingsOf(office, 'PRC').all).toBe(1)
    const which = ['met', 'met-late', 'missed', 'running', 'not-needed'] as const
    expect(viewOversightClocks(office, overseer, { which, offset: 0, limit: 50 }).lines.some((line) => line.deems)).toBe(false)
  })
})

describe('who sees it', () => {
  it.each(['researcher', 'officer', 'custodian', 'administrator'] as const)('is not a %s', (role) => {
    const office = testOffice()
    const page = { offset: 0, limit: 10 }
    expect(() => viewOversight(office, person(role))).toThrow(NotFound)
    expect(() => viewOversightClocks(office, person(role), { which: ['met'], ...page })).toThrow(NotFound)
    expect(() => viewOversightActivities(office, person(role), page)).toThrow(NotFound)
  })

  it('reads nothing of what people wrote, neither in the figures nor in the lists behind them', () => {
    const office = testOffice()
    toFlagged(office)
    const lists = [
      viewOversight(office, overseer),
      viewOversightClocks(office, overseer, { which: ['met', 'missed', 'met-late', 'running', 'not-needed'], offset: 0, limit: 100 }).lines.map(({ procedure: _, ...line }) => line),
      viewOversightActivities(office, overseer, { offset: 0, limit: 100 }),
      viewCases(office, overseer, { group: 'all', sort: 'reference', offset: 0, limit: 10 }),
    ]
    const text = JSON.stringify(lists)
    expect(text).toContain('STA-2026-0001')
    for (const words of Object.values(written)) expect(text).not.toContain(words)
  })
})

it('has figures of nothing in an office with nothing', () => {
  const figures = viewOversight(emptyOffice('2026-02-02'), overseer)
  expect(figures.stages.every((one) => one.open === 0)).toBe(true)
  expect(figures.sides.map((one) => [one.side, one.all])).toEqual([['US', 0], ['PRC', 0], ['both', 0]])
  expect([figures.agencies, figures.ofToday!.activities]).toEqual([[], []])
})
