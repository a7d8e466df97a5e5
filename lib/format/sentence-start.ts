/** A word or phrase as it stands alone or begins a sentence: "no reason given" becomes "No reason given". */
export function sentenceStart(text: string, locale = 'en'): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
