import { describe, expect, it } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'

import { firstAnswers, keptAnswers, noneOfThese, stepsFor, withAnswers, type Answers } from './complaint-answers'
import { readComplaint, type Choices } from './read-complaint'

const choices: Choices = {
  procedures: [{ id: 'sta-2024' }],
  ofRegister: true,
  agencies: [
    { id: 'bes', activities: [{ id: 'wave', expectations: [{ id: 'wav-rt', from: 'PRC' }] }] },
    { id: 'ahs', activities: [{ id: 'flu', expectations: [{ id: 'flu-seq', from: 'PRC' }] }] },
  ],
}

// Afternoon in New York, and already the next day in Shanghai.
const at = { now: '2026-02-02T18:00:00Z', procedure: sta2024 }

const blank = firstAnswers({ role: 'researcher', agencyId: null })

const whole: Answers = {
  ...blank,
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

const read = (answers: Partial<Answers>) => readComplaint({ ...whole, ...answers }, choices, at)
const problems = (answers: Partial<Answers>) => read(answers).problems.map(({ field, key }) => `${field} ${key}`)

describe('whole answers', () => {
  it('amount to the command', () => {
    expect(read({}).command).toEqual({
      command: 'file',
      kind: 'data-access',
      balanceWords: '',
      filedFor: 'complainant',
      receivedOn: null,
      safety: false,
      subject: 'data',
      title: whole.title,
      narrative: whole.narrative,
      happenedOn: '2026-01-15',
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      provisionId: null,
      asked: 'asked',
      askedOn: '2026-01-20',
      askedWords: 'By email.',
      statedReason: 'none-given',
      evidence: '',
      urgent: false,
      identity: 'agency',
    })
  })

  it('leave out what another answer made idle', () => {
    const idle = { askedOn: '2099-01-01', askedWords: 'x'.repeat(5000), evidence: 'x'.repeat(5000), unsafeWords: 'x' }
    expect(read({ asked: 'not-asked', ...idle }).command).toMatchObject({ askedOn: null, askedWords: '', evidence: '' })
  })

  it('say why asking was unsafe in the place of what was asked', () => {
    expect(read({ asked: 'asking-unsafe', unsafeWords: 'A person could be harmed.' }).command).toMatchObject({
      asked: 'asking-unsafe', askedOn: null, askedWords: 'A person could be harmed.',
    })
  })

  it('may name no activity of the list, no expectation, and a provision', () => {
    const command = { agencyId: 'ahs', activityId: null, expectationId: null, provisionId: 'data-access-and-reciprocity' }
    expect(read({ activityId: noneOfThese, agencyId: 'ahs', provisionId: command.provisionId }).command).toMatchObject(command)
    expect(read({ expectationId: noneOfThese }).command).toMatchObject({ activityId: 'wave', expectationId: null })
  })

  it('may carry a description of evidence, where telling of it is lawful and safe', () => {
    expect(read({ evidenceCheck: 'lawful-and-safe', evidence: 'Letters of January.' }).command?.evidence).toBe('Letters of January.')
  })
})

describe('what is missing or wrong is named all at once, in the order of the form', () => {
  it('for a new draft', () => {
    expect(readComplaint(blank, choices, at).problems.map(({ step, field }) => `${step} ${field}`)).toEqual([
      'what-happened title', 'what-happened narrative', 'what-happened happenedOn', 'activity activityId',
      'asked asked', 'evidence evidenceCheck', 'your-name identity',
    ])
  })

  it.each<[string, Partial<Answers>, string[]]>([
    ['text of blanks only', { title: ' \n ' }, ['title required']],
    ['a title at its limit', { title: 'x'.repeat(200) }, []],
    ['a title beyond it', { title: 'x'.repeat(201) }, ['title too-long']],
    ['a narrative at its limit', { narrative: 'x'.repeat(15_000) }, []],
    ['a narrative beyond it', { narrative: 'x'.repeat(15_001) }, ['narrative too-long']],
    ['a day of no calendar', { happenedOn: '2026-02-30' }, ['happenedOn not-a-date']],
    ['a date in words', { askedOn: 'last spring' }, ['askedOn not-a-date']],
    ['the day that has begun on one side', { happenedOn: '2026-02-03' }, []],
    ['a day that has begun on neither', { happenedOn: '2026-02-04' }, ['happenedOn date-in-future']],
    ['the day of signature', { happenedOn: '1979-01-31' }, []],
    ['the day before it', { happenedOn: '1979-01-30' }, ['happenedOn date-before-agreement']],
    ['both dates wrong', { happenedOn: '2027-01-01', askedOn: '1970-01-01' }, ['happenedOn date-in-future', 'askedOn date-before-agreement']],
    ['an activity that nobody registered', { activityId: 'made-up' }, ['activityId not-a-choice']],
    ['an activity that is no name', { activityId: '../../etc' }, ['activityId not-a-choice']],
    ['the expectation of another activity', { expectationId: 'flu-seq' }, ['expectationId not-a-choice']],
    ['no activity and no agency', { activityId: noneOfThese }, ['agencyId choice-needed']],
    ['no activity and an unknown agency', { activityId: noneOfThese, agencyId: 'xyz' }, ['agencyId not-a-choice']],
    ['a provision that the agreement has not', { provisionId: 'article-7' }, ['provisionId not-a-choice']],
    ['a kind that there is not', { kind: 'revenge' }, ['kind not-a-choice']],
    ['asked, without when and how', { askedOn: '', askedWords: '' }, ['askedOn date-needed', 'askedWords required']],
    ['unsafe, without why', { asked: 'asking-unsafe' }, ['unsafeWords required']],
    ['evidence that is not described', { evidenceCheck: 'lawful-and-safe' }, ['evidence required']],
    ['an answer about evidence that there is not', { evidenceCheck: 'perhaps' }, ['evidenceCheck not-a-choice']],
  ])('%s', (_, answers, expected) => {
    expect(problems(answers)).toEqual(expected)
  })

  it('with the limit and the count', () => {
    expect(read({ title: ` ${'x'.repeat(203)} ` }).problems[0]?.values).toEqual({ limit: 200, count: 203 })
  })
})

describe('answers of a draft', () => {
  it('count the end of a line once', () => {
    expect(withAnswers(blank, { narrative: 'one\r\ntwo\rthree' }).narrative).toBe('one\ntwo\nthree')
  })

  it('are read again from what was kept, without what nobody asks any more', () => {
    expect(keptAnswers({ ...whole, title: 7, old: 'x' })).toEqual({ ...whole, title: '' })
  })

  it('name nobody where an officer files for the agency', () => {
    expect(stepsFor('officer')).not.toContain('your-name')
    expect(firstAnswers({ role: 'officer', agencyId: 'bes' })).toMatchObject({ agencyId: 'bes', identity: 'agency-and-coordinator' })
  })
})
