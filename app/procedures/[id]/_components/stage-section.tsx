import { useLocale, useTranslations } from 'next-intl'

import { Tag } from '@/components/tags'
import type { Procedure, Stage } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import type { ProcedureWords } from '../../_words/procedure-words'
import { ActsTable } from './acts-table'
import { Citation } from './citation'
import { ClocksTable } from './clocks-table'

type StageSectionProps = { stage: Stage; procedure: Procedure; words: ProcedureWords; sources: readonly string[] }

/** A stage with the acts and periods that belong to it; acts that are always at hand have a place of their own. */
export function StageSection({ stage, procedure, words, sources }: StageSectionProps) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const label = localized(stage.label, locale)
  const acts = procedure.acts.filter((act) => !act.standing && act.stages.includes(stage.id))
  const clocks = procedure.clocks.filter((clock) => clock.stage === stage.id)
  return (
    <section className="stage" aria-labelledby={`stage-${stage.id}`}>
      <h3 id={`stage-${stage.id}`}>
        {label} {stage.closed ? <Tag>{t('closed')}</Tag> : null}
      </h3>
      <p>{localized(stage.description, locale)} {stage.closed ? t('stageClosed') : t('stageHands', { hands: t(`hands.${stage.level}`) })}</p>
      <p><Citation cited={stage} sources={sources} /></p>
      {stage.closed && acts.length === 0 ? null : (
        <>
          <h4>{t('acts.heading')}</h4>
          <ActsTable acts={acts} caption={t('acts.caption', { stage: label })} words={words} sources={sources} />
        </>
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
