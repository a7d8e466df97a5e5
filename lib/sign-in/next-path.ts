/** Paths that are no place to be sent to after signing in. */
const notDestinations = /^\/(sign-in|sign-out|api|_next)(\/|$)/

/** Longer addresses than this are cut off by some servers on the way; ours are far shorter. */
const longest = 2000

/**
 * The path to go on to after signing in, if it is one of this site, else null. It comes from an address that anybody can write, so
 * only an absolute path is taken, never a scheme, a host (`//host`, `/\host`) or a character that browsers drop or turn into one.
 */
export function samePath(next: unknown): string | null {
  if (typeof next !== 'string' || next.length > longest) return null
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next)) return null
  const here = 'http://here.invalid'
  const parsed = URL.canParse(next, here) ? new URL(next, here) : null
  if (!parsed || parsed.origin !== here || notDestinations.test(parsed.pathname)) return null
  // Dots may have resolved into a second slash.
  if (parsed.pathname.startsWith('//')) return null
  return `${parsed.pathname}${parsed.search}${parsed.hash}`
}

/** The address of the sign-in page that leads back to a path. */
export function signInPath(next: string | null): string {
  const back = samePath(next)
  return back === null || back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`
}
