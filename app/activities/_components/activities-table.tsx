import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { ExpiryText } from '@/app/_register/expiry-text'
import { SideText } from '@/app/ledger/_components/side-text'
import { DataTable, type Column } from '@/components/data-table'
import { DateText } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { ActivityList, ListedActivity } from '@/lib/services/view-activities'


type ActivitiesTableProps = Pick<ActivityList, 'activities' | 'procedure' | 'today'> & { caption: string }

/** Activities with what they stand on and both directions side by side. */
export function ActivitiesTable({ caption, activities, procedure, today }: ActivitiesTableProps) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const sides = procedure.agreement.parties.map((party): Column<ListedActivity> => {
    const mark = partyMark(procedure, party.id, locale)
    return {
      key: party.id,
      header: t('columns.provides', { side: mark.name }),
      cell: (row) => <SideText side={mark.side} figures={row.figures[party.id]!} id={`${row.id}-${party.id}`} />,
    }
  })
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={activities}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        {
          key: 'activity',
          header: t('columns.activity'),
          rowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/activities/${row.id}`}>{row.title}</TextLink>
              {row.titleZh === null ? null : <div className="cell-note" lang="zh">{row.titleZh}</div>}
            </>
          ),
        },
        { key: 'between', header: t('columns.between'), cell: (row) => <>{row.agency.shortName}<div className="cell-note">{row.counterpart.name}</div></> },
        {
          key: 'instrument',
          header: t('columns.instrument'),
          cell: (row) => <>{row.instrument.title}<div className="cell-note">{t('expires')} <ExpiryText expiresOn={row.instrument.expiresOn} today={today} /></div></>,
        },
        { key: 'review', header: t('columns.review'), cell: (row) => <>{row.review.reference}<div className="cell-note"><DateText date={row.review.on} /></div></> },
        ...sides,
      ]}
    />
  )
}
