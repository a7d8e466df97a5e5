import { useLocale, useTranslations } from 'next-intl'

import type { Procedure } from '@/lib/domain/agreements/schema'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'

/** When a case lapses for want of anything done, what warns of it, and at which stages. */
export function LapseSection({ procedure: { lapse }, words, sources }: { procedure: Procedure; words: ProcedureWords; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const list = new Intl.ListFormat(useLocale())
  if (lapse === undefined) return null
  return (
    <section aria-labelledby="lapse">
      <h2 id="lapse">{t('sections.lapse')}</h2>
      <p>{t('lapse.text', { months: lapse.months, warnings: list.format(lapse.warnAt.map(String)) })}</p>
      <p>{t('lapse.stages', { stages: list.format(lapse.stages.map(words.stage)) })}</p>
      <p><Citation cited={lapse} sources={sources} /></p>
    </section>
  )
}
