import { complaint, type Story } from '../story-format'

/** Seismic waveforms: the cases of one activity of the Bureau of Earth Sciences. All invented. */
export const waveStories: readonly Story[] = [
  {
    id: 'catalogue-resolved',
    filedBy: 'researcher2',
    filed: -330,
    complaint: complaint({
      title: 'Event catalogue of one quarter came without magnitudes',
      narrative:
        'The catalogue for the quarter was deposited on the agreed day, but the column of magnitudes is empty. Without it the joint completeness study cannot begin. The phase picks are complete and of good quality.',
      happenedOn: -26,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-cat',
      asked: 'asked',
      askedOn: -18,
      askedWords: 'One message to the data manager of the partner institute, who answered that the magnitudes are being recalculated.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The two data managers spoke; both thought that a written request would help the recalculation along.',
      }],
      ['officer', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer', { in: 17 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'part', alternativeOffered: false,
        words: 'Magnitudes for two of the three months came with the reply; the third is announced for three weeks later.',
      }],
      ['officer', { in: 14 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false,
        words: 'Held by video. The sides compared the recalculated magnitudes for forty common events and agreed on the scale.',
      }],
      ['officer', { in: 9 }, {
        command: 'conclude', on: 0, outcome: 'solution',
        words: 'The third month has been deposited. Both sides hold the line to be met, and the format now names the magnitude scale.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'stations-suspended',
    filedBy: 'researcher',
    filed: -240,
    complaint: complaint({
      title: 'Six of ten seismic stations stopped streaming',
      narrative:
        'Six of the ten stations on the agreed list have sent no waveforms for seven weeks; the other four stream as before. The gap leaves the southern part of the network without coverage, and locations of small events there have become unreliable. The field engineers on both sides know of no damage.',
      happenedOn: -49,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asked',
      askedOn: -30,
      askedWords: 'Two messages and a call. The partner says that a new rule needs an approval from above before the stations can stream again.',
      statedReason: 'cross-border-approval-pending',
      evidence: 'The status page of the data center shows the last packet of each station. No file needs to be sent.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The officer called the counterpart’s desk for international programs, which asked for a letter.',
      }],
      ['officer', { past: 'agency-reply', in: 2 }, {
        command: 'note', words: 'No reply has come. A reminder went to the same address, with a copy of the letter.',
      }],
      ['officer', { past: 'agency-meet', in: 2 }, {
        command: 'escalate', words: 'No reply and no meeting. Four stations go on streaming, so the link itself works.',
      }],
      ['coordinator', { in: 6 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'none', informalStepOn: null,
        informalWords: 'The agency’s call and its reminder were informal steps already; another one promised nothing new.',
      }],
      ['coordinator', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'diplomatic-note' }],
      ['coordinator', { past: 'coordinator-reply', in: 3 }, {
        command: 'note', words: 'The note was received, and no reply came within the period. The desk says by telephone that the question is under review.',
      }],
      ['coordinator', { past: 'coordinator-conclude', in: 2 }, {
        command: 'refer-to-senior-review', words: 'Reply and conclusion are overdue at this level.',
      }],
      ['coordinator', { past: 'senior-conclude', in: 3 }, {
        command: 'open-suspension-review', words: 'The flag is raised. The question goes to two persons, with what speaks for and against.',
      }],
      ['coordinator', { in: 5 }, {
        command: 'decide-suspension',
        decision: 'suspend',
        scope: [{ kind: 'expectation', id: 'wav-us' }],
        reviewOn: 85,
        memo:
          'Six of ten stations have been silent since before the complaint. Requests at both levels were received or deemed received, and brought no reply; senior review ended without a conclusion. The stated reason, an approval that is pending, may still be settled, and four stations never stopped. It is proposed to suspend the waveforms of the ten US stations, to leave the catalogue and the site response study untouched, and to look again before the period of review ends. This finds no breach.', recommendation: '',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'second-decision', agree: true,
        words: 'I have read the memo and the dossier. The scope is in proportion, and the review date leaves room for the approval to come.',
      }],
      ['coordinator', { in: 8 }, {
        command: 'note', words: 'The counterpart was told of the decision, of its scope and of the review date, and was invited to say when the approval can be expected.',
      }],
    ],
    stage: 'suspended',
  },
  {
    id: 'catalogue-reply-overdue',
    filedBy: 'researcher',
    filed: -74,
    complaint: complaint({
      title: 'Phase picks missing from two quarterly catalogues',
      narrative:
        'The last two catalogues list events and magnitudes, but not the phase picks that the expectation names. The travel-time study of both teams rests on them. The partner team says that it would like to see them deposited as well.',
      happenedOn: -34,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-cat',
      asked: 'asked',
      askedOn: -20,
      askedWords: 'Asked in the monthly call of the two teams; the answer was that the picks need another signature.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer', { in: 2 }, { command: 'acknowledge' }],
      ['officer', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'courier', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The officer wrote to the counterpart’s desk and was told that a formal request would be needed.',
      }],
      ['officer', { in: 5 }, { command: 'record-receipt', on: -1, evidence: 'courier' }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'clock-errors-filed',
    filedBy: 'researcher',
    filed: 0,
    complaint: complaint({
      title: 'Clock errors in the waveforms of two stations',
      narrative:
        'The waveforms of two of the agreed stations are late by several seconds against the others, which shows in every distant earthquake of the last month. The data cannot be used for locations as it is. A note on the timing of these stations would already help.',
      happenedOn: -27,
      agencyId: 'bes',
      activityId: 'wave',
      expectationId: 'wav-rt',
      asked: 'asked',
      askedOn: -12,
      askedWords: 'One message with a plot of the offsets; the partner thanked for it and has not come back to it.',
      evidence: 'A plot of the offsets by day can be shown to the officer.',
    }),
    steps: [],
    stage: 'intake',
  },
]
