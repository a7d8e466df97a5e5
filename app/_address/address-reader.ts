export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads the members of an address one by one; what is there and cannot be read is named in `ignored`. */
export interface AddressReader {
  readonly ignored: string[]
  /** The first value of that name, without blanks around it; an empty text where there is none. */
  given(name: string): string
  /** One of a closed list. */
  oneOf<T extends string>(name: string, choices: readonly T[], otherwise: T): T
  /** One of a list that may be left out: an empty text then. */
  maybeOneOf(name: string, choices: readonly string[]): string
  /** The first and the last of some months, `YYYY-MM`, under two names; an empty text without that end. Ends that are the wrong way round are none. */
  months(from: string, to: string): { from: string; to: string }
  /** The number of a page, from 1. */
  page(name?: string): number
}

/** An old or mistyped link shows a page all the same, which says what of the link it left out. */
export function readAddress(parameters: Parameters): AddressReader {
  const ignored: string[] = []
  const given = (name: string) => {
    const value = parameters[name]
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
  }
  const oneOf = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const value = given(name)
    const found = choices.find((choice) => choice === value)
    if (value !== '' && found === undefined) ignored.push(name)
    return found ?? otherwise
  }
  const months = (from: string, to: string) => {
    const [first, last] = [from, to].map((name) => {
      const value = given(name)
      if (value === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(value)) return value
      ignored.push(name)
      return ''
    }) as [string, string]
    if (first === '' || last === '' || first <= last) return { from: first, to: last }
    ignored.push(from, to)
    return { from: '', to: '' }
  }
  const page = (name = 'page') => {
    const value = given(name)
    if (value === '') return 1
    if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
    ignored.push(name)
    return 1
  }
  return { ignored, given, oneOf, maybeOneOf: (name, choices) => oneOf(name, ['', ...choices], ''), months, page }
}

/** An address with the members that are not empty. */
export function addressOf(path: string, members: readonly (readonly [string, string])[]): string {
  const given = members.filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, value]))}`
}
