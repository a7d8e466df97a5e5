import { describe, expect, it } from 'vitest'

import { setAccountActive } from '@/db/accounts'
import { memoryStore } from '@/db/store'
import { demonstrationAccounts, demonstrationPassword } from '@/lib/demonstration/accounts'

import { createAccount } from './create-account'
import { demonstrationPeople } from './demonstration-people'
import { officeOver } from './office'
import { registerEntry } from './register-entry'

async function aStoreWith(keys: readonly string[]) {
  const store = memoryStore()
  const office = officeOver(store, () => '2026-03-02T15:00:00.000Z', true)
  registerEntry(office, { kind: 'agency', id: 'bes', name: 'Bureau of Earth Sciences', shortName: 'BES' }, null)
  const ids = new Map<string, string>()
  for (const { key, ...account } of demonstrationAccounts.filter((one) => keys.includes(one.key))) {
    ids.set(key, (await createAccount(office, { ...account, password: demonstrationPassword }, null)).accountId)
  }
  return { store, office, ids }
}

describe('the people of the demonstration', () => {
  it('are those whose accounts are in the store, officers with their agency', async () => {
    const { office } = await aStoreWith(['officer', 'overseer'])
    expect(demonstrationPeople(office).map(({ key, agency }) => [key, agency])).toEqual([['officer', 'BES'], ['overseer', null]])
  })

  it('are without those whose account is closed', async () => {
    const { store, office, ids } = await aStoreWith(['researcher', 'overseer'])
    store.transact((db) => setAccountActive(db, ids.get('researcher')!, false))
    expect(demonstrationPeople(office).map(({ key }) => key)).toEqual(['overseer'])
  })

  it('are nobody in an office with real data, whatever the store holds', async () => {
    const { store } = await aStoreWith(['overseer'])
    expect(demonstrationPeople(officeOver(store, () => '2026-03-02T15:00:00.000Z', false))).toEqual([])
  })
})
