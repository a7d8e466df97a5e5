import { complaint, type Story } from '../story-format'

/** River data: the other activity of the Bureau of Earth Sciences. All invented. */
export const floodStories: readonly Story[] = [
  {
    id: 'river-data-senior-review',
    filedBy: 'researcher2',
    filed: -105,
    complaint: complaint({
      title: 'No river data for the whole flood season',
      narrative:
        'No stage or discharge has been transferred for any month of the flood season. The forecast model for the lower reaches runs without its upstream boundary, and its warnings come a day later than in the year before. The partner team has always answered kindly, and says that it cannot decide this.',
      happenedOn: -40,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -24,
      askedWords: 'A formal request by the working group, with the list of gauges. The answer names a rule on state secrets.',
      statedReason: 'state-secrets',
      urgent: true,
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'A call to the counterpart’s desk, which asked that everything be put in one letter.',
      }],
      ['officer', { past: 'agency-reply', in: 1 }, {
        command: 'escalate', words: 'No reply within the urgent period. The season goes on, and so does the gap.',
      }],
      ['coordinator2', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'The question was raised at a routine meeting; monthly means were mentioned as something that might be possible.',
      }],
      ['coordinator2', { in: 2 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['coordinator2', { past: 'coordinator-reply', in: 1 }, {
        command: 'note', words: 'No reply. Monthly means would not serve the forecast, but would be better than nothing for the study of the past season.',
      }],
      ['coordinator2', { at: -5 }, {
        command: 'refer-to-senior-review', words: 'The reply at this level is overdue.',
      }],
    ],
    stage: 'senior-review',
  },
  {
    id: 'gauges-request-sent',
    filedBy: 'officer',
    filed: -17,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'See the lines of the activity: what this side provided is on record there, and what came is not.',
      title: 'Discharge of three gauges given in another datum',
      narrative:
        'For three of the gauges the river stage refers to a local datum that is not described, while the precipitation product that the US side deposits follows the agreed format throughout. The figures cannot be compared between years. A table of the datum levels would settle it.',
      happenedOn: -45,
      agencyId: 'bes',
      activityId: 'flood',
      expectationId: 'flo-stage',
      asked: 'asked',
      askedOn: -30,
      askedWords: 'Asked at the working group; the minutes note the question and no answer.',
      evidence: 'The minutes of the working group.',
    }),
    steps: [
      ['officer', { in: 1 }, { command: 'acknowledge' }],
      ['officer', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer', { at: -2 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The two secretaries of the working group exchanged messages about the datum of each gauge.',
      }],
    ],
    stage: 'agency-consultations',
  },
]
