import { parts, type Part, type Scope } from './visibility'

/** The parts that a scope shows of any case at all: what is not among them is shown of none. */
export function partsInReach({ grants }: Scope): ReadonlySet<Part> {
  return new Set(parts.filter((part) => grants.some((grant) => grant.parts.includes(part))))
}
