import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { asOfOf, noPastDay, pastDayMembers, readPastDay, type PastDay } from '@/app/_past-day/past-day'
import { noCounterpart } from '@/app/docket/_query/docket-query'
import { complaintKinds } from '@/lib/domain/cases/vocabulary'
import type { OversightAsked } from '@/lib/services/oversight-counting'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

/** Of which cases the figures of an address are, and as of which day; each is an empty text where the address does not say. */
export interface Narrowing extends PastDay {
  readonly agency: string
  /** An id, or `noCounterpart`. */
  readonly counterpart: string
  readonly field: string
  readonly kind: string
  readonly procedure: string
  /** Months of filing, `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
}

export const allOfToday: Narrowing = { agency: '', counterpart: '', field: '', kind: '', procedure: '', from: '', to: '', ...noPastDay }

/** Reads the narrowing from an address. What cannot be read is left out and named in `ignored`; so is a day that has not come. */
export function readNarrowing(parameters: Parameters, choices: OversightChoices): { narrowing: Narrowing; ignored: string[] } {
  const address = readAddress(parameters)
  const { ignored, maybeOneOf, months } = address
  const past = readPastDay(address, choices.today)
  const narrowing = {
    agency: maybeOneOf('agency', choices.agencies.map(({ id }) => id)),
    counterpart: maybeOneOf('counterpart', [...choices.counterparts.map(({ id }) => id), noCounterpart]),
    field: maybeOneOf('field', choices.fields),
    kind: maybeOneOf('kind', complaintKinds),
    procedure: maybeOneOf('procedure', choices.procedures.map(({ id }) => id)),
    ...months('from', 'to'),
    ...past,
  }
  return { narrowing, ignored }
}

/** What a narrowing asks of the services. */
export function askedOf({ agency, counterpart, field, kind, procedure, from, to, ...day }: Narrowing): OversightAsked {
  const past = asOfOf(day)
  const set = {
    ...(agency === '' ? {} : { agency }),
    ...(counterpart === '' ? {} : { counterpart: counterpart === noCounterpart ? null : counterpart }),
    ...(field === '' ? {} : { field }),
    ...(kind === '' ? {} : { kind }),
    ...(procedure === '' ? {} : { procedure }),
    ...(from === '' ? {} : { filedFrom: from }),
    ...(to === '' ? {} : { filedTo: to }),
  }
  return past === null ? { set, asOf: null } : { set, asOf: past.day, axis: past.axis }
}

/** The members of an address that say a narrowing. */
export function narrowingMembers(narrowing: Narrowing): [keyof Narrowing, string][] {
  const { asOf: _, axis: __, ...set } = allOfToday
  return [...(Object.keys(set) as (keyof typeof set)[]).map((name): [keyof Narrowing, string] => [name, narrowing[name]]), ...pastDayMembers(narrowing)]
}

export function oversightHref(narrowing: Narrowing, { pictures = true } = {}): string {
  return addressOf('/oversight', [...narrowingMembers(narrowing), ['pictures', pictures ? '' : 'no']])
}

/** Whether cases are left out; the day does not leave out any. */
export function isNarrowed(narrowing: Narrowing): boolean {
  return narrowingMembers({ ...narrowing, ...noPastDay }).some(([, value]) => value !== '')
}
