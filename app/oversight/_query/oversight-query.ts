import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { noCounterpart } from '@/app/docket/_query/docket-query'
import { isIsoDate } from '@/lib/domain/calendars/days'
import { complaintKinds } from '@/lib/domain/cases/vocabulary'
import type { OversightAsked } from '@/lib/services/oversight-counting'
import type { OversightChoices } from '@/lib/services/view-oversight-lists'

/** Of which cases the figures of an address are, and as of which day; each is an empty text where the address does not say. */
export interface Narrowing {
  readonly agency: string
  /** An id, or `noCounterpart`. */
  readonly counterpart: string
  readonly field: string
  readonly kind: string
  readonly procedure: string
  /** Months of filing, `YYYY-MM`, both included. */
  readonly from: string
  readonly to: string
  /** The day as of whose end figures are told, as recorded, `YYYY-MM-DD`. */
  readonly asOf: string
}

export const allOfToday: Narrowing = { agency: '', counterpart: '', field: '', kind: '', procedure: '', from: '', to: '', asOf: '' }

/** Reads the narrowing from an address. What cannot be read is left out and named in `ignored`; so is a day that has not come. */
export function readNarrowing(parameters: Parameters, choices: OversightChoices): { narrowing: Narrowing; ignored: string[] } {
  const { ignored, given, maybeOneOf, months } = readAddress(parameters)
  const day = given('asOf')
  const isDay = day !== '' && isIsoDate(day) && day <= choices.today
  if (day !== '' && !isDay) ignored.push('asOf')
  const narrowing = {
    agency: maybeOneOf('agency', choices.agencies.map(({ id }) => id)),
    counterpart: maybeOneOf('counterpart', [...choices.counterparts.map(({ id }) => id), noCounterpart]),
    field: maybeOneOf('field', choices.fields),
    kind: maybeOneOf('kind', complaintKinds),
    procedure: maybeOneOf('procedure', choices.procedures.map(({ id }) => id)),
    ...months('from', 'to'),
    // The present is asked for without a day.
    asOf: isDay && day < choices.today ? day : '',
  }
  return { narrowing, ignored }
}

/** What a narrowing asks of the services. */
export function askedOf({ agency, counterpart, field, kind, procedure, from, to, asOf }: Narrowing): OversightAsked {
  const set = {
    ...(agency === '' ? {} : { agency }),
    ...(counterpart === '' ? {} : { counterpart: counterpart === noCounterpart ? null : counterpart }),
    ...(field === '' ? {} : { field }),
    ...(kind === '' ? {} : { kind }),
    ...(procedure === '' ? {} : { procedure }),
    ...(from === '' ? {} : { filedFrom: from }),
    ...(to === '' ? {} : { filedTo: to }),
  }
  return { set, asOf: asOf === '' ? null : asOf }
}

/** The members of an address that say a narrowing. */
export function narrowingMembers(narrowing: Narrowing): [keyof Narrowing, string][] {
  return (Object.keys(allOfToday) as (keyof Narrowing)[]).map((name) => [name, narrowing[name]])
}

export function oversightHref(narrowing: Narrowing): string {
  return addressOf('/oversight', narrowingMembers(narrowing))
}

/** Whether cases are left out; the day does not leave out any. */
export function isNarrowed(narrowing: Narrowing): boolean {
  return narrowingMembers({ ...narrowing, asOf: '' }).some(([, value]) => value !== '')
}
