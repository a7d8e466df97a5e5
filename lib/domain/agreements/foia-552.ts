import { officeActs, withdrawn } from './office-acts'
import { procedureSchema } from './schema'
import { cite, en } from './words'

const code = '5 U.S.C. 552, Freedom of Information Act'
const foia = (provision: string) => cite('statute', `5 U.S.C. 552(a)(6)${provision}`, code)

const officer = ['officer' as const]
const received = { event: 'request-received' as const }
const filed = { event: 'complaint-filed' as const }

/** Received by the right component; electronically after five in the afternoon counts as the next working day. */
const byComponent = { cutOff: { hour: '17:00', zone: 'office' as const, calendar: 'us-federal' as const }, of: { on: received } }
/** At most ten days after any component received it first. */
const atMost = (unit: 'calendar-day' | 'business-day') => ({
  offset: { n: 10, unit, calendar: unit === 'calendar-day' ? ('none' as const) : ('us-federal-statutory' as const), roll: 'none' as const },
  from: { on: filed },
})

/** A request under the Freedom of Information Act, up to the agency's determination. */
export const foia552 = procedureSchema.parse({
  id: 'foia-552',
  version: 1,
  title: en('Freedom of Information Act request (5 U.S.C. 552(a)(6))'),
  notice: en(
    'The periods are those of 5 U.S.C. 552(a)(6). The hour after which a request counts as received on the next working day is that of one agency, EPA (40 CFR 2.104(a)(2)); another agency has another rule, or none. Expedited processing, fees as such and appeals are not run here.',
  ),
  agreement: {
    id: 'foia',
    title: en('Freedom of Information Act, 5 U.S.C. 552'),
    prefix: 'FOI',
    parties: [
      { id: 'US', name: en('US Government'), zone: 'America/New_York' },
      { id: 'REQ', name: en('Requester'), zone: 'America/New_York' },
    ],
    office: 'US',
    complainants: 'REQ',
    signedOn: '1966-07-04',
    gaps: [],
    provisions: [{ id: 'records', name: en('Records reasonably described, 552(a)(3)'), basis: 'statute', source: en(code) }],
  },
  initialStage: 'processing',
  stages: [
    {
      id: 'processing',
      label: en('Processing'),
      description: en('The agency finds the records and determines whether to comply.'),
      closed: false,
      level: 'agency',
      ...foia('(A)(i)'),
    },
    {
      id: 'granted',
      label: en('Closed: granted'),
      description: en('The agency determined to comply with the request.'),
      closed: true,
      level: 'none',
      ...foia('(A)(i)'),
    },
    {
      id: 'granted-in-part',
      label: en('Closed: granted in part'),
      description: en('The agency determined to comply in part. The requester can appeal to the head of the agency.'),
      closed: true,
      level: 'none',
      ...foia('(A)(i)'),
    },
    {
      id: 'refused',
      label: en('Closed: refused'),
      description: en('The agency determined not to comply. The requester can appeal to the head of the agency.'),
      closed: true,
      level: 'none',
      ...foia('(A)(i)'),
    },
    withdrawn,
  ],
  clocks: [
    {
      id: 'determination',
      stage: 'processing',
      label: en('Determination'),
      start: [filed],
      trigger: { earlierOf: [byComponent, atMost('calendar-day')] },
      rule: { n: 20, unit: 'business-day', calendar: 'us-federal-statutory', roll: 'none' },
      alternatives: [
        {
          label: en('Closings by executive order are legal public holidays'),
          reason: en('The statute excepts Saturdays, Sundays and legal public holidays; whether an executive-order closing is one can be argued either way'),
          calendar: 'us-federal',
        },
        {
          label: en('The ten days are working days'),
          reason: en('The statute says ten days; regulations of agencies say ten working days (7 CFR 1.6(a))'),
          trigger: { earlierOf: [byComponent, atMost('business-day')] },
        },
        {
          label: en('No cut-off hour'),
          reason: en('The statute knows none; the hour of 17:00 is a regulation of one agency, EPA (40 CFR 2.104(a)(2))'),
          trigger: { earlierOf: [{ on: received }, atMost('calendar-day')] },
        },
      ],
      tolledBy: [
        { opens: { event: 'information-asked' }, closes: [{ event: 'information-answered' }], names: 'question', most: 1 },
        { opens: { event: 'toll-opened', is: { reason: 'fee-question' } }, closes: [{ event: 'toll-closed' }], names: 'opened' },
      ],
      extension: { mode: 'notice', most: 10, ...foia('(B)(i): ten more working days in unusual circumstances, by written notice') },
      met: [{ event: 'reply-received' }],
      runsIn: ['processing'],
      zone: 'office',
      expectedFrom: 'agency',
      opens: en('The requester is deemed to have exhausted administrative remedies and may go to court (552(a)(6)(C)(i)).'),
      ...foia('(A)(i) and (ii): 20 working days from receipt by the appropriate component, or from ten days after first receipt where that comes earlier; the hour of 17:00 is a regulation of one agency (EPA, 40 CFR 2.104(a)(2)), not of the statute'),
    },
  ],
  acts: [
    {
      id: 'receipt',
      command: 'record-receipt',
      label: en('Record receipt by the right component'),
      guidance: en('Enter the day, and the hour where it is known, on which the component that has the records received the request. Without it the period begins ten days after first receipt.'),
      stages: ['processing'],
      roles: officer,
      when: { not: { event: received } },
      whenWords: en('Receipt by the right component is not on record.'),
      notBefore: [filed],
      ...foia('(A)(ii)'),
    },
    {
      id: 'ask-requester',
      command: 'ask-information',
      label: en('Ask the requester'),
      guidance: en('One reasonable request for information stops the period until it is answered. A second one can be made as a note; it stops nothing.'),
      stages: ['processing'],
      roles: officer,
      when: { not: { event: { event: 'information-asked' } } },
      whenWords: en('The requester was not asked before: the period can be stopped for a question once.'),
      notBefore: [filed],
      ...foia('(A)(ii)(I)'),
    },
    {
      id: 'requester-answers',
      command: 'answer-information',
      label: en('Enter the answer of the requester'),
      guidance: en('The period runs again from the day of the answer.'),
      stages: ['processing'],
      roles: ['researcher', 'officer'],
      when: { fact: 'question-open' },
      whenWords: en('A question to the requester is open.'),
      notBefore: [{ event: 'information-asked' }],
      onlyWhenOpen: true,
      ...foia('(A)(ii)(I)'),
    },
    {
      id: 'fee-question',
      command: 'open-toll',
      choices: { reason: ['fee-question'] },
      label: en('Stop the period for a question about fees'),
      guidance: en('The period stands still while a question about fee assessment is open with the requester, as often as that is needed.'),
      stages: ['processing'],
      roles: officer,
      when: { not: { fact: 'pause-open' } },
      whenWords: en('No question about fees is open.'),
      notBefore: [filed],
      standing: true,
      ...foia('(A)(ii)(II)'),
    },
    {
      id: 'fee-settled',
      command: 'close-toll',
      label: en('The question about fees is settled'),
      guidance: en('Enter the day on which the requester answered; that day counts.'),
      stages: ['processing'],
      roles: officer,
      when: { fact: 'pause-open' },
      whenWords: en('A question about fees is open.'),
      notBefore: [{ event: 'toll-opened' }],
      onlyWhenOpen: true,
      ...foia('(A)(ii)(II)'),
    },
    {
      id: 'unusual-circumstances',
      command: 'extend-by-notice',
      label: en('Extend by written notice'),
      guidance: en('In unusual circumstances, by at most ten working days in all. The notice names the circumstances and the day on which a determination is expected, and goes out before the period ends.'),
      stages: ['processing'],
      roles: officer,
      when: { clock: 'determination', is: 'open' },
      whenWords: en('The period is running.'),
      notBefore: [filed],
      ...foia('(B)(i)'),
    },
    {
      id: 'determine',
      command: 'record-reply',
      label: en('Record the determination'),
      guidance: en('Enter what the agency determined, its reasons, and when the requester was told of it and of the right to appeal.'),
      stages: ['processing'],
      roles: officer,
      meets: 'determination',
      next: { by: 'delivered', to: { all: 'granted', part: 'granted-in-part', nothing: 'refused' } },
      notBefore: [filed],
      ...foia('(A)(i)'),
    },
    ...officeActs(['processing'], ['granted', 'granted-in-part', 'refused', 'withdrawn'], 'withdrawn'),
  ],
})
