import { useLocale, useTranslations } from 'next-intl'

import { DifferencesView } from '@/app/procedures/_differences/differences-view'
import { SummaryList } from '@/components/summary-list'
import { localized } from '@/lib/format/localized'
import type { ProcedurePreview } from '@/lib/services/preview-procedure'

import { ConfirmForm } from './confirm-form'
import { MovesView } from './moves-view'

/** What is to be entered, in what it differs from the version before, and which open cases would stand otherwise under it. */
export function ProposalView({ preview: { procedure, hash, against, moves, stamp } }: { preview: ProcedurePreview }) {
  const t = useTranslations('procedureAdmin')
  const locale = useLocale()
  return (
    <div className="procedure">
      <SummaryList
        rows={[
          { key: 'title', term: t('preview.title'), value: localized(procedure.title, locale) },
          { key: 'version', term: t('preview.version'), value: t('preview.versionOf', { id: procedure.id, version: procedure.version }) },
          { key: 'notice', term: t('preview.notice'), value: localized(procedure.notice, locale) },
          { key: 'agreement', term: t('preview.agreement'), value: localized(procedure.agreement.title, locale) },
          { key: 'holds', term: t('preview.holds'), value: t('preview.counts', { stages: procedure.stages.length, clocks: procedure.clocks.length, acts: procedure.acts.length }) },
          { key: 'hash', term: t('preview.hash'), value: <code className="hash">{hash}</code> },
        ]}
      />
      <p>{t('confirmText')}</p>
      <ConfirmForm stamp={stamp} words={{ confirm: t('confirm'), change: t('change'), forget: t('forget') }} />
      {against ? (
        <>
          <MovesView moves={moves} />
          <h2>{t('differs', { before: against.procedure.version, after: procedure.version })}</h2>
          <DifferencesView from={against.procedure} to={procedure} differences={against.differences} />
        </>
      ) : <p>{t('isNew')}</p>}
    </div>
  )
}
