import { complaint, type Story } from '../story-format'

/** More cases of the seismic stations at the Bureau of Earth Sciences. All invented. */
export const stationStories: readonly Story[] = [
  {
    id: 'metadata-extension-proposed',
    filedBy: 'researcher',
    filed: -65,
    complaint: complaint({
      title: 'Response files of three stations outdated',
      narrative:
        'Three stations were given new sensors in spring, and their response files still describe the old ones. Amplitudes of the stations are off by a factor. The waveforms arrive without gaps.',
      happenedOn: -38,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asked',
      askedOn: -25,
      askedWords: 'One message. The engineer sent a photograph of the new sensors and promised the files.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The two data managers exchanged the serial numbers of the sensors.',
      }],
      ['officer', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { in: 4 }, {
        command: 'raise-safety', words: 'The complainant hears that a field engineer may be blamed for the photograph.',
      }],
      ['officer', { in: 0 }, { command: 'hold-contact', words: '' }],
      ['officer', { in: 1 }, {
        command: 'look-at-safety', contact: 'resumes',
        words: 'The engineer’s own office had published the photograph before. Nothing points at a danger; contact goes on.',
      }],
      ['officer', { in: 17 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'part', alternativeOffered: false,
        words: 'The file of one station came with the reply. The maker of the sensors was asked for the other two.',
      }],
      ['officer', { at: -4 }, {
        command: 'propose-extension', on: -1, clock: 'agency-conclude-1', n: 21, by: 'responding-side',
        words: 'Three weeks more, until the maker of the sensors has answered.',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'joint-data-set-received',
    filedBy: 'officer',
    filed: -20,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: 0,
      title: 'Joint data set of the site response study not deposited',
      narrative:
        'Concern of the PRC side: the joint data set was due and has not been deposited, although its own part went to the US team in spring. A thesis waits for it.',
      happenedOn: -5,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: null,
      provisionId: 'data-access-and-reciprocity',
      asked: 'asked',
      askedOn: -3,
      askedWords: 'The institute asked the US team, which is short of staff.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 1 }, {
        command: 'amend', activityId: 'wave', expectationId: 'wav-soft', provisionId: null, asked: 'asked', askedOn: -6,
        askedWords: 'The institute asked the US team, which is short of staff.',
        words: 'The letter means the line on the joint data set; the PRC side confirmed that by telephone.',
      }],
      ['officer', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer', { at: -8 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The two teams agreed in a call that a date would help more than an explanation.',
      }],
      ['officer', { at: -4 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'borehole-second-look-admitted',
    filedBy: 'researcher3',
    filed: -91,
    complaint: complaint({
      subject: 'sites-and-laboratories',
      title: 'Inspection of the borehole station not answered',
      narrative:
        'The agreed list provides that both teams may inspect the borehole station once a year. Our request for a date has had no answer. The station streams well, so this is about the calibration only.',
      happenedOn: -29,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asked',
      askedOn: -21,
      askedWords: 'By telephone, twice; there is no paper.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, {
        command: 'decline-admission', reason: 'partner-not-asked',
        words: 'There is no trace of a question to the partner, and the line speaks of waveforms and not of visits.',
        elsewhere: 'A letter to the partner, after which the complaint can be amended.',
      }],
      ['researcher3', { in: 5 }, {
        command: 'request-second-look', words: 'Two calls are two questions; the dates are in my notebook. The list of stations, which is part of the line, names the inspection.',
      }],
      ['officer-bes', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'record-informal-step', on: -1, manner: 'email', words: 'The officer asked the counterpart whether a date in the quiet season would suit.',
      }],
      ['officer', { in: 5 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -6,
        informalWords: 'As entered: a message about the season, answered in a friendly way.',
      }],
      ['officer', { in: 5 }, { command: 'record-receipt', on: -1, evidence: 'courier' }],
      ['officer', { in: 3 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false, words: 'Call about the data center.',
      }],
      ['officer', { in: 1 }, {
        command: 'correct-entry', entry: 'meeting-held', what: 'void', on: null, words: 'Entered in the wrong case: the call was about another activity.',
      }],
      ['officer', { in: 2 }, {
        command: 'correct-entry', entry: 'request-received', what: 'date', on: -8,
        words: 'The slip of the courier bears an earlier day than the one on which it reached this desk.',
      }],
      ['officer', { at: -14 }, {
        command: 'record-reply', on: -6, statedReason: 'internal-approval-time', delivered: 'nothing', alternativeOffered: true,
        words: 'Entered late: the reply came while the desk was not staffed. Pictures of the calibration are offered until a date can be named.',
      }],
      ['officer', { at: -8 }, {
        command: 'record-position', on: 0, side: 'complaining-side', words: 'Pictures are welcome and do not replace a look at the sensor.',
      }],
      ['officer', { at: -3 }, {
        command: 'record-position', on: -1, side: 'responding-side', words: 'An inspection is not refused. It needs a permit for the site, which takes its time (“按程序办理”).',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'engineer-safety-referred',
    filedBy: 'researcher4',
    filed: -43,
    complaint: complaint({
      title: 'Station log can no longer be asked for',
      narrative:
        'The log of one station used to come with each month and has stopped. Whom I would have to ask for it is a single person. I would rather not.',
      happenedOn: -15,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asking-unsafe',
      askedWords: 'Not asked: the person has been told not to answer.',
      identity: 'custodian',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['researcher4', { in: 2 }, { command: 'raise-safety', words: 'The person seems to have been questioned about messages of ours.' }],
      ['officer', { in: 0 }, { command: 'hold-contact', words: 'Held at once.' }],
      ['officer', { in: 1 }, {
        command: 'look-at-safety', contact: 'stays-held', words: 'This is about a person and not about a log. Contact stays held.',
      }],
      ['officer', { in: 1 }, {
        command: 'refer', to: 'safety', whole: true, words: 'Referred to the contact point for researcher safety. The log is not worth a request.',
      }],
    ],
    stage: 'referred',
  },
  {
    id: 'waveform-gap-admissibility-due',
    filedBy: 'researcher2',
    filed: -14,
    complaint: complaint({
      title: 'Nightly gap in the stream of one station',
      narrative:
        'One station sends nothing between one and three o’clock of its night, every night. The gap falls on the hours that are the most quiet. It may be a timer in a building.',
      happenedOn: -22,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asked',
      askedOn: -11,
      askedWords: 'One message to the data center of the partner.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { at: -5 }, { command: 'note', words: 'Complete. To be decided this week, together with the other complaint on this stream.' }],
    ],
    stage: 'intake',
  },
]
