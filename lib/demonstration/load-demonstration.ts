import type { Viewer } from '@/lib/domain/access/roles'
import { calendarsKnownOn, type Calendars } from '@/lib/domain/calendars/calendars'
import { addDays } from '@/lib/domain/calendars/days'
import { officialCalendars } from '@/lib/domain/calendars/official'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { createAccount } from '@/lib/services/create-account'
import { enterProcedure } from '@/lib/services/enter-procedure'
import { foundOffice } from '@/lib/services/found-office'
import { inOneTransaction } from '@/lib/services/in-one-transaction'
import { settleInboxes } from '@/lib/services/mark-read'
import { officeZone, type Office } from '@/lib/services/office'
import { previewProcedure } from '@/lib/services/preview-procedure'
import { registerEntry } from '@/lib/services/register-entry'
import { sweep } from '@/lib/services/sweep'

import { demonstrationPassword } from './accounts'
import { people, type PersonKey } from './people'
import { proposedProcedure } from './proposed-procedure'
import { demonstrationRegister, type DatedEntry } from './register'
import { releaseStories } from './releases'
import { instantOn, nightsBetween } from './story-days'
import { StoryTeller } from './story-teller'
import { stories as allStories } from './stories'
import type { Story } from './story-format'

/** How far back the office was founded: some fourteen months, so that the oldest case has ended long ago. */
const foundedDaysAgo = 425

/** What was told before the last thirty days counts as read: an inbox with a year of news in it would tell nobody anything. */
const readDaysAgo = 30

export interface Loaded {
  readonly cases: number
  /** The day on which the office was founded, and the day of loading. */
  readonly from: string
  readonly to: string
}

/** The demonstration cannot be told for this day: its agreements would not have been made yet. Says from which day on it can. */
export class DayTooEarly extends Error {
  constructor(readonly earliest: string) {
    super(`the demonstration office can be loaded for ${earliest} or a later day, because its instruments are of 2025`)
    this.name = 'DayTooEarly'
  }
}

/** A clock that only the loader moves; it never goes back. */
class MovedClock {
  private instant = ''

  moveTo(instant: string): void {
    if (instant < this.instant) throw new Error(`the clock of the demonstration would go back from ${this.instant} to ${instant}`)
    this.instant = instant
  }

  now = (): string => this.instant
}

/**
 * The official calendars as known on a day. Nobody enters anything of the calendars while the office is told, so the store is not
 * asked. Days on which the same is known share one object, and with it what was worked out from it.
 */
function calendarsOfDays(): Office['calendarsAt'] {
  const ofDay = new Map<string, Calendars>()
  const ofContent = new Map<string, Calendars>()
  return (instant) => {
    const day = localDateAt(instant, officeZone)
    const kept = ofDay.get(day)
    if (kept) return kept
    const known = calendarsKnownOn(officialCalendars, day)
    const content = `${known.prc.schedules.length}/${known.usFederal.closings.length}`
    const shared = ofContent.get(content) ?? known
    ofContent.set(content, shared)
    ofDay.set(day, shared)
    return shared
  }
}

/**
 * Fills an empty store with the demonstration office as it stands at `office.now()`: agencies, activities, accounts, and cases made
 * by nothing but commands and by the clock, day after day, with dates relative to that day. Whatever a rule refuses, it throws, so
 * that what is loaded is a legal history. Throws `DayTooEarly`, `StoreFault`; then the store is not to be used.
 */
export async function loadDemonstration(office: Office, stories: readonly Story[] = allStories): Promise<Loaded> {
  const end = office.now()
  const today = localDateAt(end, officeZone)
  const from = addDays(today, -foundedDaysAgo)
  const register = demonstrationRegister(today)
  refuseTooEarly(register, stories, today)

  const clock = new MovedClock()
  const past: Office = { ...office, demonstration: true, now: clock.now, calendarsAt: calendarsOfDays() }
  clock.moveTo(instantOn(from, 0))
  foundOffice(past)
  const agencies = register.filter(({ entry }) => entry.kind === 'agency')
  for (const { entry } of agencies) registerEntry(past, entry, null)
  const viewers = await makeAccounts(past)
  const rest = register.filter((one) => !agencies.includes(one))

  inOneTransaction(past, (whole) => {
    const teller = new StoryTeller(whole, { stories, viewers, today, end })
    tell(whole, { clock, teller, viewers, register: rest, from, today, end })
    teller.insistOnEnds()
    propose(whole, viewers)
    releaseStories(whole, viewers.get('coordinator')!, (story) => teller.referenceOf(story))
    settleInboxes(whole, instantOn(addDays(today, -readDaysAgo), 0))
  })
  return { cases: stories.length, from, to: today }
}

interface Telling {
  readonly clock: MovedClock
  readonly teller: StoryTeller
  readonly viewers: ReadonlyMap<PersonKey, Viewer>
  readonly register: readonly DatedEntry[]
  readonly from: string
  readonly today: string
  readonly end: string
}

/** Everything that happens, in the order of its instants: entries of the register, steps of the stories, and the clock's rounds. */
function tell(office: Office, { clock, teller, viewers, register, from, today, end }: Telling): void {
  const officers = new Map([...viewers.values()].filter((one) => one.role === 'officer').map((one) => [one.agencyId, one]))
  const entries = register.map(({ knownFrom, entry, enteredBy }) => ({
    at: instantOn(knownFrom > from ? knownFrom : from, 1),
    entry,
    by: enteredBy === null ? null : (officers.get(enteredBy) ?? null),
  }))
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const firstStep = teller.next() ?? end
  const rounds = nightsBetween(from, today).filter((at) => at > firstStep && at < end)
  for (;;) {
    const entry = entries[0]
    const round = rounds[0] ?? end
    const step = teller.next()
    if (entry && entry.at <= round && entry.at <= (step ?? end)) {
      clock.moveTo(entry.at)
      entries.shift()
      registerEntry(office, entry.entry, entry.by)
    } else if (step !== null && step <= round) {
      clock.moveTo(step)
      teller.take()
    } else {
      clock.moveTo(round)
      sweep(office)
      if (rounds.shift() === undefined) return
    }
  }
}

/** Enters a second version of the procedure, as a proposal: it is not put for filing. */
function propose(office: Office, viewers: ReadonlyMap<PersonKey, Viewer>): void {
  const administrator = [...viewers.values()].find((one) => one.role === 'administrator')!
  const text = JSON.stringify(proposedProcedure)
  const previewed = previewProcedure(office, administrator, text)
  if ('faults' in previewed) throw new Error(`the proposal of the demonstration is no procedure: ${previewed.faults[0]!.message}`)
  enterProcedure(office, administrator, text, previewed.preview.stamp)
}

async function makeAccounts(office: Office): Promise<ReadonlyMap<PersonKey, Viewer>> {
  const viewers = new Map<PersonKey, Viewer>()
  for (const { key, ...person } of people) {
    const { accountId } = await createAccount(office, { ...person, password: demonstrationPassword }, null)
    viewers.set(key as PersonKey, { accountId, role: person.role, agencyId: person.agencyId })
  }
  return viewers
}

/** Each story needs its activity to be registered before it is filed. */
function refuseTooEarly(register: readonly DatedEntry[], stories: readonly Story[], today: string): void {
  const knownFrom = new Map(register.map((one) => [`${one.entry.kind} ${one.entry.id}`, one.knownFrom]))
  const earliest = stories
    .map(({ complaint, filed }) => addDays(knownFrom.get(`activity ${complaint.activityId}`) ?? '1979-01-31', 1 - filed))
    .reduce((a, b) => (a > b ? a : b))
  if (today < earliest) throw new DayTooEarly(earliest)
}
