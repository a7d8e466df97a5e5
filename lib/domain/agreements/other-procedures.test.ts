import { describe, expect, it } from 'vitest'

import { clockRow } from '@/lib/domain/cases/clock-rows'
import { clockState, isAtLatest } from '@/lib/domain/deadlines/case-clocks'
import { readingsOf, workingOf } from '@/lib/domain/deadlines/working-of'
import { reply, story } from '@/lib/domain/cases/story.testing'

import { euCentralAmerica310 } from './eu-central-america-310'
import { foia552 } from './foia-552'
import { asked, consulting, ends, met, naming, replied } from './other-procedures.testing'
import { builtInProcedures } from './procedures'
import { usChina20207 } from './us-china-2020-7'
import { wtoDsu4 } from './wto-dsu-4'

const panel = { command: 'escalate' as const, words: '' }
const conclude = (on: string, outcome: 'solution' | 'no-solution') => ({ command: 'conclude' as const, on, outcome, words: 'So.' })

describe('the published WTO disputes', () => {
  // Sources: those of the samples, and the panel requests WT/DS268/2 and WT/DS449/2 (dates of request, meetings and panel request).
  it('DS362: the reply was due on the tenth day after receipt', () => {
    expect(ends(consulting(wtoDsu4, { sent: '2007-04-10', received: '2007-04-10' }))['reply-1']).toBe('2007-04-20')
  })

  it('DS431: a panel could be requested once sixty days had run, and was', () => {
    const one = met(replied(consulting(wtoDsu4, { sent: '2012-03-13', received: '2012-03-13' }), '2012-03-22'), '2012-04-12')
    expect(ends(one)['settle-1']).toBe('2012-05-12')
    // The sixtieth day ends later in New York than in Shanghai, and both sides are expected to act.
    expect(asked(one.on('2012-05-12T23:59:00Z'), panel)).toBe('condition-missing')
    expect(asked(one.on('2012-05-13T04:00:00Z'), panel)).toBe('panel-requested')
  })

  it('DS615: a reply on the tenth day was in time', () => {
    const one = replied(consulting(wtoDsu4, { sent: '2022-12-12', received: '2022-12-12' }), '2022-12-22')
    expect(clockState(one.world().readings[0]!, '2023-01-30T00:00:00Z')).toBe('met')
  })

  it('DS449: consultations on the 49th day were after the thirty, and a panel was requested after the sixty', () => {
    const one = met(replied(consulting(wtoDsu4, { sent: '2012-09-17', received: '2012-09-17' }), '2012-09-26'), '2012-11-05')
    expect(ends(one)).toEqual({ 'reply-1': '2012-09-27', 'enter-1': '2012-10-17', 'settle-1': '2012-11-16' })
    expect(clockState(one.world().readings[1]!, '2012-11-19T17:00:00Z')).toBe('met-late')
    expect(asked(one.on('2012-11-19'), panel)).toBe('panel-requested')
  })

  it('DS449: another period that both agreed in time is kept', () => {
    const one = replied(consulting(wtoDsu4, { sent: '2012-09-17', received: '2012-09-17' }), '2012-09-26').on('2012-10-01')
    one.given('officer', { command: 'propose-extension', on: '2012-10-01', clock: 'enter-1', n: 400, by: 'responding-side', words: '' })
    one.given('officer', { command: 'answer-extension', on: '2012-10-01', accepted: true, instrument: 'letter', words: '' })
    expect(ends(one)['enter-1']).toBe('2013-11-21')
  })

  it('DS268: six months after the request the door was open', () => {
    const one = met(met(replied(consulting(wtoDsu4, { sent: '2002-10-07', received: '2002-10-07' }), '2002-10-16'), '2002-11-14'), '2002-12-17')
    expect(asked(one.on('2003-04-03'), panel)).toBe('panel-requested')
  })
})

describe('WTO DSU article 4', () => {
  const at = () => consulting(wtoDsu4, { sent: '2025-02-04', received: '2025-02-04' })

  it('runs nothing without receipt: nothing is deemed', () => {
    const one = consulting(wtoDsu4, { sent: '2025-02-04' }).on('2026-02-04')
    expect(ends(one)).toEqual({})
    expect(asked(one, panel)).toBe('condition-missing')
  })

  it('is shorter where urgent', () => {
    expect(ends(consulting(wtoDsu4, { sent: '2025-02-04', received: '2025-02-04', urgent: true }))).toEqual({
      'reply-1': '2025-02-14', 'enter-1': '2025-02-14', 'settle-1': '2025-02-24',
    })
  })

  it('opens the panel at once where no reply came, and not while the tenth day lasts', () => {
    // The tenth day ends in Shanghai at 16:00Z.
    expect(asked(at().on('2025-02-14T15:59:59Z'), panel)).toBe('condition-missing')
    expect(asked(at().on('2025-02-14T16:00:00Z'), panel)).toBe('panel-requested')
  })

  it('opens it early where both consider that consultations have failed', () => {
    const one = met(replied(at(), '2025-02-10'), '2025-02-20')
    expect(asked(one.on('2025-02-21'), panel)).toBe('condition-missing')
    expect(asked(one, conclude('2025-02-21', 'no-solution'))).toBe('consultations')
    expect(asked(one, panel)).toBe('panel-requested')
  })

  it('ends with a solution', () => {
    expect(asked(met(at(), '2025-02-20'), conclude('2025-02-20', 'solution'))).toBe('settled')
  })
})

describe('EU–Central America article 310', () => {
  it('counts the response from receipt and the consultations from submission, and the first variant that fits holds', () => {
    const days = { sent: '2026-03-02', received: '2026-03-04' }
    const of = (more: object) => ends(consulting(euCentralAmerica310, { ...days, ...more }))
    expect(of({})).toEqual({ 'reply-1': '2026-03-14', 'held-1': '2026-04-01', 'concluded-1': '2026-04-01' })
    expect(of({ several: true })).toMatchObject({ 'held-1': '2026-04-01', 'concluded-1': '2026-04-11' })
    expect(of({ urgent: true })).toMatchObject({ 'held-1': '2026-03-17', 'concluded-1': '2026-03-17' })
    expect(of({ urgent: true, several: true })).toMatchObject({ 'held-1': '2026-03-17', 'concluded-1': '2026-03-22' })
  })

  it('deems consultations concluded, which blames nobody and opens the panel', () => {
    const one = met(replied(consulting(euCentralAmerica310, { sent: '2026-03-02', received: '2026-03-02' }), '2026-03-10'), '2026-03-20')
    expect(asked(one.on('2026-04-01'), panel)).toBe('condition-missing')
    one.on('2026-04-03').clock()
    expect(clockState(one.world().readings.find(({ key }) => key === 'concluded-1')!, '2026-04-03T17:00:00Z')).toBe('passed')
    expect(asked(one, panel)).toBe('panel-requested')
  })

  it('lapses twelve months after the last consultations, and a new request begins anew', () => {
    const one = met(replied(consulting(euCentralAmerica310, { sent: '2026-03-02', received: '2026-03-02' }), '2026-03-10'), '2026-03-20')
    one.on('2027-03-20').clock()
    expect(one.state().stage).toBe('consultations')
    one.on('2027-03-21').clock()
    expect(one.state().stage).toBe('lapsed')
    one.given('officer', { command: 'revive', on: '2027-03-21', manner: 'letter', words: 'It persists.' })
    expect(one.state().stage).toBe('preparation')
    one.given('officer', { command: 'request-consultations', on: '2027-03-21', manner: 'letter', informalStep: 'none', informalStepOn: null, informalWords: 'None.' })
    expect(ends(one)['held-2']).toBe('2027-04-20')
  })

  it('does not lapse while both try in good faith, and none of its periods stands still for that', () => {
    const one = met(consulting(euCentralAmerica310, { sent: '2026-03-02', received: '2026-03-02' }), '2026-03-20')
    one.given('officer', { command: 'open-toll', on: '2026-03-20', reason: 'good-faith-talks', words: 'Talks under article 324.' })
    expect(ends(one)['concluded-1']).toBe('2026-04-01')
    one.on('2028-03-21').clock()
    expect(one.state().stage).toBe('consultations')
    one.given('officer', { command: 'close-toll', on: '2028-03-21', words: '' }).clock()
    expect(one.state().stage).toBe('lapsed')
  })

  it('permits no pause for another reason', () => {
    const one = consulting(euCentralAmerica310, { sent: '2026-03-02' })
    expect(asked(one, { command: 'open-toll', on: '2026-03-02', reason: 'agreed-pause', words: 'A pause.' })).toBe('choice-not-here')
  })
})

describe('FOIA, 5 U.S.C. 552(a)(6)', () => {
  const requested = () => story(foia552).on('2026-03-02').given('officer', naming(foia552, { filedFor: 'other-side', receivedOn: '2026-03-02' }))
  const determination = (one: ReturnType<typeof requested>) => one.world().readings[0]!
  const receipt = (on: string, at?: string) => ({ command: 'record-receipt' as const, on, at, evidence: 'acknowledgement' as const })

  it('is answered by the agency, for a requester who is the complaining side also where he or she files', () => {
    const sides = { complainingSide: 'REQ', respondingSide: 'US' }
    expect(requested().state().filed).toMatchObject(sides)
    expect(story(foia552).on('2026-03-02').given('researcher', naming(foia552, { filedFor: 'complainant' })).state().filed).toMatchObject(sides)
  })

  it('begins ten days after first receipt at the latest', () => {
    // 12 Mar is day 0; twenty working days later is 9 Apr 2026.
    expect(determination(requested())).toMatchObject({ startsOn: { earliest: '2026-03-12' }, due: '2026-04-09' })
    expect(determination(requested().on('2026-03-20').given('officer', receipt('2026-03-20')))).toMatchObject({ due: '2026-04-09' })
  })

  it('begins with receipt by the right component, the next working day where that was at five or later', () => {
    const due = (at?: string) => determination(requested().on('2026-03-06').given('officer', receipt('2026-03-06', at)))
    expect(due('16:59')).toMatchObject({ startsOn: { earliest: '2026-03-06', latest: '2026-03-06' }, due: '2026-04-03' })
    // Friday at five: Monday.
    expect(due('17:00')).toMatchObject({ startsOn: { earliest: '2026-03-09', latest: '2026-03-09' }, due: '2026-04-06' })
    // Nobody knows the hour: either.
    expect(due()).toMatchObject({ startsOn: { earliest: '2026-03-06', latest: '2026-03-09' }, due: null, range: { earliest: '2026-04-03', latest: '2026-04-06' } })
  })

  it('tells how the day was found from which it counts', () => {
    const one = requested().on('2026-03-06').given('officer', receipt('2026-03-06', '17:30'))
    expect(workingOf(determination(one), one.calendars()).steps.slice(0, 3).map(({ code, text }) => [code, text])).toEqual([
      ['AFTER_CUT_OFF', 'It came at 17:30 (America/New_York), not before 17:00, and counts as coming on the next open day: Mon 9 Mar 2026'],
      ['TRIGGER_OFFSET', '10 calendar days after Mon 2 Mar 2026: Thu 12 Mar 2026'],
      ['EARLIER_OF', 'Of Mon 9 Mar 2026 and Thu 12 Mar 2026, the earliest counts: Mon 9 Mar 2026'],
    ])
  })

  it('stands still for one question, and as often as fees need it', () => {
    const one = requested().on('2026-03-13').given('officer', { command: 'ask-information', words: 'Which years?' })
    one.on('2026-03-16').given('officer', { command: 'answer-information', words: 'All.' })
    expect(determination(one).due).toBe('2026-04-10')
    expect(asked(one, { command: 'ask-information', words: 'Again?' })).toBe('condition-missing')
    one.given('officer', { command: 'open-toll', on: '2026-03-17', reason: 'fee-question', words: 'Above the waiver.' }, { context: { now: '2026-03-19T17:00:00Z' } })
    one.on('2026-03-19').given('officer', { command: 'close-toll', on: '2026-03-19', words: '' })
    expect(determination(one).due).toBe('2026-04-14')
  })

  it('grows by ten working days in all, by written notice', () => {
    const notice = (n: number) => ({
      command: 'extend-by-notice' as const, on: '2026-03-13', clock: 'determination-1', n, by: 'responding-side' as const, instrument: 'letter' as const, words: 'Field offices.',
    })
    const one = requested().on('2026-03-13')
    expect(asked(one, notice(11))).toBe('extension-beyond-cap')
    expect(asked(one, notice(10))).toBe('processing')
    // Ten working days after Thu 9 Apr.
    expect(determination(one).due).toBe('2026-04-23')
    expect(asked(one, notice(1))).toBe('extension-beyond-cap')
  })

  it('names what other readings come to, and the earliest safe date', () => {
    const one = requested()
    const { others } = readingsOf(determination(one), one.calendars())
    expect(others.map(({ due }) => due)).toEqual(['2026-04-09', '2026-04-13', '2026-04-09'])
  })

  it('counts from the latest possible day 0 while no receipt is on record, and is at the latest, not firm', () => {
    const one = requested()
    expect(isAtLatest(determination(one))).toBe(true)
    expect(clockRow(determination(one))).toMatchObject({ due: '2026-04-09', provisionalYears: '[]' })
    // Received on the day of filing it would end twenty working days after that.
    expect(readingsOf(determination(one), one.calendars()).earliestSafe).toBe('2026-03-30')
    const received = one.on('2026-03-05').given('officer', { command: 'record-receipt', on: '2026-03-05', at: '10:00', evidence: 'acknowledgement' })
    expect(clockRow(determination(received))).toMatchObject({ due: '2026-04-02', provisionalYears: null })
    expect(readingsOf(determination(received), received.calendars()).earliestSafe).toBe('2026-04-02')
  })

  it.each([['all', 'granted'], ['part', 'granted-in-part'], ['nothing', 'refused']] as const)('ends with a determination: %s', (delivered, stage) => {
    expect(asked(requested().on('2026-03-20'), { ...reply, on: '2026-03-20', delivered })).toBe(stage)
  })
})

describe('US–China Economic and Trade Agreement 2020, chapter 7', () => {
  it('goes through three levels to the notice of a measure', () => {
    const one = replied(consulting(usChina20207, { sent: '2026-03-02', received: '2026-03-03' }), '2026-03-12')
    expect(ends(one)).toEqual({ 'assessment-1': '2026-03-17', 'designated-officials-1': '2026-04-02' })
    expect(asked(one.on('2026-04-02'), panel)).toBe('condition-missing')
    expect(asked(one.on('2026-04-04'), panel)).toBe('deputies')
    expect(asked(one, conclude('2026-04-04', 'no-solution'), 'coordinator')).toBe('deputies')
    expect(asked(one, { command: 'refer-to-senior-review', words: '' }, 'coordinator')).toBe('principals')
    expect(ends(one)['principals-1']).toBe('2026-05-04')
    const notice = { command: 'notify-measure' as const, on: '2026-05-06', words: 'As announced.' }
    expect(asked(one.on('2026-05-04'), { ...notice, on: '2026-05-04' }, 'coordinator')).toBe('condition-missing')
    expect(asked(one.on('2026-05-06'), notice, 'coordinator')).toBe('measure-notified')
  })

  it('marks every row of it as unverified', () => {
    const rows = [...usChina20207.clocks, ...usChina20207.stages.filter(({ id }) => id !== 'preparation' && id !== 'withdrawn')]
    expect(new Set(rows.map((row) => row.basis))).toEqual(new Set(['unverified']))
  })
})

it('knows five procedures, and raises a suspension flag only where a procedure knows one', () => {
  expect(builtInProcedures.map(({ id, suspension }) => [id, suspension !== undefined])).toEqual([
    ['sta-2024', true], ['wto-dsu-4', false], ['eu-central-america-310', false], ['foia-552', false], ['us-china-2020-7', false],
  ])
})
