import { accountNames } from '@/db/accounts'
import { eventsOf, type Stream, type StreamKind } from '@/db/events'
import { actorsOf } from '@/db/stream-actors'
import { textsOfStream } from '@/db/streams'
import type { Db } from '@/db/store'
import { registerTexts, type RegisterKind } from '@/lib/domain/register/events'

/** One member of an entry that became another one; null where there was or is nothing. */
export interface HistoryChange {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** One event of an entry's own stream: who did what when. */
export interface HistoryEntry {
  readonly seq: number
  readonly type: string
  /** UTC instant. */
  readonly recordedAt: string
  /** The role in which it was done (`office` while it was being set up), and the name where there is an account. */
  readonly role: string
  readonly name: string | null
  /** What became different; empty for the first event. */
  readonly changes: readonly HistoryChange[]
}

type Told = Readonly<Record<string, unknown>>

/** The history of an entry of the register or of an account, in order of entry, with names: for the administrator. */
export function historyOf(db: Db, stream: Stream): HistoryEntry[] {
  const events = eventsOf(db, stream)
  const texts = textsOfStream(db, stream)
  const actors = actorsOf(db, stream)
  const names = accountNames(db, [...actors.values()])
  let before: Told | null = null
  return events.map(({ seq, type, recordedAt, actor, actorRole, data }) => {
    const after = toldBy({ kind: stream.kind, type }, before, data as Told, texts.get(seq) ?? {})
    const changes = before === null ? [] : differences(before, after)
    before = after
    return { seq, type, recordedAt, role: actorRole, name: names.get(actors.get(actor) ?? '') ?? null, changes }
  })
}

/** An event of the register tells the whole entry, words that are gone with it; an event of an account only what it changes, which a token does not. */
function toldBy({ kind, type }: { kind: StreamKind; type: string }, before: Told | null, data: Told, texts: Readonly<Record<string, string>>): Told {
  if (type === 'token-made' || type === 'token-revoked') return before ?? {}
  const worded: readonly string[] = kind in registerTexts ? registerTexts[kind as RegisterKind] : []
  const words = Object.fromEntries(worded.map((name) => [name, texts[name] ?? null]))
  return { ...(before ?? {}), ...data, ...texts, ...words }
}

function differences(before: Told, after: Told): HistoryChange[] {
  return Object.keys(after)
    .map((name) => ({ name, before: inText(before[name]), after: inText(after[name]) }))
    .filter((change) => change.before !== change.after)
}

function inText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(inText).join(', ')
  return typeof value === 'object' ? Object.values(value).map(inText).join(' ') : String(value)
}
