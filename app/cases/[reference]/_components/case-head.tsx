import { useLocale, useTranslations } from 'next-intl'
import { ClockDue } from '@/app/_case/clock-due'
import { NamedReviewDate } from '@/app/_case/named-review-date'
import { DateText } from '@/components/date-text'
import { BasisTag, FlagMark, Tag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { isClosed } from '@/lib/domain/agreements/office'
import type { ClockReading } from '@/lib/domain/deadlines/case-clocks'
import { readingsOf } from '@/lib/domain/deadlines/working-of'
import { localized } from '@/lib/format/localized'
import type { CaseDetail } from '@/lib/services/view-case'
import { caseTitle } from '../_words/case-title'
import { casePath, clockPath, workingPath } from '../_as-of/case-paths'
import styles from './case.module.css'

/** Which case this is, where it stands, and the date that comes next with all that belongs to it. */
export function CaseHead({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('case')
  const { procedure, state } = detail
  const stage = procedure.stages.find((one) => one.id === state.stage)
  return (
    <header className={styles.head}>
      <div className={styles.headMain}>
        <h1>
          <span className={`eyebrow ${styles.reference}`}>{detail.reference}</span>
          {caseTitle(detail, t)}
        </h1>
        <p>
          {t.rich('stageSince', {
            stage: stage ? localized(stage.label, locale) : state.stage,
            date: () => <DateText date={state.stageSince} />,
          })}
          {state.urgent ? <> <Tag>{t('urgent')}</Tag></> : null}
        </p>
        {state.flagRaised ? (
          <p>
            <FlagMark>{t('flag')}</FlagMark>{' '}
            <TextLink href={casePath(detail, '/suspension')}>{t('flagLink')}</TextLink>
          </p>
        ) : null}
        <AgreementTerm detail={detail} />
      </div>
      <NextDate detail={detail} />
    </header>
  )
}

function NextDate({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('case')
  const { next, procedure, state, reference } = detail
  const tolled = detail.clocks.filter((clock) => clock.state === 'tolled').map(({ reading }) => localized(reading.rule.label, locale))
  if (next === null && tolled.length > 0) {
    return <div className={styles.headNext}>{t('noNextTolled', { clocks: new Intl.ListFormat(locale).format(tolled) })}</div>
  }
  if (next === null) {
    return <div className={styles.headNext}>{t(isClosed(procedure, state.stage) ? 'noNextClosed' : 'noNext')}</div>
  }
  const deadlines = casePath(detail, '/deadlines')
  const otherLate = detail.clocks.filter((clock) => clock.left?.direction === 'over' && clock !== next && !clock.reading.rule.deems)
  return (
    <section className={styles.headNext} aria-labelledby="next-date">
      <h2 id="next-date" className={styles.headNextTitle}>
        {t(next.state === 'overdue' ? 'latestTitle' : 'nextTitle', { clock: localized(next.reading.rule.label, locale) })}
      </h2>
      {detail.namedReview ? (
        <>
          <NamedReviewDate review={detail.namedReview} reference={reference} />
          <div className={styles.headLate}>{t('reviewBound')}</div>
        </>
      ) : null}
      <ClockDue
        clock={next}
        procedure={procedure}
        sides={state.filed}
        working={(
          <>
            <EarliestSafe reading={next.reading} detail={detail} />
            <div><TextLink href={workingPath(detail, next.reading.key)}>{t('working')}</TextLink></div>
          </>
        )}
      />
      {otherLate.length > 0 ? (
        <p className={styles.headLate}>
          {t('alsoLate', { count: otherLate.length })} <TextLink href={deadlines}>{t('allDeadlines')}</TextLink>
        </p>
      ) : null}
    </section>
  )
}

/** Where the rule can be read in other ways, the day by which one is in time under each; nothing where no reading is earlier. */
function EarliestSafe({ reading, detail }: { reading: ClockReading; detail: CaseDetail }) {
  const t = useTranslations('case')
  const { earliestSafe } = readingsOf(reading, detail.calendars)
  if (earliestSafe === null || reading.range === null || earliestSafe >= reading.range.earliest) return null
  return (
    <div className="due__rule">
      {t.rich('earliestSafe', {
        date: () => <DateText date={earliestSafe} />,
        link: (words) => <TextLink href={clockPath(detail, reading.key)}>{words}</TextLink>,
      })}
    </div>
  )
}

/** The umbrella's own end: a date on every case, which cases outlive. */
function AgreementTerm({ detail }: { detail: CaseDetail }) {
  const locale = useLocale()
  const t = useTranslations('case')
  const { term } = detail.procedure.agreement
  if (term === undefined || detail.term === null) return null
  const { endsOn, monthsLeft } = detail.term
  return (
    <details className={styles.term}>
      <summary>
        {t('termTitle')}
        {': '}
        {t.rich(endsOn <= detail.today ? 'termEnded' : 'term', {
          count: monthsLeft,
          date: () => <DateText date={endsOn} />,
        })}{' '}
        <BasisTag basis={term.basis} />
      </summary>
      <p>{localized(term.note, locale)}</p>
      <p>{localized(term.provision, locale)}. {localized(term.source, locale)}.</p>
    </details>
  )
}
