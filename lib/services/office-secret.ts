import { randomBytes } from 'node:crypto'

import { findSecret, keepSecret } from '@/db/secrets'

import type { Office } from './office'

/** For what this office needs something that no reader can work out. */
export type SecretName = 'public-statistics'

/**
 * A secret of this office: 32 random bytes in hexadecimal, made when it is first asked for and the same from then on. It is kept in the store, with what
 * it protects: a store that is put back brings it along, so that what was published is published alike. It is in no event, no view and no export.
 * Throws `StoreFault`.
 */
export function officeSecret({ store }: Pick<Office, 'store'>, name: SecretName): string {
  const known = store.read((db) => findSecret(db, name))
  if (known !== undefined) return known
  return store.transact((db) => {
    keepSecret(db, name, randomBytes(32).toString('hex'))
    return findSecret(db, name)!
  })
}
