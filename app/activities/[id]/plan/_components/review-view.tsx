import { useLocale, useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { SummaryList } from '@/components/summary-list'
import { TextLink } from '@/components/text-link'
import type { PlanRow } from '@/lib/domain/plans/compare-plan'
import { localized } from '@/lib/format/localized'
import type { PlanReview } from '@/lib/services/preview-plan'
import type { ActivityDetail } from '@/lib/services/view-activities'

import { forAll } from '../_rows/taken-rows'
import { ForgetForm } from './forget-form'
import { LineLinks } from './line-links'
import { NotUnderstood } from './not-understood'
import { ReviewForm } from './review-form'
import { RowHead } from './row-head'
import { fieldsOfRow } from './row-fields'

type ReviewProps = { activity: ActivityDetail; review: PlanReview; chosen: number; stamp: string }

/** One plan beside the lines of the activity: what was understood, what not, and what is to be taken over. */
export function ReviewView({ activity, review, chosen, stamp }: ReviewProps) {
  const t = useTranslations('plan')
  const { rows, absent } = review
  const same = rows.flatMap((row) => (row.state === 'same' ? [row.line] : []))
  const open = rows.filter(({ state }) => state !== 'same')
  const path = `/activities/${activity.id}/plan`
  return (
    <>
      <Understood review={review} />
      <NotUnderstood warnings={review.warnings} unknown={review.unknown} />
      {rows.length === 0 ? <p><strong>{t('noSets')}</strong></p> : open.length === 0 ? <p><strong>{t('nothingDiffers')}</strong></p> : (
        <TakeOver activity={activity} review={review} chosen={chosen} stamp={stamp} />
      )}
      {same.length === 0 ? null : <LineLinks id="same" title={t('same.title')} activity={activity} lines={same} />}
      {absent.length === 0 ? null : <LineLinks id="absent" title={t('same.absent')} text={t('same.absentText')} activity={activity} lines={absent} />}
      <ForgetForm activityId={activity.id} again={`${path}?again=yes`} words={{ again: t('review.again'), forget: t('review.forget') }} />
    </>
  )
}

function hiddenOf(row: PlanRow, seen: PlanReview['seen']): Record<string, string> {
  return row.state === 'changed' ? { line: row.line, seen: String(seen[row.line] ?? '') } : {}
}

function Understood({ review: { plan, rows, absent } }: { review: PlanReview }) {
  const t = useTranslations('plan')
  const count = (state: string) => rows.filter((row) => row.state === state).length
  const { identifier } = plan
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">{t('understood.title')}</h2>
      <SummaryList
        rows={[
          { key: 'plan', term: t('understood.plan'), value: plan.title ?? t('nameless') },
          {
            key: 'identifier',
            term: t('understood.identifier'),
            value: identifier?.href ? <TextLink href={identifier.href}>{identifier.value}</TextLink> : t('understood.noIdentifier'),
          },
          { key: 'modified', term: t('understood.modified'), value: plan.modifiedOn === null ? t('understood.notSaid') : <DateText date={plan.modifiedOn} /> },
          {
            key: 'rows',
            term: t('understood.rows'),
            value: t('understood.counts', { count: rows.length, fresh: count('new'), changed: count('changed'), same: count('same'), unclear: count('unclear') }),
          },
          { key: 'absent', term: t('understood.absent'), value: t('understood.absentCount', { count: absent.length }) },
        ]}
      />
    </section>
  )
}

function TakeOver({ activity, review: { rows, basis, seen }, chosen, stamp }: ReviewProps) {
  const t = useTranslations('plan')
  const words = useTranslations('activities')
  const locale = useLocale()
  const { parties } = activity.procedure.agreement
  const directions = parties.map((from) => {
    const to = parties.find((party) => party.id !== from.id)!
    return { value: from.id, label: words('direction', { from: localized(from.name, locale), to: localized(to.name, locale) }) }
  })
  const shown = rows.map((row, n) => ({ row, n })).filter(({ row }) => row.state !== 'same')
  const addsLines = shown.some(({ row }) => row.state !== 'changed')
  return (
    <section aria-labelledby="take-over">
      <h2 id="take-over">{t('review.title')}</h2>
      <ReviewForm
        hidden={{ activityId: activity.id, look: stamp, plan: String(chosen) }}
        permalink={`/activities/${activity.id}/plan?plan=${chosen}`}
        all={addsLines ? [
          { name: forAll.direction, kind: 'choice', label: t('fields.allDirection'), choices: directions },
          { name: forAll.dueOn, kind: 'date', label: t('fields.allDueOn'), hint: t('hints.allDueOn'), optional: 'unmarked', min: activity.earliestOn },
          { name: forAll.route, kind: 'line', label: t('fields.allRoute'), hint: t('hints.allRoute'), optional: 'unmarked' },
          { name: forAll.agreedIn, kind: 'line', label: t('fields.allAgreedIn'), hint: t('hints.allAgreedIn'), optional: 'unmarked', start: basis },
        ] : []}
        rows={shown.map(({ row, n }) => ({
          n,
          title: row.said.title,
          head: <RowHead row={row} n={n} activity={activity} />,
          ...fieldsOfRow({ row, n, activity, directions, t, words, locale }),
          hidden: hiddenOf(row, seen),
        }))}
        words={{ all: t('review.all'), allText: t('review.allText'), more: t('review.more'), save: t('review.save'), saveText: t('review.saveText') }}
      />
    </section>
  )
}
