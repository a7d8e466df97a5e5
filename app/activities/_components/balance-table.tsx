import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { DataTable } from '@/components/data-table'
import { SideMark } from '@/components/side-mark'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { noLines, type SideBalance } from '@/lib/domain/reciprocity/balance'
import { formatNumber } from '@/lib/format/numbers'

import { Cells, stands } from './side-balance'

type BalanceTableProps = { caption: string; procedure: Procedure; balance: Readonly<Record<string, SideBalance>> }

/** What each side is expected to provide, and how much of it came, with what is counted. */
export function BalanceTable({ caption, procedure, balance }: BalanceTableProps) {
  const t = useTranslations('activities.balance')
  const locale = useLocale()
  const rows = procedure.agreement.parties.map((party) => ({ mark: partyMark(procedure, party.id, locale), figures: balance[party.id] ?? noLines }))
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => row.mark.name}
        empty={null}
        columns={[
          { key: 'side', header: t('side'), rowHeader: true, cell: ({ mark }) => <SideMark {...mark} /> },
          { key: 'cells', header: t('picture'), cell: ({ mark, figures }) => <Cells side={mark.side} balance={figures} /> },
          { key: 'lines', header: t('columns.lines'), numeric: true, cell: ({ figures }) => formatNumber(figures.lines, locale) },
          ...stands.map((stand) => ({
            key: stand,
            header: t(`columns.${stand}`),
            numeric: true,
            cell: ({ figures }: (typeof rows)[number]) => formatNumber(figures[stand], locale),
          })),
        ]}
      />
      <p className="small soft">{t('counted')}</p>
    </>
  )
}
