/**
 * Where a request comes from: the last address that the header names, which the server or the proxy in front of it has seen. Where
 * there is no proxy a client can claim any; the limit on an account as a whole holds all the same.
 */
export function addressIn(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown'
}
