import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

import { DataTable } from '@/components/data-table'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { MovingClock } from '@/lib/services/preview-calendar'

type MovesTableProps = {
  caption: string
  /** `seq` is the entry on the record of the case that holds both dates, where there is one. */
  moves: readonly (MovingClock & { readonly seq?: number })[]
  /** All of them, and not only the first. */
  isWhole: boolean
  empty: ReactNode
}

/** Clocks with the dates to which they came before and to which they come now. */
export function MovesTable({ caption, moves, isWhole, empty }: MovesTableProps) {
  const t = useTranslations('calendars.moves')
  const locale = useLocale()
  const moved = moves.filter(({ before, after }) => before.due !== after.due || before.earliest !== after.earliest || before.latest !== after.latest).length
  return (
    <>
      {moves.length === 0 || !isWhole ? null : <p>{t('apart', { moved, firmer: moves.length - moved })}</p>}
      <DataTable
        caption={caption}
        captionHidden
        rows={moves}
        rowKey={(move) => `${move.reference} ${move.clock} ${move.instance} ${move.seq ?? ''}`}
        empty={empty}
        columns={[
          {
            key: 'reference', header: t('reference'), rowHeader: true,
            cell: ({ reference, seq }) => (
              <TextLink href={seq === undefined ? `/cases/${reference}/deadlines` : `/cases/${reference}/record#entry-${seq}`}>{reference}</TextLink>
            ),
          },
          {
            key: 'clock', header: t('clock'),
            cell: (move) => <>{localized(move.label, locale)}{move.instance > 1 ? <span className="soft"> {t('instance', { n: move.instance })}</span> : null}</>,
          },
          { key: 'before', header: t('before'), cell: (move) => <EndOfClock end={move.before} /> },
          { key: 'after', header: t('after'), cell: (move) => <EndOfClock end={move.after} /> },
        ]}
      />
    </>
  )
}

/** A firm day; a day that may still move, with its range; or a range alone. */
function EndOfClock({ end: { due, earliest, latest, awaits } }: { end: MovingClock['before'] }) {
  const t = useTranslations('calendars.moves')
  if (earliest === null || latest === null) return <>{t('noDate')}</>
  if (due === earliest && due === latest && awaits === undefined) return <DateText date={due} />
  return due === null || earliest === latest
    ? <ProvisionalRange earliest={earliest} latest={latest} />
    : <><DateText date={due} /> <ProvisionalRange earliest={earliest} latest={latest} /></>
}
