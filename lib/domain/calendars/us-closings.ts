import type { UsClosing } from './calendars'

/**
 * Days on which an executive order closed the departments and agencies. They are not holidays of 5 U.S.C.
 * 6103(a): whether they count is the rule's choice between `us-federal` and `us-federal-statutory`. Complete
 * from 2024 on; they can be announced days before the date.
 */
export const US_CLOSINGS: readonly UsClosing[] = [
  {
    date: '2024-12-24', order: 'EO 14129',
    knownFrom: '2024-12-18', knownFromBasis: 'dated 18 December 2024, 89 FR 104857, as a public list gives it',
  },
  {
    date: '2025-01-09', order: 'EO 14133',
    knownFrom: '2024-12-30', knownFromBasis: 'dated 30 December 2024, 90 FR 187',
  },
  {
    date: '2025-12-24', order: 'EO 14370',
    knownFrom: '2025-12-18', knownFromBasis: 'dated 18 December 2025, as the press reported it that day',
  },
  {
    date: '2025-12-26', order: 'EO 14370',
    knownFrom: '2025-12-18', knownFromBasis: 'dated 18 December 2025, as the press reported it that day',
  },
]
