const formatters = new Map<string, Intl.NumberFormat>()

/** A count or quantity with the separators of the language, such as "12,400". */
export function formatNumber(value: number, locale = 'en'): string {
  let found = formatters.get(locale)
  if (!found) formatters.set(locale, (found = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })))
  return found.format(value)
}
