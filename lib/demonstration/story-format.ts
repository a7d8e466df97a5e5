import { addDays } from '@/lib/domain/calendars/days'
import type { Command } from '@/lib/domain/cases/commands'
import type { EventType } from '@/lib/domain/cases/vocabulary'

import type { PersonKey } from './people'

/** The members of commands that are dates; in a story they are whole days, before (negative) or after the day of the step. */
const dateMembers = ['on', 'happenedOn', 'askedOn', 'informalStepOn', 'reviewOn', 'receivedOn', 'dueOn'] as const
type DateMember = (typeof dateMembers)[number]

/**
 * The members that name an entry of the record, which has another number on every day of loading. In a story the entry that is corrected
 * is the last one of its kind, and a step is the last one that is open.
 */
interface NamedEntries {
  readonly entry: EventType
  readonly step: 'open'
}

type Member<K, V> = K extends DateMember ? (null extends V ? number | null : number) : K extends keyof NamedEntries ? NamedEntries[K] : V

/** A command as a story tells it: days instead of dates, and no numbers of entries. */
export type Told<C> = C extends unknown ? { readonly [K in keyof C]: Member<K, C[K]> } : never

/**
 * When a step is taken. `at`: so many days before (negative) the day of loading. `in`: so many days after the step before, moved
 * on to a working day of the office. `past`: so many days after the end of a clock of the case, likewise moved on.
 */
export type When =
  | { readonly at: number }
  | { readonly in: number }
  | { readonly past: string; readonly in: number }

/** Who does what, when; in the order in which it is done. */
export type Step = readonly [who: PersonKey, when: When, does: Told<Exclude<Command, { command: 'file' }>>]

/** One case of the demonstration: who filed it how many days before the day of loading, what was done, and where it then stands. */
export interface Story {
  readonly id: string
  readonly filedBy: PersonKey
  /** Days before the day of loading; zero or negative. */
  readonly filed: number
  readonly complaint: Told<Command<'file'>>
  readonly steps: readonly Step[]
  /** The stage that the case has reached on the day of loading; the loader insists on it. */
  readonly stage: string
}

type Complaint = Told<Command<'file'>>
type Needed = 'title' | 'narrative' | 'happenedOn' | 'agencyId' | 'activityId' | 'expectationId'

/** A complaint with the ordinary choices filled in. */
export function complaint(told: Pick<Complaint, Needed> & Partial<Complaint>): Complaint {
  return {
    command: 'file',
    kind: 'data-access',
    subject: 'data',
    provisionId: null,
    asked: 'not-asked',
    askedOn: null,
    askedWords: '',
    statedReason: 'none-given',
    evidence: '',
    urgent: false,
    identity: 'agency-and-coordinator',
    safety: false,
    balanceWords: '',
    filedFor: 'complainant',
    receivedOn: null,
    ...told,
  }
}

/** Finds the entries that a story names, by their places on record. */
export interface Places {
  lastOf(type: EventType): number
  openStep(): number
}

/** The command that a story tells, with the dates that its days come to and the entries that it names. */
export function commandOn<C extends Command>(told: Told<C>, day: string, places: Places): C {
  const members = Object.entries(told).map(([member, value]) => {
    if ((dateMembers as readonly string[]).includes(member) && typeof value === 'number') return [member, addDays(day, value)]
    if (member === 'entry') return [member, places.lastOf(value as EventType)]
    if (member === 'step') return [member, places.openStep()]
    return [member, value]
  })
  return Object.fromEntries(members) as C
}
