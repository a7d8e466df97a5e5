import { useLocale, useTranslations } from 'next-intl'

import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import { formatNumber } from '@/lib/format/numbers'
import type { ProcedureDetail } from '@/lib/services/view-procedure'

/** The sources by number, the version, and the seal of the content. */
export function SourcesSection({ detail, sources }: { detail: ProcedureDetail; sources: readonly string[] }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const { procedure, versions, hash } = detail
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{t('sections.sources')}</h2>
      <dl className="summary-list">
        {sources.map((source, i) => (
          <div className="summary-list__row source" id={`source-${i + 1}`} key={source} tabIndex={-1}>
            <dt>{t('sources.source', { number: i + 1 })}</dt>
            <dd>{source}</dd>
          </div>
        ))}
      </dl>
      <SummaryList
        rows={[
          { key: 'version', term: t('sources.version'), value: formatNumber(procedure.version, locale) },
          {
            key: 'versions',
            term: t('sources.versions'),
            value: versions.map((version, i) => (
              <span key={version}>
                {i > 0 ? ', ' : ''}
                <TextLink href={`/procedures/${procedure.id}?version=${version}`}>{formatNumber(version, locale)}</TextLink>
              </span>
            )),
          },
          ...(versions.length > 1
            ? [{ key: 'compare', term: t('sources.compare'), value: <TextLink href={`/procedures/${procedure.id}/compare`}>{t('sources.compareVersions')}</TextLink> }]
            : []),
          { key: 'file', term: t('sources.file'), value: <TextLink href={`/procedures/${procedure.id}/${procedure.version}.json`}>{t('sources.asJson')}</TextLink> },
          {
            key: 'hash',
            term: t('sources.hash'),
            value: (
              <>
                <code className="hash">{hash}</code>
                <p>{t('sources.hashText')}</p>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
