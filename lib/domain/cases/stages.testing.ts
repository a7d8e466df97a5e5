import { complaint, reply, request, story } from './story.testing'

type Story = ReturnType<typeof story>

type StageName =
  | 'intake'
  | 'not-admitted'
  | 'second-look'
  | 'agency-consultations'
  | 'corrective-step'
  | 'coordinator-consultations'
  | 'senior-review'
  | 'suspension-review'
  | 'suspended'
  | 'cooperation-continues'
  | 'cooperation-resumed'
  | 'activity-terminated'
  | 'resolved'
  | 'withdrawn'
  | 'referred'
  | 'record-only'
  | 'lapsed'


/** One story for each stage, on the shortest legal way there. Each call begins anew. */
export const at: Readonly<Record<StageName, () => Story>> = {
  intake: () => story().on('2026-02-02').given('researcher', complaint),
  'not-admitted': () =>
    at.intake().given('officer', { command: 'decline-admission', reason: 'nothing-named', words: 'Nothing is named.', elsewhere: 'The university.' }),
  'second-look': () => at['not-admitted']().given('researcher', { command: 'request-second-look', words: 'The line is named.' }),
  'agency-consultations': () => at.intake().on('2026-02-04').given('officer', { command: 'admit', urgent: false }),
  'corrective-step': () => requested().on('2026-02-20').given('officer', step),
  'coordinator-consultations': () => clocked(requested().on('2026-03-18')).given('officer', { command: 'escalate', words: '' }),
  'senior-review': () =>
    clocked(at['coordinator-consultations']().on('2026-03-20').given('coordinator', { ...request, on: '2026-03-20' }).on('2026-06-30')).given(
      'coordinator',
      { command: 'refer-to-senior-review', words: '' },
    ),
  'suspension-review': () => clocked(at['senior-review']().on('2026-08-15')).given('coordinator', { command: 'open-suspension-review', words: '' }),
  suspended: () => decided('suspend', '2026-10-01', at['suspension-review']()),
  'cooperation-continues': () => decided('continue', null, at['suspension-review']()),
  'cooperation-resumed': () => decided('resume', null, at.suspended().on('2026-09-30')),
  'activity-terminated': () => decided('terminate', null, at.suspended().on('2026-09-30')),
  resolved: () => requested().given('officer', { command: 'conclude', on: '2026-02-05', outcome: 'solution', words: 'Agreed.' }),
  withdrawn: () => at.intake().given('researcher', { command: 'withdraw', words: '' }),
  referred: () => at.intake().given('officer', { command: 'refer', to: 'intellectual-property', whole: true, words: 'To the other mechanism.' }),
  'record-only': () =>
    at.intake().given('researcher', { command: 'cease', on: '2026-02-02', basis: 'own-choice', caseGoesOn: false, words: 'No further visits.' }),
  lapsed: () => clocked(at['agency-consultations']().on('2027-02-05')),
}

/** A step of the responding side that is due on 1 April. */
export const step = {
  command: 'agree-step' as const,
  on: '2026-02-19',
  side: 'responding-side' as const,
  dueOn: '2026-04-01',
  instrument: 'letter' as const,
  words: 'The six stations stream again.',
}

/** Consultations requested at the agency level on 5 February, and nothing else: deemed received on the 12th, a reply due on 16 March. */
export const requested = () => at['agency-consultations']().on('2026-02-05').given('officer', { ...request, on: '2026-02-05' })

export const replied = () => requested().on('2026-02-25').given('officer', { ...reply, on: '2026-02-24' })

export function clocked(one: Story): Story {
  one.clock()
  return one
}

/** Two persons decide. */
export function decided(decision: 'suspend' | 'continue' | 'keep' | 'resume' | 'terminate', reviewOn: string | null, one: Story): Story {
  const first = decision === 'suspend' || decision === 'continue'
  const scope = first ? [{ kind: 'activity' as const, id: 'wave' }] : []
  return one
    .given('coordinator', { command: 'decide-suspension', decision, scope, reviewOn, memo: 'Memo.', recommendation: '' }, { actor: 'first' })
    .given('coordinator', { command: 'second-decision', agree: true, words: '' }, { actor: 'second' })
}
