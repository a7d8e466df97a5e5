import { euCentralAmerica310 } from './eu-central-america-310'
import { foia552 } from './foia-552'
import type { Procedure } from './schema'
import { sta2024 } from './sta-2024'
import { usChina20207 } from './us-china-2020-7'
import { wtoDsu4 } from './wto-dsu-4'

/** Every procedure and version that a case may have been opened under. */
export const procedures: readonly Procedure[] = [sta2024, wtoDsu4, euCentralAmerica310, foia552, usChina20207]

/** The procedure under which new cases are opened. */
export const currentProcedure = sta2024

/** The procedure of a case, which keeps the version it was filed under. Throws where the version is not among those known. */
export function procedureOf(reference: { id: string; version: number }): Procedure {
  const found = procedures.find((one) => one.id === reference.id && one.version === reference.version)
  if (!found) throw new Error(`no procedure ${reference.id} version ${reference.version}`)
  return found
}

/** The newest version of a procedure, or undefined where there is none of that name. */
export function latestProcedure(id: string): Procedure | undefined {
  return procedures.filter((one) => one.id === id).sort((a, b) => b.version - a.version)[0]
}
