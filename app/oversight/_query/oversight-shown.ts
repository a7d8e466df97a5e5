import { readAddress, type Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Office } from '@/lib/services/office'
import { viewOversight } from '@/lib/services/view-oversight'
import { oversightChoices } from '@/lib/services/view-oversight-lists'

import { askedOf, readNarrowing } from './oversight-query'

/** The figures that an address asks for. Throws `NotFound` for those who have no oversight. */
export function oversightShown(office: Office, viewer: Viewer, parameters: Parameters) {
  const choices = oversightChoices(office, viewer)
  const { narrowing, ignored } = readNarrowing(parameters, choices)
  const address = readAddress(parameters)
  const pictures = address.maybeOneOf('pictures', ['no']) === ''
  return { narrowing, ignored: [...ignored, ...address.ignored], choices, pictures, oversight: viewOversight(office, viewer, askedOf(narrowing)) }
}
