import { complaint, type Story } from '../story-format'

/** The cases of the Agency for Health Surveillance. All invented. */
export const healthStories: readonly Story[] = [
  {
    id: 'tables-cooperation-continues',
    filedBy: 'researcher2',
    filed: -190,
    complaint: complaint({
      title: 'Outcome tables of the cohort not provided',
      narrative:
        'The aggregated outcome tables for ages 10 to 14 were due and have not come. The comparison tables of the US cohort were transferred in time. Both teams have a paper half written that waits for them.',
      happenedOn: -14,
      agencyId: 'ahs',
      activityId: 'folate',
      expectationId: 'fol-agg',
      asked: 'asked',
      askedOn: -8,
      askedWords: 'A message and a call; the partner says that a board has to look at the cells with few children first.',
      statedReason: 'personal-information',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 7 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -6,
        informalWords: 'The officer asked the center’s secretariat which cells the board had in mind.',
      }],
      ['officer2', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer2', { in: 21 }, {
        command: 'record-reply', on: -2, statedReason: 'personal-information', delivered: 'part', alternativeOffered: true,
        words: 'Tables for three of five outcomes came with the reply. For the other two, wider age bands are offered instead.',
      }],
      ['officer2', { in: 10 }, {
        command: 'conclude', on: 0, outcome: 'no-solution',
        words: 'Wider age bands would not answer the question of the study. The sides part on this without ill feeling.',
      }],
      ['officer2', { in: 2 }, { command: 'escalate', words: 'Concluded without a solution.' }],
      ['coordinator', { in: 5 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The coordinating offices spoke about it at the margin of another meeting.',
      }],
      ['coordinator', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['coordinator', { in: 17 }, {
        command: 'conclude', on: -1, outcome: 'no-solution',
        words: 'The offer of wider age bands stands and goes no further at this level.',
      }],
      ['coordinator', { in: 3 }, { command: 'refer-to-senior-review', words: 'Concluded without a solution.' }],
      ['coordinator', { in: 18 }, {
        command: 'conclude', on: -1, outcome: 'no-solution',
        words: 'Senior officials see the point of both sides and leave the question to the next work plan.',
      }],
      ['coordinator2', { in: 5 }, { command: 'open-suspension-review', words: 'To be decided one way or the other, so that the teams know.' }],
      ['coordinator2', { in: 6 }, {
        command: 'decide-suspension',
        decision: 'continue',
        scope: [{ kind: 'activity', id: 'folate' }],
        reviewOn: null,
        memo:
          'Three of five outcome tables were provided, and an alternative was offered for the other two. The concern about cells with few children is one that our own boards would share. Suspension would end the part that works. It is proposed that cooperation continues and that the two tables are taken up in the next work plan.', recommendation: '',
      }],
      ['coordinator', { in: 4 }, { command: 'second-decision', agree: true, words: 'Agreed. The teams are told today.' }],
    ],
    stage: 'cooperation-continues',
  },
  {
    id: 'sequences-corrective-step',
    filedBy: 'researcher',
    filed: -84,
    complaint: complaint({
      title: 'Four months of influenza sequences not deposited',
      narrative:
        'No hemagglutinin sequences of sentinel isolates have been deposited for four months in a row. The selection of the next reference strain is near, and these months are the ones that matter for it. The US sentinel sequences were deposited each month.',
      happenedOn: -35,
      agencyId: 'ahs',
      activityId: 'flu',
      expectationId: 'flu-seq',
      asked: 'asked',
      askedOn: -16,
      askedWords: 'Two messages and a call to the partner institute; answer that the data “are being reviewed”.',
      statedReason: 'important-data-under-review',
      urgent: true,
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 4 }, { command: 'admit', urgent: true }],
      ['officer2', { in: 1 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'A call between the two program offices; the partner asked for a written request to show within the institute.',
      }],
      ['officer2', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer2', { past: 'agency-reply', in: 5 }, {
        command: 'record-reply', on: -1, statedReason: 'important-data-under-review', delivered: 'part', alternativeOffered: false,
        words: 'Late: a first month was deposited with the reply. The other three are still with the reviewing office.',
      }],
      ['officer2', { past: 'agency-conclude', in: 1 }, {
        command: 'escalate', words: 'No conclusion within the urgent period; one of four months is there.',
      }],
      ['coordinator', { at: -9 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'The coordinating offices spoke by telephone and agreed that a note would be welcome.',
      }],
      ['coordinator', { at: -5 }, { command: 'record-receipt', on: 0, evidence: 'diplomatic-note' }],
      ['coordinator', { at: -1 }, {
        command: 'record-reply', on: 0, statedReason: 'important-data-under-review', delivered: 'part', alternativeOffered: false,
        words: 'A second month was deposited. The reviewing office is said to look at the rest one month at a time.',
      }],
      ['coordinator', { at: -1 }, {
        command: 'agree-step', on: 0, side: 'responding-side', dueOn: 24, instrument: 'diplomatic-note',
        words: 'The PRC side undertakes to deposit the two months that remain, each as soon as it is released (“放行后即提交”).',
      }],
    ],
    stage: 'corrective-step',
  },
  {
    id: 'antigenic-tables-acknowledged',
    filedBy: 'researcher3',
    filed: -7,
    complaint: complaint({
      title: 'Antigenic tables of one quarter hold reference strains only',
      narrative:
        'The antigenic characterization tables of the last quarter were transferred in time, but hold the reference strains only and none of the isolates of that quarter. It may be a mistake in the export. The tables of earlier quarters were complete.',
      happenedOn: -19,
      agencyId: 'ahs',
      activityId: 'flu',
      expectationId: 'flu-ag',
      asked: 'asked',
      askedOn: -9,
      askedWords: 'One message to the sender of the tables, without an answer so far.',
    }),
    steps: [['officer2', { in: 1 }, { command: 'acknowledge' }]],
    stage: 'intake',
  },
  {
    id: 'coding-map-filed',
    filedBy: 'researcher2',
    filed: -1,
    complaint: complaint({
      title: 'Coding map delivered in another version than agreed',
      narrative:
        'The coding map that was transferred follows an older version of the dictionary than the one that both sides had agreed on. About a third of the endpoint codes have no counterpart in it. The definitions themselves are clear and complete.',
      happenedOn: -24,
      agencyId: 'ahs',
      activityId: 'trial',
      expectationId: 'tri-map',
      asked: 'asked',
      askedOn: -10,
      askedWords: 'Asked by message; the partner will see whether the newer version can be released.',
    }),
    steps: [],
    stage: 'intake',
  },
]
