import { useTranslations } from 'next-intl'
import { DateText, RemainingText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { NamedReview } from '@/lib/services/view-case'

/** The review date that a decision to suspend named; the period of the procedure beside it says who is expected to act and why. */
export function NamedReviewDate({ review, reference }: { review: NamedReview; reference: string }) {
  const t = useTranslations('suspension')
  return (
    <div className="due">
      <div className="due__when"><DateText date={review.on} /></div>
      <div><RemainingText remaining={review.left} /></div>
      <div className="due__rule">
        {t.rich('namedIn', {
          date: () => <DateText date={review.decidedOn} />,
          entry: (chunks) => <TextLink href={`/cases/${reference}/record#entry-${review.seq}`}>{chunks}</TextLink>,
        })}
      </div>
    </div>
  )
}
