import { daysBetween } from '@/lib/domain/calendars/days'

import { checkIdentifier, type CheckedIdentifier } from './identifiers'
import type { ReadPlan } from './read-plan'

/** The most characters of one member of a line, and the most identifiers: what the register takes. */
const mostCharacters = 200
const mostIdentifiers = 20

/** What a plan says of a line, in the form in which a line is told; null where it does not say. */
export interface TakenOver {
  readonly title: string
  /** The title as the plan has it, where two have the same one. */
  readonly titleInPlan: string
  readonly route: string | null
  readonly format: string | null
  readonly dueOn: string | null
  readonly volume: string | null
  readonly embargoUntil: string | null
  /** Persistent identifiers whose form could be checked. */
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
}

/** What was not taken over as the plan says it. `date` is the day that the plan names. */
export type TakeOverNote = { readonly code: 'before-signed'; readonly date: string } | { readonly code: 'shortened'; readonly member: 'title' | 'route' | 'format' }

/**
 * What each data set in each distribution of a plan becomes as a line. Two of one title are told apart by their order, as a line of the
 * same words in the same direction would be the same line.
 * @param signedOn of the instrument: nothing is due under it before
 */
export function takenOver({ expectations }: ReadPlan, signedOn: string): { readonly said: TakenOver; readonly notes: readonly TakeOverNote[] }[] {
  const titles = new Set<string>()
  return expectations.map((planned) => {
    const notes: TakeOverNote[] = []
    const fitted = (member: 'title' | 'route' | 'format', text: string) => {
      const plain = text.replace(/\s+/g, ' ').trim()
      if (plain.length <= mostCharacters) return plain
      notes.push({ code: 'shortened', member })
      return shortened(plain)
    }
    const titleInPlan = fitted('title', planned.title)
    const route = [planned.route.host, planned.route.url].filter((one) => one !== null).join(', ')
    const format = planned.format.join(', ')
    const early = planned.dueOn !== null && daysBetween(signedOn, planned.dueOn) < 0
    if (early) notes.push({ code: 'before-signed', date: planned.dueOn! })
    const said: TakenOver = {
      title: toldApart(titleInPlan, titles),
      titleInPlan,
      route: route === '' ? null : fitted('route', route),
      format: format === '' ? null : fitted('format', format),
      dueOn: early ? null : planned.dueOn,
      volume: planned.volume === null ? null : volumeInWords(planned.volume),
      embargoUntil: planned.embargoUntil,
      identifiers: checkedIdentifiers(planned.identifiers).slice(0, mostIdentifiers),
    }
    return { said, notes }
  })
}

/** The paper that a line rests on which was taken from a plan: the plan, and the day of its last change. */
export function basisOf(plan: ReadPlan): string {
  const changed = plan.modifiedOn === null ? '' : `, ${plan.modifiedOn}`
  return `${nameOf(plan).slice(0, mostCharacters - changed.length)}${changed}`
}

/** Whether what a line rests on is this plan, as of whatever day. */
export function restsOn(agreedIn: string, plan: ReadPlan): boolean {
  return agreedIn.replace(/, \d{4}-\d{2}-\d{2}$/, '') === basisOf({ ...plan, modifiedOn: null })
}

function nameOf({ identifier, title }: ReadPlan): string {
  if (identifier?.problem === null) return `data management plan ${identifier.value}`
  return title === null ? 'data management plan' : `data management plan “${title.replace(/\s+/g, ' ')}”`
}

/** Identifiers that can be told from a placeholder: of a known form, rightly written, and no longer than the register takes. */
export function checkedIdentifiers(identifiers: readonly CheckedIdentifier[]): { type: string; value: string }[] {
  const kept = new Map<string, { type: string; value: string }>()
  for (const { type, value, href } of identifiers) {
    if (href !== null && /^\S{1,200}$/.test(value)) kept.set(identifierKey({ type, value }), { type, value })
  }
  return [...kept.values()]
}

/** The same for the same identifier, however it is spelt: letters of these types are the same in both cases. */
export function identifierKey({ type, value }: { readonly type: string; readonly value: string }): string {
  const { value: bare } = checkIdentifier(type, value)
  return `${type}:${['doi', 'ror', 'orcid', 'handle'].includes(type) ? bare.toLowerCase() : bare}`
}

/** What a line is called in a plan that is written here: the activity and the line in it, as `wave/wave-1`. */
export function ownIdentifier({ activityId, id }: { readonly activityId: string; readonly id: string }): string {
  return `${activityId}/${id}`
}

/** A size as words that can be read back: `100,000 bytes`. */
function volumeInWords(bytes: number): string {
  return `${BigInt(Math.round(bytes)).toString().replace(/\B(?=(\d{3})+$)/g, ',')} bytes`
}

/** The number of bytes that `volumeInWords` wrote; null for other words. */
export function bytesIn(volume: string): number | null {
  const written = /^(\d{1,3}(?:,\d{3})*) bytes$/.exec(volume)?.[1]
  return written === undefined ? null : Number(written.replaceAll(',', ''))
}

/** Ends at a word where there is one in the last quarter. */
function shortened(text: string): string {
  const cut = text.slice(0, mostCharacters - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > mostCharacters * 0.75 ? space : cut.length)}…`
}

function toldApart(title: string, seen: Set<string>): string {
  let told = title
  for (let n = 2; seen.has(told); n += 1) {
    const mark = ` (${n})`
    told = `${title.slice(0, mostCharacters - mark.length)}${mark}`
  }
  seen.add(told)
  return told
}
