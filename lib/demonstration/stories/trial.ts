import { complaint, type Story } from '../story-format'

/** Lung cancer trials: complaints that were not admitted, and what became of them. All invented. */
export const trialStories: readonly Story[] = [
  {
    id: 'patient-files-refusal-upheld',
    filedBy: 'researcher4',
    filed: -83,
    complaint: complaint({
      title: 'Patient files of the trials not shared',
      narrative:
        'To compare endpoints properly one would need the files of the patients. The partner has them and shares definitions only. I think that this falls short of what cooperation should be.',
      happenedOn: -28,
      agencyId: 'ahs',
      activityId: 'trial',
      expectationId: null,
      asked: 'asked',
      askedOn: -14,
      askedWords: 'Asked at a workshop; the partner pointed at the conditions of the activity.',
      statedReason: 'personal-information',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 7 }, {
        command: 'decline-admission', reason: 'nothing-named',
        words: 'No line of the activity is named, and its review excludes patient-level data in both directions. What was agreed are definitions and a coding map.',
        elsewhere: 'A change of the conditions can be proposed to the agency for the next work plan.',
      }],
      ['researcher4', { in: 8 }, {
        command: 'request-second-look', words: 'The definitions refer to the files all the time. I ask another officer to look at whether that is not an expectation.',
      }],
      ['officer-ahs', { in: 9 }, {
        command: 'uphold-refusal',
        words: 'I have read the complaint and the review anew. A definition that refers to a file does not promise the file. The refusal stands.',
        elsewhere: 'The work plan is open for proposals until the end of the year; the agency’s desk helps to word one.',
      }],
    ],
    stage: 'not-admitted',
  },
  {
    id: 'endpoint-map-second-look',
    filedBy: 'researcher3',
    filed: -24,
    complaint: complaint({
      title: 'Definitions of two endpoints missing from the map',
      narrative:
        'The coding map leaves out two of the endpoints that both sides had listed. They are the ones that differ most between the two registries. The rest of the map is complete.',
      happenedOn: -19,
      agencyId: 'ahs',
      activityId: 'trial',
      expectationId: 'tri-map',
      asked: 'not-asked',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 6 }, {
        command: 'decline-admission', reason: 'partner-not-asked',
        words: 'The partner was not asked for the two endpoints, and nothing is said about why asking would be unsafe.',
        elsewhere: 'A message to the partner may settle it. After that the complaint can be amended and filed again.',
      }],
      ['researcher3', { at: -5 }, {
        command: 'request-second-look', words: 'The list of endpoints was sent to the partner twice by the working group. That is asking, in my view.',
      }],
    ],
    stage: 'second-look',
  },
]
