import { useLocale, useTranslations } from 'next-intl'
import { ClockDue } from '@/app/_case/clock-due'
import { NamedReviewDate } from '@/app/_case/named-review-date'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import styles from './suspension.module.css'

type CellProps = { detail: CaseDetail }

/** Which case it is, and which cooperation it concerns. */
export function CaseCell({ detail }: CellProps) {
  const t = useTranslations('suspension')
  const { reference, title, activity, counterpart, agency } = detail
  return (
    <>
      <TextLink href={`/cases/${reference}`}>{reference}</TextLink>
      {title === null ? null : <div>{title}</div>}
      <div className={styles.below}>{activity?.title ?? t('noActivity')}</div>
      <div className={styles.below}>{agency}{counterpart ? <>, {counterpart.name}</> : null}</div>
    </>
  )
}

/** The dossier in short: how many conditions are met, which are not, and what speaks against. */
export function DossierCell({ detail }: CellProps) {
  const locale = useLocale()
  const t = useTranslations('suspension')
  const { conditions, against } = detail.dossier
  const missing = conditions.filter((each) => each.finding.verdict !== 'met')
  const weighing = against.filter((each) => each.finding.verdict === 'met')
  return (
    <>
      <div>
        <TextLink href={`/cases/${detail.reference}/suspension`} aria-label={t('dossier', { reference: detail.reference })}>
          {t('metOf', { met: conditions.length - missing.length, all: conditions.length })}
        </TextLink>
      </div>
      {missing.map(({ condition, finding }) => (
        <div key={condition.id} className="small">{localized(condition.label, locale)}: {t(`verdict.${finding.verdict}`)}</div>
      ))}
      <div className="small soft">{t('columnsList.against')}:</div>
      {weighing.length === 0 ? <div className="small soft">{t('againstNone')}</div> : (
        <ul className={styles.against}>
          {weighing.map(({ condition }) => <li key={condition.id}>{localized(condition.label, locale)}</li>)}
        </ul>
      )}
    </>
  )
}

/** The review date that the decision named, and the latest that the procedure allows. */
export function ReviewCell({ detail: { reference, namedReview, next, procedure, state } }: CellProps) {
  const t = useTranslations('suspension')
  return (
    <>
      {namedReview ? <NamedReviewDate review={namedReview} reference={reference} /> : null}
      {next ? (
        <>
          <div className={styles.bound}>{t('reviewBound')}</div>
          <ClockDue clock={next} procedure={procedure} sides={state.filed} />
        </>
      ) : null}
    </>
  )
}
