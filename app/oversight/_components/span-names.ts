import { formatMonth } from '@/lib/format/dates'
import type { Words } from '@/lib/i18n/words'
import type { Span, TurnFigures } from '@/lib/services/view-oversight-stages'

/** A month or a quarter by its name. */
export function spanNames(per: TurnFigures['per'], { locale, of }: Words): (span: Span) => string {
  const t = of('oversight.turns')
  return ({ from }) => (per === 'month' ? formatMonth(`${from}-01`, locale) : t('quarter', { quarter: String((Number(from.slice(5)) + 2) / 3), year: from.slice(0, 4) }))
}
