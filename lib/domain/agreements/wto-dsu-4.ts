import { officeActs, preparation, withdrawn } from './office-acts'
import { procedureSchema } from './schema'
import { cite, en } from './words'

const text = 'Understanding on Rules and Procedures Governing the Settlement of Disputes, annex 2 of the WTO Agreement; text in the WTO Analytical Index'
const dsu = (provision: string) => cite('agreement', `DSU article ${provision}`, text)

const officer = ['officer' as const]
const requested = { event: 'consultations-requested' as const }
const received = { event: 'request-received' as const }
const failed = { event: 'consultations-concluded' as const, is: { outcome: 'no-solution' } }
const overdue = (clock: string) => ({ clock, is: 'overdue' as const })
const plain = { unit: 'calendar-day', calendar: 'none', roll: 'none' } as const
const urgently = (n: number) => [{ when: ['urgent' as const], label: en('urgent (DSU article 4.8)'), n }]
/** In whose zone a day ends and that an end stays where it falls is a reading of this office: the text of the article has the length only. */
const asRead = (provision: string) => dsu(`${provision}; the zone in which the day ends, and that the end is not moved, is this office’s reading`)
/**
 * The Dispute Settlement Body's working practices are said to let a period that ends on a day on which the WTO does not work end on its
 * next working day. Its days off are on no calendar here: Monday to Friday stand for its working days.
 */
const endMoves = {
  label: en('The end moves to the next working day of the WTO'),
  reason: en('The working practices on time-periods (WT/DSB/6) are said to have it so. Not verified: their text was not compared, and Monday to Friday stand here for the working days of the WTO'),
  roll: 'following' as const,
  rollCalendar: 'weekend' as const,
}
/** No cap is named: the parties can agree on any other period. */
const otherwiseAgreed = { mode: 'mutual' as const, ...dsu('4.3: unless otherwise mutually agreed') }

/** Consultations under article 4 of the WTO's Dispute Settlement Understanding, up to the request for a panel. */
export const wtoDsu4 = procedureSchema.parse({
  id: 'wto-dsu-4',
  version: 1,
  title: en('WTO consultations (DSU article 4)'),
  notice: en(
    'The periods are those of the text of DSU article 4. In whose zone a day ends, and whether an end that falls on a day off is moved, that text does not say: here the day ends in the zone of the side that is expected to act, and the end stays. Both are this office’s reading. Working practices of the Dispute Settlement Body on time-periods (WT/DSB/6) are said to move such an end; that was not verified, and stands as another reading. Panels and what follows them are not run here.',
  ),
  agreement: {
    id: 'wto-dsu',
    title: en('WTO Understanding on Rules and Procedures Governing the Settlement of Disputes'),
    prefix: 'DSU',
    parties: [
      { id: 'US', name: en('US side'), zone: 'America/New_York' },
      { id: 'PRC', name: en('PRC side'), zone: 'Asia/Shanghai' },
    ],
    office: 'US',
    signedOn: '1994-04-15',
    gaps: [],
    provisions: [
      { id: 'covered-agreement', name: en('A covered agreement, named in the request'), basis: 'agreement', source: en(text) },
    ],
  },
  initialStage: 'preparation',
  stages: [
    preparation,
    {
      id: 'consultations',
      label: en('Consultations'),
      description: en('The two Members consult on the request. They can agree on other periods.'),
      closed: false,
      level: 'agency',
      ...dsu('4.3 to 4.8'),
    },
    {
      id: 'settled',
      label: en('Closed: mutually agreed solution'),
      description: en('The Members found a solution in consultations.'),
      closed: true,
      level: 'none',
      ...dsu('4.3 and 3.6'),
    },
    {
      id: 'panel-requested',
      label: en('Closed here: panel requested'),
      description: en('The establishment of a panel was requested. The panel has a procedure of its own.'),
      closed: true,
      level: 'none',
      ...dsu('4.3, 4.7, 4.8 and 6'),
    },
    withdrawn,
  ],
  clocks: [
    {
      id: 'reply',
      stage: 'consultations',
      label: en('Reply to the request'),
      start: [received],
      trigger: { on: received },
      rule: { n: 10, ...plain },
      alternatives: [endMoves],
      extension: otherwiseAgreed,
      met: [{ event: 'reply-received' }],
      stoppedBy: [{ event: 'consultations-concluded' }],
      runsIn: ['consultations'],
      zone: 'responding-side',
      expectedFrom: 'responding-side',
      opens: en('Without a reply a panel may be requested at once.'),
      ...asRead('4.3: reply within 10 days after the date of receipt'),
    },
    {
      id: 'enter',
      stage: 'consultations',
      label: en('Entry into consultations'),
      start: [received],
      trigger: { on: received },
      rule: { n: 30, ...plain },
      alternatives: [endMoves],
      variants: urgently(10),
      extension: otherwiseAgreed,
      met: [{ event: 'meeting-held' }],
      stoppedBy: [{ event: 'consultations-concluded' }],
      runsIn: ['consultations'],
      zone: 'responding-side',
      expectedFrom: 'responding-side',
      opens: en('Where consultations were not entered into, a panel may be requested at once.'),
      ...asRead('4.3 and 4.8: consultations within 30 days after receipt, 10 where urgent'),
    },
    {
      id: 'settle',
      stage: 'consultations',
      label: en('Settlement in consultations'),
      start: [received],
      trigger: { on: received },
      rule: { n: 60, ...plain },
      alternatives: [endMoves],
      variants: urgently(20),
      met: [{ event: 'consultations-concluded' }],
      runsIn: ['consultations'],
      zone: 'latest',
      expectedFrom: 'both-sides',
      opens: en('Where consultations have not settled the dispute, a panel may be requested.'),
      ...asRead('4.7 and 4.8: 60 days after receipt, 20 where urgent'),
    },
  ],
  acts: [
    {
      id: 'request',
      command: 'request-consultations',
      label: en('Request consultations'),
      guidance: en('Enter the written request to the other Member, with the day on which it was sent. The periods count from its receipt.'),
      stages: ['preparation'],
      roles: officer,
      next: 'consultations',
      notBefore: [{ event: 'complaint-filed' }],
      ...dsu('4.4'),
    },
    {
      id: 'receipt',
      command: 'record-receipt',
      label: en('Record the receipt of the request'),
      guidance: en('Enter the day on which the other Member received the request. Without it no period of the article runs: nothing is deemed received.'),
      stages: ['consultations'],
      roles: officer,
      when: { not: { event: received } },
      whenWords: en('No receipt is on record.'),
      notBefore: [requested],
      ...dsu('4.3'),
    },
    {
      id: 'reply',
      command: 'record-reply',
      label: en('Record the reply'),
      guidance: en('Enter what the other Member answered to the request.'),
      stages: ['consultations'],
      roles: officer,
      when: { event: received },
      whenWords: en('The request was received.'),
      meets: 'reply',
      notBefore: [requested],
      ...dsu('4.3'),
    },
    {
      id: 'enter',
      command: 'record-meeting',
      label: en('Record that consultations were held'),
      guidance: en('Enter the day on which the Members entered into consultations, or met again.'),
      stages: ['consultations'],
      roles: officer,
      when: { event: received },
      whenWords: en('The request was received.'),
      meets: 'enter',
      notBefore: [requested],
      ...dsu('4.3'),
    },
    {
      id: 'propose-period',
      command: 'propose-extension',
      label: en('Record a proposal of another period'),
      guidance: en('The Members can agree on another period for the reply and for the entry into consultations. Enter who proposed by how many days it is to be longer.'),
      stages: ['consultations'],
      roles: officer,
      when: { all: [{ fact: 'clock-can-be-extended' }, { not: { fact: 'extension-proposed' } }] },
      whenWords: en('A period that can be agreed otherwise is running, and no proposal waits for an answer.'),
      notBefore: [requested],
      standing: true,
      ...dsu('4.3: unless otherwise mutually agreed'),
    },
    {
      id: 'answer-period',
      command: 'answer-extension',
      label: en('Record the answer to the proposed period'),
      guidance: en('Enter whether the other Member agreed, on which day, and by which instrument.'),
      stages: ['consultations'],
      roles: officer,
      when: { fact: 'extension-proposed' },
      whenWords: en('A proposed period waits for an answer.'),
      notBefore: [{ event: 'extension-proposed' }],
      onlyWhenOpen: true,
      ...dsu('4.3: unless otherwise mutually agreed'),
    },
    {
      id: 'conclude',
      command: 'conclude',
      label: en('Conclude consultations'),
      guidance: en(
        'With a solution only where both Members hold it to be one. Without a solution only where both jointly consider that consultations have failed: a panel may then be requested before the period has run out.',
      ),
      stages: ['consultations'],
      roles: officer,
      when: { all: [{ event: received }, { not: { event: failed } }] },
      whenWords: en('The request was received, and consultations are not concluded.'),
      meets: 'settle',
      next: { by: 'outcome', to: { solution: 'settled', 'no-solution': 'consultations' } },
      notBefore: [requested],
      ...dsu('4.7: the parties jointly consider that consultations have failed'),
    },
    {
      id: 'request-panel',
      command: 'escalate',
      label: en('Request a panel'),
      guidance: en('Enter it when the request for the establishment of a panel is made. The case ends here; the panel has a procedure of its own.'),
      stages: ['consultations'],
      roles: officer,
      when: { any: [overdue('reply'), overdue('enter'), overdue('settle'), { event: failed }] },
      whenWords: en('No reply came in time, consultations were not entered into in time, they have not settled the dispute in time, or both Members consider that they have failed.'),
      next: 'panel-requested',
      notBefore: [requested],
      ...dsu('4.3, 4.7 and 4.8'),
    },
    ...officeActs(['preparation', 'consultations'], ['settled', 'panel-requested', 'withdrawn'], 'withdrawn'),
  ],
})
