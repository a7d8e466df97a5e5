import { describe, expect, it } from 'vitest'

import { memoryStore } from '@/db/store'

import { AccountRefused, createAccount } from './create-account'
import { NotFound } from './errors'
import { officeOver } from './office'
import { awaitsFirstAdministrator, makeFirstAdministrator, setupCode, WrongCode } from './set-up-office'

const anOffice = (demonstration = false) => officeOver(memoryStore(), () => '2026-03-02T15:00:00.000Z', demonstration)
const ada = { email: 'ada@example.org', name: 'Ada Morrow', password: 'seven rivers meet here' }
const gate = { role: 'researcher', agencyId: null } as const

describe('the first administrator', () => {
  it('is made once, with the code of this start however it is typed; then the code opens nothing', async () => {
    const office = anOffice()
    const code = setupCode()
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/)
    expect(setupCode()).toBe(code)
    await makeFirstAdministrator(office, ada, ` ${code.toLowerCase().replaceAll('-', ' ')} `)
    expect(awaitsFirstAdministrator(office)).toBe(false)
    await expect(makeFirstAdministrator(office, { ...ada, email: 'b@example.org' }, code)).rejects.toThrow(NotFound)
    expect(setupCode()).not.toBe(code)
  })

  it('is not made with another code, nor with what is no account', async () => {
    const office = anOffice()
    await expect(makeFirstAdministrator(office, ada, 'AAAA-AAAA-AAAA')).rejects.toThrow(WrongCode)
    await expect(makeFirstAdministrator(office, { ...ada, password: 'short' }, setupCode())).rejects.toThrow(AccountRefused)
    expect(awaitsFirstAdministrator(office)).toBe(true)
  })

  it('is one, also where two people send at the same time', async () => {
    const office = anOffice()
    const code = setupCode()
    const sent = await Promise.allSettled(['a', 'b'].map((name) => makeFirstAdministrator(office, { ...ada, email: `${name}@example.org` }, code)))
    expect(sent.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is awaited in no demonstration, and in no office in which somebody has an account', async () => {
    expect(awaitsFirstAdministrator(anOffice(true))).toBe(false)
    const office = anOffice()
    await createAccount(office, { ...ada, ...gate }, null)
    expect(awaitsFirstAdministrator(office)).toBe(false)
  })
})
