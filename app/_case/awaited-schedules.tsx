import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { AwaitedSchedule } from '@/lib/services/awaited-schedules'

import styles from './awaited-schedules.module.css'

/** For which PRC schedules running dates wait, since when and until when, and who enters them. Nothing where none is waited for. */
export function AwaitedSchedules({ awaited, canEnter = false }: { awaited: readonly AwaitedSchedule[]; canEnter?: boolean }) {
  const t = useTranslations('awaited')
  if (awaited.length === 0) return null
  return (
    <aside className={styles.awaited} aria-label={t('label')}>
      {awaited.map(({ year, clocks, cases, since, neededBy }) => (
        <p key={year}>
          {t.rich('waits', {
            clocks, cases, year: String(year),
            strong: (chunks) => <strong>{chunks}</strong>,
            since: () => <DateText date={since} />,
            neededBy: () => <DateText date={neededBy} />,
          })}{' '}
          {canEnter
            ? <TextLink href="/admin/calendars/schedule">{t('enter', { year: String(year) })}</TextLink>
            : t('entered')}
        </p>
      ))}
    </aside>
  )
}
