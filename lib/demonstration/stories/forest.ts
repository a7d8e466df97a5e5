import { complaint, type Story } from '../story-format'

/** The cases of the Forest and Flux Network Office. All invented. */
export const forestStories: readonly Story[] = [
  {
    id: 'towers-coordinator-overdue',
    filedBy: 'researcher4',
    filed: -172,
    complaint: complaint({
      title: 'Two flux towers absent from every quarter',
      narrative:
        'Six of eight towers are deposited each quarter, with flags and in the agreed format. Two have been absent from the beginning. The synthesis of both networks has to leave out the only two sites above two thousand meters.',
      happenedOn: -36,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-half',
      asked: 'asked',
      askedOn: -20,
      askedWords: 'Asked at the yearly workshop. The two towers belong to another station, which has not been asked yet, was the answer.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['officer-faf', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer-faf', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -5,
        informalWords: 'The officer asked the academy’s station whom to write to about the two towers.',
      }],
      ['officer-faf', { past: 'agency-reply', in: 4 }, { command: 'escalate', words: 'No reply within the period.' }],
      ['coordinator', { in: 8 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: the agency’s question about the right address had stayed open.',
      }],
      ['coordinator', { past: 'coordinator-reply', in: 2 }, {
        command: 'note', words: 'No reply. The counterpart at this level is looking for the station that runs the two towers.',
      }],
    ],
    stage: 'coordinator-consultations',
  },
  {
    id: 'camera-traps-restricted',
    filedBy: 'researcher3',
    filed: -30,
    complaint: complaint({
      title: 'Images of the first season not deposited',
      narrative:
        'The annotated images of the first season were due and have not been deposited. Part of the team on the other side would like to deposit them. Asking openly could fall back on people who cannot decide this themselves.',
      happenedOn: -10,
      agencyId: 'faf',
      activityId: 'biod',
      expectationId: 'bio-img',
      asked: 'asking-unsafe',
      askedWords: 'Not asked: a junior colleague would be held responsible for the question.',
      identity: 'custodian',
      safety: true,
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['officer-faf', { in: 0 }, { command: 'hold-contact', words: 'Nothing goes out before somebody has thought about who could be hurt by it.' }],
      ['officer-faf', { in: 1 }, {
        command: 'look-at-safety', contact: 'stays-held',
        words: 'No sign of danger today. Contact stays held: a request about these images would be traced to two or three persons.',
      }],
      ['officer-faf', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-faf', { in: 2 }, {
        command: 'note', words: 'Admitted without asking the partner, as unsafe. No request is sent before it is clear how it can be worded so that it points at nobody.',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'flags-missing-asked',
    filedBy: 'researcher',
    filed: -6,
    complaint: complaint({
      title: 'Fluxes deposited without quality flags',
      narrative:
        'The half-hourly fluxes of the last quarter were deposited in time, without the quality flags. The values can be read, and nobody can tell which of them were filled in. I do not know whether all eight towers are concerned.',
      happenedOn: -17,
      agencyId: 'faf',
      activityId: 'flux',
      expectationId: 'flx-half',
      asked: 'asked',
      askedOn: -8,
      askedWords: 'One message to the data manager of the station.',
    }),
    steps: [
      ['officer-faf', { in: 1 }, { command: 'acknowledge' }],
      ['officer-faf', { in: 1 }, {
        command: 'ask-information', words: 'For which of the eight towers are the flags missing, and since which month? A list from memory is enough.',
      }],
    ],
    stage: 'intake',
  },
]
