import { complaint, type Story } from '../story-format'

/** More cases of river data at the Bureau of Earth Sciences, as they come in the course of a year. All invented. */
export const riverStories: readonly Story[] = [
  {
    id: 'bulletins-extension-declined-resolved',
    filedBy: 'officer',
    filed: -208,
    complaint: complaint({
      filedFor: 'agency',
      title: 'Stage tables arrive as pictures of a bulletin',
      narrative:
        'The stage tables of one month were transferred as pictures of a printed bulletin. The figures are all there and have to be typed. The agreed format was used in the months before.',
      happenedOn: -24,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'Asked by message; a new data manager had taken over and was looking for the program.',
      statedReason: 'other',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 16 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The secretaries of the working group spoke; a request in writing was welcome.',
      }],
      ['officer', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { in: 12 }, {
        command: 'propose-extension', on: 0, clock: 'agency-reply-1', n: 30, by: 'responding-side', words: 'Another month, so that the program can be written anew.',
      }],
      ['officer', { in: 3 }, {
        command: 'answer-extension', on: 0, accepted: false, instrument: 'email',
        words: 'Declined: a first reply within the period is enough, the program may take longer.',
      }],
      ['officer', { in: 8 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'part', alternativeOffered: true,
        words: 'In time. One week was typed by hand as a sample, and a simple table is offered until the program works.',
      }],
      ['officer', { in: 16 }, {
        command: 'conclude', on: -1, outcome: 'solution', words: 'The month came as a simple table. Both sides are content with that form for the season.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'precipitation-product-withdrawn',
    filedBy: 'officer',
    filed: -110,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: 0,
      title: 'Precipitation product changed its version without notice',
      narrative:
        'Concern of the PRC side: the satellite product for the basins changed its version in the middle of the season. Totals before and after cannot be compared. It asks for the old version until the season ends.',
      happenedOn: -21,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-us',
      asked: 'asked',
      askedOn: -10,
      askedWords: 'The bureau asked the US data center, which sent the notes on the version.',
      statedReason: 'other',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The counterpart called to say that a letter was on its way.',
      }],
      ['officer', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { past: 'agency-reply', in: 6 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'all', alternativeOffered: false,
        words: 'Late and complete: the US data center deposited the whole season once more in the old version.',
      }],
      ['officer', { in: 6 }, { command: 'withdraw', words: 'The PRC side wrote that nothing remains to be settled (“已解决,谢谢”).' }],
    ],
    stage: 'withdrawn',
  },
  {
    id: 'stage-tables-meeting-due',
    filedBy: 'researcher',
    filed: -61,
    complaint: complaint({
      title: 'Stage tables of the two upper gauges left out',
      narrative:
        'The tables of the two upper gauges have been left out since the beginning of the season. The forecast needs them most on the days of heavy rain. The other gauges are complete and in time.',
      happenedOn: -31,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -17,
      askedWords: 'Asked in a call of the two teams. The two gauges are run by another bureau, was the answer.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer', { at: -45 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The officer asked the counterpart which bureau runs the two gauges.',
      }],
      ['officer', { at: -39 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { at: -19 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'nothing', alternativeOffered: false,
        words: 'In time. The other bureau was asked in writing; a meeting of all three is proposed for next month.',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'gauge-list-reply-due',
    filedBy: 'researcher2',
    filed: -47,
    complaint: complaint({
      title: 'Positions of nine gauges rounded to a degree',
      narrative:
        'The list of gauges gives nine positions rounded to a whole degree, which leaves the river network uncertain. The earlier list had them to a hundredth. One decimal more would be enough for the model.',
      happenedOn: -27,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -14,
      askedWords: 'One message. The partner answered that positions fall under a rule that is new to it as well.',
      statedReason: 'important-data-under-review',
      identity: 'agency',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer', { at: -32 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'A call to the counterpart’s desk; one decimal was thought to be possible.',
      }],
      ['officer', { at: -26 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'discharge-hold-directed',
    filedBy: 'researcher4',
    filed: -57,
    complaint: complaint({
      title: 'Discharge of the main gauge stops in the third week of each month',
      narrative:
        'The discharge of the main gauge ends in the third week of each month, while the stage goes on. The curve between the two cannot have changed every month. It may be a limit of the file.',
      happenedOn: -33,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -20,
      askedWords: 'One message with a plot, which was answered with thanks.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: the matter is small and technical, and a plot says it better than a call.',
      }],
      ['officer', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'courier' }],
      ['coordinator', { at: -17 }, {
        command: 'direct-hold', words: 'The work plan on river data is being negotiated. Single questions wait until the delegations have met.',
      }],
    ],
    stage: 'agency-consultations',
  },
]
