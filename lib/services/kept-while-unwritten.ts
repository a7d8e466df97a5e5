import { RecentlyMade } from '@/lib/memory/recently-made'

import type { Office } from './office'

/** What was read from an office, kept for as long as reading it again would give the same. */
export class KeptWhileUnwritten<Read> {
  private readonly kept = new WeakMap<Office, RecentlyMade<Read>>()

  /** @param most how many are kept of an office; each place says why so many */
  constructor(private readonly most: number) {}

  /** What `read` gives now, or gave since the store was last written and a day may last have ended: it may turn on days, and on periods, which end with them. */
  now(office: Office, of: unknown, read: () => Read): Read {
    return this.under(office, [office.store.version(), quarterOfHour(office.now()), of], read)
  }

  /** The same of what turns on something else: `of` says all of it. */
  under(office: Office, of: readonly unknown[], read: () => Read): Read {
    const known = this.kept.get(office) ?? new RecentlyMade<Read>(this.most)
    this.kept.set(office, known)
    return known.get(of, read)
  }
}

/** In every zone days begin and end on a quarter of an hour. */
const quarterOfHour = (instant: string) => Math.floor(Date.parse(instant) / 900_000)
