import { createTranslator } from 'next-intl'

import { loadMessages } from './messages'

/** The words of one language, for what is drawn without hooks. */
export interface Words {
  readonly locale: string
  /** The words of a namespace, as `useTranslations` has them. */
  readonly of: (namespace: string) => ReturnType<typeof createTranslator>
}

const made = new Map<string, Words>()

export function wordsIn(locale: string): Words {
  const known = made.get(locale)
  if (known) return known
  const messages = loadMessages(locale)
  const namespaces = new Map<string, ReturnType<Words['of']>>()
  const of = (namespace: string) => {
    const t = namespaces.get(namespace) ?? createTranslator({ locale, messages, namespace, timeZone: 'UTC' })
    namespaces.set(namespace, t)
    return t
  }
  const words = { locale, of }
  made.set(locale, words)
  return words
}
