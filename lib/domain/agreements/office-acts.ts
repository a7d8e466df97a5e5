import { en, practice } from './words'

const officer = ['officer' as const]
const filing = [{ event: 'complaint-filed' as const }]

/**
 * What an agency can always do on its own record, in whatever procedure: keep positions, correct, note, withdraw what it filed.
 * @param open the stages that are no end
 * @param closed the ends
 * @param withdrawn the end to which a withdrawal leads
 */
export const officeActs = (open: string[], closed: string[], withdrawn: string) => [
  {
    id: 'position',
    command: 'record-position' as const,
    label: en('Record the position of a side'),
    guidance: en('Enter what one of the sides holds, as it puts it. Both positions stand beside each other on the page of the case.'),
    stages: open,
    roles: officer,
    notBefore: filing,
    standing: true,
    ...practice('positions of the sides'),
  },
  {
    id: 'withdraw',
    command: 'withdraw' as const,
    label: en('Withdraw'),
    guidance: en('Withdrawing closes the case at this point. The record stays. You need give no reason.'),
    stages: open,
    roles: ['researcher' as const],
    next: withdrawn,
    notBefore: filing,
    standing: true,
    ...practice('withdrawal'),
  },
  {
    id: 'withdraw-for-agency',
    command: 'withdraw' as const,
    label: en('Withdraw'),
    guidance: en('Withdrawing closes the case at this point. The record stays. For what was received, enter it when the side that brought it has withdrawn it.'),
    stages: open,
    roles: officer,
    when: { not: { fact: 'filed-by-complainant' as const } },
    whenWords: en('The agency itself filed, or recorded what it received.'),
    next: withdrawn,
    notBefore: filing,
    standing: true,
    onlyWhenOpen: true,
    ...practice('withdrawal'),
  },
  {
    id: 'correct-entry',
    command: 'correct-entry' as const,
    label: en('Correct an earlier entry'),
    guidance: en(
      'An entry is never changed or removed. A correction names it and stands in its place: with another date, or so that the entry no longer counts. Every period that it touches is worked out again, and both dates stay on record.',
    ),
    stages: [...open, ...closed],
    roles: officer,
    notBefore: filing,
    standing: true,
    ...practice('correction of an earlier entry'),
  },
  {
    id: 'note',
    command: 'note' as const,
    label: en('Add a note'),
    guidance: en('A note stays on the record and can be read by everybody who may read the narrative of this case. Write nothing that could endanger a person.'),
    stages: [...open, ...closed],
    roles: ['researcher' as const, 'officer' as const],
    notBefore: filing,
    standing: true,
    ...practice('notes on the record'),
  },
]

/** The stage in which a case of two governments begins: nothing was sent yet, and nothing of it stands in the text. */
export const preparation = {
  id: 'preparation',
  label: en('Preparation'),
  description: en('The agency looks at the matter before anything is sent to the other side. No period runs.'),
  closed: false,
  level: 'agency' as const,
  ...practice('what comes before a request'),
}

/** The end of what was withdrawn. */
export const withdrawn = {
  id: 'withdrawn',
  label: en('Closed: withdrawn'),
  description: en('It was withdrawn. The record stays.'),
  closed: true,
  level: 'none' as const,
  ...practice('withdrawal'),
}
