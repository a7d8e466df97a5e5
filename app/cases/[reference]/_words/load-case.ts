import { notFound } from 'next/navigation'
import { cache } from 'react'

import type { Parameters } from '@/app/_address/address-reader'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { NotFiledYet, NotFound } from '@/lib/services/errors'
import { officeZone, theOffice } from '@/lib/services/office'
import { viewCase, type CaseDetail } from '@/lib/services/view-case'
import { requireViewer, type SignedIn } from '@/lib/sign-in/viewer'

import { readAsOf, type AskedAsOf } from '../_as-of/read-as-of'

interface LoadedCase {
  readonly detail: CaseDetail
  readonly viewer: SignedIn
  readonly asked: AskedAsOf
}

/**
 * The case of a page, as the viewer may see it, as of the day that the address asks for; where that cannot be shown, the present, and why. A
 * reference that does not exist and one that the viewer may not see both end on the same page.
 */
export function loadCase(reference: string, parameters: Parameters = {}): Promise<LoadedCase> {
  const member = (name: string) => [parameters[name]].flat()[0] ?? ''
  return load(reference, member('asOf'), member('axis'))
}

/** Read once in each request, for the page and for its title. */
const load = cache(async (reference: string, day: string, axis: string): Promise<LoadedCase> => {
  const viewer = await requireViewer()
  const office = theOffice()
  const asked = readAsOf({ asOf: day, axis }, localDateAt(office.now(), officeZone))
  try {
    return { viewer, asked, detail: viewCase(office, viewer, reference, asked.asOf) }
  } catch (error) {
    if (error instanceof NotFound) notFound()
    if (error instanceof NotFiledYet) return { viewer, asked: { ...asked, problem: 'not-filed-yet' }, detail: viewCase(office, viewer, reference) }
    throw error
  }
})
