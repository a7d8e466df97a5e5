import { describe, expect, it } from 'vitest'

import { hashPassword, isPassword, passwordProblem } from './password'

const ada = { email: 'ada.morrow@example.org', name: 'Ada Morrow' }
const problem = (password: string, known: string[] = []) => passwordProblem(password, ada, known)

describe('a password to be set', () => {
  it('has fifteen characters or more, of any kind', () => {
    expect(problem('abcdefghijklmn')).toBe('too-short')
    expect(problem('abcdefghijklmno')).toBeNull()
    expect(problem('七条河流在这里相会然后流向大海')).toBeNull()
  })

  it('has 256 characters at most', () => {
    expect(problem('abcdefgh'.repeat(32))).toBeNull()
    expect(problem(`${'abcdefgh'.repeat(32)}x`)).toBe('too-long')
  })

  it('is not one key held down, nor the address or the name of the person', () => {
    expect(problem('a'.repeat(40))).toBe('too-plain')
    expect(problem('abcdabcdabcdabcd')).toBe('too-plain')
    expect(problem('ADA.morrow@example.org')).toBe('too-close')
    expect(passwordProblem('Maximiliana Okonkwo', { ...ada, name: 'Maximiliana Okonkwo' })).toBe('too-close')
  })

  it('is not one that everybody can read somewhere', () => {
    expect(problem('Comity  Demonstration', ['comity demonstration'])).toBe('known')
  })
})

describe('a hash', () => {
  it('knows its password and no other, also from another keyboard', async () => {
    const hashed = await hashPassword('caf\u00e9 on the seventh river')
    expect(await isPassword(hashed, 'cafe\u0301 on the seventh river')).toBe(true)
    expect(await isPassword(hashed, 'cafe on the seventh river')).toBe(false)
  })

  it('is another one each time', async () => {
    expect(await hashPassword('seven rivers meet here')).not.toBe(await hashPassword('seven rivers meet here'))
  })
})
