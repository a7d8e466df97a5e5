/** The persistent identifiers whose form can be checked without asking anybody. */
export const identifierTypes = ['doi', 'orcid', 'ror', 'handle', 'ark', 'url'] as const
export type IdentifierType = (typeof identifierTypes)[number]

/** `form`: not written like one. `check-digit`: written like one, with a slip. `placeholder`: an example, or zeros. */
export type IdentifierProblem = 'form' | 'check-digit' | 'placeholder'

export interface CheckedIdentifier {
  readonly type: string
  /** As it is written without a resolver before it: `10.5281/zenodo.1200361`. */
  readonly value: string
  /** Where it leads; null where it is of no known type, or something is wrong with it. Nothing is fetched from there. */
  readonly href: string | null
  readonly problem: IdentifierProblem | null
}

const resolvers: Readonly<Record<Exclude<IdentifierType, 'url'>, { readonly before: RegExp; readonly link: string }>> = {
  doi: { before: /^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, link: 'https://doi.org/' },
  orcid: { before: /^(https?:\/\/orcid\.org\/|orcid:\s*)/i, link: 'https://orcid.org/' },
  ror: { before: /^(https?:\/\/ror\.org\/|ror:\s*)/i, link: 'https://ror.org/' },
  handle: { before: /^(https?:\/\/hdl\.handle\.net\/|hdl:\s*)/i, link: 'https://hdl.handle.net/' },
  ark: { before: /^https?:\/\/n2t\.net\//i, link: 'https://n2t.net/' },
}

/**
 * Checks an identifier by its form alone. Sources: the DOI Handbook (prefix `10.` and a suffix), ORCID and ISNI (ISO 7064 MOD 11-2),
 * ROR (nine characters, the last two a check by ISO 7064 MOD 97-10), the Handle System, the ARK specification.
 * @param type as the plan names it: `doi`, `HTTP-DOI`, `other`
 */
export function checkIdentifier(type: string, written: string): CheckedIdentifier {
  const kind = kindOf(type, written)
  const text = written.trim()
  if (kind === null) return { type: type.toLowerCase(), value: text, href: null, problem: text === '' || isFiller(text) ? 'placeholder' : null }
  if (kind === 'url') {
    const problem = isFiller(text) ? 'placeholder' : isWebAddress(text) ? null : 'form'
    return { type: kind, value: text, href: problem === null ? text : null, problem }
  }
  const { before, link } = resolvers[kind]
  const value = text.replace(before, '')
  const problem = isFiller(value) ? 'placeholder' : problemOf(kind, value)
  return { type: kind, value, href: problem === null ? link + encodeURI(value) : null, problem }
}

/** The type by name, in whatever spelling; an address that a resolver begins tells it where the name does not. */
function kindOf(type: string, written: string): IdentifierType | null {
  const name = type.trim().toLowerCase().replace(/^http-/, '')
  const named = identifierTypes.find((one) => one === name)
  if (named !== undefined && named !== 'url') return named
  const told = (Object.keys(resolvers) as (keyof typeof resolvers)[]).find((one) => resolvers[one].before.test(written.trim()))
  return told ?? named ?? null
}

function problemOf(kind: Exclude<IdentifierType, 'url'>, value: string): IdentifierProblem | null {
  switch (kind) {
    case 'doi':
      if (!/^10\.\d{4,9}(\.\d+)*\/\S+$/.test(value)) return 'form'
      // 10.0000 is nobody's, and 10.5555 is the prefix that Crossref keeps for examples.
      return /^10\.(0000|5555)\//.test(value) ? 'placeholder' : null
    case 'orcid':
      if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(value)) return 'form'
      return orcidCheck(value) === value.at(-1)!.toUpperCase() ? null : 'check-digit'
    case 'ror':
      if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/i.test(value)) return 'form'
      return rorCheck(value) === value.slice(-2) ? null : 'check-digit'
    case 'handle':
      return /^\d[\d.]*\/\S+$/.test(value) ? null : 'form'
    case 'ark':
      return /^ark:\/?\d{5,}\/\S+$/i.test(value) ? null : 'form'
  }
}

/** ISO 7064 MOD 11-2 over the first fifteen digits. */
function orcidCheck(orcid: string): string {
  const digits = orcid.replaceAll('-', '').slice(0, 15)
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const check = (12 - (total % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** The two digits after the seven characters, which are a number in Crockford's base 32. */
function rorCheck(ror: string): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  const number = [...ror.slice(0, 7).toLowerCase()].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0)
  return String(98 - ((number * 100) % 97)).padStart(2, '0')
}

/** What stands in a field so that it is not empty. */
function isFiller(value: string): boolean {
  return /^(n\/?a|none|tb[ad]|unknown|todo|placeholder|example|-+|[0x-]+|(https?:\/\/)?(www\.)?example\.(com|org|net)\b.*)$/i.test(value)
}

function isWebAddress(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text)
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
  } catch {
    return false
  }
}
