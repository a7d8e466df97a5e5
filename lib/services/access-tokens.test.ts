import { describe, expect, it } from 'vitest'

import { insertAccount, setAccountActive } from '@/db/accounts'
import { eventsOf } from '@/db/events'
import { accessToken } from '@/db/register-schema'

import { makeToken, mostTokenDays, mostTokens, ownTokens, revokeToken, tokensOfAccount, type WantedToken } from './access-tokens'
import { changeAccount } from './change-account'
import { NotFound } from './errors'
import { programOf } from './identify-program'
import { viewerOf } from './identify-viewer'
import { elsewhere, officer, officeWithPeople, researcher } from './inbox.testing'
import { officeOver } from './office'
import { person } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { verifyRecord } from './verify-record'
import { viewAccount } from './view-administration'

const administrator = person('administrator')
const wanted: WantedToken = { label: 'Data manager’s script', scopes: ['read', 'deliveries:write'], endsOn: '2026-02-20' }
const address = '192.0.2.1'

function anOffice() {
  const office = officeWithPeople()
  office.store.transact((db) => {
    insertAccount(db, { ...administrator, email: 'a@example.org', name: 'a', passwordHash: '', active: true })
    insertAccount(db, { ...person('officer', 'invented'), email: 'officer@demo.example', name: 'i', passwordHash: '', active: true })
  })
  const make = (more: Partial<WantedToken> = {}, viewer = officer) => {
    const made = makeToken(office, viewer, { ...wanted, ...more })
    if ('problems' in made) throw new Error(JSON.stringify(made.problems))
    return made.token
  }
  const outcome = (token: string, from = address) => programOf(office, token, from).outcome
  return { office, make, outcome }
}

const problemsOf = (more: Partial<WantedToken>, viewer = officer) => {
  const made = makeToken(anOffice().office, viewer, { ...wanted, ...more })
  return 'problems' in made ? made.problems.map(({ field, key }) => `${field} ${key}`) : []
}

describe('an access token', () => {
  it('lets a program in as its owner is now, within its scopes, and is kept by its hash', () => {
    const { office, make } = anOffice()
    const token = make({ scopes: ['read'] })
    expect(token).toMatch(/^comity_[\w-]{43}$/)
    expect(programOf(office, token, address)).toEqual({ outcome: 'known', viewer: { ...officer, name: 'officer' }, scopes: ['read'] })
    const rows = office.store.read((db) => db.select().from(accessToken).all())
    expect(rows).toMatchObject([{ accountId: 'officer', tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/), lastUsedOn: '2026-02-02' }])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(programOf(office, rows[0]!.tokenHash, address).outcome).toBe('unknown')
    expect(viewerOf(office, token)).toBeNull()
  })

  it('is on record without what its owner calls it, when it is made and when it is revoked', () => {
    const { office, make } = anOffice()
    make()
    const id = ownTokens(office, officer).tokens[0]!.id
    revokeToken(office, officer, id)
    revokeToken(office, officer, id)
    const events = office.store.read((db) => eventsOf(db, { kind: 'account', id: 'officer' }))
    expect(events.map(({ type, data, actorRole, commitments }) => ({ type, data, actorRole, commitments }))).toEqual([
      { type: 'token-made', data: { tokenId: id, scopes: ['read', 'deliveries:write'], endsOn: '2026-02-20' }, actorRole: 'officer', commitments: {} },
      { type: 'token-revoked', data: { tokenId: id }, actorRole: 'officer', commitments: {} },
    ])
    expect(viewAccount(office, administrator, 'officer').history.map(({ type, changes }) => [type, changes])).toEqual([['token-made', []], ['token-revoked', []]])
    const before = ownTokens(office, officer)
    rebuildViews(office)
    expect(ownTokens(office, officer)).toEqual(before)
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('ends after its last day, in the office’s zone, and stays listed for a while', () => {
    const { office, make, outcome } = anOffice()
    const token = make({ endsOn: '2026-02-03' })
    office.moveTo('2026-02-04T04:59:00Z')
    expect(outcome(token)).toBe('known')
    office.moveTo('2026-02-04T05:00:00Z')
    expect(outcome(token)).toBe('ended')
    expect(ownTokens(office, officer).tokens).toMatchObject([{ state: 'ended', lastUsedOn: '2026-02-03' }])
    office.moveTo('2026-03-20')
    expect(ownTokens(office, officer).tokens).toEqual([])
  })

  it('is revoked at once by its owner or an administrator, and by nobody else', () => {
    const { office, make, outcome } = anOffice()
    const [one, other] = [make(), make()]
    const [second, first] = ownTokens(office, officer).tokens.map(({ id }) => id)
    expect(() => revokeToken(office, elsewhere, first!)).toThrow(NotFound)
    expect(() => tokensOfAccount(office, officer, 'officer')).toThrow(NotFound)
    revokeToken(office, officer, first!)
    expect(tokensOfAccount(office, administrator, 'officer').map(({ state }) => state).sort()).toEqual(['open', 'revoked'])
    revokeToken(office, administrator, second!)
    expect([outcome(one), outcome(other)]).toEqual(['ended', 'ended'])
  })

  it('stops with its account, and with each change that signs it out', async () => {
    const { office, make, outcome } = anOffice()
    const token = make()
    office.store.transact((db) => setAccountActive(db, 'officer', false))
    expect(outcome(token)).toBe('ended')
    office.store.transact((db) => setAccountActive(db, 'officer', true))
    expect(outcome(token)).toBe('known')
    await changeAccount(office, administrator, 'officer', { change: 'role', role: 'officer', agencyId: 'ahs' })
    expect(outcome(token)).toBe('ended')
    const again = make()
    await changeAccount(office, administrator, 'officer', { change: 'deactivate' })
    await changeAccount(office, administrator, 'officer', { change: 'reactivate' })
    expect(outcome(again)).toBe('ended')
  })

  it('of an invented person stays outside once the same store serves an office with real data', () => {
    const { office, make, outcome } = anOffice()
    const token = make({}, person('officer', 'invented'))
    expect(outcome(token)).toBe('known')
    expect(programOf(officeOver(office.store, office.now, false), token, address).outcome).toBe('ended')
  })

  it.each([
    ['no name', { label: ' ' }, 'label required'],
    ['a name that is no name', { label: 'x'.repeat(81) }, 'label too-long'],
    ['nothing that it is for', { scopes: [] }, 'scopes choice-needed'],
    ['an end that is past', { endsOn: '2026-02-01' }, 'endsOn is-past'],
    ['an end too far', { endsOn: '2027-02-04' }, 'endsOn too-far'],
  ])('is not made with %s', (_, more, problem) => {
    expect(problemsOf(more)).toEqual([problem])
  })

  it('opens no more than its owner may, and an account has only so many', () => {
    expect(mostTokenDays).toBe(366)
    expect(problemsOf({ endsOn: '2027-02-03' })).toEqual([])
    expect(problemsOf({}, researcher)).toEqual(['scopes not-a-choice'])
    expect(problemsOf({ scopes: ['read'] }, researcher)).toEqual([])
    const { office, make } = anOffice()
    for (let n = 0; n < mostTokens; n += 1) make()
    expect(makeToken(office, officer, wanted)).toEqual({ problems: [{ field: null, key: 'too-many-tokens', values: { limit: mostTokens } }] })
  })
})

describe('the limit on unknown tokens', () => {
  it('lets thirty be tried from an address, then none for a while, and counts none that was given out', () => {
    const { office, make, outcome } = anOffice()
    const [token, ended] = [make(), make()]
    revokeToken(office, officer, ownTokens(office, officer).tokens[0]!.id)
    const dead = outcome(ended) === 'ended' ? ended : token
    for (let n = 0; n < 60; n += 1) expect(outcome(dead)).toBe('ended')
    for (let n = 0; n < 30; n += 1) expect(outcome(`comity_${n}`)).toBe('unknown')
    expect(programOf(office, token, address)).toEqual({ outcome: 'wait', seconds: 900 })
    expect(outcome('x', '192.0.2.2')).toBe('unknown')
    office.moveTo('2026-02-02T17:15:00Z')
    expect(outcome(dead)).toBe('ended')
  })
})
