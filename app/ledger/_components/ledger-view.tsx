import { useLocale, useTranslations } from 'next-intl'

import { ExportLinks } from '@/app/export/export-links'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'

import { ledgerHref } from '../_query/ledger-query'
import type { LedgerShown } from '../_query/ledger-shown'
import { ActivitiesOfLedger } from './activities-of-ledger'
import { BothDirections } from './both-directions'
import styles from './ledger.module.css'
import { Ignored, Narrowing } from './narrowing'
import { periodText } from './period-text'

/** What each side was expected to provide, and what came: of one scope and period, in both directions. */
export function LedgerView({ view, choices, ignored, ledger }: LedgerShown) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const { scope, figures, procedure, cutOff } = ledger
  const counted = Object.values(figures).some(({ dueDates, undated }) => dueDates + undated > 0)
  const name = t(`scopes.${scope.kind}`, { name: scope.name ?? '' })
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <Ignored ignored={ignored} />
      <Narrowing action="/ledger" view={view} scope={scope} choices={choices} formKey={ledgerHref(view)} />
      <section aria-labelledby="both-directions">
        <h2 id="both-directions">{name}</h2>
        <p className={styles.of}>{t.rich('asOf', { period: periodText(view.period, t, locale), date: () => <DateText date={cutOff} /> })}</p>
        {scope.kind === 'activity' ? <p><TextLink href={`/activities/${scope.id}`}>{t('toActivity')}</TextLink></p> : null}
        {counted
          ? <BothDirections caption={name} figures={figures} scope={scope} period={view.period} procedure={procedure} />
          : <Alert kind="info" heading={t('emptyTitle')}><p>{t('empty')}</p></Alert>}
        {counted ? <ExportLinks list="ledger-figures" address={ledgerHref(view)} name={t('exported')} /> : null}
      </section>
      <HowCounted />
      {scope.kind === 'activity' ? null : <ActivitiesOfLedger view={view} ledger={ledger} />}
    </>
  )
}

/** What the figures are, and what they are not. */
export function HowCounted() {
  const t = useTranslations('ledger.counting')
  return (
    <div className={styles.counting}>
      <p>{t('objects')}</p>
      <p>{t('overdue')}</p>
      <p>{t('undated')} {t('paused')}</p>
      <p>{t('policy')} <BasisTag basis="policy" /></p>
    </div>
  )
}
