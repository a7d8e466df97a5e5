import { complaint, type Story } from '../story-format'

/** More cases of the Agricultural Research Center. All invented. */
export const fieldStories: readonly Story[] = [
  {
    id: 'rust-races-terminated',
    filedBy: 'officer-arc',
    filed: -345,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'The seed sets of the differential hosts were shipped in March. No race designations came.',
      title: 'No race designations for the survey season',
      narrative:
        'The seed sets were shipped and arrived. The race designations of the season were to follow each month and have not come. The partner says that the survey was handed to another office.',
      happenedOn: -24,
      agencyId: 'arc',
      activityId: 'rust',
      expectationId: 'rus-race',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'Two letters, answered by the institute with regret.',
      statedReason: 'other',
      urgent: true,
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer-arc', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The officer asked the institute which office has the survey now.',
      }],
      ['officer-arc', { past: 'agency-reply', in: 1 }, { command: 'escalate', words: 'No reply within the urgent period.' }],
      ['coordinator2', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The coordinating offices could not find out where the survey is.',
      }],
      ['coordinator2', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator2', { past: 'coordinator-reply', in: 1 }, { command: 'refer-to-senior-review', words: 'The reply is overdue.' }],
      ['coordinator2', { past: 'senior-conclude', in: 2 }, { command: 'open-suspension-review', words: 'Senior review has run out.' }],
      ['coordinator2', { in: 4 }, {
        command: 'decide-suspension', decision: 'suspend', scope: [{ kind: 'activity', id: 'rust' }], reviewOn: 75,
        memo: 'The survey was handed to an office that is no party to the memorandum, and no designations have come. Nobody on either side can say when they will. It is proposed to suspend the activity and to look again once the institute knows more. This finds no breach.',
        recommendation: '',
      }],
      ['coordinator', { in: 3 }, { command: 'second-decision', agree: true, words: 'Agreed.' }],
      ['coordinator2', { in: 60 }, {
        command: 'decide-suspension', decision: 'keep', scope: [], reviewOn: 60,
        memo: 'The institute writes that the survey will not come back to it. It is proposed to keep the suspension and to wait.', recommendation: '',
      }],
      ['coordinator', { in: 4 }, {
        command: 'second-decision', agree: false, words: 'If the survey will not come back, waiting helps neither side. I would rather say so now.',
      }],
      ['coordinator2', { in: 5 }, {
        command: 'decide-suspension', decision: 'terminate', scope: [], reviewOn: null,
        memo: 'The institute no longer runs the survey, and the office that does is no party to the memorandum. Both teams regret it. It is proposed to end the activity; a new one can be proposed where the survey now is.',
        recommendation: '',
      }],
      ['coordinator', { in: 2 }, { command: 'second-decision', agree: true, words: 'Agreed. The institute was told beforehand and sees it in the same way.' }],
      ['officer-arc', { in: 8 }, {
        command: 'cease', on: 0, basis: 'own-choice', caseGoesOn: true, words: 'The agency’s team takes no further part; the seed sets stay with the institute as a gift.',
      }],
    ],
    stage: 'activity-terminated',
  },
  {
    id: 'trap-station-lapsed',
    filedBy: 'researcher3',
    filed: -399,
    complaint: complaint({
      title: 'One of twelve trap stations without counts',
      narrative:
        'Eleven of the twelve stations send their counts. The twelfth sends its name and a zero, week after week. It may have been given up.',
      happenedOn: -15,
      agencyId: 'arc',
      activityId: 'pest',
      expectationId: 'pes-trap',
      asked: 'asked',
      askedOn: -8,
      askedWords: 'Asked by message. The station was to be visited in the next season.',
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-arc', { in: 3 }, { command: 'note', words: 'To be asked after the visit in the next season.' }],
    ],
    stage: 'lapsed',
  },
  {
    id: 'accessions-received-resolved',
    filedBy: 'officer-arc',
    filed: -183,
    complaint: complaint({
      filedFor: 'other-side',
      receivedOn: 0,
      subject: 'materials-and-samples',
      title: 'Twelve of the accessions received do not germinate',
      narrative:
        'Concern of the PRC side: of the forty accessions that were sent twelve do not germinate, and two bear the same number. It asks for new seed of the fourteen.',
      happenedOn: -28,
      agencyId: 'arc',
      activityId: 'germ',
      expectationId: 'ger-us',
      asked: 'asked',
      askedOn: -16,
      askedWords: 'The institute wrote to the gene bank, which confirmed the double number.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-arc', { in: 5 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 4 }, { command: 'admit', urgent: false }],
      ['officer-arc', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The two curators went through the list of numbers.',
      }],
      ['officer-arc', { in: 2 }, { command: 'record-receipt', on: 0, evidence: 'acknowledgement' }],
      ['officer-arc', { in: 15 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'nothing', alternativeOffered: false,
        words: 'The gene bank confirms the double number and grows new seed of all fourteen.',
      }],
      ['officer-arc', { in: 3 }, {
        command: 'agree-step', on: 0, side: 'responding-side', dueOn: 70, instrument: 'letter', words: 'The US side undertakes to send new seed of fourteen accessions after the harvest.',
      }],
      ['officer-arc', { in: 62 }, { command: 'report-step', on: -1, step: 'open', words: 'Sent, with a test of germination for each.' }],
      ['officer-arc', { in: 9 }, {
        command: 'verify-step', step: 'open', outcome: 'complete', words: 'The PRC side wrote that all fourteen germinate (“全部发芽”).',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'moth-photographs-agency-ceases',
    filedBy: 'officer-arc',
    filed: -68,
    complaint: complaint({
      filedFor: 'agency',
      kind: 'reciprocity',
      balanceWords: 'Radar tracks were deposited each week. Trap counts came each week, without the photographs that the format names.',
      title: 'Counts come without the photographs of the traps',
      narrative:
        'The format of the counts provides for a photograph of each trap, by which a count can be checked. The counts come, the photographs do not. They may be too large for the line.',
      happenedOn: -31,
      agencyId: 'arc',
      activityId: 'pest',
      expectationId: 'pes-trap',
      asked: 'asked',
      askedOn: -19,
      askedWords: 'Asked at the yearly workshop. A smaller size was promised for a trial.',
      statedReason: 'other',
    }),
    steps: [
      ['officer-arc', { in: 5 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 5 }, { command: 'admit', urgent: false }],
      ['officer-arc', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The two networks tried a smaller size together.',
      }],
      ['officer-arc', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer-arc', { in: 16 }, {
        command: 'record-reply', on: 0, statedReason: 'other', delivered: 'part', alternativeOffered: true,
        words: 'Photographs of four stations come now. For the others a drawing of each count is offered.',
      }],
      ['officer-arc', { at: -14 }, {
        command: 'cease', on: 0, basis: 'own-choice', caseGoesOn: true,
        words: 'The agency’s imaging group takes no further part in checking photographs, for want of staff. The case goes on.',
      }],
    ],
    stage: 'agency-consultations',
  },
  {
    id: 'trap-format-reply-running',
    filedBy: 'researcher3',
    filed: -19,
    complaint: complaint({
      title: 'Weeks of the trap counts numbered in two ways',
      narrative:
        'Half of the stations number the weeks from January, half from the first count. The forecast mixes them up. One line in the header would do.',
      happenedOn: -17,
      agencyId: 'arc',
      activityId: 'pest',
      expectationId: 'pes-trap',
      asked: 'asked',
      askedOn: -9,
      askedWords: 'One message, which was passed on to the stations.',
      urgent: true,
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 2 }, { command: 'admit', urgent: true }],
      ['officer-arc', { at: -12 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'The officer asked the institute which of the two ways it prefers; either would do.',
      }],
      ['officer-arc', { at: -8 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
    ],
    stage: 'agency-consultations',
  },
]
