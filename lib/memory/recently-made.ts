import { createHash } from 'node:crypto'

/**
 * What is costly to make, made once for as long as what it is made from is the same. It is told apart by that alone, so nothing is ever out of
 * date, and whoever is shown other data has another thing made. What was asked for last is forgotten last.
 */
export class RecentlyMade<Made> {
  private readonly kept = new Map<string, Made>()

  /** @param most how many are kept; each place says why so many */
  constructor(private readonly most: number) {}

  /** @param from everything that it is made from, as data that JSON can hold */
  get(from: unknown, make: () => Made): Made {
    const key = createHash('sha256').update(JSON.stringify(from)).digest('hex')
    const made = this.kept.get(key) ?? make()
    this.kept.delete(key)
    this.kept.set(key, made)
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!)
    return made
  }
}
