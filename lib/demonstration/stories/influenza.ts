import { complaint, type Story } from '../story-format'

/** Older cases of the influenza exchange of the Agency for Health Surveillance. All invented. */
export const influenzaStories: readonly Story[] = [
  {
    id: 'strain-names-lapse-warned',
    filedBy: 'officer2',
    filed: -299,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'Both sides transferred their tables each quarter. Only the names of the strains differ.',
      title: 'Strain names in the antigenic tables follow no common list',
      narrative:
        'The antigenic tables name strains in a way that cannot be matched with the sequences without reading each line. The US tables follow the common list. A table of equivalents would do.',
      happenedOn: -20,
      agencyId: 'ahs',
      activityId: 'flu',
      expectationId: 'flu-ag',
      asked: 'asked',
      askedOn: -12,
      askedWords: 'Mentioned in a call; the partner thought that a list existed somewhere.',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 6 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 20 }, { command: 'note', words: 'Not pressing: the tables can be used. To be requested together with the next question on these tables.' }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'sequences-two-steps-resolved',
    filedBy: 'researcher',
    filed: -262,
    complaint: complaint({
      title: 'Metadata table of the deposited sequences is empty',
      narrative:
        'The sequences of three months were deposited in time, but the table that gives place and date of each isolate is empty. Without it they cannot be placed in a tree with dates. The sequences themselves are of high quality.',
      happenedOn: -33,
      agencyId: 'ahs',
      activityId: 'flu',
      expectationId: 'flu-seq',
      asked: 'asked',
      askedOn: -19,
      askedWords: 'A message to the depositor, who asked for patience while a rule on personal information was being clarified.',
      statedReason: 'personal-information',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer2', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The two program offices spoke about which columns could be personal information.',
      }],
      ['officer2', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['coordinator', { in: 6 }, { command: 'direct-hold', words: 'Another agency has the same question before the coordinating offices. This case waits a few days for the answer.' }],
      ['coordinator', { in: 9 }, { command: 'lift-hold', words: 'The answer is there: province and week are no personal information.' }],
      ['officer2', { in: 12 }, {
        command: 'record-reply', on: -1, statedReason: 'personal-information', delivered: 'nothing', alternativeOffered: true,
        words: 'The institute can give province and week of each isolate, and asks for a month to prepare the table.',
      }],
      ['officer2', { in: 5 }, {
        command: 'agree-step', on: -1, side: 'responding-side', dueOn: 30, instrument: 'email',
        words: 'The institute undertakes to deposit the table for three months, with province and week.',
      }],
      ['officer2', { past: 'step-done', in: 1 }, { command: 'report-step', on: -2, step: 'open', words: 'The institute writes that the table is there.' }],
      ['researcher', { in: 3 }, {
        command: 'answer-step', step: 'open', confirmed: false, words: 'One month is there. The table of the other two has the columns and no lines.',
      }],
      ['officer2', { in: 5 }, {
        command: 'verify-step', step: 'open', outcome: 'failed', words: 'Two of three months are empty on the agreed day. The institute says that the export broke off.',
      }],
      ['officer2', { in: 6 }, {
        command: 'agree-step', on: -1, side: 'responding-side', dueOn: 16, instrument: 'email',
        words: 'The institute undertakes to repeat the export of the two months.',
      }],
      ['officer2', { in: 12 }, { command: 'report-step', on: -1, step: 'open', words: 'Both months were exported again and deposited.' }],
      ['researcher', { in: 3 }, { command: 'answer-step', step: 'open', confirmed: true, words: '' }],
      ['officer2', { in: 27 }, {
        command: 'verify-step', step: 'open', outcome: 'complete', words: 'All three months are complete, with province and week.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'assay-patent-referred',
    filedBy: 'researcher3',
    filed: -101,
    complaint: complaint({
      subject: 'publication',
      title: 'Assay of both teams appears in a patent application of one',
      narrative:
        'The assay behind the antigenic tables was worked out by both teams. A published application names the inventors of one of them only. I do not know whether that was meant, and would like it to be looked at.',
      happenedOn: -30,
      agencyId: 'ahs',
      activityId: 'flu',
      expectationId: null,
      provisionId: 'dispute-resolution',
      asked: 'asked',
      askedOn: -18,
      askedWords: 'The partner was surprised too, and will ask its own office for patents.',
      statedReason: 'other',
    }),
    steps: [
      ['officer2', { in: 1 }, { command: 'acknowledge' }],
      ['officer2', { in: 6 }, {
        command: 'refer', to: 'intellectual-property', whole: true,
        words: 'Who is named as an inventor is a question of the intellectual-property annex. The whole file went to the contact point for it; nothing remains here.',
      }],
    ],
    stage: 'referred',
  },
]
