/** Words that belong to a procedure or to registered data rather than to the screens, by language; English is always there. */
export type ByLanguage = { readonly en: string; readonly [language: string]: string }

/** Such words in the language of the reader; English where that one is missing. */
export function localized(text: ByLanguage, locale = 'en'): string {
  return text[locale] ?? text[locale.split('-')[0]!] ?? text.en
}
