import type { Procedure } from './schema'

/** The zone in which the office that runs the cases keeps its days. */
export function officeZone(procedure: Procedure): string {
  return partyOf(procedure, procedure.agreement.office).zone
}

/** A party by its id. Throws where the agreement has none of that name. */
export function partyOf(procedure: Procedure, id: string): Procedure['agreement']['parties'][number] {
  const party = procedure.agreement.parties.find((one) => one.id === id)
  if (!party) throw new Error(`no party ${id} in ${procedure.agreement.id}`)
  return party
}

/** Whether a stage is an end of the ladder. A stage that the procedure no longer knows counts as open: nothing is hidden by it. */
export function isClosed(procedure: Procedure, stage: string): boolean {
  return procedure.stages.find((one) => one.id === stage)?.closed ?? false
}
