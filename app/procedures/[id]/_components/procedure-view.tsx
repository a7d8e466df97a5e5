import { useLocale, useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { ProcedureDetail } from '@/lib/services/view-procedure'

import { procedureWords } from '../../_words/procedure-words'
import { ActsTable } from './acts-table'
import { AgreementSection } from './agreement-section'
import { isCommon } from './common-acts'
import { LadderSection } from './ladder-section'
import { LapseSection } from './lapse-section'
import { PublicationSection } from './publication-section'
import { SourcesSection } from './sources-section'
import { sourcesOf } from './sources'
import { StageSection } from './stage-section'
import { SuspensionSection } from './suspension-section'

const sections = ['ladder', 'stages', 'always', 'suspension', 'lapse', 'publication', 'agreement', 'sources'] as const

/** A procedure whole: what to know first, the ladder, then every rule with its basis and source. */
export function ProcedureView({ detail }: { detail: ProcedureDetail }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const { procedure } = detail
  const words = procedureWords(procedure, t, locale)
  const sources = sourcesOf(procedure, locale)
  const isThere = (id: (typeof sections)[number]) => {
    if (id === 'always') return procedure.acts.some(isCommon)
    // What holds without a word of the procedure is said too: of an open case nothing is released.
    return (id !== 'lapse' && id !== 'suspension') || procedure[id] !== undefined
  }
  const shown = sections.filter(isThere)
  return (
    <div className="procedure">
      <p className="eyebrow"><TextLink href="/procedures">{t('all')}</TextLink></p>
      <h1>{localized(procedure.title, locale)}</h1>
      <p className="soft">{localized(procedure.agreement.title, locale)} · {t('version', { version: procedure.version })} · {t(`standing.${detail.standing}`)}</p>
      <section className="procedure-notice" aria-labelledby="notice">
        <h2 id="notice">{t('noticeTitle')}</h2>
        <p className="lead">{localized(procedure.notice, locale)}</p>
      </section>
      <nav className="page-contents" aria-label={t('contents')}>
        <ul>
          {shown.map((id) => <li key={id}><a className="usa-link" href={`#${id}`}>{t(`sections.${id}`)}</a></li>)}
        </ul>
      </nav>
      <LadderSection procedure={procedure} words={words} />
      <section aria-labelledby="stages">
        <h2 id="stages">{t('sections.stages')}</h2>
        {procedure.stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} procedure={procedure} words={words} sources={sources} />
        ))}
      </section>
      {isThere('always') ? (
        <section aria-labelledby="always">
          <h2 id="always">{t('sections.always')}</h2>
          <ActsTable
            acts={procedure.acts.filter(isCommon)}
            caption={t('acts.captionAlways')}
            words={words}
            sources={sources}
            withStages
          />
        </section>
      ) : null}
      <SuspensionSection procedure={procedure} words={words} sources={sources} />
      <LapseSection procedure={procedure} words={words} sources={sources} />
      <PublicationSection procedure={procedure} words={words} sources={sources} />
      <AgreementSection detail={detail} sources={sources} />
      <SourcesSection detail={detail} sources={sources} />
    </div>
  )
}
