import { useTranslations } from 'next-intl'

import { TextLink } from '@/components/text-link'
import { DateText } from '@/components/date-text'
import type { OfficeStatements } from '@/lib/services/office-statements'

/** Above every step: the control number, where the form has one, and where the mechanism is explained, beside the form. */
export function FormReminder({ statements: { ombControl } }: { statements: OfficeStatements }) {
  const t = useTranslations('statements')
  return (
    <p className="small">
      {ombControl ? (
        <>
          {t.rich('omb', { number: ombControl.number, expires: () => <DateText date={ombControl.expiresOn} /> })}
          <br />
        </>
      ) : null}
      <TextLink href="/help" target="_blank">{t('explained')}</TextLink>
    </p>
  )
}

/** Below every step: the Privacy Act statement, where this office has one. */
export function PrivacyStatement({ statements: { privacyActStatement } }: { statements: OfficeStatements }) {
  const t = useTranslations('statements')
  if (privacyActStatement === null) return null
  return (
    <section aria-labelledby="privacy-act">
      <h2 id="privacy-act">{t('privacyAct')}</h2>
      {privacyActStatement.split(/\n+/).map((paragraph) => <p key={paragraph} className="small">{paragraph}</p>)}
    </section>
  )
}
