import { describe, expect, it } from 'vitest'

import { draft } from '@/db/schema'
import { foia552 } from '@/lib/domain/agreements/foia-552'
import { wtoDsu4 } from '@/lib/domain/agreements/wto-dsu-4'
import { noneOfThese, type Answers } from '@/lib/domain/cases/complaint-answers'
import { reply } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { discardDraft } from './discard-draft'
import { putForFiling, takeOffFiling } from './enter-procedure'
import { NotFound, Refused } from './errors'
import { fileComplaint } from './file-complaint'
import { testOffice as anOffice, person } from './office.testing'
import { previewComplaint } from './preview-complaint'
import { isFreeDraftId, listDrafts, newDraftId, readDraft } from './read-draft'
import { mostDrafts, saveDraft } from './save-draft'
import { viewCase } from './view-case'
import { viewCases } from './view-cases'

const ada = person('researcher', 'ada')
const bo = person('researcher', 'bo')
const draftId = 'a0b1c2d3e4f50617'

const complete: Partial<Answers> = {
  kind: 'data-access',
  subject: 'data',
  title: 'Waveforms not deposited',
  narrative: 'Ten stations were agreed; nothing came.',
  happenedOn: '2026-01-15',
  activityId: 'wave',
  expectationId: 'wav-rt',
  asked: 'asked',
  askedOn: '2026-01-20',
  askedWords: 'By email.',
  evidenceCheck: 'nothing',
  identity: 'agency',
}

function stampOf(office: ReturnType<typeof anOffice>, viewer = ada, id = draftId): string {
  const { draft: found } = readDraft(office, viewer, id)
  if (!found) throw new Error('the draft is filed already')
  return found.stamp
}

const file = (office: ReturnType<typeof anOffice>, viewer = ada, id = draftId) =>
  fileComplaint(office, viewer, id, stampOf(office, viewer, id))

const list = { group: 'all', sort: 'reference', offset: 0, limit: 100 } as const

describe('a draft', () => {
  it('keeps what was answered, step by step, also what cannot be filed', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, { title: 'Waveforms', happenedOn: '2099-01-01' })
    saveDraft(office, ada, draftId, { asked: 'asked', askedOn: 'last spring' })
    expect(readDraft(office, ada, draftId).draft?.answers).toMatchObject({
      title: 'Waveforms', happenedOn: '2099-01-01', asked: 'asked', askedOn: 'last spring', kind: 'data-access',
    })
  })

  it('belongs to its owner: nobody else reads, changes, discards or files it', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    expect(() => readDraft(office, bo, draftId)).toThrow(NotFound)
    expect(() => saveDraft(office, bo, draftId, { title: 'Mine now' })).toThrow(NotFound)
    expect(() => fileComplaint(office, bo, draftId, stampOf(office))).toThrow(NotFound)
    discardDraft(office, bo, draftId)
    expect(listDrafts(office, bo)).toEqual([])
    expect(readDraft(office, ada, draftId).draft?.answers.title).toBe(complete.title)
  })

  it('is gone once it was discarded', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    discardDraft(office, ada, draftId)
    expect(() => readDraft(office, ada, draftId)).toThrow(NotFound)
  })

  it('is listed, the last saved first', () => {
    const office = anOffice('2026-02-02')
    saveDraft(office, ada, draftId, { title: 'First' })
    office.moveTo('2026-02-03')
    saveDraft(office, ada, 'ffffffffffffffff', { title: 'Second' })
    expect(listDrafts(office, ada).map((one) => one.answers.title)).toEqual(['Second', 'First'])
  })

  it('does not take a text that is longer than a draft holds, and keeps the rest', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, { narrative: 'Before.' })
    const saved = saveDraft(office, ada, draftId, { title: 'Waveforms', narrative: 'x'.repeat(60_001) })
    expect(saved).toMatchObject({ outcome: 'saved', tooLong: ['narrative'] })
    expect(readDraft(office, ada, draftId).draft?.answers).toMatchObject({ title: 'Waveforms', narrative: 'Before.' })
  })

  it('forgets the description of evidence when telling of it is no longer said to be lawful and safe', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, { evidenceCheck: 'lawful-and-safe', evidence: 'Letters of January' })
    saveDraft(office, ada, draftId, { evidenceCheck: 'not-sure', evidence: 'Letters of January' })
    const rows = office.store.read((db) => db.select().from(draft).all())
    expect(JSON.stringify(rows)).not.toContain('Letters')
  })

  it('forgets the expectation when another activity is chosen', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    saveDraft(office, ada, draftId, { activityId: 'flu', agencyId: '' })
    expect(readDraft(office, ada, draftId).draft?.answers.expectationId).toBe('')
  })

  it('is refused to roles that file no complaints, and under a name that no form gives', () => {
    const office = anOffice()
    expect(() => saveDraft(office, person('overseer'), draftId, complete)).toThrow(Refused)
    expect(() => saveDraft(office, ada, 'mine', complete)).toThrow(NotFound)
  })

  it('has an id that was free', () => {
    const office = anOffice()
    expect(isFreeDraftId(office, newDraftId())).toBe(true)
    expect(isFreeDraftId(office, 'mine')).toBe(false)
    saveDraft(office, ada, draftId, complete)
    expect(isFreeDraftId(office, draftId)).toBe(false)
  })

  it('is one of at most twenty; those that are there can still be written on', () => {
    const office = anOffice()
    for (let i = 0; i < mostDrafts; i++) saveDraft(office, ada, String(i).padStart(16, '0'), { title: `Draft ${i}` })
    expect(saveDraft(office, ada, draftId, { title: 'One more' })).toEqual({ outcome: 'too-many' })
    expect(saveDraft(office, ada, '0000000000000007', { title: 'Changed' })).toMatchObject({ outcome: 'saved' })
    expect(saveDraft(office, bo, draftId, { title: 'Of another person' })).toMatchObject({ outcome: 'saved' })
  })
})

describe('filing', () => {
  it('makes a case of the answers, seen by its complainant, and removes the draft', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    expect(file(office)).toEqual({ outcome: 'filed', reference: 'STA-2026-0001', again: false })
    const detail = viewCase(office, ada, 'STA-2026-0001')
    expect(detail.title).toBe('Waveforms not deposited')
    expect(detail.expectation).toMatchObject({ id: 'wav-rt' })
    expect(detail.state).toMatchObject({ urgent: false, filed: { activityId: 'wave' }, about: { askedOn: '2026-01-20' } })
    expect(office.store.read((db) => db.select().from(draft).all())).toEqual([])
  })

  it('twice with the same form files once', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    const stamp = stampOf(office)
    fileComplaint(office, ada, draftId, stamp)
    expect(fileComplaint(office, ada, draftId, stamp)).toEqual({ outcome: 'filed', reference: 'STA-2026-0001', again: true })
    expect(viewCases(office, ada, list).total).toBe(1)
    expect(readDraft(office, ada, draftId)).toEqual({ filedAs: 'STA-2026-0001', draft: null })
  })

  it('is not undone by a late save of a page that was left open', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    file(office)
    expect(saveDraft(office, ada, draftId, { title: 'Late' })).toEqual({ outcome: 'filed', reference: 'STA-2026-0001' })
    expect(listDrafts(office, ada)).toEqual([])
  })

  it('gives references without gaps, whoever files and whatever is refused in between', () => {
    const office = anOffice()
    const references: string[] = []
    for (let i = 0; i < 30; i++) {
      const viewer = i % 2 === 0 ? ada : bo
      const id = i.toString(16).padStart(16, '0')
      saveDraft(office, viewer, id, i % 5 === 4 ? { ...complete, title: '' } : complete)
      const filing = file(office, viewer, id)
      if (filing.outcome === 'filed') references.push(filing.reference)
      else discardDraft(office, viewer, id)
    }
    expect(references).toEqual(Array.from({ length: 24 }, (_, i) => `STA-2026-${String(i + 1).padStart(4, '0')}`))
  })

  it('files what was reviewed: a draft that was changed elsewhere is shown again', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, complete)
    const reviewed = stampOf(office)
    saveDraft(office, ada, draftId, { narrative: 'Written on another screen.' })
    expect(fileComplaint(office, ada, draftId, reviewed)).toEqual({ outcome: 'changed-since-review' })
    expect(viewCases(office, ada, list).total).toBe(0)
  })

  it('of an incomplete draft names everything that is missing, and keeps the draft', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, { ...complete, title: '   ', happenedOn: '2026-02-30', identity: '' })
    expect(file(office)).toMatchObject({
      outcome: 'incomplete',
      problems: [
        { step: 'what-happened', field: 'title', key: 'required' },
        { step: 'what-happened', field: 'happenedOn', key: 'not-a-date' },
        { step: 'your-name', field: 'identity', key: 'choice-needed' },
      ],
    })
    expect(listDrafts(office, ada)).toHaveLength(1)
  })

  it('by an officer is for the own agency and names no complainant', () => {
    const office = anOffice()
    const officer = person('officer')
    saveDraft(office, officer, draftId, { ...complete, identity: undefined })
    expect(file(office, officer)).toMatchObject({ outcome: 'filed' })
    expect(viewCase(office, officer, 'STA-2026-0001').complainant).toBeNull()
    saveDraft(office, officer, 'ffffffffffffffff', { ...complete, identity: undefined, activityId: 'flu', expectationId: '' })
    expect(file(office, officer, 'ffffffffffffffff')).toMatchObject({ outcome: 'incomplete', problems: [{ field: 'activityId' }] })
  })

  it('without an activity of the list goes to the agency that was chosen', () => {
    const office = anOffice()
    saveDraft(office, ada, draftId, { ...complete, activityId: noneOfThese, agencyId: 'ahs', expectationId: '' })
    expect(file(office)).toMatchObject({ outcome: 'filed' })
    expect(viewCase(office, ada, 'STA-2026-0001').agency).toBe('Agency for Health Surveillance')
  })
})

describe('filing under another procedure', () => {
  /** An office in which complaints are filed under the first procedure, and can be under two others. */
  const severalOffice = () => {
    const office = anOffice()
    for (const one of [wtoDsu4, foia552]) putForFiling(office, person('administrator'), one, false)
    return office
  }
  const officer = person('officer')
  const received: Partial<Answers> = { ...complete, filedFor: 'other-side', receivedOn: '2026-02-02', procedureId: 'foia-552', provisionId: 'records' }

  it('takes provisions, sides, reference and rules from the chosen one, names no activity, and goes through request, receipt and reply', () => {
    const office = severalOffice()
    saveDraft(office, officer, draftId, received)
    const { register, problems, filing } = previewComplaint(office, officer, readDraft(office, officer, draftId).draft!.answers)
    expect([problems, register.ofRegister, filing!.admission]).toEqual([[], false, null])
    const filed = file(office, officer)
    if (filed.outcome !== 'filed') throw new Error(filed.outcome)
    expect(filed.reference).toBe('FOI-2026-0001')
    expect(viewCase(office, officer, filed.reference)).toMatchObject({
      procedure: { id: 'foia-552' }, state: { filed: { complainingSide: 'REQ', respondingSide: 'US', activityId: null } },
    })
    changeCase(office, officer, filed.reference, { command: 'record-receipt', on: '2026-02-02', evidence: 'acknowledgement' })
    changeCase(office, officer, filed.reference, { ...reply, on: '2026-02-02', delivered: 'all' })
    expect(viewCase(office, officer, filed.reference).state.stage).toBe('granted')
    expect(viewCases(office, officer, list).cases.map(({ reference }) => reference)).toEqual([filed.reference])
  })

  it('is under the first where none is chosen, also when another is made the first meanwhile', () => {
    const office = severalOffice()
    saveDraft(office, ada, draftId, complete)
    putForFiling(office, person('administrator'), wtoDsu4, true)
    expect(file(office)).toMatchObject({ outcome: 'filed', reference: 'STA-2026-0001' })
  })

  it('says so where the chosen one was taken off filing, and keeps the draft', () => {
    const office = severalOffice()
    saveDraft(office, officer, draftId, received)
    takeOffFiling(office, person('administrator'), foia552)
    const filed = file(office, officer)
    expect(filed).toMatchObject({ outcome: 'incomplete' })
    expect('problems' in filed && filed.problems.map(({ field, key }) => [field, key])).toContainEqual(['procedureId', 'not-a-choice'])
  })
})
