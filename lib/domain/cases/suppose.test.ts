import { describe, expect, it } from 'vitest'

import { calendarsKnownOn } from '@/lib/domain/calendars/calendars'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'

import { at } from './stages.testing'
import { complaint, request, story } from './story.testing'
import { suppose, type Suppositions } from './suppose'

/** A request sent on Mon 9 Feb 2026, received on Tue 10 Feb: the reply is due on Thu 12 Mar, the conclusion on Mon 11 May. */
function requested() {
  const told = story().on('2026-02-02').given('researcher', complaint)
    .given('officer', { command: 'admit', urgent: false }).on('2026-02-09').given('officer', { ...request, on: '2026-02-09' })
    .on('2026-02-10').given('officer', { command: 'record-receipt', on: '2026-02-10', evidence: 'courier' })
  return told
}

function ask(what: Omit<Suppositions, 'clock'> & { clock?: string }, world = requested().world()) {
  const context = { procedure: sta2024, calendars: calendarsKnownOn(officialCalendars, world.now.slice(0, 10)), now: world.now }
  return suppose(context, world.state, { clock: 'agency-reply-1', ...what })
}

function supposed(...asked: Parameters<typeof ask>) {
  const answer = ask(...asked)
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer.supposed
}

const clock = (all: ReturnType<typeof supposed>, key = 'agency-reply-1') => all.clocks.find((one) => one.now.key === key)!

describe('what if they answer', () => {
  it.each([['2026-03-12', 'met'], ['2026-03-13', 'met-late']])('on %s: %s', (metOn, state) => {
    expect(clock(supposed({})).now.due).toBe('2026-03-12')
    expect(clock(supposed({ metOn })).state).toBe(state)
  })

  it('in time: the way up opens only when the next clock passes', () => {
    const { ahead, aheadNow } = supposed({ metOn: '2026-03-12' })
    expect(aheadNow[0]).toMatchObject({ stage: { id: 'coordinator-consultations' }, opensOn: { latest: '2026-03-12' } })
    expect(ahead[0]!.opensOn!.latest > aheadNow[0]!.opensOn!.latest).toBe(true)
    expect(ahead[0]!.clocks.map((one) => one.rule.id)).toContain('coordinator-reply')
    expect(ahead[1]!.stage.id).toBe('senior-review')
  })

  it('a day late: the way up has opened by then', () => {
    const { ahead, aheadNow } = supposed({ metOn: '2026-03-13' })
    expect(ahead[0]!.opensOn).toEqual(aheadNow[0]!.opensOn)
  })

  it('cannot be before the clock began, nor for a clock that does not run', () => {
    expect(ask({ metOn: '2026-02-09' })).toEqual({ problems: [{ field: 'metOn', code: 'before-start' }] })
    expect(ask({ clock: 'agency-receipt-1' })).toEqual({ problems: [{ field: 'clock', code: 'not-running' }] })
  })
})

describe('what if a corrective step is done', () => {
  const world = () => at['corrective-step']().world()

  it.each([['2026-02-20', 'met'], ['2026-04-01', 'met'], ['2026-04-02', 'met-late']])('on %s: %s', (metOn, state) => {
    expect(clock(supposed({ clock: 'step-done-1', metOn }, world()), 'step-done-1').state).toBe(state)
  })

  it('cannot be before it was agreed on', () => {
    expect(ask({ clock: 'step-done-1', metOn: '2026-02-18' }, world())).toEqual({ problems: [{ field: 'metOn', code: 'before-start' }] })
  })
})

describe('what if both extend', () => {
  it('by as much as the cap allows, and not by a day more', () => {
    const { then, days } = clock(supposed({ extendedBy: 30 }))
    expect(then.due).toBe('2026-04-13')
    expect(days).toBe(32)
    expect(ask({ extendedBy: 31 })).toEqual({ problems: [{ field: 'extendedBy', code: 'beyond-cap', most: 30 }] })
    expect(ask({ extendedBy: 1.5 })).toEqual({ problems: [{ field: 'extendedBy', code: 'no-whole-number' }] })
  })

  it('but not once it is over, as an extension of that day would be refused', () => {
    const world = (day: string) => requested().on(day).world()
    expect(clock(supposed({ extendedBy: 30 }, world('2026-03-12'))).then.due).toBe('2026-04-13')
    expect(ask({ extendedBy: 30 }, world('2026-03-13'))).toEqual({ problems: [{ field: 'extendedBy', code: 'extension-too-late', due: '2026-03-12' }] })
  })
})

describe('what if a closing is declared', () => {
  it('on the last day: it is rolled to the next one on which both work, and on any other day it stays', () => {
    expect(clock(supposed({ usClosedOn: '2026-03-12' })).then.due).toBe('2026-03-13')
    expect(clock(supposed({ prcClosedOn: '2026-03-12' })).then.due).toBe('2026-03-13')
    expect(clock(supposed({ usClosedOn: '2026-03-11' })).days).toBe(0)
    expect(ask({ usClosedOn: '2026-03-14' })).toEqual({ problems: [{ field: 'usClosedOn', code: 'closed-anyway' }] })
  })
})

describe('what is not firm', () => {
  it('stays a range, also on the ladder', () => {
    const told = story().on('2026-10-05').given('researcher', { ...complaint, happenedOn: '2026-09-01', askedOn: '2026-09-05' })
      .given('officer', { command: 'admit', urgent: false }).on('2026-11-16').given('officer', { ...request, informalStepOn: '2026-10-06', on: '2026-11-16' })
      .on('2026-11-17').given('officer', { command: 'record-receipt', on: '2026-11-17', evidence: 'courier' })
    const all = supposed({ clock: 'agency-meet-1', extendedBy: 35 }, told.world())
    const { then } = clock(all, 'agency-meet-1')
    expect(then.due).toBeNull()
    expect(then.range!.earliest < then.range!.latest).toBe(true)
    expect(all.clocks.every((one) => one.days !== null)).toBe(true)
  })

  it('goes on up the ladder: what rests on it is no firmer, and covers it', () => {
    const told = story().on('2026-10-05').given('researcher', { ...complaint, happenedOn: '2026-09-01', askedOn: '2026-09-05' })
      .given('officer', { command: 'admit', urgent: false }).on('2026-11-16').given('officer', { ...request, informalStepOn: '2026-10-06', on: '2026-11-16' })
      .on('2026-11-17').given('officer', { command: 'record-receipt', on: '2026-11-17', evidence: 'courier' })
    const { ahead } = supposed({ clock: 'agency-reply-1', extendedBy: 30 }, told.world())
    const wide = ahead.filter(({ opensOn }) => opensOn && opensOn.earliest < opensOn.latest)
    expect(wide.length).toBeGreaterThan(0)
    const from = ahead.indexOf(wide[0]!)
    expect(ahead.slice(from).every((one) => !one.isFirm)).toBe(true)
    const span = ({ earliest, latest }: { earliest: string; latest: string }) => Date.parse(latest) - Date.parse(earliest)
    for (const one of wide) for (const { range, rule } of one.clocks) if (rule.rule.unit === 'calendar-day') expect(span(range!)).toBeGreaterThan(0)
  })

  it('is not firm while a receipt is only going to be deemed', () => {
    const ahead = (world = story().on('2026-02-02').given('researcher', complaint).given('officer', { command: 'admit', urgent: false })
      .on('2026-02-09').given('officer', { ...request, on: '2026-02-09' })) => supposed({}, world.world()).aheadNow
    expect(ahead()[0]!.isFirm).toBe(false)
    expect(supposed({}).aheadNow[0]).toMatchObject({ isFirm: true, after: { day: '2026-03-12', zone: 'Asia/Shanghai' } })
  })

  it('changes nothing of the case that it was asked of', () => {
    const world = requested().world()
    const before = JSON.stringify(world.state)
    supposed({ metOn: '2026-03-12', extendedBy: 10, usClosedOn: '2026-03-12' }, world)
    expect(JSON.stringify(world.state)).toBe(before)
  })
})
