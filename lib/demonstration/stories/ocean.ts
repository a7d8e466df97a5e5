import { complaint, type Story } from '../story-format'

/** Buoys: the cases of the Ocean and Atmosphere Service that concern the sea. All invented. */
export const oceanStories: readonly Story[] = [
  {
    id: 'wind-records-resolved',
    filedBy: 'researcher3',
    filed: -300,
    complaint: complaint({
      title: 'Wind records of six buoys end half way through the month',
      narrative:
        'The monthly deposit holds surface temperature for the whole month, but wind for its first half only, for all six buoys alike. The format of the wind files has changed at the same day. It looks like a step of the processing that no longer runs.',
      happenedOn: -25,
      agencyId: 'oas',
      activityId: 'buoy',
      expectationId: 'buo-sst',
      asked: 'asked',
      askedOn: -17,
      askedWords: 'Two messages to the observatory, without an answer.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: the researchers’ two messages had stayed without an answer.',
      }],
      ['officer-oas', { past: 'agency-reply', in: 3 }, { command: 'escalate', words: 'No reply within the period.' }],
      ['coordinator', { in: 18 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The coordinating offices found out that the agency’s message had gone to a desk that was moved.',
      }],
      ['coordinator', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator', { past: 'coordinator-reply', in: 4 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'all', alternativeOffered: false,
        words: 'Late and complete: the wind records of all months were processed again and deposited, with an explanation.',
      }],
      ['coordinator', { in: 7 }, {
        command: 'conclude', on: 0, outcome: 'solution',
        words: 'Both sides hold the line to be met. A second address for requests has been exchanged.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'buoys-flagged',
    filedBy: 'researcher4',
    filed: -195,
    complaint: complaint({
      title: 'Two of six buoys missing from every deposit',
      narrative:
        'Four buoys are deposited each month as agreed. Two, at the outer edge of the array, have been missing from every deposit of the last five months. They can be seen working on the public map of the observatory.',
      happenedOn: -38,
      agencyId: 'oas',
      activityId: 'buoy',
      expectationId: 'buo-sst',
      asked: 'asked',
      askedOn: -21,
      askedWords: 'A message and a call. The partner says that the two positions are being looked at as important data.',
      statedReason: 'important-data-under-review',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 7 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -5,
        informalWords: 'The officer asked the observatory whether positions rounded to a tenth of a degree would help.',
      }],
      ['officer-oas', { in: 5 }, { command: 'record-receipt', on: -3, evidence: 'courier' }],
      ['officer-oas', { in: 22 }, {
        command: 'record-reply', on: -1, statedReason: 'important-data-under-review', delivered: 'nothing', alternativeOffered: false,
        words: 'The two buoys are under review as important data. Rounded positions are not an answer to the question, says the reply.',
      }],
      ['officer-oas', { past: 'agency-meet', in: 3 }, {
        command: 'escalate', words: 'A reply came in time; the meeting that was proposed in it did not take place.',
      }],
      ['coordinator2', { in: 6 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The coordinating offices spoke about the meeting that had not taken place.',
      }],
      ['coordinator2', { past: 'coordinator-reply', in: 2 }, {
        command: 'note', words: 'No reply at this level. The four other buoys go on being deposited in time.',
      }],
      ['coordinator2', { past: 'coordinator-reply', in: 8 }, { command: 'refer-to-senior-review', words: 'The reply is overdue.' }],
      ['coordinator2', { past: 'senior-conclude', in: 4 }, {
        command: 'note', words: 'Senior review ended without a conclusion. The flag is raised; whether a review is opened is for the coordinator to weigh.',
      }],
    ],
    stage: 'senior-review',
  },
]
