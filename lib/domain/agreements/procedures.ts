import { euCentralAmerica310 } from './eu-central-america-310'
import { foia552 } from './foia-552'
import type { Procedure } from './schema'
import { sta2024 } from './sta-2024'
import { usChina20207 } from './us-china-2020-7'
import { wtoDsu4 } from './wto-dsu-4'

/**
 * The procedures that come with this release. An office knows these and those that were entered in it: `office.procedures`. New
 * cases are opened under the first one until an administrator decides otherwise, and the register stands under its agreement.
 */
export const builtInProcedures: readonly [Procedure, ...Procedure[]] = [sta2024, wtoDsu4, euCentralAmerica310, foia552, usChina20207]

/**
 * What earlier releases held under the same version in another form, by the SHA-256 of its content. It says the same: its urgent lengths
 * are variants now, and the other readings that were added decide nothing. Cases that name it go on under the form of today.
 */
export const earlierForms: readonly (readonly [hash: string, Procedure])[] = [
  ['2ce6ad0369b59e8a04d95a56b8aa8f0e9fea64528b8ad66acf6324a389e210e8', sta2024],
]
