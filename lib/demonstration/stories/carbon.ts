import { complaint, type Story } from '../story-format'

/** More cases of the flux towers at the Forest and Flux Network Office. All invented. */
export const carbonStories: readonly Story[] = [
  {
    id: 'calibration-gas-resolved-at-senior-review',
    filedBy: 'researcher4',
    filed: -236,
    complaint: complaint({
      title: 'Calibration records of the gas analyzers not deposited',
      narrative:
        'The fluxes are deposited with flags, but without the records of the calibration gases that the format names. A trend of ten years cannot be told from a drift without them. Both networks know the problem.',
      happenedOn: -18,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-half',
      asked: 'asked',
      askedOn: -11,
      askedWords: 'Asked in the technical group; the records are on paper at each tower.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['officer-faf', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-faf', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The technical group counted the pages: some four thousand.',
      }],
      ['officer-faf', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'courier' }],
      ['officer-faf', { in: 8 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: true, words: 'Copying four thousand pages needs money that neither agency has. Both agree to go up.',
      }],
      ['officer-faf', { in: 2 }, { command: 'escalate', words: 'Both sides agreed to go up.' }],
      ['coordinator', { in: 5 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: both agencies had asked for it together.',
      }],
      ['coordinator', { in: 2 }, { command: 'record-receipt', on: 0, evidence: 'acknowledgement' }],
      ['coordinator', { in: 15 }, { command: 'conclude', on: 0, outcome: 'no-solution', words: 'No budget at this level either.' }],
      ['coordinator', { in: 2 }, { command: 'refer-to-senior-review', words: 'Concluded without a solution, in agreement.' }],
      ['coordinator', { in: 6 }, {
        command: 'propose-extension', on: 0, clock: 'senior-conclude-1', n: 20, by: 'responding-side', words: 'Until the next meeting of both budget offices.',
      }],
      ['coordinator', { in: 3 }, { command: 'answer-extension', on: 0, accepted: true, instrument: 'diplomatic-note', words: 'Accepted.' }],
      ['coordinator', { in: 2 }, { command: 'open-toll', on: 0, reason: 'agreed-pause', words: 'Paused until the budget offices have met.' }],
      ['coordinator', { in: 7 }, { command: 'close-toll', on: 0, words: 'They have met.' }],
      ['coordinator', { in: 4 }, {
        command: 'agree-step', on: 0, side: 'responding-side', dueOn: 40, instrument: 'diplomatic-note',
        words: 'The PRC side undertakes to photograph the pages of the eight towers.',
      }],
      ['coordinator', { in: 1 }, {
        command: 'agree-step', on: 0, side: 'complaining-side', dueOn: 21, instrument: 'diplomatic-note',
        words: 'The US side undertakes to send eight cameras, and to read the pages by machine for both networks.',
      }],
      ['coordinator', { in: 14 }, { command: 'report-step', on: 0, step: 'open', words: 'The cameras have arrived.' }],
      ['coordinator', { in: 3 }, { command: 'verify-step', step: 'open', outcome: 'done', words: 'Eight cameras, all working.' }],
      ['coordinator', { in: 18 }, { command: 'report-step', on: 0, step: 'open', words: 'Four thousand and twelve pages were photographed.' }],
      ['researcher4', { in: 3 }, { command: 'answer-step', step: 'open', confirmed: true, words: 'Every page can be read.' }],
      ['coordinator', { in: 4 }, { command: 'verify-step', step: 'open', outcome: 'complete', words: 'Both sides did what they had undertaken. The line is met.' }],
    ],
    stage: 'resolved',
  },
  {
    id: 'us-towers-received-at-coordinator',
    filedBy: 'officer-faf',
    filed: -97,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: -1,
      title: 'Two US towers without fluxes for two quarters',
      narrative:
        'Concern of the PRC side: two of the eight US towers have been missing for two quarters. It knows that a storm damaged them, and asks for a date, or for two other towers in their place.',
      happenedOn: -27,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-us',
      asked: 'asked',
      askedOn: -16,
      askedWords: 'The station wrote to the network office, which confirmed the damage.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['officer-faf', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-faf', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'A call of the station to the network office, which could name no date.',
      }],
      ['officer-faf', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer-faf', { past: 'agency-reply', in: 3 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'nothing', alternativeOffered: true,
        words: 'Late: the US side had no date before. One tower will be rebuilt; another forest is offered in place of the second.',
      }],
      ['officer-faf', { in: 7 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: true,
        words: 'The PRC side holds that another forest is another measurement. Both agree to go up, because the list of towers would have to be changed.',
      }],
      ['officer-faf', { in: 2 }, { command: 'escalate', words: 'Both sides agreed to go up.' }],
      ['coordinator2', { at: -14 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The coordinating offices agreed to look at the list of towers together.',
      }],
      ['coordinator2', { at: -9 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator2', { in: 1 }, {
        command: 'record-position', on: 0, side: 'complaining-side', words: 'A tower is part of the line because of its forest (“不可互换”). A later date is better than another place.',
      }],
      ['coordinator2', { in: 1 }, {
        command: 'record-position', on: 0, side: 'responding-side', words: 'One tower can be rebuilt within a year. For the second no permit to build can be had in that forest.',
      }],
    ],
    stage: 'coordinator-consultations',
  },
  {
    id: 'researcher-ceases-record-only',
    filedBy: 'researcher4',
    filed: -59,
    complaint: complaint({
      kind: 'reciprocity',
      balanceWords: 'Our towers were deposited with flags for six quarters. What came in return has flags since the last quarter only.',
      title: 'Researcher ceases to take part',
      narrative:
        'I prepare the US fluxes for the exchange. For a year and a half the flags that both sides agreed on came from one side. I no longer want to do this, and I should like that to be on record; I ask for no consultations.',
      happenedOn: -21,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-us',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'Discussed openly with the partner, who understands it.',
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['researcher4', { in: 4 }, {
        command: 'cease', on: 0, basis: 'no-reciprocity', caseGoesOn: false, words: 'From today I prepare no further quarters. What has been deposited stays where it is.',
      }],
    ],
    stage: 'record-only',
  },
  {
    id: 'tower-list-intake-overdue',
    filedBy: 'researcher',
    filed: -33,
    complaint: complaint({
      title: 'Names of the towers changed without a list',
      narrative:
        'All eight towers bear new names in the last deposit, and no list says which is which. The coordinates were rounded at the same time. Three can be told by their fluxes, five cannot.',
      happenedOn: -23,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-half',
      asked: 'asked',
      askedOn: -13,
      askedWords: 'One message, answered with a promise of the list.',
    }),
    steps: [['officer-faf', { past: 'intake-acknowledge', in: 4 }, { command: 'acknowledge' }]],
    stage: 'intake',
  },
]
