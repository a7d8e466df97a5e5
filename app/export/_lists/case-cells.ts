import type { Asked } from '../export-list'
import { localized, type ByLanguage } from '@/lib/format/localized'
import type { TimeLeft } from '@/lib/domain/deadlines/time-left'
import type { Expected } from '@/lib/domain/agreements/sides'
import { bothSides } from '@/lib/domain/cases/clock-list'

/** Words of a procedure in the language of the file. */
export const said = (text: ByLanguage, { locale }: Asked): string => localized(text, locale)

export const saidAll = (texts: readonly ByLanguage[], asked: Asked): string[] => texts.map((text) => said(text, asked))

/** What is left as one number: below zero for what has gone by since. */
export const signed = (left: TimeLeft | null): number | null => (left === null ? null : left.direction === 'over' ? -left.count : left.count)

/** A side by the id of its party; both together by one word. */
export const partyOf = (expected: Expected | null): string | null => (expected === null ? null : (expected.party ?? bothSides))
