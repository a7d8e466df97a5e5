import { describe, expect, it, test } from 'vitest'

import type { ClockRule, Procedure } from '@/lib/domain/agreements/schema'
import { officialCalendars } from '@/lib/domain/calendars/official'

import { clocksOfCase } from './case-clocks'
import { clock, days, procedureOf, read, stateOf, type Entered } from './clocks.testing'

const filed: Entered = ['complaint-filed', '2026-03-02']
const met = [{ event: 'filing-acknowledged' as const }]

/** Each running in short: from its day 0 to its last day, and what ended it. */
const told = (clocks: readonly ClockRule[], entered: readonly Entered[], more = {}) => read(clocks, entered, more).map((one) => {
  const end = one.met ? ` met ${one.met.on} #${one.met.seq}` : one.stopped ? ` stopped ${one.stopped.on} #${one.stopped.seq}` : ''
  return `${one.key} #${one.startedBy} ${one.startsOn.earliest}..${one.due ?? (one.range ? `${one.range.earliest}/${one.range.latest}` : one.outcome.error)}${end}`
})

describe('a running', () => {
  it('says what was asked and what was found', () => {
    const rule = clock('look', { rule: { n: 5, unit: 'business-day', calendar: 'us-federal', roll: 'none' } })
    expect(read([rule], [filed])[0]).toMatchObject({
      key: 'look-1', startedBy: 1, instance: 1, zone: 'America/New_York', startsOn: { earliest: '2026-03-02', latest: '2026-03-02', deemed: false },
      rule: { id: 'look', variant: null, expectedFrom: 'agency' },
      input: { trigger: '2026-03-02', zone: 'America/New_York', rule: rule.rule, tolls: [], extensions: [] },
      outcome: { due: '2026-03-09', provisional: null, error: null },
      due: '2026-03-09', range: { earliest: '2026-03-09', latest: '2026-03-09' }, expiresAt: '2026-03-10T04:00:00Z', met: null, stopped: null,
    })
  })

  test.each<[string, Partial<ClockRule>, Entered[], string[]]>([
    ['begins with none of another kind', {}, [['admitted', '2026-03-02']], []],
    ['begins with none that was superseded', {}, [['complaint-filed', '2026-03-02', { supersededBy: 2 }]], []],
    ['begins anew with each start, which stops the one before', {}, [filed, ['complaint-filed', '2026-03-05']],
      ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-05 #2', 'c-2 #2 2026-03-05..2026-03-15']],
    ['is met by the next start, where that meets it', { met: [{ event: 'complaint-filed' }] }, [filed, ['complaint-filed', '2026-03-05']],
      ['c-1 #1 2026-03-02..2026-03-12 met 2026-03-05 #2', 'c-2 #2 2026-03-05..2026-03-15']],
    ['is not met by its own start', { met: [{ event: 'complaint-filed' }] }, [filed], ['c-1 #1 2026-03-02..2026-03-12']],
    ['is met by what happened first, whenever it was entered', { met },
      [filed, ['filing-acknowledged', '2026-03-06'], ['filing-acknowledged', '2026-03-04'], ['filing-acknowledged', '2026-03-04']],
      ['c-1 #1 2026-03-02..2026-03-12 met 2026-03-04 #3']],
    ['is not met by what came before it', { met }, [['filing-acknowledged', '2026-03-01'], filed], ['c-1 #2 2026-03-02..2026-03-12']],
    ['is not met by what came after the next start', { met }, [filed, ['complaint-filed', '2026-03-05'], ['filing-acknowledged', '2026-03-06']],
      ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-05 #2', 'c-2 #2 2026-03-05..2026-03-15 met 2026-03-06 #3']],
    ['is stopped by what the rule names', { stoppedBy: [{ event: 'withdrawn' }] }, [filed, ['withdrawn', '2026-03-04'], ['withdrawn', '2026-03-05']],
      ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-04 #2']],
    ['is stopped where the case leaves its stages', {}, [filed, ['admitted', '2026-03-03', { data: { toStage: 'consultations' } }],
      ['referred', '2026-03-04', { data: { toStage: 'closed' } }]], ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-04 #3']],
    ['is stopped by the next start before what stops both', { stoppedBy: [{ event: 'withdrawn' }] },
      [filed, ['complaint-filed', '2026-03-05'], ['withdrawn', '2026-03-06']],
      ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-05 #2', 'c-2 #2 2026-03-05..2026-03-15 stopped 2026-03-06 #3']],
    ['is not stopped by where its own start leads', {}, [['complaint-filed', '2026-03-02', { data: { toStage: 'elsewhere' } }]],
      ['c-1 #1 2026-03-02..2026-03-12']],
    ['is stopped by the earlier of both', { stoppedBy: [{ event: 'withdrawn' }] },
      [filed, ['referred', '2026-03-05', { data: { toStage: 'closed' } }], ['withdrawn', '2026-03-04']], ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-05 #2']],
    ['is not met by what came after it was stopped', { met, stoppedBy: [{ event: 'withdrawn' }] },
      [filed, ['withdrawn', '2026-03-04'], ['filing-acknowledged', '2026-03-03']], ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-04 #2']],
    ['is met by what stops it', { met: [{ event: 'withdrawn' }], stoppedBy: [{ event: 'withdrawn' }] }, [filed, ['withdrawn', '2026-03-04']],
      ['c-1 #1 2026-03-02..2026-03-12 met 2026-03-04 #2']],
    ['is not stopped by what was superseded', {}, [filed, ['referred', '2026-03-04', { data: { toStage: 'closed' }, supersededBy: 3 }]],
      ['c-1 #1 2026-03-02..2026-03-12']],
    ['is stopped by what stands first, also where that was entered later', { stoppedBy: [{ event: 'withdrawn' }, { event: 'referred' }] },
      [filed, ['withdrawn', '2026-03-03', { supersededBy: 4 }], ['referred', '2026-03-05'], ['withdrawn', '2026-03-04', { place: 2 }]],
      ['c-1 #1 2026-03-02..2026-03-12 stopped 2026-03-04 #4']],
    ['takes a correction in the place of what it corrects', {},
      [['admitted', '2026-03-01'], ['complaint-filed', '2026-03-02', { supersededBy: 4 }], ['complaint-filed', '2026-03-05'], ['complaint-filed', '2026-03-03', { place: 2 }]],
      ['c-1 #2 2026-03-03..2026-03-13 stopped 2026-03-05 #3', 'c-2 #3 2026-03-05..2026-03-15']],
    ['counts from a date that its event names', { trigger: { on: { event: 'complaint-filed' }, date: 'until' }, rule: days(0) },
      [['complaint-filed', '2026-03-02', { data: { until: '2026-04-01' } }]], ['c-1 #1 2026-04-01..2026-04-01']],
    ['waits for what it counts from', { trigger: { on: { event: 'admitted' } } }, [filed], []],
    ['counts from what came since', { trigger: { on: { event: 'admitted' } } }, [['admitted', '2026-03-01'], filed, ['admitted', '2026-03-04']],
      ['c-1 #2 2026-03-04..2026-03-14']],
  ])('%s', (_, more, entered, expected) => {
    expect(told([clock('c', more)], entered)).toEqual(expected)
  })

  it('runs beside the others where each is named', () => {
    const agreed = { event: 'corrective-step-agreed' as const }
    const verified = { event: 'corrective-step-verified' as const }
    const step = clock('step', { start: [agreed], trigger: { on: agreed }, namedBy: 'step', met: [verified] })
    expect(told([step], [
      ['corrective-step-agreed', '2026-03-02'], ['corrective-step-agreed', '2026-03-04', { data: { toStage: 'corrective-step' } }],
      ['corrective-step-verified', '2026-03-06', { data: { step: 2 } }], ['filing-acknowledged', '2026-03-07', { data: { toStage: 'closed' } }],
    ])).toEqual(['step-1 #1 2026-03-02..2026-03-12 stopped 2026-03-07 #4', 'step-2 #2 2026-03-04..2026-03-14 met 2026-03-06 #3'])
  })
})

describe('what makes it longer', () => {
  const tolledBy = [{ opens: { event: 'toll-opened' as const }, closes: [{ event: 'toll-closed' as const }], names: 'opened' }]
  const toll = (...entered: Entered[]) => read([clock('c', { tolledBy })], entered)[0]!.input.tolls

  test.each<[string, Entered[], unknown]>([
    ['a toll to the entry that names it', [filed, ['toll-opened', '2026-03-04'], ['toll-closed', '2026-03-06', { data: { opened: 2 } }]],
      [{ from: '2026-03-04', to: '2026-03-06' }]],
    ['a toll that nothing has closed', [filed, ['toll-opened', '2026-03-04'], ['toll-closed', '2026-03-06', { data: { opened: 9 } }]],
      [{ from: '2026-03-04', to: null }]],
    ['a toll that stood before it began', [['toll-opened', '2026-03-01'], filed], [{ from: '2026-03-01', to: null }]],
    ['each of several', [filed, ['toll-opened', '2026-03-04'], ['toll-opened', '2026-03-05'], ['toll-closed', '2026-03-06', { data: { opened: 3 } }]],
      [{ from: '2026-03-04', to: null }, { from: '2026-03-05', to: '2026-03-06' }]],
    ['no toll after its end', [filed, ['referred', '2026-03-04', { data: { toStage: 'closed' } }], ['toll-opened', '2026-03-04']], []],
    ['the toll with which it ends', [filed, ['toll-opened', '2026-03-04', { data: { toStage: 'closed' } }]], [{ from: '2026-03-04', to: null }]],
    ['no closing after its end', [filed, ['toll-opened', '2026-03-03'], ['referred', '2026-03-04', { data: { toStage: 'closed' } }],
      ['toll-closed', '2026-03-05', { data: { opened: 2 } }]], [{ from: '2026-03-03', to: null }]],
  ])('%s', (_, entered, expected) => {
    expect(toll(...entered)).toEqual(expected)
  })

  it('names the entries that stopped it, in the order of its tolls', () => {
    const entered: Entered[] = [filed, ['toll-opened', '2026-03-05'], ['note-added', '2026-03-05'], ['toll-opened', '2026-03-05']]
    expect(read([clock('c', { tolledBy })], entered)[0]!.tolledBy).toEqual([2, 4])
    expect(read([clock('c', { tolledBy })], [filed])[0]!.tolledBy).toEqual([])
  })

  it('stands still no more often than the rule has it', () => {
    const once = clock('c', { tolledBy: [{ ...tolledBy[0]!, most: 1 }] })
    const entered: Entered[] = [filed, ['toll-opened', '2026-03-04'], ['toll-opened', '2026-03-05']]
    expect(read([once], entered)[0]!.input.tolls).toEqual([{ from: '2026-03-04', to: null }])
  })

  it('takes extensions of its own, in its unit and from the end that the rule names', () => {
    const agreed = (clockId: string, instance: number, type: 'extension-agreed' | 'extension-noticed' = 'extension-agreed'): Entered =>
      [type, '2026-03-04', { data: { clock: clockId, instance, n: 5 } }]
    const entered = [filed, agreed('c', 1), agreed('other', 1), agreed('c', 2), agreed('c', 1, 'extension-noticed'), ['note-added', '2026-03-04'],
      ['extension-agreed', '2026-03-04', { data: { clock: 'c', instance: 1, n: 50 }, supersededBy: 9 }]] as Entered[]
    const five = { n: 5, unit: 'calendar-day', agreedOn: '2026-03-04' }
    expect(read([clock('c')], entered)[0]).toMatchObject({ due: '2026-03-22', input: { extensions: [{ ...five, anchor: 'nominal' }, { ...five, anchor: 'nominal' }] } })
    const rolled = clock('c', { extension: { mode: 'mutual', anchor: 'rolled' } as ClockRule['extension'] })
    expect(read([rolled], entered)[0]!.input.extensions![0]).toEqual({ ...five, anchor: 'rolled' })
  })

  it('knows no end while it stands still', () => {
    expect(read([clock('c', { tolledBy })], [filed, ['toll-opened', '2026-03-04']])[0]).toMatchObject({
      due: null, range: null, expiresAt: null, outcome: { due: null, error: 'TOLL_OPEN' },
    })
  })
})

describe('day 0 from another clock', () => {
  const receipt = clock('receipt', { rule: days(5) })
  const received = { event: 'request-received' as const }
  const reply = clock('reply', { trigger: { on: received, orDueOf: 'receipt' } })
  const after = clock('after', { trigger: { dueOf: 'receipt' } })

  it('is the end of the running that belongs to this one, unless the event came', () => {
    const twice: Entered[] = [filed, ['request-received', '2026-03-04'], ['complaint-filed', '2026-03-20']]
    expect(told([reply, after, receipt], twice)).toEqual([
      'reply-1 #1 2026-03-04..2026-03-14 stopped 2026-03-20 #3', 'reply-2 #3 2026-03-25..2026-04-04',
      'after-1 #1 2026-03-07..2026-03-17 stopped 2026-03-20 #3', 'after-2 #3 2026-03-25..2026-04-04',
      'receipt-1 #1 2026-03-02..2026-03-07 stopped 2026-03-20 #3', 'receipt-2 #3 2026-03-20..2026-03-25',
    ])
    expect(read([reply, receipt], twice).map((one) => one.startsOn.deemed)).toEqual([false, true, false, false])
  })

  it('is none while that clock does not run, or where it leads back to the same', () => {
    expect(told([reply, clock('receipt', { start: [received], trigger: { on: received } })], [filed])).toEqual([])
    expect(told([clock('one', { trigger: { dueOf: 'two' } }), clock('two', { trigger: { dueOf: 'one' } })], [filed])).toEqual([])
  })

  it('is refused where there is no such clock', () => {
    expect(() => read([after], [filed])).toThrow('no clock receipt in plain version 3')
  })

  it('may be a range, and so is the end', () => {
    const prc = clock('receipt', { rule: { n: 10, unit: 'business-day', calendar: 'prc', roll: 'none' } })
    const december: Entered[] = [['complaint-filed', '2026-12-21']]
    expect(read([prc, after], december)).toMatchObject([
      { due: null, range: { earliest: '2027-01-05', latest: '2027-01-06' }, expiresAt: '2027-01-07T05:00:00Z' },
      {
        due: null, startsOn: { earliest: '2027-01-05', latest: '2027-01-06' }, range: { earliest: '2027-01-15', latest: '2027-01-16' },
        input: { trigger: '2027-01-05' }, outcome: { due: '2027-01-15' }, expiresAt: '2027-01-17T05:00:00Z',
      },
    ])
    // Both days lead to the same end, which then is firm: Saturday the 16th and Sunday the 17th roll to the Tuesday after a holiday.
    const rolled = clock('after', { trigger: { dueOf: 'receipt' }, rule: { ...days(11), roll: 'following', rollCalendar: 'us-federal' } })
    expect(read([prc, rolled], december)[1]).toMatchObject({ due: '2027-01-19', range: { earliest: '2027-01-19', latest: '2027-01-19' } })
  })
})

describe('the rule that applies', () => {
  const variants: ClockRule['variants'] = [
    { when: ['urgent', { event: 'admitted' }], label: { en: 'both' }, n: 1 },
    { when: ['urgent'], label: { en: 'urgent' }, n: 4 },
    { when: [{ event: 'admitted' }], label: { en: 'admitted' }, n: 6, trigger: { on: { event: 'admitted' } } },
  ]

  test.each([
    [false, [filed], '2026-03-12', null],
    [true, [filed], '2026-03-06', 'urgent'],
    [false, [filed, ['admitted', '2026-03-03']], '2026-03-09', 'admitted'],
    [true, [filed, ['admitted', '2026-03-03']], '2026-03-03', 'both'],
    [false, [filed, ['admitted', '2026-03-03', { supersededBy: 9 }]], '2026-03-12', null],
  ] as [boolean, Entered[], string, string | null][])('is the first variant that the case meets (urgent: %s, %j)', (urgent, entered, due, label) => {
    const one = read([clock('c', { variants })], entered, { urgent })[0]!
    expect([one.due, one.rule.variant?.label.en ?? null]).toEqual([due, label])
  })

  it('expects the side that undertook something, and ends its days in the zone of that side', () => {
    const rule = clock('c', { expectedFrom: 'undertaking-side', zone: 'undertaking-side' })
    const of = (data: object, complainingSide = 'US') => {
      const one = read([rule], [['complaint-filed', '2026-03-02', { data }]], { complainingSide })[0]!
      return [one.rule.expectedFrom, one.rule.zone, one.zone]
    }
    expect(of({ side: 'complaining-side' })).toEqual(['complaining-side', 'complaining-side', 'America/New_York'])
    expect(of({ side: 'responding-side' })).toEqual(['responding-side', 'responding-side', 'Asia/Shanghai'])
    expect(of({})).toEqual(['responding-side', 'responding-side', 'Asia/Shanghai'])
    expect(of({ side: 'complaining-side' }, 'PRC')).toEqual(['complaining-side', 'complaining-side', 'Asia/Shanghai'])
  })

  test.each([
    ['office', 'PRC', 'America/New_York', '2026-03-13T04:00:00Z'],
    ['complaining-side', 'PRC', 'Asia/Shanghai', '2026-03-12T16:00:00Z'],
    ['responding-side', 'PRC', 'America/New_York', '2026-03-13T04:00:00Z'],
    ['latest', 'US', 'America/New_York', '2026-03-13T04:00:00Z'],
  ] as const)('%s, the complaining side being %s: ends in %s', (zone, complainingSide, expected, expiresAt) => {
    expect(read([clock('c', { zone })], [filed], { complainingSide })[0]).toMatchObject({ zone: expected, expiresAt })
  })

  it('ends last in the zone in which its last day does, or else in that of the party named first', () => {
    const parties = (...zones: string[]) => {
      const there = procedureOf(clock('c', { zone: 'latest', rule: days(10) }), clock('far', { zone: 'latest', rule: days(60) }))
      const [one, other] = there.agreement.parties
      return { ...there, agreement: { ...there.agreement, parties: [{ ...one!, zone: zones[0]! }, { ...other!, zone: zones[1]! }] } } as Procedure
    }
    const zones = (procedure: Procedure) => clocksOfCase(procedure, stateOf([['complaint-filed', '2026-02-02']]), officialCalendars).map(({ zone }) => zone)
    expect(zones(parties('Asia/Shanghai', 'America/New_York'))).toEqual(['America/New_York', 'America/New_York'])
    // In winter New York is an hour behind Caracas, in summer it is not.
    expect(zones(parties('America/Caracas', 'America/New_York'))).toEqual(['America/New_York', 'America/Caracas'])
  })

  it('looks up the hour of what came in the zone of a side', () => {
    const cutOff = { hour: '17:00', zone: 'responding-side', calendar: 'weekend' } as const
    const rule = clock('c', { trigger: { cutOff, of: { on: { event: 'complaint-filed' } } } })
    expect(told([rule], [['complaint-filed', '2026-03-05', { recordedAt: '2026-03-05T08:59:00Z' }]])).toEqual(['c-1 #1 2026-03-05..2026-03-15'])
    expect(told([rule], [['complaint-filed', '2026-03-05', { recordedAt: '2026-03-05T09:00:00Z' }]])).toEqual(['c-1 #1 2026-03-06..2026-03-16'])
  })
})

describe('what was worked out', () => {
  const rule = clock('c', { rule: { n: 1, unit: 'business-day', calendar: 'us-federal', roll: 'none' } })
  const procedure = procedureOf(rule)
  const closed = {
    ...officialCalendars,
    usFederal: { ...officialCalendars.usFederal, closings: [{ ...officialCalendars.usFederal.closings[0]!, date: '2026-03-03' }] },
  }

  it('is kept for a state, a procedure and calendars, and for nothing else', () => {
    const state = stateOf([filed])
    const first = clocksOfCase(procedure, state, officialCalendars)
    expect(clocksOfCase(procedure, state, officialCalendars)).toBe(first)
    expect(clocksOfCase(procedure, state, closed)[0]!.due).toBe('2026-03-04')
    expect(clocksOfCase(procedureOf(clock('c', { rule: days(3) })), state, officialCalendars)[0]!.due).toBe('2026-03-05')
    expect(clocksOfCase(procedure, stateOf([['complaint-filed', '2026-03-05']]), officialCalendars)[0]!.due).toBe('2026-03-06')
    expect(clocksOfCase(procedure, state, officialCalendars)).toBe(first)
  })

  it('is kept for the states asked for last alone', () => {
    const state = stateOf([filed])
    const first = clocksOfCase(procedure, state, officialCalendars)
    for (let n = 0; n < 15; n += 1) clocksOfCase(procedure, stateOf([filed]), officialCalendars)
    expect(clocksOfCase(procedure, state, officialCalendars)).toBe(first)
    for (let n = 0; n < 16; n += 1) clocksOfCase(procedure, stateOf([filed]), officialCalendars)
    const again = clocksOfCase(procedure, state, officialCalendars)
    expect(again).not.toBe(first)
    expect(again[0]!.due).toBe(first[0]!.due)
    // What depends on the rule, the day and the calendars alone is the same for all of them.
    expect(again[0]!.outcome).toBe(first[0]!.outcome)
  })
})
