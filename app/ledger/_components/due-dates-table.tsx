import { useTranslations } from 'next-intl'

import { DateText } from '@/components/date-text'
import type { Column } from '@/components/data-table'
import { Late, StoppedMark, Tag } from '@/components/tags'
import { daysBetween } from '@/lib/domain/calendars/days'
import type { DueDate } from '@/lib/services/view-ledger-lines'

/** The columns that say of a due date when it is, how it stands, and which delivery it stands by. */
export function useDueDateColumns(cutOff: string): Column<DueDate>[] {
  const t = useTranslations('ledger')
  const completeness = useTranslations('activities.completeness')
  const reasons = useTranslations('vocabulary.statedReason')
  return [
    {
      key: 'outcome',
      header: t('lines.outcome'),
      cell: ({ outcome, daysLate, dueOn, disputed }) => (
        <>
          {outcome === 'late' ? <Late>{t('lines.late', { count: daysLate })}</Late>
            : outcome === 'overdue' ? <Late>{t('lines.overdue', { count: daysBetween(dueOn, cutOff) })}</Late>
              : outcome === 'paused' ? <StoppedMark>{t('outcomes.paused')}</StoppedMark>
                : outcome === 'not-yet-due' ? t('lines.ahead', { count: daysBetween(cutOff, dueOn) })
                  : t(`outcomes.${outcome}`)}
          {disputed ? <> <Tag>{t('lines.disputed')}</Tag></> : null}
        </>
      ),
    },
    {
      key: 'delivery',
      header: t('lines.delivery'),
      cell: ({ delivery }) => (delivery === null ? <span className="soft">{t('lines.none')}</span> : (
        <>
          <DateText date={delivery.providedOn} /> <Tag>{completeness(delivery.completeness)}</Tag>
          {delivery.reason === null ? null : <div className="cell-note">{t('lines.reason', { reason: reasons(delivery.reason) })}</div>}
        </>
      )),
    },
  ]
}
