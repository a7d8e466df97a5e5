import { isIPv6 } from 'node:net'

/** The header in which this server writes from which address a connection came; what a client sends under it is overwritten. */
export const peerHeader = 'x-comity-peer'

/**
 * How many proxies of the operator's own stand in front of this server, `COMITY_TRUSTED_PROXIES`; none where it is not set.
 * Throws where it is no such number.
 */
export function trustedProxies(setting = process.env.COMITY_TRUSTED_PROXIES): number {
  if (setting === undefined || setting === '') return 0
  if (!/^\d$/.test(setting)) throw new Error(`COMITY_TRUSTED_PROXIES is no number of proxies from 0 to 9: ${setting}`)
  return Number(setting)
}

/**
 * Where a request comes from on the network, for counting. Each proxy writes behind what it was sent in `X-Forwarded-For` the address
 * that it saw itself, so only as many entries from the end are believed as there are proxies of our own; all before them a client can
 * claim. With none, it is the address of the connection.
 */
export function callerAddress(headers: Pick<Headers, 'get'>, proxies = trustedProxies()): string {
  const seen = headers.get('x-forwarded-for')?.split(',').map((one) => one.trim()) ?? []
  const forwarded = proxies === 0 ? undefined : seen.at(-proxies)
  return network(forwarded || headers.get(peerHeader) || 'unknown')
}

/** One subscriber holds 2^64 addresses of version 6, so the first half names who it is. An address of version 4 stands for itself. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('%')[0]!.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
