import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { checks } from '@/lib/domain/release/release-events'
import { formatInstant } from '@/lib/format/dates'
import { officeZone } from '@/lib/services/office'
import type { ReleaseAct } from '@/lib/services/view-release'

/** What was done about the release of a case: who, when, and what was checked. */
export function ReleaseActs({ acts }: { acts: readonly ReleaseAct[] }) {
  const t = useTranslations('release')
  const locale = useLocale()
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('acts.title')}</h2>
      <DataTable
        caption={t('acts.title')}
        captionHidden
        rows={acts}
        rowKey={(row) => String(row.event.seq)}
        empty={<p>{t('acts.none')}</p>}
        columns={[
          { key: 'what', header: t('acts.what'), rowHeader: true, cell: (row) => <ActText act={row} /> },
          { key: 'when', header: t('acts.when'), cell: (row) => formatInstant(row.recordedAt, officeZone, locale) },
          { key: 'who', header: t('acts.who'), cell: (row) => row.by ?? t('acts.unknown') },
          { key: 'details', header: t('acts.details'), cell: (row) => <Details act={row} /> },
        ]}
      />
    </section>
  )
}

function ActText({ act: { event, against } }: { act: ReleaseAct }) {
  const t = useTranslations('release.acts')
  switch (event.type) {
    case 'release-reviewed':
      return <>{t(against.length === 0 ? 'reviewedClear' : 'reviewedAgainst')}</>
    case 'case-released':
      return <>{t('released', { number: event.data.number, version: event.data.version })}</>
    case 'release-withdrawn':
      return <>{t('withdrawn', { number: event.data.number })}</>
  }
}

function Details({ act: { event, summary, reason } }: { act: ReleaseAct }) {
  const t = useTranslations('release')
  if (event.type === 'case-released') return null
  if (event.type === 'release-withdrawn') return reason === null ? null : <span className="keep-lines">{reason}</span>
  const { answers, mayName, confirmed } = event.data
  const named = (['counterpart', 'activity'] as const).filter((name) => mayName[name])
  return (
    <>
      {checks.map((check) => <div key={check}>{t(`checks.${check}.short`)}: {t(`answers.${answers[check]}`)}</div>)}
      {named.map((name) => <div key={name}>{t(`acts.named.${name}`)}</div>)}
      {confirmed.map((caution) => <div key={caution}>{t(`acts.confirmed.${caution}`)}</div>)}
      <div className="keep-lines">{summary === null ? t('acts.noSummary') : t('acts.summary', { summary })}</div>
    </>
  )
}
