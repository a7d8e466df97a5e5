import { officeActs, preparation, withdrawn } from './office-acts'
import { procedureSchema } from './schema'
import { cite, en } from './words'

const text = 'Economic and Trade Agreement between the United States and China, 15 January 2020, chapter 7'
const memory = 'The levels are publicly known. Public statements of the Trade Representative say about 90 days in all; the single periods here add up to more. They are from memory, and were not compared with the text of annex 7-A.'
const chapter = (provision: string) => cite('unverified', `Article 7.4 and annex 7-A: ${provision}`, `${text}. ${memory}`)

const officer = ['officer' as const]
const coordinator = ['coordinator' as const]
const requested = { event: 'consultations-requested' as const }
const received = { event: 'request-received' as const }
const answered = { event: 'reply-received' as const }
const raised = { event: 'escalated' as const }
const toPrincipals = { event: 'referred-to-senior-review' as const }
const failed = (stage: string) => ({ event: { event: 'consultations-concluded' as const, stage, is: { outcome: 'no-solution' } } })
const overdue = (clock: string) => ({ clock, is: 'overdue' as const })
const plain = { unit: 'calendar-day', calendar: 'none', roll: 'none' } as const

const level = (id: string, name: string, level: 'agency' | 'coordinator' | 'senior', description: string) => ({
  id,
  label: en(name),
  description: en(description),
  closed: false,
  level,
  ...chapter(name.toLowerCase()),
})

/** How consultations at one level end: with a solution, or without one, and then the case stays until it goes up. */
const conclusion = (stage: string, clock: string, roles: ('officer' | 'coordinator')[]) => ({
  id: `${stage}-conclude`,
  command: 'conclude' as const,
  label: en('Conclude consultations at this level'),
  guidance: en('With a solution only where both Parties hold it to be one. Without a solution the case can go to the next level.'),
  stages: [stage],
  roles,
  when: { not: failed(stage) },
  whenWords: en('Consultations at this level are not concluded.'),
  meets: clock,
  next: { by: 'outcome', to: { solution: 'resolved', 'no-solution': stage } },
  notBefore: [requested],
  ...chapter('consultations at three levels'),
})

/** Bilateral evaluation and dispute resolution under the agreement of 2020, up to the notice of a measure. Unverified as a whole. */
export const usChina20207 = procedureSchema.parse({
  id: 'us-china-2020-7',
  version: 1,
  title: en('US–China Economic and Trade Agreement 2020, chapter 7'),
  notice: en(
    'Unverified. That there are three levels, and that a measure is notified in advance, is publicly known. Public statements say about 90 days in all; the single periods here add up to more, so they cannot all be right, or do not all follow one another. Each is from memory and was not compared with the text of annex 7-A. Do not rely on any of them.',
  ),
  agreement: {
    id: 'us-china-2020',
    title: en('Economic and Trade Agreement between the United States and China, 2020'),
    prefix: 'ETA',
    parties: [
      { id: 'US', name: en('US side'), zone: 'America/New_York' },
      { id: 'PRC', name: en('PRC side'), zone: 'Asia/Shanghai' },
    ],
    office: 'US',
    signedOn: '2020-01-15',
    gaps: [],
    provisions: [{ id: 'obligation', name: en('An obligation under the agreement, named in the appeal'), basis: 'unverified', source: en(text) }],
  },
  initialStage: 'preparation',
  stages: [
    preparation,
    level('assessment', 'Assessment', 'agency', 'The Party complained against assesses the appeal.'),
    level('designated-officials', 'Designated officials', 'agency', 'The designated officials of both Parties consult.'),
    level('deputies', 'Deputies', 'coordinator', 'The deputies of both Parties consult.'),
    level('principals', 'Principals', 'senior', 'The principals of both Parties consult.'),
    {
      id: 'resolved',
      label: en('Closed: resolved'),
      description: en('The Parties found a solution.'),
      closed: true,
      level: 'none',
      ...chapter('resolution'),
    },
    {
      id: 'measure-notified',
      label: en('Closed here: measure notified'),
      description: en('The complaining Party gave advance notice of a measure. The measure itself is not run here.'),
      closed: true,
      level: 'none',
      ...chapter('advance notice before a measure'),
    },
    withdrawn,
  ],
  clocks: [
    {
      id: 'assessment',
      stage: 'assessment',
      label: en('Assessment of the appeal'),
      start: [received],
      trigger: { on: received },
      rule: { n: 10, unit: 'business-day', calendar: 'both-open', roll: 'none' },
      alternatives: [
        { label: en('Working days of the PRC side'), reason: en('The assessment is made there'), calendar: 'prc' },
        { label: en('Working days of the US side'), reason: en('The period is kept by the Party that appealed'), calendar: 'us-federal' },
      ],
      met: [answered],
      runsIn: ['assessment'],
      zone: 'responding-side',
      expectedFrom: 'responding-side',
      opens: en('Without an assessment the matter can be raised to the deputies.'),
      ...chapter('10 working days'),
    },
    {
      id: 'designated-officials',
      stage: 'designated-officials',
      label: en('Consultations of the designated officials'),
      start: [answered],
      trigger: { on: answered },
      rule: { n: 21, ...plain },
      met: [{ event: 'consultations-concluded', stage: 'designated-officials' }],
      runsIn: ['designated-officials'],
      zone: 'latest',
      expectedFrom: 'both-sides',
      opens: en('Without a solution the matter can be raised to the deputies.'),
      ...chapter('21 days'),
    },
    {
      id: 'deputies',
      stage: 'deputies',
      label: en('Consultations of the deputies'),
      start: [raised],
      trigger: { on: raised },
      rule: { n: 45, ...plain },
      met: [{ event: 'consultations-concluded', stage: 'deputies' }],
      runsIn: ['deputies'],
      zone: 'latest',
      expectedFrom: 'both-sides',
      opens: en('Without a solution the matter can be raised to the principals.'),
      ...chapter('45 days'),
    },
    {
      id: 'principals',
      stage: 'principals',
      label: en('Consultations of the principals'),
      start: [toPrincipals],
      trigger: { on: toPrincipals },
      rule: { n: 30, ...plain },
      met: [{ event: 'consultations-concluded', stage: 'principals' }],
      runsIn: ['principals'],
      zone: 'latest',
      expectedFrom: 'both-sides',
      opens: en('Without a solution the complaining Party can give notice of a measure.'),
      ...chapter('30 days'),
    },
  ],
  acts: [
    {
      id: 'appeal',
      command: 'request-consultations',
      label: en('Submit the appeal'),
      guidance: en('Enter the appeal to the office of the Party complained against, with the day on which it was sent.'),
      stages: ['preparation'],
      roles: officer,
      next: 'assessment',
      notBefore: [{ event: 'complaint-filed' }],
      ...chapter('appeal'),
    },
    {
      id: 'receipt',
      command: 'record-receipt',
      label: en('Record the receipt of the appeal'),
      guidance: en('Enter the day on which the Party complained against received the appeal. The periods count from it.'),
      stages: ['assessment'],
      roles: officer,
      when: { not: { event: received } },
      whenWords: en('No receipt is on record.'),
      notBefore: [requested],
      ...chapter('appeal'),
    },
    {
      id: 'assessed',
      command: 'record-reply',
      label: en('Record the assessment'),
      guidance: en('Enter what the Party complained against found. The designated officials then consult.'),
      stages: ['assessment'],
      roles: officer,
      when: { event: received },
      whenWords: en('The appeal was received.'),
      meets: 'assessment',
      next: { by: 'delivered', to: { all: 'designated-officials', part: 'designated-officials', nothing: 'designated-officials' } },
      notBefore: [received],
      ...chapter('assessment'),
    },
    conclusion('designated-officials', 'designated-officials', officer),
    conclusion('deputies', 'deputies', coordinator),
    conclusion('principals', 'principals', coordinator),
    {
      id: 'to-deputies',
      command: 'escalate',
      label: en('Raise to the deputies'),
      guidance: en('This ends the consultations of the designated officials.'),
      stages: ['assessment', 'designated-officials'],
      roles: officer,
      when: { any: [overdue('assessment'), overdue('designated-officials'), failed('designated-officials')] },
      whenWords: en('The assessment is overdue, or the designated officials found no solution in time.'),
      next: 'deputies',
      notBefore: [requested],
      ...chapter('deputies'),
    },
    {
      id: 'to-principals',
      command: 'refer-to-senior-review',
      label: en('Raise to the principals'),
      guidance: en('This ends the consultations of the deputies.'),
      stages: ['deputies'],
      roles: coordinator,
      when: { any: [overdue('deputies'), failed('deputies')] },
      whenWords: en('The deputies found no solution in time.'),
      next: 'principals',
      notBefore: [raised],
      ...chapter('principals'),
    },
    {
      id: 'notify-measure',
      command: 'notify-measure',
      label: en('Record the advance notice of a measure'),
      guidance: en('Enter it when the complaining Party has given notice of the measure that it will take. The measure itself is decided elsewhere.'),
      stages: ['principals'],
      roles: coordinator,
      when: { any: [overdue('principals'), failed('principals')] },
      whenWords: en('The principals found no solution in time.'),
      next: 'measure-notified',
      notBefore: [toPrincipals],
      ...chapter('advance notice before a measure'),
    },
    ...officeActs(['preparation', 'assessment', 'designated-officials', 'deputies', 'principals'], ['resolved', 'measure-notified', 'withdrawn'], 'withdrawn'),
  ],
})
