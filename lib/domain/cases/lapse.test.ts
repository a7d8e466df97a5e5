import { describe, expect, it } from 'vitest'

import { lapseOf } from './lapse'
import { complaint, refusedCode, story } from './story.testing'
import { at, clocked, requested } from './stages.testing'

const types = (one: ReturnType<typeof story>) => one.clock().map((draft) => draft.type)
const revive = { command: 'revive' as const, on: '2027-03-01', manner: 'letter' as const, words: 'The officer had changed.' }

describe('a lapse', () => {
  it('comes after twelve months in which the move was the office’s, warned of at nine and eleven', () => {
    const one = at['agency-consultations']()
    expect(lapseOf(one.world())).toMatchObject({ from: '2026-02-04', on: '2027-02-04' })
    expect(types(one.on('2026-11-05T04:00:00Z'))).toEqual([])
    expect(types(one.on('2026-11-05T05:00:00Z'))).toEqual(['lapse-warned'])
    expect(types(one.on('2027-01-06'))).toEqual(['lapse-warned'])
    expect(types(one.on('2027-02-05T04:59:00Z'))).toEqual([])
    expect(types(one.on('2027-02-05T05:00:00Z'))).toEqual(['lapsed'])
    expect(one.state().stage).toBe('lapsed')
  })
  it('counts from the last day on which the other side was expected to act', () => {
    // Received on 12 Feb; the conclusion is due from both sides on Wed 13 May.
    expect(lapseOf(requested().world())).toMatchObject({ from: '2026-05-13', on: '2027-05-13' })
  })
  it('counts anew from anything done, but not from a note', () => {
    const one = at['agency-consultations']().on('2026-06-01').given('officer', { command: 'note', words: 'Waiting.' })
    expect(lapseOf(one.world())!.on).toBe('2027-02-04')
    one.given('officer', { command: 'record-position', on: '2026-06-01', side: 'complaining-side', words: 'The line is due.' })
    expect(lapseOf(one.world())!.on).toBe('2027-06-01')
  })
  it('does not come while the complainant is asked, the clocks stand still, or a step is open', () => {
    expect(lapseOf(at.intake().given('officer', { command: 'ask-information', words: 'Which?' }).world())).toBeNull()
    expect(lapseOf(requested().given('coordinator', { command: 'direct-hold', words: 'A visit.' }).world())).toBeNull()
    expect(lapseOf(at['corrective-step']().world())).toBeNull()
  })
  it('does not come where a decision on suspension stands, nor in a case that has ended', () => {
    for (const stage of ['suspended', 'suspension-review', 'resolved', 'lapsed'] as const) expect(lapseOf(at[stage]().world())).toBeNull()
  })
})

describe('a lapsed case', () => {
  it('is revived by a new request, with a reason, where it lapsed', () => {
    const one = at.lapsed().on('2027-03-01').given('officer', revive)
    expect(one.state().stage).toBe('agency-consultations')
    expect(lapseOf(one.world())!.from).toBe('2027-03-01')
    const again = clocked(requested().on('2027-05-20')).on('2027-06-01')
    expect(again.state().stage).toBe('lapsed')
    again.given('officer', { ...revive, on: '2027-05-28' })
    const readings = again.world().readings.filter((reading) => reading.rule.id === 'agency-reply')
    expect(readings.map((reading) => reading.instance)).toEqual([1, 2])
    // What the first request came to no longer opens the way up.
    expect(refusedCode(again.when('officer', { command: 'escalate', words: '' }))).toBe('condition-missing')
  })
  it('at intake begins intake anew', () => {
    const one = clocked(story().on('2026-02-02').given('researcher', complaint).on('2027-02-15')).on('2027-03-01')
    one.given('officer', revive)
    expect(one.state().stage).toBe('intake')
    expect(one.world().readings.find((reading) => reading.key === 'intake-acknowledge-2')!.due).toBe('2027-03-03')
  })
  it('of a level is revived by that level, and not dated before the lapse', () => {
    expect(refusedCode(at.lapsed().on('2027-03-01').when('coordinator', revive))).toBe('not-permitted')
    expect(refusedCode(at.lapsed().on('2027-03-01').when('officer', { ...revive, on: '2027-02-01' }))).toBe('date-before')
  })
})
