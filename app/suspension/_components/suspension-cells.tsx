import { useLocale, useTranslations } from 'next-intl'
import { expectedMark } from '@/app/_case/side-marks'
import { DateText, RemainingText } from '@/components/date-text'
import { SideMark } from '@/components/side-mark'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { SuspensionCase } from '@/lib/services/view-suspension'
import styles from './suspension.module.css'

type CellProps = { one: SuspensionCase }

/** Which case it is, and which cooperation it concerns. */
export function CaseCell({ one: { detail } }: CellProps) {
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
export function DossierCell({ one: { detail } }: CellProps) {
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
export function ReviewCell({ one: { detail, review } }: CellProps) {
  const locale = useLocale()
  const t = useTranslations('suspension')
  const clocks = useTranslations('clocks')
  const parts = useTranslations('parts')
  const bound = detail.next
  const rule = bound?.reading.rule
  const expected = rule
    ? expectedMark(detail.procedure, rule.expectedFrom, detail.state.filed, { locale, hands: (hand, side) => clocks('hand', { hand, side }) })
    : null
  return (
    <div className="due">
      {review ? (
        <>
          <div className="due__when"><DateText date={review.on} /></div>
          <div><RemainingText remaining={review.left} /></div>
        </>
      ) : null}
      {expected ? <div>{parts.rich('expectedFrom', { side: () => <SideMark {...expected} /> })}</div> : null}
      {review ? (
        <div className="due__rule">
          {t.rich('namedIn', {
            date: () => <DateText date={review.decidedOn} />,
            entry: (chunks) => <TextLink href={`/cases/${detail.reference}/record#entry-${review.seq}`}>{chunks}</TextLink>,
          })}
        </div>
      ) : null}
      {rule && bound?.reading.range ? (
        <div className="due__rule">
          {t.rich('reviewBound', { date: () => <DateText date={bound.reading.range!.latest} />, opens: localized(rule.opens, locale) })}{' '}
          {localized(rule.provision, locale)} <BasisTag basis={rule.basis} />
        </div>
      ) : null}
    </div>
  )
}
