import { readAddress, type AddressReader, type Parameters } from '@/app/_address/address-reader'
import type { Viewer } from '@/lib/domain/access/roles'
import { bothSides } from '@/lib/domain/cases/clock-list'
import { turns } from '@/lib/domain/cases/stays'
import { timeClasses } from '@/lib/domain/cases/time-by-class'
import { statedReasons, type StatedReason } from '@/lib/domain/cases/vocabulary'
import type { Office } from '@/lib/services/office'
import type { OversightAsked } from '@/lib/services/oversight-counting'
import {
  oversightChoices, viewOversightActivities, viewOversightClocks, viewOversightDeliveries, viewOversightMoves, viewOversightReplies,
  viewOversightStays, viewOversightTime, type OversightChoices,
} from '@/lib/services/view-oversight-lists'

import {
  lineChoices, noSide, noStage, pageSize, reasonSources, standingChoices, standingsOf, stayChoices,
  type ActivitiesView, type MovesView, type PeriodsView, type ReasonsView, type StaysView, type TimeView,
} from './figure-links'
import { askedOf, readNarrowing, type Narrowing } from './oversight-query'

/** A list behind a figure: what its address asks for, what of it was left out, and a page of lines. */
export interface Shown<View, List> {
  readonly narrowing: Narrowing
  readonly view: View
  readonly choices: OversightChoices
  readonly ignored: readonly string[]
  readonly list: List
}

/** A kind of list: how its address is read, and what is asked for. */
export interface OversightList<View, List> {
  readonly read: (address: AddressReader, choices: OversightChoices) => View
  readonly ask: (office: Office, viewer: Viewer, view: View, asked: OversightAsked, page: { offset: number; limit: number }) => List
}

/** Reads the address of a list, and how to ask for some of its lines. Throws `NotFound` for those who have no oversight. */
export function readList<View, List>(office: Office, viewer: Viewer, parameters: Parameters, { read, ask }: OversightList<View, List>) {
  const choices = oversightChoices(office, viewer)
  const { narrowing, ignored } = readNarrowing(parameters, choices)
  const address = readAddress(parameters)
  const view = read(address, choices)
  const asked = askedOf(narrowing)
  const lines = (page: { offset: number; limit: number }) => ask(office, viewer, view, asked, page)
  return { narrowing, choices, view, ignored: [...ignored, ...address.ignored], lines }
}

/** A page of a list; where it has become shorter than the address thinks, its last page, with `page` among what was left out. */
function shown<View extends { readonly page: number }, List extends { readonly total: number }>(
  office: Office,
  viewer: Viewer,
  parameters: Parameters,
  list: OversightList<View, List>,
): Shown<View, List> {
  const { view, ignored, lines, ...all } = readList(office, viewer, parameters, list)
  const pageOf = (page: number) => lines({ offset: (page - 1) * pageSize, limit: pageSize })
  const asAsked = pageOf(view.page)
  const last = Math.max(1, Math.ceil(asAsked.total / pageSize))
  return view.page <= last ? { ...all, ignored, view, list: asAsked } : { ...all, ignored: [...ignored, 'page'], view: { ...view, page: last }, list: pageOf(last) }
}

const maybe = <Name extends string, Value>(name: Name, value: Value | '') => (value === '' ? {} : { [name]: value }) as { [K in Name]?: Value }
const sidesOf = ({ sides }: OversightChoices) => sides.map(({ id }) => id)

export const periodsList = {
  read: ({ oneOf, maybeOneOf, page }, choices): PeriodsView => (
    { standing: oneOf('standing', standingChoices, 'any'), side: maybeOneOf('side', [...sidesOf(choices), bothSides]), page: page() }
  ),
  ask: (office, viewer, { standing, side }, asked, page) => viewOversightClocks(office, viewer, { which: standingsOf(standing), ...maybe('side', side), ...page }, asked),
} satisfies OversightList<PeriodsView, unknown>

export const timeList = {
  read: ({ oneOf, maybeOneOf, page }, choices): TimeView => (
    { class: oneOf('class', ['any', ...timeClasses] as const, 'any'), side: maybeOneOf('side', [...sidesOf(choices), noSide]), page: page() }
  ),
  ask: (office, viewer, { class: of, side }, asked, page) => viewOversightTime(
    office, viewer, { ...(of === 'any' ? {} : { class: of }), ...(side === '' ? {} : { party: side === noSide ? null : side }) }, page, asked,
  ),
} satisfies OversightList<TimeView, unknown>

export const movesList = {
  read: ({ oneOf, maybeOneOf, months, page }, { everyStage }): MovesView => {
    const stages = everyStage.map(({ id }) => id)
    const { from: since, to: until } = months('since', 'until')
    return { turn: oneOf('turn', ['', ...turns], ''), left: maybeOneOf('left', [...stages, noStage]), reached: maybeOneOf('reached', stages), since, until, page: page() }
  },
  ask: (office, viewer, { turn, left, reached, since, until }, asked, page) => viewOversightMoves(office, viewer, {
    ...maybe('turn', turn),
    ...(left === '' ? {} : { from: left === noStage ? null : left }),
    ...maybe('to', reached),
    ...(since === '' && until === '' ? {} : { between: { from: since === '' ? '0000-01' : since, to: until === '' ? '9999-12' : until } }),
  }, page, asked),
} satisfies OversightList<MovesView, unknown>

export const staysList = {
  read: ({ oneOf, maybeOneOf, page }, { everyStage }): StaysView => (
    { stage: maybeOneOf('stage', everyStage.map(({ id }) => id)), which: oneOf('which', stayChoices, 'any'), page: page() }
  ),
  ask: (office, viewer, { stage, which }, asked, page) => viewOversightStays(
    office, viewer, { ...maybe('stage', stage), ...(which === 'any' ? {} : { over: which === 'over' }) }, page, asked,
  ),
} satisfies OversightList<StaysView, unknown>

export const reasonsList = {
  read: ({ oneOf, maybeOneOf, page }, choices): ReasonsView => (
    { of: oneOf('of', reasonSources, 'replies'), reason: maybeOneOf('reason', statedReasons), side: maybeOneOf('side', sidesOf(choices)), page: page() }
  ),
  ask: (office, viewer, { of, reason, side }, asked, page) => {
    const filter = { ...maybe('reason', reason as StatedReason | ''), ...maybe('side', side) }
    return of === 'replies'
      ? { of, ...viewOversightReplies(office, viewer, filter, page, asked) }
      : { of, ...viewOversightDeliveries(office, viewer, filter, page, asked) }
  },
} satisfies OversightList<ReasonsView, unknown>

export const activitiesList = {
  read: ({ oneOf, page }): ActivitiesView => ({ lines: oneOf('lines', lineChoices, 'any'), page: page() }),
  ask: (office, viewer, { lines }, asked, page) =>
    viewOversightActivities(office, viewer, { ...(lines === 'any' ? {} : { hasExpectations: lines === 'some' }), ...page }, asked),
} satisfies OversightList<ActivitiesView, unknown>

export const periodsShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, periodsList)
export const timeShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, timeList)
export const movesShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, movesList)
export const staysShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, staysList)
export const reasonsShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, reasonsList)
export const activitiesShown = (office: Office, viewer: Viewer, parameters: Parameters) => shown(office, viewer, parameters, activitiesList)
