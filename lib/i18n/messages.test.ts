import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { loadMessages, pickNamespaces, type Messages } from './messages'

const root = join(import.meta.dirname, '../..')
const messages = loadMessages('en')

/** Every message of a namespace, by its dotted key. */
function leaves(part: Messages | string, key = ''): [string, string][] {
  if (typeof part === 'string') return [[key, part]]
  return Object.entries(part).flatMap(([name, inner]) => leaves(inner, key ? `${key}.${name}` : name))
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

const bound = /(\w+) = (?:await )?(?:useTranslations|getTranslations|words\.of|\bof)\((?:'([\w.-]+)')?\)/g

/**
 * The words that a file asks for and that do not exist, as far as their keys stand in it as plain text. Where
 * one name stands for translators of several namespaces, any of them may have the word.
 */
function missingIn(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const namespaces = new Map<string, string[]>()
  for (const [, name, namespace = ''] of source.matchAll(bound)) {
    namespaces.set(name!, [...(namespaces.get(name!) ?? []), namespace])
  }
  return [...namespaces].flatMap(([name, candidates]) => [
    ...candidates.filter((namespace) => typeof find(namespace) !== 'object'),
    ...[...source.matchAll(new RegExp(`\\b${name}(?:\\.rich|\\.markup)?\\('([\\w.-]+)'`, 'g'))]
      .map(([, key]) => key!)
      .filter((key) => !candidates.some((namespace) => typeof find(namespace, key) === 'string'))
      .map((key) => `${candidates.join('|')}.${key}`),
  ]).map((key) => `${file}: ${key}`)
}

function find(namespace: string, key?: string): Messages | string | undefined {
  return `${namespace}.${key ?? ''}`.split('.').filter(Boolean).reduce<Messages | string | undefined>(
    (part, name) => (typeof part === 'object' ? part[name] : undefined),
    messages,
  )
}

it('takes each file as a namespace of its name', () => {
  const files = readdirSync(join(root, 'messages/en')).map((name) => name.replace(/\.json$/, ''))
  expect(Object.keys(messages).sort()).toEqual(files.sort())
  expect(Object.keys(pickNamespaces(messages, ['errors', 'nowhere']))).toEqual(['errors'])
  expect(loadMessages('tlh')).toEqual({})
})

describe.each(Object.keys(messages))('the words of %s', (namespace) => {
  it('can each be written out', () => {
    const translate = createTranslator({ locale: 'en', messages, onError: (error) => { throw error } })
    for (const [key, text] of leaves(messages[namespace]!, namespace)) {
      const values = Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]))
      const tags = Object.fromEntries([...text.matchAll(/<(\w+)>/g)].map(([, name]) => [name, () => '']))
      expect(() => translate.markup(key as never, { ...values, ...tags } as never), key).not.toThrow()
    }
  })
})

/**
 * The problems that a file tells of, written out as `{ field, key }`, for which there are no words: in the namespace of the form, or in any where
 * the file is of no form; some pages have words for a problem whatever its field.
 */
function withoutWords(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split(/(?=words: ')/).flatMap((part) => {
    const own = /^words: '([\w.-]+)'/.exec(part)?.[1]
    const told = [...part.matchAll(/\{ field: (?:null|'([\w.-]+)'), key: '([\w-]+)'/g)].map(([, field = 'form', key]) => ({ field, key: key! }))
    const places = ({ field, key }: (typeof told)[number]) => own === undefined
      ? Object.keys(messages).flatMap((one) => [`${one}.problems.${field}.${key}`, `${one}.problems.${key}`])
      : [`${own}.problems.${field}.${key}`, `forms.problems.${key}`]
    return told.filter((one) => !places(one).some((place) => typeof find(place) === 'string')).map(({ field, key }) => `${file}: ${own ?? 'any'}.problems.${field}.${key}`)
  })
}

it('has words for every problem that an action or a service tells of', () => {
  expect(['app', 'lib'].flatMap(sourcesUnder).flatMap(withoutWords)).toEqual([])
})

it('has every word that a screen asks for', () => {
  expect(['app', 'components', 'lib'].flatMap(sourcesUnder).flatMap(missingIn)).toEqual([])
})
