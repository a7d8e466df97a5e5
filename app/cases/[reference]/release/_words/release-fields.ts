import type { Check } from '@/lib/domain/release/release-events'

/** The page of a case's release. */
export const releasePath = (reference: string) => `/cases/${reference}/release`

/** The field in which an item of the checklist is answered. */
export const answerField = (check: Check) => `answer-${check}`

/** What an entry names only where the review says so. */
export const nameable = ['counterpart', 'activity'] as const
