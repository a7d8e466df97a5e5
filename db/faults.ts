/** Why the store refused. The words for people stand in the messages; the cause goes to the log. */
export type StoreFaultReason = 'full' | 'read-only' | 'busy' | 'damaged' | 'cannot-open' | 'migration'

/** The store could not do what was asked, and did nothing of it. */
export class StoreFault extends Error {
  constructor(
    readonly reason: StoreFaultReason,
    cause: unknown,
  ) {
    super(`the store refused: ${reason}`, { cause })
    this.name = 'StoreFault'
  }

  /**
   * The built server holds this module several times over (pages, routes, start), and one store serves them all: a fault that the
   * store throws is often of another copy than the one that asks. It is known by its name.
   */
  static override [Symbol.hasInstance](error: unknown): error is StoreFault {
    return error instanceof Error && error.name === 'StoreFault'
  }
}

const reasons: [prefix: string, reason: StoreFaultReason][] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CANTOPEN', 'cannot-open'],
  ['SQLITE_PERM', 'read-only'],
  ['EACCES', 'cannot-open'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'full'],
  ['ENOTDIR', 'cannot-open'],
  ['EEXIST', 'cannot-open'],
  ['EPERM', 'cannot-open'],
]

/** The fault behind an error of the driver, or behind its cause; undefined where the error is of another kind. */
export function storeFaultOf(error: unknown): StoreFault | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof StoreFault) return at
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    const found = reasons.find(([prefix]) => code.startsWith(prefix))
    if (found) return new StoreFault(found[1], error)
  }
  return undefined
}
