import type { Period } from '@/lib/domain/reciprocity/ledger'
import { formatMonth } from '@/lib/format/dates'

/** A period in words: "January 2026 to June 2026", "all months". */
export function periodText({ from, to }: Period, t: (key: string, values?: Record<string, string>) => string, locale: string): string {
  const month = (one: string) => formatMonth(`${one}-01`, locale)
  if (from === null) return to === null ? t('period.all') : t('period.to', { to: month(to) })
  if (to === null) return t('period.from', { from: month(from) })
  return from === to ? month(from) : t('period.between', { from: month(from), to: month(to) })
}
