import { complaintSteps, stepsFor, type ComplaintStep } from '@/lib/domain/cases/complaint-answers'
import type { Role } from '@/lib/domain/access/roles'

/** The pages of the form, in order, by the last part of their address. */
export type FormPage = ComplaintStep | 'review'

export function pagesFor(role: Role): readonly FormPage[] {
  return [...stepsFor(role), 'review']
}

export const pagePath = (draftId: string, page: FormPage) => `/cases/new/${draftId}/${page}`

export const filedPath = (reference: string) => `/cases/${reference}/filed`

/** The field on its page, which then also says what is wrong with it. */
export const fieldPath = (draftId: string, page: FormPage, field: string) => `${pagePath(draftId, page)}?from=review#${field}`

export function isStep(text: string): text is ComplaintStep {
  return complaintSteps.some((step) => step === text)
}

/** What the buttons under a step ask for; each saves first. */
export const directions = ['on', 'back', 'later'] as const
export type Direction = (typeof directions)[number]

/** Where a saved step leads: on or back through the pages, to the review where the person came from there, or out of the form. */
export function nextPath(at: { draftId: string; step: ComplaintStep; role: Role; direction: Direction; fromReview: boolean }): string {
  if (at.direction === 'later') return '/cases/new'
  if (at.fromReview) return pagePath(at.draftId, 'review')
  const pages = pagesFor(at.role)
  const next = pages[pages.indexOf(at.step) + (at.direction === 'on' ? 1 : -1)]
  return next === undefined ? '/cases/new' : pagePath(at.draftId, next)
}
