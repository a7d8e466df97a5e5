import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { Tag } from '@/components/tags'
import { expiryOf } from '@/lib/domain/register/expiry'

/** When an instrument ends, how far off that is, and a mark where the end is near or past. */
export function ExpiryText({ expiresOn, today }: { expiresOn: string; today: string }) {
  const t = useTranslations('register.expiry')
  const { state, days } = expiryOf(expiresOn, today)
  // Far off, the days say less than the months.
  const words = state === 'later' ? t('far', { months: Math.round(days / 30.44) }) : t(state === 'past' ? 'ago' : 'ahead', { days })
  return (
    <>
      <DateText date={expiresOn} /> <span className="soft">{words}</span>
      {state === 'later' ? null : <> <Tag>{t(state)}</Tag></>}
    </>
  )
}
