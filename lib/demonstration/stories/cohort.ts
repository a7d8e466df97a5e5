import { complaint, type Story } from '../story-format'

/** The cohort study of the Agency for Health Surveillance: visits to records, and tables in both directions. All invented. */
export const cohortStories: readonly Story[] = [
  {
    id: 'laboratory-visit-resolved',
    filedBy: 'researcher2',
    filed: -128,
    complaint: complaint({
      subject: 'sites-and-laboratories',
      title: 'Visit to assay records refused at the door',
      narrative:
        'The visit of two scientists to the assay records had been confirmed in writing, with dates and names. On arrival they were told that an approval was missing, and left after an hour. The hosts were visibly sorry and had prepared the records.',
      happenedOn: -21,
      agencyId: 'ahs',
      activityId: 'folate',
      expectationId: 'fol-lab',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'Asked on the spot and again by message; the answer is that the approval for genetic resources has to come first.',
      statedReason: 'genetic-resources-approval-missing',
      evidence: 'The written confirmation of the visit.',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -5,
        informalWords: 'The officer asked the center which approval is meant, and from whom it comes.',
      }],
      ['officer2', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer2', { in: 19 }, {
        command: 'record-reply', on: -1, statedReason: 'genetic-resources-approval-missing', delivered: 'nothing', alternativeOffered: true,
        words: 'In time. The center has applied for the approval and offers a second visit once it is there.',
      }],
      ['officer2', { in: 12 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false,
        words: 'The sides went through the application and named two weeks in which a second visit could take place.',
      }],
      ['officer2', { in: 6 }, {
        command: 'agree-step', on: -1, side: 'responding-side', dueOn: 27, instrument: 'letter',
        words: 'The center undertakes to receive the two scientists for four days, with the approval that it has applied for.',
      }],
      ['officer2', { in: 25 }, {
        command: 'report-step', on: -1, step: 'open', words: 'The approval came, and the visit took place. The center thanks for the patience.',
      }],
      ['researcher2', { in: 4 }, {
        command: 'answer-step', step: 'open', confirmed: true, words: 'We saw all the assay records that we had asked for. The hosts had prepared everything.',
      }],
      ['officer2', { in: 4 }, {
        command: 'verify-step', step: 'open', outcome: 'complete', words: 'Reported and confirmed. The line is met.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'cohort-tables-received',
    filedBy: 'officer2',
    filed: -75,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: -1,
      title: 'Comparison tables of the US cohort hold no dietary variables',
      narrative:
        'Concern of the PRC side: the comparison tables came in time, but the columns on diet that the codebook names are empty. Its own analysis of supplements rests on them. It asks when they can be expected.',
      happenedOn: -20,
      agencyId: 'ahs',
      activityId: 'folate',
      expectationId: 'fol-us',
      asked: 'asked',
      askedOn: -12,
      askedWords: 'The center wrote to the US team, which answered that the repository had not released these columns.',
      statedReason: 'controlled-access-data',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -5,
        informalWords: 'The center’s secretariat called and asked to whom its letter should go.',
      }],
      ['officer2', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer2', { in: 20 }, {
        command: 'record-reply', on: 0, statedReason: 'controlled-access-data', delivered: 'nothing', alternativeOffered: true,
        words: 'The columns are controlled-access data. The US side offers aggregates in the age bands of the codebook, which need no release.',
      }],
      ['officer2', { in: 7 }, {
        command: 'record-position', on: -1, side: 'complaining-side', words: 'Aggregates answer the question, if the bands are those of the codebook (“口径一致即可”).',
      }],
      ['officer2', { at: -12 }, {
        command: 'agree-step', on: 0, side: 'responding-side', dueOn: 33, instrument: 'letter',
        words: 'The US side undertakes to transfer the aggregates of the dietary variables, with the codebook.',
      }],
    ],
    stage: 'corrective-step',
  },
  {
    id: 'visitor-exchange-paused',
    filedBy: 'researcher2',
    filed: -62,
    complaint: complaint({
      subject: 'persons-and-visas',
      title: 'Letters for the second pair of visitors not issued',
      narrative:
        'The letters of invitation for the second pair of visiting scientists have not been issued, so that no visa can be applied for. The hosts answer each message and say that the letters lie with another department.',
      happenedOn: -16,
      agencyId: 'ahs',
      activityId: 'folate',
      expectationId: 'fol-lab',
      asked: 'asked',
      askedOn: -9,
      askedWords: 'Three messages to the hosts, each answered within two days.',
      statedReason: 'internal-approval-time',
      identity: 'agency',
    }),
    steps: [
      ['officer2', { in: 5 }, { command: 'acknowledge' }],
      ['officer2', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'A call to the center, which named the department that has the letters.',
      }],
      ['officer2', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer2', { in: 18 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'nothing', alternativeOffered: false,
        words: 'The letters are signed and wait for a seal. A date is promised within the month.',
      }],
      ['officer2', { at: -11 }, {
        command: 'open-toll', on: -1, reason: 'beyond-control',
        words: 'A storm has closed the campus of the center. Neither side can go on before it opens again.',
      }],
    ],
    stage: 'agency-consultations',
  },
]
