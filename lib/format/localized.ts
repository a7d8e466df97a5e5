import type { LocalizedText } from '@/lib/domain/agreements/schema'

/** Words that belong to a procedure or to registered data, in the language of the reader; English where that one is missing. */
export function localized(text: LocalizedText, locale = 'en'): string {
  return text[locale] ?? text[locale.split('-')[0]!] ?? text.en
}
