import { addressOf, readAddress, type Parameters } from '@/app/_address/address-reader'
import { asOfOf, pastDayMembers, readPastDay, type PastDay } from '@/app/_past-day/past-day'
import { ageSpans, caseGroups, caseSorts, type AgeSpan, type CaseGroup, type CaseListQuery, type CaseSort } from '@/lib/domain/cases/case-list'
import { complaintKinds } from '@/lib/domain/cases/vocabulary'

/** Which cases by whether they are an end. */
export const caseStates = ['open', 'closed', 'any'] as const
export type CaseStateFilter = (typeof caseStates)[number]

/** The whole view that an address of the docket holds. */
export interface DocketView extends PastDay {
  readonly group: CaseGroup
  readonly q: string
  readonly stage: string
  readonly kind: string
  readonly agency: string
  /** An id, or `noCounterpart`. */
  readonly counterpart: string
  readonly field: string
  readonly procedure: string
  /** Months of filing, `YYYY-MM`, both included; empty without that end. */
  readonly from: string
  readonly to: string
  readonly age: AgeSpan | ''
  readonly flagged: boolean
  readonly state: CaseStateFilter
  readonly sort: CaseSort
  /** From 1. */
  readonly page: number
}

/** What can be chosen: an address that names something else is out of date or mistyped. */
export interface Choosable {
  readonly groups: readonly CaseGroup[]
  readonly stages: readonly string[]
  readonly agencies: readonly string[]
  readonly counterparts: readonly string[]
  readonly fields: readonly string[]
  readonly procedures: readonly string[]
  /** The office's day, the last one as of which a list can be asked for. */
  readonly today: string
}

/** What stands in an address for cases that name no counterpart; no counterpart can have it for its id. */
export const noCounterpart = '-'

/** The longest search that is taken; titles and references are shorter. */
export const longestSearch = 200

/** Cases on a page: two screens of a table. */
export const pageSize = 25

/**
 * Reads the view from an address. What cannot be read falls back to the view without it and is named in `ignored`, so that an
 * old or mistyped link shows a docket and says what it does not show. The first group that can be chosen is the one shown first.
 */
export function readDocketView(parameters: Parameters, choosable: Choosable): { view: DocketView; ignored: string[] } {
  const address = readAddress(parameters)
  const { ignored, given, oneOf, maybeOneOf, months, page } = address
  const view: DocketView = {
    group: oneOf('group', caseGroups.filter((group) => choosable.groups.includes(group)), choosable.groups[0] ?? 'all'),
    q: given('q').slice(0, longestSearch),
    stage: maybeOneOf('stage', choosable.stages),
    kind: maybeOneOf('kind', complaintKinds),
    agency: maybeOneOf('agency', choosable.agencies),
    counterpart: maybeOneOf('counterpart', [...choosable.counterparts, noCounterpart]),
    field: maybeOneOf('field', choosable.fields),
    procedure: maybeOneOf('procedure', choosable.procedures),
    ...months('from', 'to'),
    age: oneOf('age', ['', ...ageSpans], ''),
    flagged: oneOf('flagged', ['yes', ''], '') === 'yes',
    state: oneOf('state', caseStates, 'open'),
    sort: oneOf('sort', caseSorts, 'next-due'),
    ...readPastDay(address, choosable.today),
    page: page(),
  }
  if (given('q').length > longestSearch) ignored.push('q')
  return { view, ignored }
}

/** What the view asks of the service. */
export function caseListQuery(view: DocketView): CaseListQuery {
  const { group, q, stage, kind, agency, counterpart, field, procedure, from, to, age, flagged, state, sort, page } = view
  const past = asOfOf(view)
  return {
    group,
    sort,
    offset: (page - 1) * pageSize,
    limit: pageSize,
    ...(q === '' ? {} : { q }),
    ...(stage === '' ? {} : { stage }),
    ...(kind === '' ? {} : { kind }),
    ...(agency === '' ? {} : { agency }),
    ...(counterpart === '' ? {} : { counterpart: counterpart === noCounterpart ? null : counterpart }),
    ...(field === '' ? {} : { field }),
    ...(procedure === '' ? {} : { procedure }),
    ...(from === '' ? {} : { filedFrom: from }),
    ...(to === '' ? {} : { filedTo: to }),
    ...(age === '' ? {} : { age }),
    ...(flagged ? { flagged } : {}),
    ...(state === 'any' ? {} : { closed: state === 'closed' }),
    ...(past === null ? {} : { asOf: past.day, axis: past.axis }),
  }
}

/** The address of a view, with nothing in it that goes without saying; another group, filter or order begins on its first page. */
export function docketHref(view: DocketView, change: Partial<DocketView> = {}): string {
  const { group, q, stage, kind, agency, counterpart, field, procedure, from, to, age, flagged, state, sort, asOf, axis, page } = { ...view, page: 1, ...change }
  return addressOf('/docket', [
    ['group', group],
    ['q', q],
    ['stage', stage],
    ['kind', kind],
    ['agency', agency],
    ['counterpart', counterpart],
    ['field', field],
    ['procedure', procedure],
    ['from', from],
    ['to', to],
    ['age', age],
    ['flagged', flagged ? 'yes' : ''],
    ['state', state === 'open' ? '' : state],
    ['sort', sort === 'next-due' ? '' : sort],
    ...pastDayMembers({ asOf, axis }),
    ['page', page === 1 ? '' : String(page)],
  ])
}

/** Whether the view leaves out cases of its group. */
export function isNarrowed({ q, stage, kind, agency, counterpart, field, procedure, from, to, age, flagged, state }: DocketView): boolean {
  return [q, stage, kind, agency, counterpart, field, procedure, from, to, age].some((value) => value !== '') || flagged || state !== 'open'
}

/** The view of the same group without any filter. */
export const everything = { q: '', stage: '', kind: '', agency: '', counterpart: '', field: '', procedure: '', from: '', to: '', age: '', flagged: false, state: 'open' } as const
