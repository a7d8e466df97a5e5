import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { complaint } from '@/lib/domain/cases/story.testing'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { procedureSchema } from '@/lib/domain/agreements/schema'
import { refusalOfStage } from '@/lib/domain/release/may-release'
import { releaseNumber, releaseNumbers, readReleaseNumber } from '@/lib/domain/release/release-number'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Command } from '@/lib/domain/cases/commands'

import { changeCase } from './change-case'
import { NotFound, Refused } from './errors'
import { exportRecord } from './export-record'
import { registerEntry } from './register-entry'
import type { Office } from './office'
import { deputy, elsewhere, officeWithPeople } from './inbox.testing'
import { markAllRead, markReleaseRead } from './mark-read'
import { person, testOffice } from './office.testing'
import { publicCasesTable, publicData } from './public-open-data'
import { rebuildViews } from './rebuild-views'
import { keyFiles } from './record-keys'
import { releaseCase, reviewRelease, withdrawRelease, type Review } from './release-case'
import { verifyRecord } from './verify-record'
import { unreadInInbox, viewInbox } from './view-inbox'
import { viewPublicCase, viewPublicRegister } from './view-public-register'
import { viewRelease } from './view-release'

const researcher = person('researcher')
const officer = person('officer')
const coordinator = person('coordinator')

const clear: Review = {
  answers: { recognisable: 'no', restricted: 'no', proceedings: 'no', room: 'yes', 'agency-heard': 'yes' },
  mayName: { counterpart: false, activity: false },
  confirmed: [],
  summary: '',
}
const secrets = { title: 'Waveforms of the secret array', narrative: 'Doctor Nomen Nescio stopped the stream.' }

/** An office with one case, filed and withdrawn by its complainant: closed. */
function withClosedCase(filing: Partial<Command<'file'>> = {}) {
  const office = testOffice('2026-02-02')
  const { reference } = changeCase(office, researcher, null, { ...complaint, ...secrets, ...filing })
  office.moveTo('2026-05-20')
  changeCase(office, researcher, reference, { command: 'withdraw', words: 'The stream is back.' })
  return { office, reference }
}

function review(office: Office, reference: string, more: Partial<Review> = {}, who: Viewer = coordinator) {
  return reviewRelease(office, who, reference, { ...clear, ...more }, viewRelease(office, coordinator, reference).caseVersion)
}

function release(office: Office, reference: string, more: Partial<Review> = {}): string {
  const reviewed = review(office, reference, more)
  if (reviewed.outcome !== 'done') throw new Error(reviewed.outcome)
  expect(releaseCase(office, coordinator, reference, reviewed.seq).outcome).toBe('done')
  return viewRelease(office, coordinator, reference).released!.number
}

const codeOf = (task: () => unknown) => {
  try {
    task()
  } catch (error) {
    return error instanceof Refused ? error.refusal.code : error instanceof NotFound ? 'not-found' : error
  }
  return 'none'
}
const rowsOf = (office: Office) => office.store.read((db) => db.all('select * from public_entry order by number'))

describe('a case that is released', () => {
  it('is shown in registered words only, with a number of its own', () => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference, { summary: 'A stream stopped and came back.' })
    expect(number).toMatch(/^R-[2-9A-Z]{6}$/)
    const shown = viewPublicCase(office, number.toLowerCase())
    expect(shown).toMatchObject({
      number, kind: 'data-access', agency: 'Bureau of Earth Sciences', field: 'earth science', counterpart: null, activity: null, subject: null,
      filed: { year: 2026, quarter: 1 }, closed: { year: 2026, quarter: 2 }, ended: { id: 'withdrawn' }, summary: 'A stream stopped and came back.',
      dueDates: { complaining: { met: 0, late: 0, missed: 2 }, responding: { met: 0, late: 0, missed: 0 } },
    })
    const said = JSON.stringify(viewPublicRegister(office))
    for (const secret of [reference, ...Object.values(secrets), 'Nescio', 'secret', 'Seismic Institute', 'Broadband waveforms', '2026-02-02', '2026-05-20']) {
      expect(said, secret).not.toContain(secret)
    }
  })

  it('names counterpart and activity where the review says so, and stays as it was when they are renamed', () => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference, { mayName: { counterpart: true, activity: true } })
    const before = viewPublicCase(office, number)
    expect(before).toMatchObject({ counterpart: 'Seismic Institute', activity: 'Broadband waveforms' })
    registerEntry(office, { kind: 'agency', id: 'bes', name: 'Renamed', shortName: 'R' }, null)
    expect(viewPublicCase(office, number)).toEqual(before)
  })

  it('keeps its number when it is released again, and only the newer entry is shown', () => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference, { summary: 'First.' })
    expect(release(office, reference, { summary: 'Second.' })).toBe(number)
    expect(viewPublicRegister(office).cases.map((one) => one.summary)).toEqual(['Second.'])
    expect(viewRelease(office, coordinator, reference).acts.flatMap((one) => one.summary ?? [])).toEqual(['Second.', 'First.'])
  })

  it('answers like one that never was when it is withdrawn, and gets another number afterwards', () => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference)
    expect(codeOf(() => withdrawRelease(office, coordinator, reference, 'A person could be recognised.'))).toBe('none')
    expect(codeOf(() => viewPublicCase(office, number))).toBe('not-found')
    expect(codeOf(() => viewPublicCase(office, 'R-222222'))).toBe('not-found')
    expect(viewPublicRegister(office).cases).toEqual([])
    expect(codeOf(() => withdrawRelease(office, coordinator, reference, 'Again.'))).toBe('release-none')
    expect(release(office, reference)).not.toBe(number)
    expect(codeOf(() => viewPublicCase(office, number))).toBe('not-found')
    expect(viewRelease(office, coordinator, reference).acts.map((one) => one.reason).filter((one) => one !== null)).toEqual(['A person could be recognised.'])
  })

  it('is on record with what was checked, and what is shown can be made anew from it', () => {
    const { office, reference } = withClosedCase()
    release(office, reference, { summary: 'Words of the summary.' })
    const other = changeCase(office, researcher, null, { ...complaint, expectationId: null }).reference
    changeCase(office, researcher, other, { command: 'withdraw', words: '' })
    release(office, other)
    withdrawRelease(office, coordinator, other, 'Words of the reason.')
    const before = rowsOf(office)
    rebuildViews(office)
    expect(rowsOf(office)).toEqual(before)
    expect(verifyRecord(office).faults).toEqual([])
    const events = office.store.read((db) => db.all<{ json: string }>(`select data_json as json from event where stream_kind = 'release'`))
    expect(JSON.stringify(events)).not.toContain('Words of')
    expect(viewRelease(office, coordinator, reference).acts.map((one) => one.event.type)).toEqual(['case-released', 'release-reviewed'])
  })
})

describe('who has part in a case', () => {
  it('is told that it was released, and that it was withdrawn: who complained and the officers of its agency, and nobody else', () => {
    const office = officeWithPeople('2026-02-02')
    const { reference } = changeCase(office, researcher, null, { ...complaint, ...secrets })
    changeCase(office, researcher, reference, { command: 'withdraw', words: '' })
    review(office, reference)
    const told = (viewer: Viewer) => viewInbox(office, viewer).releases
    expect(told(researcher)).toEqual([])
    const unread = unreadInInbox(office, researcher)
    const number = release(office, reference)
    for (const viewer of [researcher, officer, deputy]) expect(told(viewer)).toMatchObject([{ about: 'case-released', number, reference, shown: true }])
    for (const viewer of [elsewhere, coordinator]) expect(told(viewer)).toEqual([])
    expect(unreadInInbox(office, researcher)).toBe(unread + 1)
    withdrawRelease(office, coordinator, reference, 'A person could be recognised.')
    expect(told(researcher)).toMatchObject([{ about: 'release-withdrawn', number, shown: false }, { about: 'case-released', number, shown: false }])
    markReleaseRead(office, researcher, told(researcher)[0]!.id)
    expect(told(researcher)).toMatchObject([{ about: 'case-released' }])
    markAllRead(office, researcher, { told: null, notice: null, release: told(researcher)[0]!.id })
    expect([told(researcher), told(officer).length]).toEqual([[], 2])
  })
})

describe('a text that is destroyed', () => {
  const destroy = (office: Office, kind: string, name: string) => office.store.transact((db) => {
    db.run('drop trigger if exists restricted_text_no_delete')
    db.run(`delete from restricted_text where stream_kind = '${kind}' and name = '${name}'`)
  })
  const said = (office: Office) => JSON.stringify([publicData(office), rowsOf(office)]) + publicCasesTable(office)

  it.each([['release', 'summary'], ['case', 'narrative']])('of the %s, its %s, takes what was written for the public with it', (kind, name) => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference, { summary: 'Words drawn from it.' })
    expect(said(office)).toContain('Words drawn from it.')
    destroy(office, kind, name)
    expect(said(office)).not.toContain('Words drawn from it.')
    expect(viewPublicCase(office, number)).toMatchObject({ kind: 'data-access', summary: null })
    const before = rowsOf(office)
    rebuildViews(office)
    expect(rowsOf(office)).toEqual(before)
  })

  it('as the copy of the case, takes the case out of the register, whose number is not given out again', () => {
    const { office, reference } = withClosedCase()
    const number = release(office, reference, { summary: 'Words.' })
    destroy(office, 'release', 'entry')
    expect(codeOf(() => viewPublicCase(office, number))).toBe('not-found')
    expect(publicData(office).cases).toEqual([])
    const before = rowsOf(office)
    expect(before).toMatchObject([{ number, entry_json: null, summary: null }])
    rebuildViews(office)
    expect(rowsOf(office)).toEqual(before)
  })
})

describe('what decides which counts are left out', () => {
  const secretIn = (office: Office) => office.store.read((db) => db.all<{ value: string }>('select value from office_secret'))

  it('is made once, stays over a rebuild, and is in nothing that the office gives out', () => {
    const office = testOffice('2026-02-02')
    expect(secretIn(office)).toEqual([])
    viewPublicRegister(office)
    const [made] = secretIn(office)
    expect(made!.value).toMatch(/^[0-9a-f]{64}$/)
    rebuildViews(office)
    office.moveTo('2026-05-20')
    viewPublicRegister(office)
    expect(secretIn(office)).toEqual([made])
    const folder = mkdtempSync(join(tmpdir(), 'comity-secret-'))
    exportRecord(office, keyFiles(join(folder, 'keys')), join(folder, 'out'), { reference: null, parts: ['summary', 'narrative', 'identity'] })
    for (const name of readdirSync(join(folder, 'out'))) expect(readFileSync(join(folder, 'out', name), 'utf8'), name).not.toContain(made!.value)
    rmSync(folder, { recursive: true })
    const another = testOffice('2026-02-02')
    viewPublicRegister(another)
    expect(secretIn(another)).not.toEqual([made])
  })
})

describe('nothing is released', () => {
  it('by anybody but a coordinator who is no party to the case', () => {
    const { office, reference } = withClosedCase()
    for (const who of [researcher, officer, person('overseer'), person('administrator')]) {
      expect(codeOf(() => review(office, reference, {}, who)), who.role).toBe('not-permitted')
      expect(codeOf(() => viewRelease(office, who, reference)), who.role).toBe('not-found')
    }
    expect(codeOf(() => review(office, reference, {}, person('custodian')))).toBe('not-found')
    // Who complained and is a coordinator by now decides nothing about the own complaint.
    expect(codeOf(() => review(office, reference, {}, person('coordinator', 'researcher')))).toBe('person-recused')
    expect(rowsOf(office)).toEqual([])
    const kept = office.store.read((db) => db.all<{ command: string; code: string }>('select command, code from refusal order by id'))
    expect(kept).toContainEqual({ command: 'review-release', code: 'person-recused' })
  })

  it('while the case is open, and an entry is not shown while it has been opened again', () => {
    const office = testOffice('2026-02-02')
    const { reference } = changeCase(office, researcher, null, complaint)
    changeCase(office, officer, reference, { command: 'acknowledge' })
    expect(codeOf(() => review(office, reference))).toBe('release-while-open')
    changeCase(office, officer, reference, { command: 'decline-admission', reason: 'nothing-named', words: 'None is named.', elsewhere: '' })
    const number = release(office, reference)
    office.moveTo('2026-02-10')
    changeCase(office, researcher, reference, { command: 'request-second-look', words: 'One is named.' })
    expect(codeOf(() => viewPublicCase(office, number))).toBe('not-found')
    expect(viewPublicRegister(office).cases).toEqual([])
    expect(viewRelease(office, coordinator, reference).released).toMatchObject({ number, shown: false })
  })

  it('unless the procedure names an open stage, which none that came with the release does', () => {
    const cited = { basis: 'policy' as const, provision: { en: 'Publicity' }, source: { en: 'A test.' } }
    const open = procedureSchema.parse({ ...sta2024, publication: { stages: ['agency-consultations'], ...cited } })
    expect(refusalOfStage({ procedure: open, stage: 'agency-consultations' })).toBeNull()
    expect(refusalOfStage({ procedure: open, stage: 'intake' })?.code).toBe('release-while-open')
    expect(refusalOfStage({ procedure: sta2024, stage: 'agency-consultations' })?.code).toBe('release-while-open')
    const wrong = procedureSchema.safeParse({ ...sta2024, publication: { stages: ['nowhere'], ...cited } })
    expect(wrong.error?.issues.map((issue) => issue.path)).toEqual([['publication', 'stages', 0]])
  })

  it('where an answer of the review speaks against it, or the case has changed since', () => {
    const { office, reference } = withClosedCase()
    const against = review(office, reference, { answers: { ...clear.answers, recognisable: 'yes' } })
    expect(codeOf(() => releaseCase(office, coordinator, reference, (against as { seq: number }).seq))).toBe('release-not-cleared')
    expect(viewRelease(office, coordinator, reference).review!.against).toEqual(['recognisable'])
    const cleared = review(office, reference) as { seq: number }
    expect(releaseCase(office, coordinator, reference, (against as { seq: number }).seq)).toEqual({ outcome: 'changed' })
    registerEntry(office, { kind: 'agency', id: 'bes', name: 'Renamed', shortName: 'R' }, null)
    expect(releaseCase(office, coordinator, reference, cleared.seq)).toEqual({ outcome: 'changed' })
    expect(viewPublicRegister(office).cases).toEqual([])
    expect(codeOf(() => releaseCase(testOfficeWithout(), coordinator, 'STA-2026-0001', 1))).toBe('not-found')
  })

  it('of a complaint about safety, or of one whose complainant nobody is to know, without a confirmation of its own', () => {
    const { office, reference } = withClosedCase({ safety: true, identity: 'custodian' })
    expect(review(office, reference)).toEqual({ outcome: 'unconfirmed', cautions: ['safety', 'identity'] })
    expect(review(office, reference, { confirmed: ['safety'] })).toEqual({ outcome: 'unconfirmed', cautions: ['identity'] })
    release(office, reference, { confirmed: ['safety', 'identity'] })
    expect(viewRelease(office, coordinator, reference).acts[1]!.event.data).toMatchObject({ confirmed: ['safety', 'identity'] })
  })
})

const testOfficeWithout = () => testOffice('2026-02-02')

describe('numbers of the register', () => {
  it('are short and cannot be misread', () => {
    expect([0, 1, releaseNumbers - 1].map(releaseNumber)).toEqual(['R-222222', 'R-222223', 'R-ZZZZZZ'])
    expect(readReleaseNumber(' r-7k3m9p ')).toBe('R-7K3M9P')
    for (const wrong of ['R-7K3M9', 'R-7K3M90', 'STA-2026-0001', '']) expect(readReleaseNumber(wrong)).toBeNull()
  })
})
