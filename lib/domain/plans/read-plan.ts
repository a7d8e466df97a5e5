import { isIsoDate } from '@/lib/domain/calendars/days'

import { checkIdentifier, type CheckedIdentifier } from './identifiers'
import { planMembers, type Members } from './members'

/** How open the data of a distribution are to be, in the standard's words. */
export const accesses = ['open', 'shared', 'closed'] as const
export type Access = (typeof accesses)[number]

/** One data set in one distribution, as a plan tells it: what could be expected of the side that provides it. */
export interface PlannedExpectation {
  /** The same each time the plan is read: tells which expectation a distribution was made into. */
  readonly key: string
  readonly title: string
  readonly description: string | null
  readonly dataset: { readonly title: string; readonly type: string | null; readonly personalData: string | null; readonly sensitiveData: string | null }
  readonly identifiers: readonly CheckedIdentifier[]
  readonly format: readonly string[]
  /** In bytes. */
  readonly volume: number | null
  /** How it is to be had: repository, address. */
  readonly route: { readonly host: string | null; readonly url: string | null }
  readonly access: Access | null
  readonly license: string | null
  /** The day on which it is planned to be issued. */
  readonly dueOn: string | null
  /** Until the day before, nothing of it is open; null where no licence begins after the day of issue. */
  readonly embargoUntil: string | null
  readonly availableUntil: string | null
}

/** `path` is written as in `dmp.dataset[0].title`; values stand beside it so that a screen can say it in its own words. */
export interface PlanWarning {
  readonly path: string
  readonly code: PlanWarningCode
  readonly message: string
}

export type PlanWarningCode =
  | 'no-plan' | 'no-data-sets' | 'missing' | 'wrong-kind' | 'not-listed' | 'bad-date' | 'identifier-form' | 'identifier-check-digit' | 'identifier-placeholder'
  | 'same-identifier'

export interface ReadPlan {
  /** Where it stands in the file, as `dmp` or `items[1].dmp`. */
  readonly path: string
  readonly title: string | null
  readonly identifier: CheckedIdentifier | null
  /** The day on which it was last changed; null where it does not say, or not in a date. */
  readonly modifiedOn: string | null
  readonly expectations: readonly PlannedExpectation[]
}

export interface PlansRead {
  readonly plans: readonly ReadPlan[]
  readonly warnings: readonly PlanWarning[]
  /** Paths of members that the standard does not know; they are kept out, and named. */
  readonly unknown: readonly string[]
}

/** Members that hold plans in what tools write: `{"items": [{"dmp": …}]}`. */
const wrappers = ['items', 'plans', 'dmps', 'results', 'data'] as const

/**
 * Reads data management plans of the RDA DMP Common Standard 1.0, 1.1 or 1.2 from parsed JSON: one plan, a list of them, or the
 * wrapper of a tool. Never throws: what cannot be understood is a warning with its path, and what the standard does not know is named.
 */
export function readPlans(json: unknown): PlansRead {
  const warnings: PlanWarning[] = []
  const unknown: string[] = []
  const found = plansIn(json, '', unknown)
  if (found.length === 0) warnings.push({ path: '(file)', code: 'no-plan', message: 'holds no member "dmp", and no list of plans' })
  const plans = found.map(({ path, dmp }) => {
    unknownMembers(dmp, planMembers, path, unknown)
    return readPlan(new Part(dmp, path, warnings))
  })
  return { plans, warnings, unknown }
}

interface Found {
  readonly path: string
  readonly dmp: Readonly<Record<string, unknown>>
}

/** No tool wraps plans in more lists than this; a file of brackets alone must not exhaust the reader. */
const deepest = 8

function plansIn(json: unknown, path: string, unknown: string[], depth = 0): Found[] {
  if (depth > deepest) return []
  if (Array.isArray(json)) return json.flatMap((one, i) => plansIn(one, `${path}[${i}]`, unknown, depth + 1))
  if (!isObject(json)) return []
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (isObject(json.dmp)) {
    unknown.push(...Object.keys(json).filter((name) => name !== 'dmp' && name !== '$schema').map(at))
    return [{ path: at('dmp'), dmp: json.dmp }]
  }
  const wrapper = wrappers.find((name) => Array.isArray(json[name]))
  if (wrapper !== undefined) unknown.push(...Object.keys(json).filter((name) => name !== wrapper).map(at))
  if (wrapper !== undefined) return plansIn(json[wrapper], at(wrapper), unknown, depth + 1)
  // A plan without the member around it.
  return Array.isArray(json.dataset) || isObject(json.dmp_id) ? [{ path: path === '' ? 'dmp' : path, dmp: json }] : []
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

function unknownMembers(value: unknown, members: Members, path: string, into: string[]): void {
  // A list of lists is no part of any plan; what it is instead is told where it is read.
  if (Array.isArray(value)) return value.forEach((one, i) => Array.isArray(one) ? undefined : unknownMembers(one, members, `${path}[${i}]`, into))
  if (!isObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    const at = `${path}.${name}`
    const known = Object.hasOwn(members, name) ? members[name] : undefined
    if (known === undefined) into.push(at)
    else if (typeof known === 'object') unknownMembers(inner, known, at, into)
  }
}

/** An object of a plan, read member by member; what is wrong with one is told with its path. */
class Part {
  constructor(
    private readonly value: Readonly<Record<string, unknown>>,
    readonly path: string,
    private readonly warnings: PlanWarning[],
  ) {}

  warn(name: string, code: PlanWarningCode, message: string): void {
    this.warnings.push({ path: name === '' ? this.path : `${this.path}.${name}`, code, message })
  }

  text(name: string, needed = false): string | null {
    const value = this.value[name]
    if (value === undefined || value === null || value === '') {
      if (needed) this.warn(name, 'missing', 'the standard asks for it')
      return null
    }
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    this.warn(name, 'wrong-kind', 'a text is expected')
    return null
  }

  /** A text, or a list of texts: tools write one where the standard has the other. */
  texts(name: string): string[] {
    const value = this.value[name]
    const list = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]
    const good = list.filter((one): one is string => typeof one === 'string')
    if (good.length < list.length) this.warn(name, 'wrong-kind', 'texts are expected')
    return good.map((one) => one.trim()).filter((one) => one !== '')
  }

  number(name: string): number | null {
    const value = this.value[name]
    if (value === undefined || value === null || value === '') return null
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
    if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number
    this.warn(name, 'wrong-kind', 'a number, nought or more, is expected')
    return null
  }

  day(name: string): string | null {
    const text = this.text(name)
    if (text === null) return null
    // Some tools write an instant where the standard has a day.
    const day = /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text
    if (isIsoDate(day)) return day
    this.warn(name, 'bad-date', `"${text}" is no date, written YYYY-MM-DD`)
    return null
  }

  oneOf<T extends string>(name: string, list: readonly T[], needed = false): T | null {
    const text = this.text(name, needed)
    if (text === null) return null
    const known = list.find((one) => one === text.toLowerCase())
    if (known === undefined) this.warn(name, 'not-listed', `"${text}" is none of ${list.join(', ')}`)
    return known ?? null
  }

  /** The objects of a list; one alone counts as a list of one. */
  parts(name: string): Part[] {
    const value = this.value[name]
    if (value === undefined || value === null) return []
    const list = Array.isArray(value) ? value : [value]
    return list.flatMap((one, i) => {
      const path = `${this.path}.${name}${Array.isArray(value) ? `[${i}]` : ''}`
      if (isObject(one)) return [new Part(one, path, this.warnings)]
      this.warnings.push({ path, code: 'wrong-kind', message: 'an object is expected' })
      return []
    })
  }

  identifier(name: string, needed = false): CheckedIdentifier | null {
    const part = this.parts(name)[0]
    if (!part) {
      if (needed) this.warn(name, 'missing', 'the standard asks for it')
      return null
    }
    // Version 1.0 wrote {"dataset_id": …, "dataset_id_type": …}.
    return part.asIdentifier([['identifier', 'type'], [name, `${name}_type`]])
  }

  asIdentifier(names: readonly (readonly [string, string])[]): CheckedIdentifier | null {
    const [value, type] = names.find(([name]) => this.value[name] !== undefined) ?? names[0]!
    const written = this.text(value, true)
    if (written === null) return null
    const checked = checkIdentifier(this.text(type) ?? 'other', written)
    if (checked.problem !== null) this.warn(value, `identifier-${checked.problem}`, `"${written}": ${problemWords[checked.problem]}`)
    return checked
  }
}

const problemWords = {
  form: 'not written like an identifier of this type',
  'check-digit': 'the check digit is wrong',
  placeholder: 'a placeholder, which identifies nothing',
} as const

function readPlan(dmp: Part): ReadPlan {
  const [, modified] = ['created', 'modified', 'language', 'ethical_issues_exist'].map((name) => dmp.text(name, true))
  for (const contact of [...dmp.parts('contact'), ...dmp.parts('contributor')]) {
    contact.identifier('contact_id')
    contact.identifier('contributor_id')
  }
  const modifiedOn = modified?.slice(0, 10) ?? ''
  const datasets = dmp.parts('dataset')
  if (datasets.length === 0) dmp.warn('dataset', 'no-data-sets', 'the plan names no data set, so nothing can be expected from it')
  const seen = new Set<string>()
  return {
    path: dmp.path,
    title: dmp.text('title', true),
    identifier: dmp.identifier('dmp_id', true),
    modifiedOn: isIsoDate(modifiedOn) ? modifiedOn : null,
    expectations: datasets.flatMap((dataset, i) => expectationsOf(dataset, i, seen)),
  }
}

function expectationsOf(dataset: Part, index: number, seen: Set<string>): PlannedExpectation[] {
  const title = dataset.text('title', true) ?? `data set ${index + 1}`
  const identifier = dataset.identifier('dataset_id', true)
  const alternates = dataset.parts('alternate_identifier').flatMap((one) => one.asIdentifier([['identifier', 'type']]) ?? [])
  const identifiers = [...(identifier ? [identifier] : []), ...alternates]
  const known = identifiers.find((one) => one.problem === null)
  const base = known ? `${known.type}:${known.value}` : `title:${title}`
  // Beside the keys, of which none begins like this.
  const named = `data set ${base}`
  if (known && seen.has(named)) dataset.warn('dataset_id', 'same-identifier', `"${known.value}" also names another data set of this plan`)
  seen.add(named)
  const common = {
    description: dataset.text('description'),
    dataset: {
      title,
      type: dataset.text('type'),
      personalData: dataset.oneOf('personal_data', ['yes', 'no', 'unknown'], true),
      sensitiveData: dataset.oneOf('sensitive_data', ['yes', 'no', 'unknown'], true),
    },
    identifiers,
  }
  const issued = dataset.day('issued')
  const distributions = dataset.parts('distribution')
  const keyOf = (name: string) => uniqueIn(seen, name)
  if (distributions.length === 0) {
    return [{
      ...common, key: keyOf(base), title, format: [], volume: null, route: { host: null, url: null }, access: null, license: null, dueOn: issued,
      embargoUntil: null, availableUntil: null,
    }]
  }
  return distributions.map((one) => {
    const name = one.text('title', true)
    const [host] = one.parts('host')
    const licenses = one.parts('license').map((license) => ({ ref: license.text('license_ref', true), from: license.day('start_date') }))
    const dueOn = one.day('issued') ?? issued
    const opens = licenses.flatMap(({ from }) => from ?? []).sort()[0] ?? null
    return {
      ...common,
      key: keyOf(distributions.length > 1 || !known ? `${base}/${name ?? ''}` : base),
      title: name === null || name === title ? title : `${title}: ${name}`,
      description: one.text('description') ?? common.description,
      format: one.texts('format'),
      volume: one.number('byte_size'),
      route: { host: host?.text('title', true) ?? null, url: one.text('access_url') ?? one.text('download_url') ?? host?.text('url', true) ?? null },
      access: one.oneOf('data_access', accesses, true),
      license: licenses[0]?.ref ?? null,
      dueOn,
      embargoUntil: opens !== null && (dueOn === null || opens > dueOn) ? opens : null,
      availableUntil: one.day('available_until'),
    }
  })
}

/** Two of one name are told apart by their order. */
function uniqueIn(seen: Set<string>, name: string): string {
  let key = name
  for (let n = 2; seen.has(key); n += 1) key = `${name} (${n})`
  seen.add(key)
  return key
}
