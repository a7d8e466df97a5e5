import { describe, expect, it } from 'vitest'

import { samePath, signInPath } from './next-path'

describe('the path to go on to', () => {
  it.each(['/', '/docket', '/docket?due=10&sort=due', '/cases/STA-2026-0001#record', '/cases?q=%E6%B5%81'])('takes %s', (path) => {
    expect(samePath(path)).toBe(path)
  })

  it.each([
    'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', '/\t/elsewhere.example',
    '/\n/elsewhere.example', 'docket', '', ' /docket', 'javascript:alert(1)', '/..//elsewhere.example', '/.//elsewhere.example',
    '/%0d%0aLocation: x', '/sign-in', '/sign-in?next=/sign-in', '/sign-out', '/api/auth/signout', `/${'a'.repeat(2001)}`,
    null, undefined, ['/docket'], 7,
  ])('does not take %j', (path) => {
    expect(samePath(path)).toBeNull()
  })

  it('is carried by the address of the sign-in page, unless it is the start page or none of this site', () => {
    expect(signInPath('/docket?sort=due&q=a b'.replace(' ', '%20'))).toBe('/sign-in?next=%2Fdocket%3Fsort%3Ddue%26q%3Da%2520b')
    expect(signInPath('/')).toBe('/sign-in')
    expect(signInPath('//elsewhere.example')).toBe('/sign-in')
    expect(signInPath(null)).toBe('/sign-in')
  })
})
