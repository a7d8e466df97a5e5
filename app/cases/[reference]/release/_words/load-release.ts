import { cache } from 'react'

import { orNotFound } from '@/app/_register/or-not-found'
import { viewRelease } from '@/lib/services/view-release'

/** The release of a case, for a coordinator; read once in each request. For others it is a page that is not there. */
export const loadRelease = cache((reference: string) => orNotFound((office, viewer) => viewRelease(office, viewer, reference)))
