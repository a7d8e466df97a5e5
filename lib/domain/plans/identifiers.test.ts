import { describe, expect, it } from 'vitest'

import { checkIdentifier } from './identifiers'

const problem = (type: string, value: string) => checkIdentifier(type, value).problem

describe('an identifier', () => {
  it.each([
    ['doi', '10.5281/zenodo.1200361', '10.5281/zenodo.1200361', 'https://doi.org/10.5281/zenodo.1200361'],
    ['HTTP-DOI', 'https://doi.org/10.1371/journal.pcbi.1006750', '10.1371/journal.pcbi.1006750', 'https://doi.org/10.1371/journal.pcbi.1006750'],
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
    ['orcid', '0000-0002-1694-233X', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
    ['ror', 'https://ror.org/05dxps055', '05dxps055', 'https://ror.org/05dxps055'],
    ['handle', 'https://hdl.handle.net/11353/10.923628', '11353/10.923628', 'https://hdl.handle.net/11353/10.923628'],
    ['url', 'https://data.iana.org/x', 'https://data.iana.org/x', 'https://data.iana.org/x'],
    // What a resolver begins is of its type, whatever it is called.
    ['other', 'https://doi.org/10.5281/zenodo.1200361', '10.5281/zenodo.1200361', 'https://doi.org/10.5281/zenodo.1200361'],
  ])('is known by its form: %s %s', (type, written, value, href) => {
    expect(checkIdentifier(type, written)).toMatchObject({ value, href, problem: null })
  })

  it('has a check digit that finds a slip', () => {
    expect(problem('orcid', '0000-0002-1825-0098')).toBe('check-digit')
    expect(problem('orcid', '0000-0002-1852-0097')).toBe('check-digit')
    expect(problem('ror', '05dxps056')).toBe('check-digit')
  })

  it('is told from what merely stands in its place', () => {
    for (const filler of ['0000-0000-0000-0000', 'n/a', 'TBD', 'xxxx-xxxx', '-']) expect(problem('orcid', filler)).toBe('placeholder')
    expect(problem('doi', '10.0000/00.0.1234')).toBe('placeholder')
    expect(problem('url', 'https://example.org/plan')).toBe('placeholder')
    expect(problem('other', 'none')).toBe('placeholder')
  })

  it('is refused by its form, and leads nowhere', () => {
    expect(checkIdentifier('doi', 'zenodo.1200361')).toEqual({ type: 'doi', value: 'zenodo.1200361', href: null, problem: 'form' })
    expect(problem('orcid', '0000-0002-1825')).toBe('form')
    expect(problem('url', 'javascript:alert(1)')).toBe('form')
    expect(problem('ror', '05dxps0551')).toBe('form')
  })

  it('of a type that nobody can check is kept as it is', () => {
    expect(checkIdentifier('IGSN', 'AU1101')).toEqual({ type: 'igsn', value: 'AU1101', href: null, problem: null })
  })
})
