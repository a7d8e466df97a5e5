import { describe, expect, it } from 'vitest'

import { accountByEmail } from '@/db/accounts'
import { eventsOf } from '@/db/events'
import { event, refusal, restrictedText } from '@/db/schema'
import { memoryStore } from '@/db/store'
import { demonstrationAccounts, demonstrationPassword } from '@/lib/demonstration/accounts'

import { AccountNotPermitted, AccountRefused, createAccount, type NewAccount } from './create-account'
import { officeOver } from './office'
import { registerEntry } from './register-entry'

const now = '2026-03-02T15:00:00.000Z'
const password = 'seven rivers meet here'
const ada: NewAccount = { email: ' Ada@Example.org ', name: ' Ada Morrow ', role: 'administrator', agencyId: null, password }

function anOffice(demonstration = false) {
  const office = officeOver(memoryStore(), () => now, demonstration)
  registerEntry(office, { kind: 'agency', id: 'bes', name: 'Bureau of Earth Sciences', shortName: 'BES' }, null)
  return office
}

const refused = (problem: object) => expect.objectContaining({ name: 'AccountRefused', problems: expect.arrayContaining([problem]) })

describe('creating an account', () => {
  it('makes the row, with the address in one spelling and the password only as an argon2id hash', async () => {
    const office = anOffice()
    const { accountId } = await createAccount(office, ada, null)

    const row = office.store.read((db) => accountByEmail(db, 'ADA@example.org'))
    expect(row).toMatchObject({ accountId, email: 'ada@example.org', name: 'Ada Morrow', role: 'administrator', active: true })
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('records the event without any personal datum in it', async () => {
    const office = anOffice()
    const { accountId } = await createAccount(office, ada, null)

    const [created] = office.store.read((db) => eventsOf(db, { kind: 'account', id: accountId }))
    expect(created).toMatchObject({
      type: 'account-created',
      occurredOn: '2026-03-02',
      data: { role: 'administrator', agencyId: null },
      actor: 'office',
      actorRole: 'office',
    })
    expect(JSON.stringify(created).toLowerCase()).not.toMatch(/morrow|example/)
    const texts = office.store.read((db) => db.select().from(restrictedText).all())
      .filter(({ streamId }) => streamId === accountId)
    expect(texts.map(({ name, part, text }) => ({ name, part, text }))).toEqual(expect.arrayContaining([
      { name: 'name', part: 'identity', text: 'Ada Morrow' },
      { name: 'email', part: 'identity', text: 'ada@example.org' },
    ]))
    expect(texts).toHaveLength(2)
  })

  it('names an administrator who makes one by a pseudonym of that stream', async () => {
    const office = anOffice()
    const first = await createAccount(office, ada, null)
    const by = { accountId: first.accountId, role: 'administrator', agencyId: null } as const
    const second = await createAccount(office, { ...ada, email: 'b@example.org', role: 'officer', agencyId: 'bes' }, by)

    const [created] = office.store.read((db) => eventsOf(db, { kind: 'account', id: second.accountId }))
    expect(created).toMatchObject({ actorRole: 'administrator', data: { role: 'officer', agencyId: 'bes' } })
    expect(created?.actor).toMatch(/^p-[0-9a-f]{12}$/)
  })

  it('is refused to everybody but an administrator, and the refusal is on record', async () => {
    const office = anOffice()
    const by = { accountId: 'a1', role: 'coordinator', agencyId: null } as const
    await expect(createAccount(office, ada, by)).rejects.toThrow(AccountNotPermitted)
    const kept = office.store.read((db) => db.select().from(refusal).all())
    expect(kept).toMatchObject([{ accountId: 'a1', role: 'coordinator', command: 'create-account', code: 'not-permitted' }])
  })

  it('names everything that is wrong at once', async () => {
    const wrong = { email: 'nobody', name: ' ', role: 'officer', agencyId: null, password: 'short' } as const
    const attempt = createAccount(anOffice(), wrong, null)
    await expect(attempt).rejects.toEqual(expect.objectContaining({
      problems: [
        { field: 'email', key: 'not-an-address' },
        { field: 'name', key: 'missing' },
        { field: 'agencyId', key: 'needed' },
        { field: 'password', key: 'too-short' },
      ],
    }))
  })

  it('is refused where the address is taken, in any spelling, and leaves nothing behind', async () => {
    const office = anOffice()
    await createAccount(office, ada, null)
    const events = () => office.store.read((db) => db.select().from(event).all().length)
    const before = events()
    await expect(createAccount(office, { ...ada, email: 'ADA@EXAMPLE.ORG' }, null)).rejects.toEqual(refused({ field: 'email', key: 'taken' }))
    expect(events()).toBe(before)
  })

  it('takes an agency that is registered, for an officer and for nobody else', async () => {
    const office = anOffice()
    await expect(createAccount(office, { ...ada, role: 'officer', agencyId: 'nowhere' }, null))
      .rejects.toEqual(refused({ field: 'agencyId', key: 'unknown' }))
    await expect(createAccount(office, { ...ada, role: 'overseer', agencyId: 'bes' }, null))
      .rejects.toEqual(refused({ field: 'agencyId', key: 'not-possible' }))
  })

  it('takes the password of the demonstration in a demonstration only', async () => {
    const person = { ...ada, password: demonstrationPassword }
    await expect(createAccount(anOffice(false), person, null)).rejects.toThrow(AccountRefused)
    await expect(createAccount(anOffice(true), person, null)).resolves.toHaveProperty('accountId')
  })
})

describe('the accounts of the demonstration', () => {
  it('are nine persons with addresses, names and keys of their own', () => {
    expect(demonstrationAccounts).toHaveLength(9)
    for (const member of ['key', 'email', 'name'] as const) {
      expect(new Set(demonstrationAccounts.map((account) => account[member])).size).toBe(9)
    }
  })

  it('put the two officers in two agencies', () => {
    const agencies = demonstrationAccounts.filter(({ role }) => role === 'officer').map(({ agencyId }) => agencyId)
    expect(agencies).toEqual(['bes', 'ahs'])
  })
})
