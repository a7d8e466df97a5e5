import { createTranslator } from 'next-intl'
import type { ReactNode } from 'react'

import { loadMessages } from './messages'

/** What is used of next-intl outside components: the messages of one namespace, or of all of them, by their dotted keys. */
export interface Translator {
  (key: string, values?: Record<string, string | number>): string
  has(key: string): boolean
}

interface RichTranslator extends Translator {
  rich(key: string, tags: Record<string, (inside: ReactNode) => ReactNode>): ReactNode
}

/** The words of one language, for what is drawn or written without hooks. */
export interface Words {
  readonly locale: string
  readonly of: (namespace: string) => RichTranslator
}

const made = new Map<string, Words>()

export function wordsIn(locale: string): Words {
  const known = made.get(locale)
  if (known) return known
  const messages = loadMessages(locale)
  const namespaces = new Map<string, RichTranslator>()
  const of = (namespace: string) => {
    const t = namespaces.get(namespace) ?? (createTranslator({ locale, messages, namespace, timeZone: 'UTC' }) as RichTranslator)
    namespaces.set(namespace, t)
    return t
  }
  const words = { locale, of }
  made.set(locale, words)
  return words
}
