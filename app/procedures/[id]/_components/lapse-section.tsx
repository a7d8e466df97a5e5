import { useLocale, useTranslations } from 'next-intl'

import type { Procedure } from '@/lib/domain/agreements/schema'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'
import { GuardOutline } from './guard-outline'

/** When a case lapses for want of anything done, what warns of it, and at which stages. */
export function LapseSection({ procedure: { lapse, acts }, words, sources }: { procedure: Procedure; words: ProcedureWords; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const list = new Intl.ListFormat(useLocale())
  if (lapse === undefined) return null
  return (
    <section aria-labelledby="lapse">
      <h2 id="lapse">{t('sections.lapse')}</h2>
      <p>
        {t(`lapse.text.${lapse.of}`, { months: lapse.months })}{' '}
        {lapse.since.length > 0 ? `${t('lapse.since', { events: words.anyOf(lapse.since) })} ` : ''}
        {lapse.warnAt.length > 0 ? `${t('lapse.warned', { warnings: list.format(lapse.warnAt.map(String)) })} ` : ''}
        {acts.some((act) => act.command === 'revive' && act.stages.includes(lapse.to)) ? t('lapse.revived') : ''}
      </p>
      {lapse.unless ? <div><p>{t('lapse.unless')}</p><GuardOutline line={words.guard(lapse.unless)} /></div> : null}
      <p>{t('lapse.stages', { stages: list.format(lapse.stages.map(words.stage)) })}</p>
      <p><Citation cited={lapse} sources={sources} /></p>
    </section>
  )
}
