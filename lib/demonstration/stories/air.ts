import { complaint, type Story } from '../story-format'

/** More cases of the Ocean and Atmosphere Service: a network of lidars, monitors in cities, workshops. All invented. */
export const airStories: readonly Story[] = [
  {
    id: 'lidars-suspension-kept',
    filedBy: 'officer-oas',
    filed: -305,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'Profiles of the four US lidars were deposited for every month. Of the other four those of one lidar came.',
      title: 'Profiles of three of four lidars not deposited',
      narrative:
        'The profiles of one lidar are deposited each month, those of the other three are not. The four US lidars are deposited in full. A comparison of the networks cannot rest on one instrument.',
      happenedOn: -26,
      agencyId: 'oas',
      activityId: 'lidar',
      expectationId: 'lid-prof',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'Asked twice by message and once at a conference.',
      statedReason: 'important-data-under-review',
      urgent: true,
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer-oas', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The officer asked the institute whether a delay of some months would make a difference to the review.',
      }],
      ['officer-oas', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'courier' }],
      ['officer-oas', { past: 'agency-reply', in: 1 }, { command: 'escalate', words: 'No reply within the urgent period.' }],
      ['coordinator', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The coordinating offices spoke; the review was expected to take a year.',
      }],
      ['coordinator', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator', { past: 'coordinator-reply', in: 1 }, { command: 'refer-to-senior-review', words: 'The reply is overdue.' }],
      ['coordinator', { in: 7 }, { command: 'conclude', on: 0, outcome: 'no-solution', words: 'The review of the data goes on, and its end is open.' }],
      ['coordinator', { in: 3 }, { command: 'open-suspension-review', words: 'The flag is raised.' }],
      ['coordinator', { in: 3 }, {
        command: 'decide-suspension', decision: 'suspend', scope: [{ kind: 'activity', id: 'lidar' }], reviewOn: 80,
        memo: 'One of four lidars is deposited. It is proposed to suspend the activity. This finds no breach.', recommendation: '',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'second-decision', agree: false, words: 'The memo does not weigh that one lidar is deposited, and why the whole activity is needed as the scope.',
      }],
      ['coordinator', { in: 4 }, {
        command: 'decide-suspension', decision: 'suspend', scope: [{ kind: 'expectation', id: 'lid-us' }], reviewOn: 78,
        memo: 'Three of four lidars were not deposited; requests at both levels brought no reply, and senior review ended without a solution. One lidar is deposited each month, which speaks for leaving the activity as it is. It is proposed to suspend the US line only and to look again before the period of review ends. This finds no breach.',
        recommendation: '',
      }],
      ['coordinator2', { in: 3 }, { command: 'second-decision', agree: true, words: 'The scope is in proportion now.' }],
      ['coordinator', { in: 70 }, {
        command: 'decide-suspension', decision: 'keep', scope: [], reviewOn: 85,
        memo: 'A second lidar has been deposited since, with its whole history. Two are still under review. It is proposed to keep the suspension and to look again.',
        recommendation: '',
      }],
      ['coordinator2', { in: 3 }, { command: 'second-decision', agree: true, words: 'Agreed, with thanks to the other side for the second lidar.' }],
      ['coordinator2', { in: 72 }, {
        command: 'decide-suspension', decision: 'keep', scope: [], reviewOn: 84,
        memo: 'Nothing has changed since the last review. The sides talk each month. It is proposed to keep the suspension once more.',
        recommendation: 'That the work plan for the next year names how long a review of data may take on either side.',
      }],
      ['coordinator', { in: 4 }, { command: 'second-decision', agree: true, words: 'Agreed. The recommendation goes to the working group.' }],
    ],
    stage: 'suspended',
  },
  {
    id: 'sampling-heights-at-coordinator',
    filedBy: 'researcher4',
    filed: -132,
    complaint: complaint({
      title: 'Heights of the inlets not given for five sites',
      narrative:
        'The readings of the five sites come without the heights of their inlets, which differ by up to forty meters in photographs. A comparison needs them once. It would be a table of five lines.',
      happenedOn: -34,
      agencyId: 'oas',
      activityId: 'aq',
      expectationId: 'aq-raw',
      asked: 'asked',
      askedOn: -22,
      askedWords: 'Two messages without an answer.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: the two messages of the researcher had had no answer.',
      }],
      ['officer-oas', { past: 'agency-reply', in: 2 }, { command: 'escalate', words: 'No reply within the period.' }],
      ['coordinator2', { in: 3 }, {
        command: 'record-informal-step', on: 0, manner: 'email', words: 'The coordinating offices found that the institute had moved, and exchanged the new address.',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'As entered: the new address of the institute.',
      }],
      ['coordinator2', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator2', { in: 14 }, {
        command: 'record-reply', on: -1, statedReason: 'other', delivered: 'part', alternativeOffered: false,
        words: 'The heights of three sites were given. Two stand on buildings of other owners, who have to be asked.',
      }],
      ['coordinator2', { in: 6 }, {
        command: 'record-meeting', on: -1, bothAgreeToGoUp: false, words: 'By video, on how heights are measured on a roof.',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'propose-extension', on: 0, clock: 'coordinator-conclude-1', n: 40, by: 'complaining-side', words: 'So that the owners can be asked without haste.',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'answer-extension', on: 0, accepted: false, instrument: 'email', words: 'Half of that is enough, says the PRC side.',
      }],
      ['coordinator2', { in: 2 }, {
        command: 'open-toll', on: 0, reason: 'agreed-pause', words: 'Both sides pause over a week of holidays.',
      }],
      ['coordinator2', { in: 7 }, { command: 'close-toll', on: 0, words: '' }],
      ['coordinator2', { in: 1 }, {
        command: 'propose-extension', on: 0, clock: 'coordinator-conclude-1', n: 20, by: 'responding-side', words: 'Twenty days.',
      }],
      ['coordinator2', { in: 2 }, {
        command: 'answer-extension', on: 0, accepted: true, instrument: 'diplomatic-note', words: 'Accepted.',
      }],
    ],
    stage: 'coordinator-consultations',
  },
  {
    id: 'workshop-letters-resolved',
    filedBy: 'officer-oas',
    filed: -118,
    complaint: complaint({
      filedFor: 'agency',
      subject: 'persons-and-visas',
      title: 'Program of the first workshop sent after the deadline for visas',
      narrative:
        'The program of the first workshop came after the day by which visas had to be applied for, so that half of the speakers took part by video. The workshop itself went well.',
      happenedOn: -18,
      agencyId: 'oas',
      activityId: 'dust',
      expectationId: null,
      provisionId: 'data-access-and-reciprocity',
      asked: 'asked',
      askedOn: -11,
      askedWords: 'Taken up at the end of the workshop by both organizers.',
      statedReason: 'internal-approval-time',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'working-group', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The organizers had drafted a calendar together.',
      }],
      ['officer-oas', { in: 2 }, { command: 'record-receipt', on: 0, evidence: 'acknowledgement' }],
      ['officer-oas', { in: 11 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false, words: 'Both sides fixed a calendar: program at twelve weeks, letters at ten.',
      }],
      ['officer-oas', { in: 5 }, { command: 'conclude', on: 0, outcome: 'solution', words: 'The calendar holds for every workshop of the series, on both sides.' }],
    ],
    stage: 'resolved',
  },
  {
    id: 'sensor-drift-answered',
    filedBy: 'researcher3',
    filed: -9,
    complaint: complaint({
      title: 'Readings of one site drift by the hour',
      narrative:
        'The readings of one site rise through each day and fall back at midnight. It looks like a sensor that warms up. I should like to see the raw voltages.',
      happenedOn: -21,
      agencyId: 'oas',
      activityId: 'aq',
      expectationId: null,
      asked: 'asked',
      askedOn: -9,
      askedWords: 'One message to the operator of the site.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 0 }, { command: 'ask-information', words: 'Which line of the activity is meant: the raw readings, or the visit to the laboratory?' }],
      ['researcher3', { at: -4 }, { command: 'answer-information', words: 'The raw readings.' }],
      ['researcher3', { in: 0 }, {
        command: 'amend', activityId: 'aq', expectationId: 'aq-raw', provisionId: null, asked: 'asked', askedOn: -14,
        askedWords: 'One message to the operator of the site.', words: 'The line on raw readings is named now.',
      }],
    ],
    stage: 'intake',
  },
]
