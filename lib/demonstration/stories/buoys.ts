import { complaint, type Story } from '../story-format'

/** More cases of the buoy array: one in each direction. All invented. */
export const buoyStories: readonly Story[] = [
  {
    id: 'buoy-data-received-resolved',
    filedBy: 'officer-oas',
    filed: -142,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: -2,
      kind: 'reciprocity',
      balanceWords: 'The observatory deposited its six buoys for each of the four months. Of the US array nothing was deposited in that time.',
      title: 'Concern received from the PRC side: US buoy data four months late',
      narrative:
        'The PRC side writes that the moored array data of the six US buoys are four months late, while its own six buoys were deposited each month. It asks for the data and for the reason (“请说明原因”).',
      happenedOn: -20,
      agencyId: 'oas',
      activityId: 'buoy',
      expectationId: 'buo-us',
      asked: 'asked',
      askedOn: -12,
      askedWords: 'Two messages to the US team, which answered that it waits for a ship.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The observatory called the officer and was told which ship goes out, and when.',
      }],
      ['officer-oas', { in: 2 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer-oas', { in: 20 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'part', alternativeOffered: false,
        words: 'The moorings store their data and can be read by a ship only; no ship time was to be had. Two of six buoys have been read by now.',
      }],
      ['officer-oas', { in: 18 }, { command: 'note', words: 'The ship has come back. All six moorings were read, and the four months are deposited.' }],
      ['officer-oas', { in: 6 }, {
        command: 'conclude', on: -1, outcome: 'solution',
        words: 'The PRC side has the data and accepts the reason. The US side tells from now on when its ship goes out.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'mooring-plan-resubmitted',
    filedBy: 'researcher',
    filed: -21,
    complaint: complaint({
      subject: 'sites-and-laboratories',
      title: 'Plan of the moorings not shown',
      narrative:
        'We were told that the plan of the moorings would be shown to us before the season. It has not been. Without it we cannot say which of our own buoys overlap.',
      happenedOn: -18,
      agencyId: 'oas',
      activityId: 'buoy',
      expectationId: null,
      asked: 'asked',
      askedOn: -8,
      askedWords: 'One message to the observatory.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 6 }, {
        command: 'decline-admission', reason: 'nothing-named',
        words: 'No line of the activity names a plan of the moorings. If positions in the deposited files are meant, the line on surface temperature and wind would be the one.',
        elsewhere: 'The complaint can be amended here; the yearly workshop is another place for such a plan.',
      }],
      ['researcher', { at: -1 }, {
        command: 'amend', activityId: 'buoy', expectationId: 'buo-sst', provisionId: null, asked: 'asked', askedOn: -20,
        askedWords: 'One message to the observatory.', words: 'Positions in the deposited files are what I meant. They are missing for the new moorings.',
      }],
    ],
    stage: 'intake',
  },
]
