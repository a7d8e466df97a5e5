import type { Basis, LocalizedText } from '@/lib/domain/agreements/schema'

/** The rule that a refusal rests on, as the procedure cites it. */
export interface Citation {
  readonly basis: Basis
  readonly provision: LocalizedText
  readonly source: LocalizedText
}

/** Why a rule says no. The words stand in the messages, under the code. */
export const refusalCodes = [
  'not-permitted',
  'wrong-stage',
  'condition-missing',
  'condition-unknown',
  'date-in-future',
  'date-before-agreement',
  'date-before',
  'unknown-activity',
  'unknown-expectation',
  'unknown-agency',
  'unknown-provision',
  'expectation-other-way',
  'received-needs-office',
  'same-person',
  'clock-not-extendable',
  'extension-beyond-cap',
  'extension-too-late',
  'choice-not-here',
  'step-unknown',
  'step-due-too-early',
  'steps-still-open',
  'not-suspended',
  'decision-not-here',
  'entry-not-correctable',
  'entry-moved-the-case',
  'date-after',
  'person-recused',
  'scope-unknown',
  'review-date-too-early',
  'review-date-too-late',
  'release-while-open',
  'release-not-cleared',
  'release-not-reviewed',
  'release-none',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  readonly code: RefusalCode
  /** Values for the words: dates as `YYYY-MM-DD`, texts of the procedure by language. */
  readonly values: Readonly<Record<string, string | LocalizedText>>
  /** The field of the command that it concerns, where there is one. */
  readonly field?: string
  readonly citation?: Citation
}

export type Decision<E> = { readonly refused: Refusal } | { readonly events: readonly E[] }

export const refuse = (
  code: RefusalCode,
  values: Refusal['values'] = {},
  more: { field?: string; citation?: Citation } = {},
): { refused: Refusal } => ({ refused: { code, values, ...more } })
