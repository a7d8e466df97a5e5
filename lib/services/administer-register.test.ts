import { describe, expect, it } from 'vitest'

import { eventsOf } from '@/db/events'
import { dueDatesIn } from '@/db/ledger'
import { refusal } from '@/db/schema'
import { deliveriesOf } from '@/db/register'
import { complaint } from '@/lib/domain/cases/story.testing'
import type { EntryOf, FieldsOf } from '@/lib/domain/register/events'

import { addExpectation, changeEntry, changeExpectation, createEntry, recordDelivery } from './administer-register'
import { changeCase } from './change-case'
import { createAccount } from './create-account'
import { person, testOffice } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { verifyRecord } from './verify-record'
import { viewEntryHistory, viewRegister } from './view-administration'
import { keptOfLine, recordStance, viewLine } from './view-line'

const administrator = person('administrator')
const officer = person('officer')

const activity: Omit<EntryOf<'activity'>, 'kind' | 'id'> = {
  agencyId: 'bes', counterpartId: 'sei', instrumentId: 'earth-2025', field: 'water', title: 'Floods', titleZh: null,
  reviewReference: 'RB-2026-001', reviewOn: '2026-01-10', reviewConditions: 'none',
}
const instrument: Omit<EntryOf<'instrument'>, 'kind' | 'id'> = {
  title: 'Protocol', instrumentKind: 'protocol', signedOn: '2026-01-10', expiresOn: '2030-01-09', languages: ['en', 'zh'],
}
const line = {
  activityId: 'wave', from: 'US', to: 'PRC', title: 'US waveforms', route: 'stream', format: null, dueOn: null, recurrence: 'day',
}
const delivery: FieldsOf<'delivery'> = {
  expectationId: 'wav-rt', providedOn: '2026-01-20', completeness: 'complete', reason: null, words: null,
}
const problem = (field: string | null, key: string) => ({ problems: [expect.objectContaining({ field, key })] })

describe('registering', () => {
  it('makes the id from the short name, and records who did it', () => {
    const office = testOffice()
    const made = createEntry(office, administrator, 'agency', 'Océan Service ', { name: 'Ocean Service', shortName: 'OS' })
    expect(made).toEqual({ id: 'ocean-service' })
    expect(viewRegister(office, administrator).agencies.map((one) => one.id)).toContain('ocean-service')
    const [event] = office.store.read((db) => eventsOf(db, { kind: 'agency', id: 'ocean-service' }))
    expect(event).toMatchObject({ type: 'agency-registered', actorRole: 'administrator', data: {} })
    expect(event!.actor).toMatch(/^p-/)
  })

  it.each([
    ['an id twice', 'agency', 'BES', { name: 'Another', shortName: 'BES' }, 'shortName', 'taken'],
    ['no id', 'agency', '海洋', { name: 'Ocean', shortName: '海洋' }, 'shortName', 'no-id'],
    ['a counterpart of no agency', 'counterpart', 'x', { agencyId: 'nowhere', name: 'X', nameZh: null }, 'agencyId', 'unknown'],
    ['an end before the signature', 'instrument', 'x', { ...instrument, expiresOn: '2026-01-09' }, 'expiresOn', 'expires-before-signed'],
    ['a signature to come', 'instrument', 'x', { ...instrument, signedOn: '2026-02-04' }, 'signedOn', 'in-future'],
    ['a counterpart of another agency', 'activity', 'x', { ...activity, counterpartId: 'cdi' }, 'counterpartId', 'other-agency'],
    ['a review to come', 'activity', 'x', { ...activity, reviewOn: '2026-02-04' }, 'reviewOn', 'in-future'],
    ['no such instrument', 'activity', 'x', { ...activity, instrumentId: 'none' }, 'instrumentId', 'unknown'],
  ] as const)('refuses %s', (_name, kind, shortName, fields, field, key) => {
    const office = testOffice()
    expect(createEntry(office, administrator, kind, shortName, fields as never)).toEqual(problem(field, key))
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('is for the administrator alone, and a refusal leaves a trace', () => {
    const office = testOffice()
    expect(createEntry(office, officer, 'agency', 'new', { name: 'New', shortName: 'N' })).toEqual(problem(null, 'not-permitted'))
    expect(office.store.read((db) => db.select().from(refusal).all())).toMatchObject([{ role: 'officer', command: 'register-agency' }])
  })
})

describe('changing', () => {
  it('keeps the id, and tells in the history who made what of what', async () => {
    const office = testOffice()
    const password = 'seven rivers meet here'
    const { accountId } = await createAccount(office, { email: 'a@x.example', name: 'Ada Morrow', role: 'administrator', agencyId: null, password }, null)
    const by = person('administrator', accountId)
    const fields = { agencyId: 'bes', name: 'Seismic Academy', nameZh: '地震' }
    expect(changeEntry(office, by, 'counterpart', 'sei', { fields, seen: 1 })).toEqual({ id: 'sei' })
    expect(viewEntryHistory(office, by, 'counterpart', 'sei')).toMatchObject([
      { type: 'counterpart-registered', role: 'office', name: null, changes: [] },
      {
        type: 'counterpart-changed', role: 'administrator', name: 'Ada Morrow',
        changes: [{ name: 'name', before: 'Seismic Institute', after: 'Seismic Academy' }, { name: 'nameZh', before: null, after: '地震' }],
      },
    ])
    expect(changeEntry(office, by, 'counterpart', 'sei', { fields: { ...fields, nameZh: null }, seen: 2 })).toEqual({ id: 'sei' })
    expect(viewRegister(office, by).counterparts.find((one) => one.id === 'sei')).toMatchObject({ name: 'Seismic Academy', nameZh: null })
  })

  it('is refused where somebody changed it meanwhile, where it would move to another agency, and where it is not registered', () => {
    const office = testOffice()
    const fields = { agencyId: 'bes', name: 'Seismic Academy', nameZh: null }
    changeEntry(office, administrator, 'counterpart', 'sei', { fields, seen: 1 })
    const again = (more: object, seen: number | undefined, id = 'sei') =>
      changeEntry(office, administrator, 'counterpart', id, { fields: { ...fields, ...more }, seen })
    expect(again({ name: 'Else' }, 1)).toEqual(problem(null, 'changed-meanwhile'))
    expect(again({ agencyId: 'ahs' }, 2)).toEqual(problem('agencyId', 'stays'))
    expect(again({}, undefined, 'nobody')).toEqual(problem(null, 'unknown'))
  })

  it('does not move the signature of an instrument behind what was provided under it', () => {
    const office = testOffice()
    recordDelivery(office, officer, 'd-1', delivery)
    const moved = changeEntry(office, administrator, 'instrument', 'earth-2025', { fields: { ...instrument, signedOn: '2026-01-21' }, seen: 1 })
    expect(moved).toEqual(problem('signedOn', 'after-delivery'))
  })
})

describe('a line of an activity', () => {
  it('is added by the officer of its agency, once however often it is sent', () => {
    const office = testOffice()
    expect(addExpectation(office, officer, line)).toEqual({ id: 'wave-1' })
    expect(addExpectation(office, officer, line)).toEqual(problem('title', 'taken'))
    expect(addExpectation(office, officer, { ...line, title: 'Another' })).toEqual({ id: 'wave-2' })
    expect(addExpectation(office, person('officer', 'o-2', 'ahs'), { ...line, title: 'Third' })).toEqual(problem(null, 'not-permitted'))
  })

  it.each([
    ['no date and no recurrence', { recurrence: null }, 'dueOn', 'due-or-recurrence'],
    ['both', { dueOn: '2026-05-01' }, 'recurrence', 'due-and-recurrence'],
    ['a date before the instrument', { recurrence: null, dueOn: '2025-05-19' }, 'dueOn', 'before-signed'],
    ['one side alone', { to: 'US' }, 'direction', 'unknown'],
  ])('is refused with %s', (_name, more, field, key) => {
    expect(addExpectation(testOffice(), officer, { ...line, ...more })).toEqual(problem(field, key))
  })
})

describe('a line that is told anew', () => {
  const told = (more: object = {}) => ({ ...line, what: 'data-set' as const, volume: 'some 2 GB a month', ...more })

  it('keeps what it said before as a version, and what each side holds of it', () => {
    const office = testOffice()
    addExpectation(office, officer, line)
    expect(recordStance(office, officer, 'wave-1', { side: 'PRC', stance: 'disputed', on: '2026-01-30' }, 1)).toEqual({ id: 'wave-1' })
    const fields = { ...told({ identifiers: [{ type: 'doi', value: '10.5281/zenodo.1200361' }] }), ...keptOfLine(office, 'wave-1') }
    expect(changeExpectation(office, officer, 'wave-1', { fields, seen: 2 })).toEqual({ id: 'wave-1' })
    // In the same words again it is no other version.
    expect(changeExpectation(office, officer, 'wave-1', { fields, seen: 3 })).toEqual({ id: 'wave-1' })
    const { line: now, versions } = viewLine(office, officer, 'wave', 'wave-1')
    expect(now).toMatchObject({
      volume: 'some 2 GB a month', positions: { PRC: { stance: 'disputed', on: '2026-01-30' } },
      identifiers: [{ href: 'https://doi.org/10.5281/zenodo.1200361' }],
    })
    expect(versions.map(({ changes }) => changes)).toEqual([
      [],
      [],
      [
        { name: 'identifiers', before: null, after: 'doi 10.5281/zenodo.1200361' },
        { name: 'volume', before: null, after: 'some 2 GB a month' },
      ],
    ])
    expect(versions.map(({ positions }) => positions)).toEqual([[], [{ side: 'PRC', stance: 'disputed', on: '2026-01-30' }], []])
    expect(viewLine(office, person('coordinator'), 'wave', 'wave-1').versions.map(({ name }) => name)).toEqual([null, null, null])
  })

  it('stays where it stands, the way it runs', () => {
    const office = testOffice()
    addExpectation(office, officer, line)
    const change = (more: object) => changeExpectation(office, officer, 'wave-1', { fields: told(more), seen: 1 })
    expect(change({ from: 'PRC', to: 'US' })).toEqual(problem(null, 'stays'))
    expect(change({ activityId: 'flu' })).toEqual(problem(null, 'not-permitted'))
    expect(changeExpectation(office, officer, 'none', { fields: told(), seen: 1 })).toEqual(problem(null, 'unknown'))
  })

  it('is refused to others, after somebody else, with a wrong identifier, and with a day to come', () => {
    const office = testOffice()
    addExpectation(office, officer, line)
    expect(changeExpectation(office, person('officer', 'o-2', 'ahs'), 'wave-1', { fields: told(), seen: 1 })).toEqual(problem(null, 'not-permitted'))
    expect(changeExpectation(office, officer, 'wave-1', { fields: told(), seen: 0 })).toEqual(problem(null, 'changed-meanwhile'))
    const slip = told({ identifiers: [{ type: 'orcid', value: '0000-0002-1825-0098' }] })
    expect(changeExpectation(office, officer, 'wave-1', { fields: slip, seen: 1 })).toEqual(problem('identifiers', 'identifier-check-digit'))
    expect(recordStance(office, officer, 'wave-1', { side: 'PRC', stance: 'agreed', on: '2036-01-01' }, 1)).toEqual(problem('on', 'in-future'))
    expect(recordStance(office, officer, 'wave-1', { side: 'EU', stance: 'agreed', on: '2026-01-01' }, 1)).toEqual(problem('side', 'unknown'))
  })
})

describe('a line that is withdrawn', () => {
  const once = { ...line, from: 'PRC', to: 'US', recurrence: null, dueOn: '2026-01-20', what: 'data-set' as const, volume: null }
  const withdraw = (office: ReturnType<typeof testOffice>, withdrawnOn: string) =>
    changeExpectation(office, officer, 'wave-1', { fields: { ...once, ...keptOfLine(office, 'wave-1'), withdrawnOn }, seen: 1 })

  it.each(['2026-01-10', '2026-01-20'])('from %s, when it has been overdue since, is refused: what fell due stays', (day) => {
    const office = testOffice()
    addExpectation(office, officer, once)
    expect(withdraw(office, day)).toEqual(problem('withdrawnOn', 'before-due-date'))
  })

  it('from a later day is withdrawn, and its date is overdue as before', () => {
    const office = testOffice()
    addExpectation(office, officer, once)
    expect(withdraw(office, '2026-01-21')).toEqual({ id: 'wave-1' })
    expect(office.store.read((db) => dueDatesIn(db, 'wave-1'))).toEqual(['2026-01-20'])
  })

  it('is refused while an open case cites it, and on a day to come', () => {
    const office = testOffice()
    addExpectation(office, officer, { ...once, dueOn: '2026-05-01' })
    const cited = (withdrawnOn: string) => changeExpectation(office, officer, 'wave-1', { fields: { ...once, dueOn: '2026-05-01', ...keptOfLine(office, 'wave-1'), withdrawnOn }, seen: 1 })
    expect(cited('2026-04-01')).toEqual(problem('withdrawnOn', 'in-future'))
    changeCase(office, person('researcher'), null, { ...complaint, expectationId: 'wave-1' })
    expect(cited('2026-02-02')).toEqual(problem('withdrawnOn', 'cited'))
  })
})

describe('a delivery', () => {
  it('is recorded once, with what was written kept out of its event and its view', () => {
    const office = testOffice()
    const told = { ...delivery, completeness: 'partial', reason: 'other', words: 'Four of ten stations' } as const
    expect(recordDelivery(office, officer, 'sent-1', told)).toEqual({ id: 'sent-1' })
    expect(recordDelivery(office, officer, 'sent-1', told)).toEqual({ id: 'sent-1' })
    const rows = office.store.read((db) => deliveriesOf(db, 'wave'))
    expect(rows).toMatchObject([{ deliveryId: 'sent-1', expectationId: 'wav-rt', completeness: 'partial', reason: 'other' }])
    const events = office.store.read((db) => eventsOf(db, { kind: 'delivery', id: 'sent-1' }))
    expect(JSON.stringify([rows, events])).not.toContain('stations')
  })

  it.each([
    ['before the instrument was signed', { providedOn: '2025-05-19' }, 'providedOn', 'before-signed'],
    ['on a day to come', { providedOn: '2026-02-04' }, 'providedOn', 'in-future'],
    ['declined without a stated reason', { completeness: 'declined' }, 'reason', 'reason-needed'],
    ['in part without saying what is missing', { completeness: 'partial', reason: 'other' }, 'words', 'missing-part-needed'],
    ['complete and with a reason', { reason: 'other' }, 'reason', 'reason-of-complete'],
  ])('is refused %s', (_name, more, field, key) => {
    expect(recordDelivery(testOffice(), officer, 'sent-1', { ...delivery, ...more } as typeof delivery)).toEqual(problem(field, key))
  })

  it('is refused against an unknown line, and to everybody but the officer of the agency', () => {
    const office = testOffice()
    expect(recordDelivery(office, officer, 'sent-1', { ...delivery, expectationId: 'none' })).toEqual(problem('expectationId', 'unknown'))
    for (const viewer of [person('officer', 'o-2', 'ahs'), person('coordinator'), administrator, person('researcher')]) {
      expect(recordDelivery(office, viewer, 'sent-1', delivery)).toEqual(problem(null, 'not-permitted'))
    }
  })
})

describe('the views of the register', () => {
  it('are the same when they are made anew from the record', async () => {
    const office = testOffice()
    changeEntry(office, administrator, 'agency', 'bes', { fields: { name: 'Bureau', shortName: 'BES' }, seen: 1 })
    addExpectation(office, officer, line)
    recordStance(office, officer, 'wave-1', { side: 'PRC', stance: 'agreed', on: '2026-01-30' }, 1)
    recordDelivery(office, officer, 'sent-1', delivery)
    recordDelivery(office, officer, 'sent-2', { ...delivery, completeness: 'declined', reason: 'state-secrets' })
    const views = () => ['agency', 'counterpart', 'instrument', 'activity', 'expectation', 'delivery', 'account'].map((table) =>
      office.store.read((db) => db.all(`select * from ${table} order by 1`)))
    const before = views()
    rebuildViews(office)
    expect(views()).toEqual(before)
  })
})
