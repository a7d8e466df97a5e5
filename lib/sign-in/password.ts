import { hash, verify, type Algorithm } from '@node-rs/argon2'

/**
 * Lengths in characters. A password that stands alone should have 15 or more, any character may stand in it, and no mixture of
 * kinds is asked for, because such rules make passwords that are alike: NIST SP 800-63B-4 (2025), section 3.1.1.2. The longest is
 * far above the 64 that it asks verifiers to accept, and keeps a page of text from being hashed.
 */
export const passwordLength = { shortest: 15, longest: 256 } as const

/** Fewer different characters than this is one key held down, or two in turn. */
const fewestDifferent = 5

export type PasswordProblem = 'too-short' | 'too-long' | 'too-plain' | 'too-close' | 'known'

/**
 * What is wrong with a password that somebody wants to use, or null. `person` is what a guesser tries first; `known` are passwords
 * that are written somewhere for everybody to read.
 */
export function passwordProblem(
  password: string,
  person: { email: string; name: string },
  known: readonly string[] = [],
): PasswordProblem | null {
  const characters = [...normalized(password)]
  if (characters.length < passwordLength.shortest) return 'too-short'
  if (characters.length > passwordLength.longest) return 'too-long'
  if (new Set(characters).size < fewestDifferent) return 'too-plain'
  const plain = folded(password)
  if (plain === folded(person.email) || plain === folded(person.name)) return 'too-close'
  return known.some((one) => folded(one) === plain) ? 'known' : null
}

/**
 * Argon2id, so that neither a graphics card nor a look at the memory bus makes guessing cheap; 19 MiB, two passes and one lane are
 * the least that the OWASP Password Storage Cheat Sheet asks for. More would let a handful of sign-ins fill a small server: four
 * at a time, as Node runs them, take 76 MiB.
 */
export const hashing = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), hashing)
}

/** Whether the password is the one behind the hash. Takes as long for a wrong one as for the right one. */
export function isPassword(hashed: string, password: string): Promise<boolean> {
  // Nothing longer can have been set, so what is cut off cannot make a wrong password right.
  return verify(hashed, normalized([...password].slice(0, passwordLength.longest + 1).join('')))
}

/** The same word typed on two keyboards is the same password (NFKC, as SP 800-63B asks). */
function normalized(password: string): string {
  return password.normalize('NFKC')
}

function folded(text: string): string {
  return normalized(text).toLowerCase().replace(/\s+/g, '')
}
