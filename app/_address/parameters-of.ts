import type { Parameters } from './address-reader'

/** The members of the address of a request, as pages get theirs. */
export function parametersOf(address: string): Parameters {
  const asked = new URL(address).searchParams
  return Object.fromEntries([...new Set(asked.keys())].map((name) => [name, asked.getAll(name)]))
}
