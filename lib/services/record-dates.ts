import { entriesAfter } from '@/db/checkpoints'
import { caseStreams, eventsOf } from '@/db/events'
import type { CaseEvent } from '@/lib/domain/cases/events'
import { evolve, type CaseState } from '@/lib/domain/cases/evolve'
import { lastDaysOf } from '@/lib/domain/cases/clock-time'
import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'
import { dueDatesOfLine, type DueTerms } from '@/lib/domain/reciprocity/schedule'
import { registerSchemas, type EntryOf } from '@/lib/domain/register/events'

import type { Office } from './office'

/** The dates of one running of a clock, as the office works them out with the calendars that were known at an entry. */
export interface ToldClock {
  readonly clock: string
  readonly instance: number
  /** Day 0, at the earliest. */
  readonly countsFrom: string
  /** The last day, at the latest, and the instant at which it is over; null where no date can be told. */
  readonly latest: string | null
  readonly expiresAt: string | null
  /** See `lastDaysOf`. */
  readonly lastDays: readonly (string | null)[]
}

/** What an event cannot tell, because it takes the calendars and the engine: dates. `seq` is the entry of the case with which they became these. */
export type ToldDates =
  | { readonly of: 'case'; readonly id: string; readonly seq: number; readonly clocks: readonly ToldClock[] }
  | { readonly of: 'line'; readonly id: string; readonly dueOn: readonly string[] }

/**
 * The dates behind the figures, worked out anew from the events up to an entry of the record, not read from any view: of each case entry by entry,
 * told where they changed, and of each line of a plan. With these and the events, somebody else can count the figures again.
 */
export function* datesOfRecord(office: Office, upTo: number): Generator<ToldDates> {
  for (const id of office.store.read(caseStreams)) yield* datesOfCase(office, id, upTo)
  yield* datesOfLines(office, upTo)
}

function* datesOfCase(office: Office, id: string, upTo: number): Generator<ToldDates> {
  let state: CaseState | null = null
  let told = ''
  for (const event of office.store.read((db) => eventsOf(db, { kind: 'case', id }))) {
    if (event.storeSeq > upTo) return
    state = evolve(state, event as unknown as CaseEvent)
    const calendars = office.calendarsAt(event.recordedAt, event.storeSeq)
    const clocks = clocksOfCase(office.procedures.of(state.procedure), state, calendars).map((reading): ToldClock => ({
      clock: reading.rule.id,
      instance: reading.instance,
      countsFrom: reading.startsOn.earliest,
      latest: reading.range?.latest ?? null,
      expiresAt: reading.expiresAt,
      lastDays: lastDaysOf(calendars, reading),
    }))
    const now = JSON.stringify(clocks)
    if (now !== told) yield { of: 'case', id, seq: event.seq, clocks }
    told = now
  }
}

/** Entries of the record that are read at a time. */
const batch = 5_000

/** Lines as their last entries have them; what of them was withdrawn is for whoever counts to leave out. */
function* datesOfLines({ store }: Office, upTo: number): Generator<ToldDates> {
  const lines = new Map<string, DueTerms & { readonly activityId: string }>()
  const instrumentOf = new Map<string, string>()
  const expiresOn = new Map<string, string>()
  for (let after = 0; ; ) {
    const entries = store.read((db) => entriesAfter(db, after, upTo, batch))
    if (entries.length === 0) break
    for (const { streamKind, streamId, data } of entries) {
      if (streamKind === 'instrument') expiresOn.set(streamId, (data as EntryOf<'instrument'>).expiresOn)
      if (streamKind === 'activity') instrumentOf.set(streamId, (data as EntryOf<'activity'>).instrumentId)
      if (streamKind === 'expectation') lines.set(streamId, termsFrom(data))
    }
    after = entries.at(-1)!.storeSeq
  }
  for (const [id, line] of lines) {
    yield { of: 'line', id, dueOn: dueDatesOfLine({ ...line, withdrawnOn: null }, expiresOn.get(instrumentOf.get(line.activityId)!)!) }
  }
}

const terms = registerSchemas.expectation.pick({ activityId: true, dueOn: true, schedule: true, withdrawnOn: true }).loose()

function termsFrom(data: unknown) {
  return terms.parse(data)
}
