import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import type { OfficeStatements } from '@/lib/services/office-statements'

/** What the operator of this office has stated, and what not: an empty place is shown as empty. */
export function StatementsList({ statements }: { statements: OfficeStatements }) {
  const t = useTranslations('statements')
  const { contact, privacyActStatement, privacyImpactUrl, ombControl, recordsSchedule, accessibilityReportUrl, clearance } = statements
  const stated = {
    contact,
    privacyActStatement: privacyActStatement && t('onTheForm'),
    privacyImpact: address(privacyImpactUrl),
    ombControl: ombControl && t.rich('omb', { number: ombControl.number, expires: () => <DateText date={ombControl.expiresOn} /> }),
    recordsSchedule,
    accessibilityReport: address(accessibilityReportUrl),
    clearance,
  }
  return (
    <>
      <p>{t('text')}</p>
      <SummaryList
        rows={Object.entries(stated).map(([key, value]) => ({
          key,
          term: t(key),
          value: value ?? <span className="soft">{t('notStated')}</span>,
        }))}
      />
    </>
  )
}

function address(url: string | null) {
  return url && <a className="usa-link" href={url}>{url}</a>
}
