import { createHash } from 'node:crypto'

/**
 * What is costly to make, made once for as long as what it is made from is the same. It is told apart by that alone, so nothing is ever out of
 * date, and whoever is shown other data has another thing made. What was asked for last is forgotten last.
 */
export class RecentlyMade<Made> {
  private readonly kept = new Map<string, Made>()

  /** @param most how many are kept; each place says why so many */
  constructor(private readonly most: number) {}

  /** @param from everything that it is made from, as data that JSON can hold and that nobody changes in place */
  get(from: object, make: () => Made): Made {
    const key = digestOf(Object.entries(from).map(([name, part]) => [name, isObject(part) ? digestOfPart(part) : part]))
    const made = this.kept.get(key) ?? make()
    this.kept.delete(key)
    this.kept.set(key, made)
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!)
    return made
  }
}

const digestOf = (data: object) => createHash('sha256').update(JSON.stringify(data)).digest('base64')
const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null

/** Those of parts that were asked about before: writing out the figures of an office to tell whether they are the same takes a millisecond. */
const digests = new WeakMap<object, string>()

function digestOfPart(part: object): string {
  const digest = digests.get(part) ?? digestOf(part)
  digests.set(part, digest)
  return digest
}
