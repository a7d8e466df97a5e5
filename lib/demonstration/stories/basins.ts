import { complaint, type Story } from '../story-format'

/** A suspension of the Bureau of Earth Sciences that came to its end. All invented. */
export const basinStories: readonly Story[] = [
  {
    id: 'basin-archive-resumed',
    filedBy: 'researcher',
    filed: -370,
    complaint: complaint({
      title: 'Tables of the past season replaced by yearly totals',
      narrative:
        'In place of the tables of the past season one yearly total for each gauge was transferred. A forecast cannot be tested with it. The US product was deposited for every month of the season.',
      happenedOn: -22,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -14,
      askedWords: 'Asked at the working group; the answer was that the tables are with an archive.',
      statedReason: 'aggregates-offered-instead',
      urgent: true,
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The secretaries of the working group spoke about the archive.',
      }],
      ['officer', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { past: 'agency-reply', in: 1 }, { command: 'escalate', words: 'No reply within the urgent period.' }],
      ['coordinator', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'A call between the coordinating offices, without a date for the tables.',
      }],
      ['coordinator', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator', { in: 9 }, {
        command: 'record-reply', on: -1, statedReason: 'aggregates-offered-instead', delivered: 'nothing', alternativeOffered: true,
        words: 'Monthly means are offered. The tables themselves are said to need another season.',
      }],
      ['coordinator', { in: 5 }, { command: 'conclude', on: 0, outcome: 'no-solution', words: 'Monthly means do not test a forecast. The offer is on record.' }],
      ['coordinator', { in: 2 }, { command: 'refer-to-senior-review', words: 'Concluded without a solution.' }],
      ['coordinator', { in: 8 }, { command: 'conclude', on: 0, outcome: 'no-solution', words: 'Senior officials note the offer and could not settle the rest.' }],
      ['coordinator', { in: 3 }, { command: 'open-suspension-review', words: 'Put to two persons before the new season.' }],
      ['coordinator', { in: 3 }, {
        command: 'decide-suspension', decision: 'suspend', scope: [{ kind: 'expectation', id: 'flo-us' }], reviewOn: 80,
        memo: 'The tables were agreed on, requested at both levels and looked at by senior officials. Monthly means were offered and do not serve the purpose. It is proposed to suspend the US product for the basins outside the season, when nobody depends on it, and to look again before the season begins. This finds no breach.',
        recommendation: '',
      }],
      ['coordinator2', { in: 3 }, { command: 'second-decision', agree: true, words: 'Agreed. Nobody loses a warning by it.' }],
      ['coordinator', { in: 45 }, {
        command: 'record-position', on: -2, side: 'responding-side',
        words: 'The archive has released the tables of the season, and they were transferred for all gauges. The PRC side holds the line to be met.',
      }],
      ['coordinator', { in: 6 }, {
        command: 'decide-suspension', decision: 'resume', scope: [], reviewOn: null,
        memo: 'The tables of the past season have been transferred in full. The reason for the suspension is gone. It is proposed to resume the US product before the season begins.',
        recommendation: '',
      }],
      ['coordinator2', { in: 2 }, { command: 'second-decision', agree: true, words: 'Agreed; both sides are told today.' }],
    ],
    stage: 'cooperation-resumed',
  },
]
