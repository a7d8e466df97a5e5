import { describe, expect, it } from 'vitest'

import { findAccount } from '@/db/accounts'
import { eventsOf } from '@/db/events'
import { refusal } from '@/db/schema'

import { authenticate } from './authenticate'
import { changeAccount, type AccountChange } from './change-account'
import { createAccount } from './create-account'
import { NotFound } from './errors'
import { viewerOf } from './identify-viewer'
import { person, testOffice } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { listAccounts, viewAccount } from './view-administration'

const password = 'seven rivers meet here'
const other = 'four mountains look on'

async function anOffice() {
  const office = testOffice()
  const make = async (email: string, role: 'administrator' | 'officer' | 'researcher', agencyId: string | null = null) =>
    (await createAccount(office, { email, name: `Person of ${email}`, role, agencyId, password }, null)).accountId
  const admin = await make('admin@x.example', 'administrator')
  const officer = await make('officer@x.example', 'officer', 'bes')
  const by = person('administrator', admin)
  const enter = async (email: string, with_ = password) => {
    const entrance = await authenticate(office, { email, password: with_, address: '::1' })
    return entrance.outcome === 'entered' ? entrance.token : entrance.outcome
  }
  return { office, make, admin, officer, by, enter, change: (id: string, change: AccountChange, seen?: number) => changeAccount(office, by, id, change, seen) }
}

const toRole = (role: 'administrator' | 'officer' | 'overseer', agencyId: string | null = null) => ({ change: 'role', role, agencyId }) as const

describe('changing an account', () => {
  it('gives another role and agency, ends its sessions at once, and tells who did it', async () => {
    const { office, officer, by, enter, change } = await anOffice()
    const token = await enter('officer@x.example')
    expect(viewerOf(office, token)).toMatchObject({ role: 'officer', agencyId: 'bes' })

    expect(await change(officer, toRole('officer', 'ahs'))).toEqual({ accountId: officer })
    expect(viewerOf(office, token)).toBeNull()
    expect(viewerOf(office, await enter('officer@x.example'))).toMatchObject({ role: 'officer', agencyId: 'ahs' })
    expect(viewAccount(office, by, officer).history).toMatchObject([
      { type: 'account-created', role: 'office' },
      { type: 'role-changed', name: 'Person of admin@x.example', changes: [{ name: 'agencyId', before: 'bes', after: 'ahs' }] },
    ])
  })

  it('closes it and opens it again', async () => {
    const { office, officer, enter, change } = await anOffice()
    const token = await enter('officer@x.example')
    await change(officer, { change: 'deactivate' })
    expect(viewerOf(office, token)).toBeNull()
    expect(await enter('officer@x.example')).toBe('wrong')
    await change(officer, { change: 'reactivate' })
    expect(viewerOf(office, token)).toBeNull()
    expect(viewerOf(office, await enter('officer@x.example'))).not.toBeNull()
  })

  it('sets another password, of which the record holds nothing', async () => {
    const { office, officer, enter, change } = await anOffice()
    expect(await change(officer, { change: 'password', password: 'short' })).toEqual({ problems: [{ field: 'password', key: 'too-short' }] })
    await change(officer, { change: 'password', password: other })
    expect(await enter('officer@x.example')).toBe('wrong')
    expect(viewerOf(office, await enter('officer@x.example', other))).not.toBeNull()
    const [, set] = office.store.read((db) => eventsOf(db, { kind: 'account', id: officer }))
    expect(set).toMatchObject({ type: 'password-set', data: {}, commitments: {} })
  })

  it.each([
    ['closed', { change: 'deactivate' }],
    ['given another role', toRole('overseer')],
  ] as const)('leaves the only active administrator as one: it is not %s', async (_name, what) => {
    const { make, admin, change } = await anOffice()
    const second = await make('second@x.example', 'administrator')
    await change(second, { change: 'deactivate' })
    expect(await change(admin, what)).toEqual({ problems: [{ field: null, key: 'last-administrator' }] })
    await change(second, { change: 'reactivate' })
    expect(await change(admin, what)).toEqual({ accountId: admin })
  })

  it('refuses an officer without an agency, an unknown one, and a change of nothing or of what was changed meanwhile', async () => {
    const { officer, change } = await anOffice()
    expect(await change(officer, toRole('officer'))).toMatchObject({ problems: [{ field: 'agencyId', key: 'needed' }] })
    expect(await change(officer, toRole('officer', 'nowhere'))).toEqual({ problems: [{ field: 'agencyId', key: 'unknown' }] })
    expect(await change(officer, toRole('overseer', 'bes'))).toEqual({ problems: [{ field: 'agencyId', key: 'not-possible' }] })
    expect(await change(officer, toRole('officer', 'bes'))).toEqual({ problems: [{ field: null, key: 'unchanged' }] })
    expect(await change(officer, { change: 'reactivate' })).toEqual({ problems: [{ field: null, key: 'unchanged' }] })
    await change(officer, toRole('officer', 'ahs'), 1)
    expect(await change(officer, { change: 'deactivate' }, 1)).toEqual({ problems: [{ field: null, key: 'changed-meanwhile' }] })
  })

  it('is for administrators, and nothing of it is there for anybody else; the attempt is on record', async () => {
    const { office, officer } = await anOffice()
    const coordinator = person('coordinator')
    await expect(changeAccount(office, coordinator, officer, { change: 'deactivate' })).rejects.toThrow(NotFound)
    expect(office.store.read((db) => db.select().from(refusal).all())).toMatchObject([{ role: 'coordinator', command: 'change-account' }])
    expect(() => listAccounts(office, coordinator)).toThrow(NotFound)
    expect(() => viewAccount(office, coordinator, officer)).toThrow(NotFound)
  })

  it('stands in the record alone: the rebuilt row is the same', async () => {
    const { office, officer, change } = await anOffice()
    await change(officer, toRole('overseer'))
    await change(officer, { change: 'deactivate' })
    const row = () => office.store.read((db) => findAccount(db, officer))
    const before = row()
    rebuildViews(office)
    expect(row()).toEqual(before)
    expect(before).toMatchObject({ role: 'overseer', agencyId: null, active: false })
  })
})
