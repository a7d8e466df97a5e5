/** The words of the screens in one language: by namespace, then by key. */
export type Messages = { [key: string]: string | Messages }

const files = import.meta.glob<Messages>('../../messages/*/*.json', { eager: true, import: 'default' })

/**
 * All messages of one language. The name of a file in `messages/<locale>/` is its namespace, so that a new
 * file needs no registration.
 */
export function loadMessages(locale: string): Messages {
  const messages: Messages = {}
  for (const [path, content] of Object.entries(files)) {
    const [folder, file] = path.split('/').slice(-2)
    if (folder === locale && file) messages[file.replace(/\.json$/, '')] = content
  }
  return messages
}

/** The part of the messages that a client component under the layout may need: it travels with every page. */
export function pickNamespaces(messages: Messages, namespaces: string[]): Messages {
  return Object.fromEntries(
    namespaces.flatMap((namespace) => {
      const found = messages[namespace]
      return found === undefined ? [] : [[namespace, found]]
    }),
  )
}
