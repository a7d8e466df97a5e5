import { useLocale, useTranslations } from 'next-intl'

import { Tag } from '@/components/tags'
import type { Procedure, Stage } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import type { ProcedureWords } from '../../_words/procedure-words'
import { ActsTable } from './acts-table'
import { actsAt } from './common-acts'
import { Citation } from './citation'
import { ClocksTable } from './clocks-table'

type StageSectionProps = { stage: Stage; procedure: Procedure; words: ProcedureWords; sources: readonly string[] }

/** A stage with the acts and periods that belong to it; acts that many stages share are named, and told in a place of their own. */
export function StageSection({ stage, procedure, words, sources }: StageSectionProps) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const label = localized(stage.label, locale)
  const { own, common } = actsAt(stage.id, procedure)
  const alsoNamed = [...new Set(common.map((act) => localized(act.label, locale)))]
  const clocks = procedure.clocks.filter((clock) => clock.stage === stage.id)
  return (
    <section className="stage" aria-labelledby={`stage-${stage.id}`}>
      <h3 id={`stage-${stage.id}`}>
        {label} {stage.closed ? <Tag>{t('closed')}</Tag> : null}
      </h3>
      <p>{localized(stage.description, locale)} {stage.closed ? t('stageClosed') : t('stageHands', { hands: t(`hands.${stage.level}`) })}</p>
      <p><Citation cited={stage} sources={sources} /></p>
      {stage.closed && own.length === 0 ? null : (
        <>
          <h4>{t('acts.heading')}</h4>
          <ActsTable acts={own} caption={t('acts.caption', { stage: label })} words={words} sources={sources} />
        </>
      )}
      {alsoNamed.length === 0 ? null : (
        <p className="stage__also">
          {t.rich('acts.also', {
            acts: new Intl.ListFormat(locale).format(alsoNamed),
            link: (text) => <a className="usa-link" href="#always">{text}</a>,
          })}
        </p>
      )}
      {stage.closed ? null : (
        <>
          <h4>{t('clocks.heading')}</h4>
          <ClocksTable clocks={clocks} caption={t('clocks.caption', { stage: label })} procedure={procedure} words={words} sources={sources} />
        </>
      )}
    </section>
  )
}
