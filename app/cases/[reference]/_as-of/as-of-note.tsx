import { useTranslations } from 'next-intl'
import { Alert } from '@/components/alert'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { CaseDetail } from '@/lib/services/view-case'
import { casePath } from './case-paths'

/** Says that a page shows a past day, and in which sense. Nothing while it shows the present. */
export function AsOfNote({ detail, part }: { detail: CaseDetail; part: string }) {
  const t = useTranslations('as-of')
  const { asOf, reference } = detail
  if (asOf === null) return null
  return (
    <Alert kind="info" heading={t.rich(`title.${asOf.axis}`, { date: () => <DateText date={asOf.day} /> })}>
      <p>
        {t(`text.${asOf.axis}`)} {t('names')} <TextLink href={casePath({ reference, asOf: null }, part)}>{t('now')}</TextLink>
      </p>
    </Alert>
  )
}
