import { complaint, type Story } from '../story-format'

/** The cases of the Agricultural Research Center. All invented. */
export const agricultureStories: readonly Story[] = [
  {
    id: 'trap-counts-resolved',
    filedBy: 'researcher3',
    filed: -160,
    complaint: complaint({
      title: 'Trap counts arrive six weeks late each time',
      narrative:
        'The weekly trap counts of the twelve stations are complete and careful, and arrive six weeks after the week they describe. A migration forecast needs them within days. The teams on both sides agree about that.',
      happenedOn: -30,
      agencyId: 'arc',
      activityId: 'pest',
      expectationId: 'pes-trap',
      asked: 'asked',
      askedOn: -15,
      askedWords: 'The partner points at slow approvals and would itself like to be quicker.',
      statedReason: 'internal-approval-time',
      urgent: true,
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer-arc', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'email', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The two station networks spoke about what a count of the same week would need.',
      }],
      ['officer-arc', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'acknowledgement' }],
      ['officer-arc', { in: 9 }, {
        command: 'record-reply', on: -1, statedReason: 'internal-approval-time', delivered: 'part', alternativeOffered: true,
        words: 'In time. Preliminary counts within a week are offered, to be followed by the checked ones.',
      }],
      ['officer-arc', { in: 4 }, {
        command: 'record-meeting', on: 0, bothAgreeToGoUp: false,
        words: 'The sides wrote down what a preliminary count is, and which use may be made of it.',
      }],
      ['officer-arc', { in: 8 }, {
        command: 'conclude', on: 0, outcome: 'solution',
        words: 'Both sides changed the line: preliminary counts within seven days, checked counts within eight weeks. Two weeks have come in time.',
      }],
    ],
    stage: 'resolved',
  },
  {
    id: 'specimens-decision-proposed',
    filedBy: 'researcher4',
    filed: -98,
    complaint: complaint({
      subject: 'materials-and-samples',
      title: 'Reference specimens of three parasitoids not shipped',
      narrative:
        'The reference specimens of the three parasitoids were to be shipped and have not come. Identification in this season rests on them, because two of the three species can be told apart only by direct comparison. Photographs were sent and do not show the character that matters.',
      happenedOn: -9,
      agencyId: 'arc',
      activityId: 'pest',
      expectationId: 'pes-coll',
      asked: 'asked',
      askedOn: -5,
      askedWords: 'One message and a call; the collection waits for a permit.',
      statedReason: 'export-permit-refused',
      urgent: true,
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { in: 3 }, { command: 'admit', urgent: true }],
      ['officer-arc', { in: 2 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -3,
        informalWords: 'The officer asked the collection which permit is meant.',
      }],
      ['officer-arc', { in: 3 }, { command: 'record-receipt', on: -2, evidence: 'courier' }],
      ['officer-arc', { past: 'agency-reply', in: 1 }, { command: 'escalate', words: 'No reply within the urgent period.' }],
      ['coordinator2', { in: 4 }, {
        command: 'request-consultations', on: 0, manner: 'diplomatic-note', informalStep: 'taken', informalStepOn: -1,
        informalWords: 'The coordinating offices spoke; a permit was refused in spring, and nobody could say whether it will be asked for again.',
      }],
      ['coordinator2', { in: 3 }, { command: 'record-receipt', on: -1, evidence: 'diplomatic-note' }],
      ['coordinator2', { past: 'coordinator-reply', in: 1 }, { command: 'refer-to-senior-review', words: 'The reply at this level is overdue.' }],
      ['coordinator2', { at: -9 }, {
        command: 'open-suspension-review', words: 'The season ends soon; the question is put to two persons now.',
      }],
      ['coordinator2', { at: -3 }, {
        command: 'decide-suspension',
        decision: 'suspend',
        scope: [{ kind: 'expectation', id: 'pes-us' }],
        reviewOn: 80,
        memo:
          'The specimens were agreed on, requested at both levels and in senior review, and not shipped; a permit was refused, and no new one was asked for as far as is known. The trap counts of the same activity come in time. It is proposed to suspend the deposit of radar tracks, which is the US line of the same season, to leave the trap counts untouched, and to look again within the period of review. This finds no breach.', recommendation: '',
      }],
    ],
    stage: 'suspension-review',
  },
  {
    id: 'germplasm-revived',
    filedBy: 'researcher3',
    filed: -386,
    complaint: complaint({
      kind: 'reciprocity',
      balanceWords: 'Forty accessions with passport data went out on the agreed day. Eleven came back.',
      subject: 'materials-and-samples',
      title: 'Forty accessions sent, eleven received',
      narrative:
        'Forty accessions with passport data were sent to the PRC side, and eleven have come in return. The eleven are in good condition and well described. Of the other twenty-nine nothing is known.',
      happenedOn: -3,
      agencyId: 'arc',
      activityId: 'germ',
      expectationId: 'ger-acc',
      asked: 'asked',
      askedOn: -1,
      askedWords: 'Asked by letter.',
    }),
    steps: [
      ['officer-arc', { in: 1 }, { command: 'acknowledge' }],
      ['officer-arc', { at: -16 }, {
        command: 'revive', on: 0, manner: 'letter',
        words: 'The case was overlooked when the officer in charge changed, and lapsed. The twenty-nine accessions are still missing, so it is taken up again.',
      }],
      ['officer-arc', { in: 1 }, { command: 'admit', urgent: false }],
      ['officer-arc', { in: 3 }, {
        command: 'request-consultations', on: 0, manner: 'letter', informalStep: 'taken', informalStepOn: -2,
        informalWords: 'The officer asked the institute whether the consignment had been divided.',
      }],
      ['officer-arc', { at: -4 }, { command: 'record-receipt', on: -2, evidence: 'acknowledgement' }],
    ],
    stage: 'agency-consultations',
  },
]
