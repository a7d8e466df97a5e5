import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'

import { columnTypes } from '@/lib/exports/cell'
import { columns, exportColumns, sources, type ColumnName } from '@/lib/exports/columns'
import { loadMessages } from '@/lib/i18n/messages'
import type { Translator } from '@/lib/i18n/words'

import { dictionary } from './dictionary'
import { lists } from './lists'

const messages = loadMessages('en')
const words = createTranslator({ locale: 'en', messages, onError: (error) => { throw error } }) as unknown as Translator
const ofExports = messages.exports as Record<string, Record<string, string>>

describe('the dictionary', () => {
  it('has every list with every column, and words for each', () => {
    const { lists: told } = dictionary(words)
    expect(told.map(({ id, columns: of }) => [id, of.map(({ name }) => name)])).toEqual(lists.map((list) => [list.id, [...list.columns]]))
    for (const { title, row, columns: of } of told) {
      for (const text of [title, row, ...of.flatMap((one) => [one.meaning, ...Object.values(one.values ?? {})])]) expect(text).not.toBe('')
    }
  })

  it('has nothing that no list has', () => {
    const used = new Set<ColumnName>([...lists.flatMap((list) => list.columns), ...exportColumns])
    expect(Object.keys(columns).filter((name) => !used.has(name as ColumnName))).toEqual([])
    expect(Object.keys(ofExports.columns!).sort()).toEqual(Object.keys(columns).sort())
    expect(Object.keys(ofExports.lists!).sort()).toEqual(lists.map(({ id }) => id).sort())
    expect(Object.keys(ofExports.types!)).toEqual([...columnTypes])
    expect(Object.keys(ofExports.typeNames!)).toEqual([...columnTypes])
    expect(Object.keys(ofExports.sources!)).toEqual([...sources])
  })

  it('says of a column of what people wrote who sees it', () => {
    const docket = dictionary(words).lists.find(({ id }) => id === 'docket')!
    expect(docket.columns.find(({ name }) => name === 'title')).toMatchObject({ part: 'narrative', seenBy: ['officer', 'coordinator'] })
    expect(docket.columns.find(({ name }) => name === 'reference')!.seenBy).toEqual(docket.roles)
  })
})
