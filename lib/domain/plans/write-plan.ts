import type { StandingLine } from './compare-plan'
import { bytesIn, identifierKey, ownIdentifier } from './plan-lines'

/** A line as a plan tells it. */
export interface LineToWrite extends Omit<StandingLine, 'embargoUntil' | 'agreedIn'> {
  /** What the standard has no member for, in words: who provides it, how often, how long it is kept back. */
  readonly description: string
}

export interface PlanToWrite {
  readonly activity: { readonly id: string; readonly title: string }
  readonly description: string
  /** The organization that answers questions about the plan. */
  readonly contact: { readonly id: string; readonly name: string; readonly mailbox: string | null }
  /** UTC instants. */
  readonly createdAt: string
  readonly modifiedAt: string
  /** Lines about data. */
  readonly lines: readonly LineToWrite[]
}

/** Stands where the standard asks for an address and none is known: no address can ever end in it (RFC 6761, section 6.4). */
export const noMailbox = 'no-address-on-record@office.invalid'

/**
 * Writes the lines of an activity as a data management plan of the RDA DMP Common Standard 1.2. What the standard asks for and nobody
 * registered is `unknown` where it has that word. No person is named: its contact may be an organization.
 */
export function writePlan({ activity, description, contact, createdAt, modifiedAt, lines }: PlanToWrite) {
  return {
    dmp: {
      title: activity.title,
      description,
      dmp_id: { identifier: activity.id, type: 'other' },
      created: createdAt,
      modified: modifiedAt,
      language: 'eng',
      ethical_issues_exist: 'unknown',
      contact: { name: contact.name, mbox: contact.mailbox ?? noMailbox, contact_id: { identifier: contact.id, type: 'other' } },
      project: [{ title: activity.title }],
      dataset: datasetsOf(lines).map(datasetIn),
    },
  }
}

/** One data set with the lines that are its distributions, under the names that they have in it. */
interface Dataset {
  readonly title: string
  readonly parts: readonly { readonly name: string; readonly line: LineToWrite }[]
}

/**
 * Lines of the same identifiers whose titles begin alike, as `Tide gauges: raw` and `Tide gauges: hourly means`, are distributions of one
 * data set, as they are where they were read from a plan. Every other line is a data set of its own.
 */
function datasetsOf(lines: readonly LineToWrite[]): Dataset[] {
  const groups = new Map<string, LineToWrite[]>()
  for (const line of lines) {
    const [head] = line.title.split(': ', 1)
    const identifiers = line.identifiers.map(identifierKey).join(' ')
    const key = identifiers === '' || head === line.title ? `line ${line.id}` : `${identifiers} ${head}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].map((group): Dataset => {
    const [first] = group as [LineToWrite]
    if (group.length === 1) return { title: first.title, parts: [{ name: first.title, line: first }] }
    const [title] = first.title.split(': ', 1) as [string]
    return { title, parts: group.map((line) => ({ name: line.title.slice(title.length + 2), line })) }
  })
}

function datasetIn({ title, parts }: Dataset) {
  const [{ line: first }] = parts as [Dataset['parts'][number]]
  const persistent = first.identifiers.map(({ type, value }) => ({ identifier: value, type }))
  // By its own it is known again where it has no other, and where several have the same.
  const own = parts.map(({ line }) => ({ identifier: ownIdentifier(line), type: 'other' }))
  const [identifier, ...others] = [...persistent, ...own]
  return {
    title,
    dataset_id: identifier,
    ...(others.length === 0 ? {} : { alternate_identifier: others }),
    type: 'dataset',
    personal_data: 'unknown',
    sensitive_data: 'unknown',
    distribution: parts.map(({ name, line }) => distributionIn(name, line)),
  }
}

function distributionIn(title: string, { description, format, dueOn, volume, route }: LineToWrite) {
  const bytes = volume === null ? null : bytesIn(volume)
  return {
    title,
    description,
    // One side provides it to the other: no more is on record, and nothing of the public.
    data_access: 'shared',
    ...(dueOn === null ? {} : { issued: dueOn }),
    ...(format === null ? {} : { format: format.split(', ') }),
    ...(bytes === null ? {} : { byte_size: bytes }),
    ...placeIn(route),
  }
}

/** The address in a route, and the place that it names before it; nothing where it has no address. */
function placeIn(route: string) {
  const [, place, address] = /^(?:(.+), )?(https?:\/\/\S+)$/.exec(route) ?? []
  if (address === undefined || !URL.canParse(address)) return {}
  return { access_url: address, ...(place === undefined ? {} : { host: { title: place, url: new URL(address).origin } }) }
}
