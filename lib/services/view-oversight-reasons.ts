import type { Counting } from '@/db/case-set'
import type { ActivitySet } from '@/db/oversight'
import { countDeliveryReasons, countReplyReasons, type ReasonCount } from '@/db/reason-figures'
import type { Db } from '@/db/store'
import type { LocalizedText } from '@/lib/domain/agreements/schema'
import { statedReasons, type StatedReason } from '@/lib/domain/cases/vocabulary'

import type { Office } from './office'

/** How often each side stated which reason. The reasons of a side add up to its `all`. */
export interface ReasonFigures {
  /** The sides of the register's agreement, and those that gave a reason under another. */
  readonly sides: readonly { readonly id: string; readonly name: LocalizedText; readonly all: number }[]
  /** Reasons that were stated, in the order of the vocabulary, by side. */
  readonly reasons: readonly { readonly reason: StatedReason; readonly bySide: Readonly<Record<string, number>> }[]
}

export function replyReasons(office: Office, db: Db, counting: Counting): ReasonFigures {
  return reasonFigures(office, countReplyReasons(db, counting))
}

export function deliveryReasons(office: Office, db: Db, set: ActivitySet): ReasonFigures {
  return reasonFigures(office, countDeliveryReasons(db, set))
}

function reasonFigures(office: Office, found: readonly ReasonCount[]): ReasonFigures {
  const sides = sidesNamed(office, found.map((one) => one.side))
  const count = (side: string, reason?: StatedReason) =>
    found.filter((one) => one.side === side && (reason === undefined || one.reason === reason)).reduce((all, { n }) => all + n, 0)
  return {
    sides: sides.map((side) => ({ ...side, all: count(side.id) })),
    reasons: statedReasons
      .filter((reason) => found.some((one) => one.reason === reason))
      .map((reason) => ({ reason, bySide: Object.fromEntries(sides.map(({ id }) => [id, count(id, reason)])) })),
  }
}

/** The parties of the register's agreement, and those of others that occur. */
export function sidesNamed({ procedures }: Office, occurring: readonly string[]): { id: string; name: LocalizedText }[] {
  const named = procedures.ofRegister.agreement.parties.map(({ id, name }) => ({ id, name }))
  const others = procedures.all().flatMap(({ agreement }) => agreement.parties)
  for (const id of new Set(occurring)) {
    if (!named.some((one) => one.id === id)) named.push({ id, name: others.find((one) => one.id === id)?.name ?? { en: id } })
  }
  return named
}
