import type { Fault } from './faults'
import type { Procedure } from './schema'

/**
 * Why a procedure cannot be entered beside those that are known: a version is entered once, after the one before, and the references
 * and sides of an agreement stay what they were. `isSame` says whether two have the same content.
 */
export function versionFaults(next: Procedure, known: readonly Procedure[], isSame: (one: Procedure, other: Procedure) => boolean): Fault[] {
  const earlier = known.filter((one) => one.id === next.id)
  const newest = Math.max(0, ...earlier.map((one) => one.version))
  const namesake = earlier.find((one) => one.version === next.version)
  if (namesake) {
    const message = isSame(namesake, next)
      ? `version ${next.version} of ${next.id} is known already, with this very content: there is nothing to enter`
      : `version ${next.version} of ${next.id} is known already, with another content; cases rest on it, and it cannot be replaced. The next version is ${newest + 1}`
    return [{ path: ['version'], message }]
  }
  return [
    ...(next.version === newest + 1 ? [] : [{ path: ['version'], message: `the next version of ${next.id} is ${newest + 1}, and this is ${next.version}` }]),
    ...agreementFaults(next, earlier, known),
  ]
}

function agreementFaults({ id, agreement }: Procedure, earlier: readonly Procedure[], known: readonly Procedure[]): Fault[] {
  const before = earlier.at(-1)?.agreement
  if (before && before.id !== agreement.id) {
    return [{ path: ['agreement', 'id'], message: `${id} stands under the agreement "${before.id}", and a later version does too` }]
  }
  const same = known.find((one) => one.agreement.id === agreement.id)?.agreement
  const user = known.find((one) => one.agreement.prefix === agreement.prefix && one.agreement.id !== agreement.id)
  const parties = (of: Procedure['agreement']) => of.parties.map((party) => party.id).join(', ')
  return [
    ...(user ? [{ path: ['agreement', 'prefix'], message: `references with ${agreement.prefix} belong to the agreement "${user.agreement.id}"` }] : []),
    ...(same && same.prefix !== agreement.prefix
      ? [{ path: ['agreement', 'prefix'], message: `references under this agreement begin with ${same.prefix}, and stay so` }]
      : []),
    ...(same && parties(same) !== parties(agreement)
      ? [{ path: ['agreement', 'parties'], message: `the parties of this agreement are ${parties(same)}, in this order, and stay so` }]
      : []),
    ...(same && same.office !== agreement.office
      ? [{ path: ['agreement', 'office'], message: `the office of this agreement belongs to ${same.office}, and stays so` }]
      : []),
  ]
}
