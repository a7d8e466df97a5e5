import { useLocale, useTranslations } from 'next-intl'

import { KeptMarkup } from '@/components/kept-markup'
import { localized } from '@/lib/format/localized'
import { wordsIn } from '@/lib/i18n/words'
import type { CaseDetail } from '@/lib/services/view-case'

import { chartOf } from './chart'
import { drawCase } from './drawing'
import { narrow, wide } from './format'
import { layoutOf } from './layout'
import { pictureWords } from './picture-words'
import { tableLines } from './table-lines'

/**
 * The case drawn over time, once for a wide and once for a narrow screen, and a table that says the same. `supposed`: keys of clocks that
 * are not on record but supposed, and are drawn in dashes.
 */
export function CasePicture({ detail, supposed = [] }: { detail: CaseDetail; supposed?: readonly string[] }) {
  const t = useTranslations('picture')
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{t('title')}</h2>
      <KeptMarkup draw={drawCase} shown={{ ...laidOut(detail, useLocale()), supposed }} />
    </section>
  )
}

/** A past day of a case is read once for some time, so its picture has to find its places once. */
const known = new WeakMap<CaseDetail, ReturnType<typeof layOut>>()

function laidOut(detail: CaseDetail, locale: string) {
  const before = known.get(detail)
  if (before?.locale === locale) return before
  const now = layOut(detail, locale)
  known.set(detail, now)
  return now
}

function layOut(detail: CaseDetail, locale: string) {
  const t = wordsIn(locale).of('picture')
  const words = pictureWords(detail, locale)
  const chart = chartOf(detail)
  return {
    locale,
    label: t('label', { first: words.date(chart.first), last: words.date(chart.last) }),
    description: t('description', { stages: chart.lanes.length, clocks: detail.clocks.length, entries: detail.record.length }),
    layouts: [layoutOf(chart, words, wide), layoutOf(chart, words, narrow)] as const,
    sides: detail.procedure.agreement.parties.map((party) => localized(party.name, locale)),
    lines: tableLines(detail, chart, words, locale),
  }
}
