import { complaint, type Story } from '../story-format'

/** The cases of the Ocean and Atmosphere Service that concern the atmosphere and its past. All invented. */
export const atmosphereStories: readonly Story[] = [
  {
    id: 'ice-cores-coordinator-running',
    filedBy: 'researcher',
    filed: -112,
    complaint: complaint({
      subject: 'materials-and-samples',
      title: 'Core sections never shipped',
      narrative:
        'Half of the archived core sections were to be shipped, and none has left the archive. The freezer and the cutting plan on this side have been ready for months. The partner says that the sections are safe and set aside.',
      happenedOn: -60,
      agencyId: 'oas',
      activityId: 'ice',
      expectationId: 'ice-samp',
      asked: 'asked',
      askedOn: -22,
      askedWords: 'Three reminders. The last answer says that the export permit was refused and that a second application is being considered.',
      statedReason: 'export-permit-refused',
    }),
    steps: [
      ['officer-oas', { in: 2 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The officer asked the institute for the ground of the refusal.',
      }],
      ['officer-oas', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer-oas', { in: 20 }, {
        command: 'record-reply', on: -2, statedReason: 'export-permit-refused', delivered: 'nothing', alternativeOffered: true,
        words: 'The permit was refused for whole sections. Cut slices, measured on the spot by visitors, are offered instead.',
      }],
      ['officer-oas', { in: 10 }, {
        command: 'conclude', on: 0, outcome: 'no-solution',
        words: 'Slices would melt the outer layer that the study needs. The offer is kept in mind; no solution at this level.',
      }],
      ['officer-oas', { in: 3 }, { command: 'escalate', words: 'Concluded without a solution; the offer of slices is on record.' }],
      ['coordinator2', { in: 6 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The coordinating offices went through the history of the permit by telephone.',
      }],
      ['coordinator2', { in: 4 }, { command: 'record-receipt', on: -2, evidence: 'diplomatic-note' }],
      ['coordinator2', { in: 24 }, {
        command: 'record-reply', on: -1, statedReason: 'export-permit-refused', delivered: 'nothing', alternativeOffered: false,
        words: 'A second application for a permit has been handed in; no date can be given for an answer.',
      }],
    ],
    stage: 'coordinator-consultations',
  },
  {
    id: 'raw-readings-alternative',
    filedBy: 'researcher2',
    filed: -72,
    complaint: complaint({
      kind: 'reciprocity',
      balanceWords: 'See the lines of the activity: what this side provided is on record there, and what came is not.',
      title: 'US raw readings delivered for nine months, none received since the third',
      narrative:
        'The hourly raw readings of the five US sites were transferred for each of nine months. From the other five sites the readings of three months came, and none since. A comparison of monitors needs both at the same hours.',
      happenedOn: -44,
      agencyId: 'oas',
      activityId: 'aq',
      expectationId: 'aq-raw',
      asked: 'asked',
      askedOn: -26,
      askedWords: 'Asked at the working group; minutes attached. The answer was that daily means might be easier to provide.',
      statedReason: 'aggregates-offered-instead',
      evidence: 'The minutes of the working group.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'working-group', informalStep: 'taken', informalStepOn: -8,
        informalWords: 'The question was put in the working group’s mailing list, and was answered with an offer of daily means.',
      }],
      ['officer-oas', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
      ['officer-oas', { in: 20 }, {
        command: 'record-reply', on: -1, statedReason: 'aggregates-offered-instead', delivered: 'nothing', alternativeOffered: true,
        words: 'Daily means for all six months are offered at once, and hourly values of one site for a trial month.',
      }],
      ['officer-oas', { in: 12 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false,
        words: 'The sides looked at what daily means can show. The trial month with hourly values is to come first, and then both decide.',
      }],
      ['officer-oas', { in: 4 }, {
        command: 'propose-extension', on: -1, clock: 'agency-conclude-1', n: 90, by: 'responding-side',
        words: 'Three months: one for the trial with hourly values, two to see what daily means can do.',
      }],
      ['officer-oas', { in: 4 }, {
        command: 'answer-extension', on: -1, accepted: true, instrument: 'letter',
        words: 'The alternative is accepted for three months, and consultations stay open for as long.',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'calibration-visit-escalated',
    filedBy: 'researcher3',
    filed: -66,
    complaint: complaint({
      subject: 'sites-and-laboratories',
      title: 'Visit to the calibration laboratory put off three times',
      narrative:
        'The visit to the calibration laboratory was to take place in spring and has been put off three times, each time in the week before. Tickets were lost twice. The correspondence is friendly throughout and gives no reason.',
      happenedOn: -30,
      agencyId: 'oas',
      activityId: 'aq',
      expectationId: 'aq-visit',
      asked: 'asked',
      askedOn: -20,
      askedWords: 'Each time a new date was asked for and given.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-oas', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'none', informalStepOn: null,
        informalWords: 'None: three dates had been asked for and given already, so a further informal step seemed of no use.',
      }],
      ['officer-oas', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer-oas', { in: 16 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: true,
        words: 'Both agencies would like the visit to happen and neither can settle the access rules of the site. Both agree to go up.',
      }],
      ['officer-oas', { at: -4 }, { command: 'escalate', words: 'Both sides agreed to go up; the access rules are not in the agencies’ hands.' }],
    ],
    stage: 'coordinator-consultations',
  },
  {
    id: 'workshop-reply-running',
    filedBy: 'officer-oas',
    filed: -38,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'See the lines of the activity: what this side provided is on record there, and what came is not.',
      subject: 'persons-and-visas',
      title: 'Invitations to the dust workshop not issued',
      narrative:
        'The second workshop of the series was announced, and the letters of invitation that visas depend on have not been issued. The US side issued its letters for the first workshop within two weeks. No line of the activity names the letters, so the provision itself is cited.',
      happenedOn: -15,
      agencyId: 'oas',
      activityId: 'dust',
      expectationId: null,
      provisionId: 'data-access-and-reciprocity',
      asked: 'asked',
      askedOn: -9,
      askedWords: 'Two messages of the organizers, answered with thanks and without a date.',
    }),
    steps: [
      ['officer-oas', { in: 1 }, { command: 'acknowledge' }],
      ['officer-oas', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-oas', { at: -25 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -4,
        informalWords: 'The organizers on both sides spoke; the letters wait for an office that neither of them belongs to.',
      }],
    ],
    stage: 'agency-consultations',
  },
]
