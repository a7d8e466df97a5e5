import { describe, expect, it } from 'vitest'

import type { Audience } from '@/lib/domain/access/complaint-audiences'
import { firstAnswers, noneOfThese, type Answers } from '@/lib/domain/cases/complaint-answers'
import { caseReference } from '@/db/schema'

import { testOffice as anOffice, person } from './office.testing'
import { previewComplaint } from './preview-complaint'

const ada = person('researcher', 'ada')

const whole: Answers = {
  ...firstAnswers(ada),
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

function preview(answers: Partial<Answers> = {}, viewer = ada) {
  const { filing } = previewComplaint(anOffice(), viewer, { ...whole, ...answers })
  if (!filing) throw new Error('nothing to show')
  return filing
}

const seenBy = (filing: ReturnType<typeof preview>, audience: Audience) =>
  [...filing.audiences.find((one) => one.audience === audience)!.parts].join(' ')

describe('who would see what', () => {
  it.each([
    ['agency-and-coordinator', 'figures summary narrative identity', 'figures summary narrative identity'],
    ['agency', 'figures summary narrative identity', 'figures summary narrative'],
    ['custodian', 'figures summary narrative', 'figures summary narrative'],
  ])('where the name is for %s', (identity, agency, escalated) => {
    const filing = preview({ identity })
    expect(seenBy(filing, 'agency')).toBe(agency)
    expect(seenBy(filing, 'coordinator')).toBe('figures')
    expect(seenBy(filing, 'coordinator-after-escalation')).toBe(escalated)
    expect(seenBy(filing, 'overseer')).toBe('figures summary')
    expect(seenBy(filing, 'administrator')).toBe('figures')
  })

  it('nothing for other agencies, the counterpart and the public', () => {
    const filing = preview()
    expect(['other-agencies', 'counterpart', 'public'].map((one) => seenBy(filing, one as Audience))).toEqual(['', '', ''])
  })
})

describe('the lines of a complaint', () => {
  it('are those that would be recorded, each in its part', () => {
    const lines = preview({ evidenceCheck: 'lawful-and-safe', evidence: 'Letters.', urgent: 'on' }).lines
    const of = (part: string) => lines.filter((line) => line.part === part).map((line) => line.name)
    expect(of('figures')).toEqual(['kind', 'agency', 'urgent', 'activity', 'counterpart'])
    expect(of('summary')).toEqual(['subject', 'happenedOn', 'asked', 'statedReason', 'expectation'])
    expect(of('narrative')).toEqual(['title', 'narrative', 'askedWords', 'evidence'])
    expect(of('identity')).toEqual(['complainant'])
  })

  it('hold no complainant where an officer files for the agency', () => {
    const officer = person('officer')
    const lines = preview({ identity: firstAnswers(officer).identity, filedFor: 'agency' }, officer).lines
    expect(lines.some((line) => line.part === 'identity')).toBe(false)
    expect(lines).toContainEqual({ name: 'enteredBy', part: 'narrative' })
  })
})

describe('whether the agency could take it up', () => {
  it.each<[string, Partial<Answers>, boolean]>([
    ['an activity, an expectation, and the partner was asked', {}, true],
    ['asking was unsafe', { asked: 'asking-unsafe', unsafeWords: 'Harm.' }, true],
    ['a provision in the place of an expectation', { expectationId: noneOfThese, provisionId: 'data-access-and-reciprocity' }, true],
    ['the partner was not asked', { asked: 'not-asked' }, false],
    ['nothing is named', { expectationId: noneOfThese }, false],
    ['no activity of the list', { activityId: noneOfThese, agencyId: 'bes', provisionId: 'data-access-and-reciprocity' }, false],
  ])('%s', (_, answers, possible) => {
    expect(preview(answers).admission!.possible).toBe(possible)
  })
})

it('keeps nothing and gives out no number', () => {
  const office = anOffice()
  previewComplaint(office, ada, whole)
  expect(office.store.read((db) => db.select().from(caseReference).all())).toEqual([])
})

it('of incomplete answers shows what is missing, and no audience', () => {
  const { filing, problems } = previewComplaint(anOffice(), ada, { ...whole, identity: '' })
  expect(filing).toBeNull()
  expect(problems).toMatchObject([{ step: 'your-name', field: 'identity' }])
})
