import { describe, expect, it } from 'vitest'

import { setAccountActive } from '@/db/accounts'
import { session } from '@/db/register-schema'
import { memoryStore } from '@/db/store'
import { demonstrationPassword } from '@/lib/demonstration/accounts'

import { authenticate } from './authenticate'
import { createAccount } from './create-account'
import { endSession } from './end-session'
import { viewerOf } from './identify-viewer'
import { officeOver, type Office } from './office'

const password = 'seven rivers meet here'
const right = { email: 'ada@example.org', password, address: '192.0.2.1' }

/** An office whose clock is moved by hand. */
async function anOffice() {
  let now = Date.parse('2026-03-02T15:00:00Z')
  const office = officeOver(memoryStore(), () => new Date(now).toISOString(), false)
  const ada = { email: right.email, name: 'Ada Morrow', role: 'coordinator', agencyId: null, password } as const
  const { accountId } = await createAccount(office, ada, null)
  return { office, accountId, pass: (minutes: number) => void (now += minutes * 60_000) }
}

async function enter(office: Office) {
  const entrance = await authenticate(office, right)
  if (entrance.outcome !== 'entered') throw new Error(`not entered: ${entrance.outcome}`)
  return entrance.token
}

describe('signing in', () => {
  it('opens a session for the right password, and the address may be spelled in capitals', async () => {
    const { office, accountId } = await anOffice()
    const entrance = await authenticate(office, { ...right, email: ' ADA@Example.org' })
    expect(entrance).toMatchObject({ outcome: 'entered', role: 'coordinator' })
    expect(viewerOf(office, await enter(office))).toEqual({ accountId, name: 'Ada Morrow', role: 'coordinator', agencyId: null })
  })

  it('keeps only the hash of the token', async () => {
    const { office } = await anOffice()
    const token = await enter(office)
    const rows = office.store.read((db) => db.select().from(session).all())
    expect(rows).toHaveLength(1)
    expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('answers a wrong password, an unknown address and an inactive account alike', async () => {
    const { office, accountId } = await anOffice()
    const wrong = { outcome: 'wrong' }
    expect(await authenticate(office, { ...right, password: 'seven rivers meet there' })).toEqual(wrong)
    expect(await authenticate(office, { ...right, email: 'nobody@example.org' })).toEqual(wrong)
    office.store.transact((db) => setAccountActive(db, accountId, false))
    expect(await authenticate(office, right)).toEqual(wrong)
  })

  it('does not take a password that only begins with the right one, or an empty one', async () => {
    const { office } = await anOffice()
    expect(await authenticate(office, { ...right, password: `${password}x` })).toEqual({ outcome: 'wrong' })
    expect(await authenticate(office, { ...right, password: '' })).toEqual({ outcome: 'wrong' })
    expect(await authenticate(office, { ...right, password: 'x'.repeat(1_000_000) })).toEqual({ outcome: 'wrong' })
  })
})

describe('the people of a demonstration', () => {
  const kit = { email: 'administrator@demo.example', password: demonstrationPassword }

  it('enter the demonstration, and not the same store when it is served with real data', async () => {
    const store = memoryStore()
    const now = () => '2026-03-02T15:00:00.000Z'
    await createAccount(officeOver(store, now, true), { ...kit, name: 'Kit Sorensen', role: 'administrator', agencyId: null }, null)
    const attempt = { ...kit, address: '192.0.2.1' }
    expect(await authenticate(officeOver(store, now, true), attempt)).toMatchObject({ outcome: 'entered' })
    expect(await authenticate(officeOver(store, now, false), attempt)).toEqual({ outcome: 'wrong' })
  })
})

describe('the limit on tries', () => {
  it('lets five be made from one address, then says how long to wait, also for the right password', async () => {
    const { office, pass } = await anOffice()
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await authenticate(office, { ...right, password: `wrong ${attempt}` })).toEqual({ outcome: 'wrong' })
    }
    expect(await authenticate(office, right)).toEqual({ outcome: 'wait', seconds: 900 })
    pass(14)
    expect(await authenticate(office, right)).toEqual({ outcome: 'wait', seconds: 60 })
    pass(1)
    expect(await authenticate(office, right)).toMatchObject({ outcome: 'entered' })
  })

  it('counts tries that are made at the same moment', async () => {
    const { office } = await anOffice()
    const tries = Array.from({ length: 8 }, (_, n) => authenticate(office, { ...right, password: `wrong ${n}` }))
    const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'wait')).toHaveLength(3)
  })

  it('leaves other addresses and other accounts alone', async () => {
    const { office } = await anOffice()
    for (let attempt = 1; attempt <= 6; attempt += 1) await authenticate(office, { ...right, password: 'wrong' })
    expect(await authenticate(office, { ...right, address: '192.0.2.2' })).toMatchObject({ outcome: 'entered' })
    expect(await authenticate(office, { ...right, email: 'bo@example.org' })).toEqual({ outcome: 'wrong' })
  })

  it('starts anew with the right password', async () => {
    const { office } = await anOffice()
    for (let round = 1; round <= 2; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1) await authenticate(office, { ...right, password: 'wrong' })
      expect(await authenticate(office, right)).toMatchObject({ outcome: 'entered' })
    }
  })

  it('is the same for an address that nobody has', async () => {
    const { office } = await anOffice()
    const nobody = { ...right, email: 'nobody@example.org' }
    for (let attempt = 1; attempt <= 5; attempt += 1) await authenticate(office, nobody)
    expect(await authenticate(office, nobody)).toEqual({ outcome: 'wait', seconds: 900 })
  })
})

describe('a session', () => {
  it('counts for twelve hours, used or not', async () => {
    const { office, pass } = await anOffice()
    const token = await enter(office)
    pass(12 * 60 - 1)
    expect(viewerOf(office, token)).not.toBeNull()
    pass(1)
    expect(viewerOf(office, token)).toBeNull()
  })

  it('ends at once when it is ended, and leaves the other sessions of the account open', async () => {
    const { office } = await anOffice()
    const [one, other] = [await enter(office), await enter(office)]
    endSession(office, one)
    expect(viewerOf(office, one)).toBeNull()
    expect(viewerOf(office, other)).not.toBeNull()
  })

  it('stops counting at once when the account is made inactive', async () => {
    const { office, accountId } = await anOffice()
    const token = await enter(office)
    office.store.transact((db) => setAccountActive(db, accountId, false))
    expect(viewerOf(office, token)).toBeNull()
  })

  it('is nobody for a token that was never given out, and ending such a one ends nothing', async () => {
    const { office } = await anOffice()
    const token = await enter(office)
    endSession(office, 'a token of nobody')
    expect(viewerOf(office, 'a token of nobody')).toBeNull()
    expect(viewerOf(office, token)).not.toBeNull()
  })

  it('is removed from the store once it has ended', async () => {
    const { office, pass } = await anOffice()
    await enter(office)
    pass(13 * 60)
    await enter(office)
    expect(office.store.read((db) => db.select().from(session).all())).toHaveLength(1)
  })
})
