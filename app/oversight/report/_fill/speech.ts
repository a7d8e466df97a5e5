import type { LocalizedText } from '@/lib/domain/agreements/schema'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { FigurePart, HeadingPart, ListPart, ParagraphPart, TablePart } from '@/lib/reports/report-document'

import type { Drawing } from '../../_pictures/drawing'
import { drawnAlone } from './drawn-alone'

export type Speech = ReturnType<typeof speechIn>

/** Everything that the parts of a report say in the words of one language. */
export function speechIn(words: Words) {
  const { locale, of: within } = words
  const number = (n: number) => formatNumber(n, locale)
  const t = within('report')
  return {
    locale,
    words,
    within,
    t,
    /** The words of the figures of oversight: the report calls things as the page does. */
    o: within('oversight'),
    number,
    /** A part of a whole; where the whole is nothing, there is no part to speak of. */
    of: (n: number, all: number) => (all === 0 ? number(n) : t('of', { n: number(n), all: number(all) })),
    date: (day: string) => formatDate(day, locale),
    local: (text: LocalizedText) => localized(text, locale),
  }
}

export const heading = (level: 2 | 3, id: string, text: string): HeadingPart => ({ kind: 'heading', level, id, text: plain(text) })
export const paragraph = (text: string, tone?: ParagraphPart['tone']): ParagraphPart => ({ kind: 'paragraph', text: plain(text), ...(tone === undefined ? {} : { tone }) })
export const list = (items: readonly string[]): ListPart => ({ kind: 'list', items: items.map(plain) })

type Column = TablePart['columns'][number]

export function table(id: string, caption: string, columns: readonly (string | Column)[], rows: readonly (readonly string[])[], { summed = false } = {}): TablePart {
  return {
    kind: 'table',
    id,
    caption: plain(caption),
    columns: columns.map((one) => (typeof one === 'string' ? { header: one } : one)),
    rows: rows.map((cells, i) => ({ cells: cells.map(plain), ...(summed && i === rows.length - 1 ? { total: true } : {}) })),
  }
}

export function figure(drawing: Drawing): FigurePart {
  const { id, title, description, caption } = drawing
  return { kind: 'figure', id, ...drawnAlone(drawing), title: plain(title), alternative: plain(description), caption: plain(caption) }
}

export const numeric = (header: string, share?: number): Column => ({ header, numeric: true, ...(share === undefined ? {} : { share }) })
export const wide = (header: string, share: number): Column => ({ header, share })

/** Signs that steer machines, and halves of signs: no file format can hold them. */
const unwritable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

export function plain(text: string): string {
  return text.replace(unwritable, ' ')
}
