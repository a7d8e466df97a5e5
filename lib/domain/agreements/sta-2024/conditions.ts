/** Words in which the conditions of this procedure are put together. */
export const officer = ['officer' as const]
export const coordinator = ['coordinator' as const]
export const either = ['officer' as const, 'coordinator' as const]
export const requested = (stage: string) => ({ event: 'consultations-requested' as const, stage })
export const concludedWithout = (stage: string) => ({ event: { event: 'consultations-concluded' as const, stage, is: { outcome: 'no-solution' } } })
export const overdue = (clock: string) => ({ clock, is: 'overdue' as const })
export const contactHeld = { fact: 'contact-held' as const }

/** The stages in which the sides consult. */
export const consulting = ['agency-consultations', 'coordinator-consultations', 'senior-review']
/** Every stage that is no end. */
export const openStages = [
  'intake', 'second-look', 'agency-consultations', 'coordinator-consultations', 'senior-review', 'corrective-step', 'suspension-review', 'suspended',
]
export const closedStages = [
  'cooperation-continues', 'cooperation-resumed', 'activity-terminated', 'resolved', 'not-admitted', 'withdrawn', 'referred', 'record-only', 'lapsed',
]
