import { complaint, type Story } from '../story-format'

/** The cases of the National Institute of Measurement. All invented. */
export const measurementStories: readonly Story[] = [
  {
    id: 'uncertainty-budget-withdrawn',
    filedBy: 'researcher2',
    filed: -73,
    complaint: complaint({
      title: 'Report without its uncertainty budget',
      narrative:
        'The measurement report of the round robin came in time, without the uncertainty budget that the expectation names. The values alone cannot be compared. Everything else in the report is as agreed.',
      happenedOn: -12,
      agencyId: 'nim',
      activityId: 'gauge',
      expectationId: 'gau-rep',
      asked: 'asked',
      askedOn: -6,
      askedWords: 'Asked twice; the second answer says that the budget is with the head of the laboratory.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer-nim', { in: 1 }, { command: 'acknowledge' }],
      ['officer-nim', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer-nim', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The two laboratories went through the table of contents together.',
      }],
      ['officer-nim', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer-nim', { in: 18 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'part', alternativeOffered: false,
        words: 'The budget for the gauge blocks was sent; that for the humidity standards is to follow.',
      }],
      ['researcher2', { in: 12 }, { command: 'withdraw', words: 'The missing part came this week. Nothing remains to be settled.' }],
    ],
    stage: 'withdrawn',
  },
  {
    id: 'battery-not-admitted',
    filedBy: 'researcher4',
    filed: -48,
    complaint: complaint({
      title: 'Private university project on battery materials',
      narrative:
        'Two university groups exchange samples of battery materials under a contract between their universities. The other group has stopped sending cycling data. I was told that this office might be able to help.',
      happenedOn: -33,
      agencyId: 'nim',
      activityId: null,
      expectationId: null,
      asked: 'asked',
      askedOn: -20,
      askedWords: 'Several messages; the other group says that it is short of staff.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-nim', { in: 1 }, { command: 'acknowledge' }],
      ['officer-nim', { in: 8 }, {
        command: 'decline-admission',
        reason: 'not-under-agreement',
        words:
          'The project is a contract between two universities and not a cooperative activity between governments, so this mechanism cannot take it up. That says nothing about whether the concern is justified.',
        elsewhere:
          'The contract names a joint committee for differences. The university’s office for international agreements can call it, and its research integrity office can advise on the data.',
      }],
    ],
    stage: 'not-admitted',
  },
]
