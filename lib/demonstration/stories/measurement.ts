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
  {
    id: 'artefact-customs-paused',
    filedBy: 'officer-nim',
    filed: -71,
    complaint: complaint({
      filedFor: 'agency',
      subject: 'materials-and-samples',
      title: 'Traveling gauge blocks not sent on with the report',
      narrative:
        'The report was to travel with the gauge blocks, so that the next laboratory can begin. The report is said to be finished; the blocks have been at the other laboratory for two months. They are well kept there.',
      happenedOn: -9,
      agencyId: 'nim',
      activityId: 'gauge',
      expectationId: 'gau-rep',
      asked: 'asked',
      askedOn: -5,
      askedWords: 'Asked by message. A customs paper for the way back is missing.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-nim', { in: 1 }, { command: 'acknowledge' }],
      ['officer-nim', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-nim', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The two laboratories looked for the paper together, each in its own files.',
      }],
      ['officer-nim', { in: 3 }, { command: 'record-receipt', on: 0, evidence: 'acknowledgement' }],
      ['officer-nim', { in: 9 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'part', alternativeOffered: false,
        words: 'The report was sent ahead. The paper for the blocks has been applied for anew.',
      }],
      ['officer-nim', { in: 4 }, { command: 'open-toll', on: 0, reason: 'agreed-pause', words: 'Both sides wait for customs.' }],
      ['officer-nim', { at: -15 }, { command: 'close-toll', on: 0, words: 'The paper is there; a day for the courier is to be agreed on.' }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'humidity-report-reply-due',
    filedBy: 'researcher4',
    filed: -46,
    complaint: complaint({
      title: 'Humidity standards left out of the report',
      narrative:
        'The report covers the gauge blocks and leaves the humidity standards out, although they were measured. I was present for a week of it. Perhaps a second report was meant.',
      happenedOn: -14,
      agencyId: 'nim',
      activityId: 'gauge',
      expectationId: 'gau-rep',
      asked: 'asked',
      askedOn: -8,
      askedWords: 'One message to the laboratory, which is looking into it.',
      identity: 'agency',
    }),
    steps: [
      ['officer-nim', { in: 1 }, { command: 'acknowledge' }],
      ['officer-nim', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-nim', { in: 1 }, {
        command: 'refer', to: 'intellectual-property', whole: false,
        words: 'Who may publish the humidity curves first was referred to the contact point for intellectual property. The report itself stays here.',
      }],
      ['officer-nim', { at: -33 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: the laboratory itself asked for a letter to the institute.',
      }],
      ['officer-nim', { at: -28 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
    ],
    stage: 'agency-consultations',
  },
]
