/** More names than this are not remembered at once: somebody who invents addresses must not fill the memory. */
const mostKeys = 10_000

/**
 * Allows so many tries under one name, then none until the time that began with the first of them is over. Kept in memory, because
 * one process serves the office, a restart that forgives is no way in, and who mistyped a password when is written nowhere.
 */
export class TryLimit {
  private readonly tries = new Map<string, { count: number; endsAt: number }>()

  constructor(
    private readonly most: number,
    private readonly seconds: number,
  ) {}

  /**
   * Counts a try before it is judged, so that tries made at the same moment are all counted.
   * @param at milliseconds since 1970
   * @param weight how many tries it counts as. The last one may go beyond what is left: one that is heavier than all that is
   *   allowed can be made as well, and then nothing else until the time is over
   * @returns the seconds to wait; 0 where the try may be made
   */
  count(key: string, at: number, weight = 1): number {
    const known = this.tries.get(key)
    if (!known || known.endsAt <= at) {
      this.makeRoom(at)
      this.tries.delete(key)
      this.tries.set(key, { count: weight, endsAt: at + this.seconds * 1000 })
      return 0
    }
    if (known.count >= this.most) return Math.ceil((known.endsAt - at) / 1000)
    known.count += weight
    return 0
  }

  /** Forgets the tries under a name: the right password was given. */
  forget(key: string): void {
    this.tries.delete(key)
  }

  private makeRoom(at: number): void {
    if (this.tries.size < mostKeys) return
    for (const [key, { endsAt }] of this.tries) if (endsAt <= at) this.tries.delete(key)
    // The map is in the order of first tries; the oldest go first.
    for (const key of this.tries.keys()) {
      if (this.tries.size < mostKeys) return
      this.tries.delete(key)
    }
  }
}
