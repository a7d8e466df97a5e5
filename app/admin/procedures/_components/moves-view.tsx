import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import type { ClockDays, MovedClock } from '@/lib/domain/cases/would-move'
import { localized } from '@/lib/format/localized'
import type { MovingCase, Moves } from '@/lib/services/preview-procedure'

/** Beyond this many a table is no longer read; the rest are counted. */
const mostShown = 500

interface Line {
  readonly one: MovingCase
  readonly clock: MovedClock | null
}

/** Which open cases would stand otherwise under a version. Reference, clocks and dates only; none of them moves. */
export function MovesView({ moves: { cases, read, open } }: { moves: Moves }) {
  const t = useTranslations('procedureAdmin.moves')
  const locale = useLocale()
  const lines = cases.flatMap((one): Line[] => {
    const clocks = one.clocks.map((clock) => ({ one, clock }))
    return one.stageGone || one.actsGone.length > 0 || clocks.length === 0 ? [{ one, clock: null }, ...clocks] : clocks
  })
  const gone = ({ stageGone, actsGone }: MovingCase) =>
    stageGone ? t('stageGone', { stage: localized(stageGone, locale) }) : t('actsGone', { acts: new Intl.ListFormat(locale).format(actsGone.map((act) => localized(act, locale))) })
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('title', { count: cases.length })}</h2>
      <p>{t('text', { read, same: read - cases.length })}</p>
      {read < open ? <p>{t('notRead', { read, open })}</p> : null}
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={lines.slice(0, mostShown)}
        rowKey={({ one, clock }) => `${one.reference} ${clock?.key ?? ''}`}
        empty={<p>{t('none')}</p>}
        columns={[
          { key: 'reference', header: t('reference'), rowHeader: true, cell: ({ one }) => <TextLink href={`/cases/${one.reference}/deadlines`}>{one.reference}</TextLink> },
          {
            key: 'clock',
            header: t('clock'),
            cell: ({ one, clock }) => clock === null ? gone(one) : (
              <>
                {localized(clock.label, locale)}
                {clock.instance > 1 ? <span className="soft"> {t('instance', { n: clock.instance })}</span> : null}
              </>
            ),
          },
          { key: 'before', header: t('before'), cell: ({ clock }) => clock && (clock.change === 'begins' ? t('notRunning') : <Days days={clock.before} />) },
          { key: 'after', header: t('after'), cell: ({ clock }) => clock && (clock.change === 'ends' ? t('notRunning') : <Days days={clock.after} />) },
        ]}
      />
      {lines.length > mostShown ? <p>{t('more', { count: lines.length - mostShown })}</p> : null}
    </section>
  )
}

function Days({ days }: { days: ClockDays | null }) {
  const t = useTranslations('procedureAdmin.moves')
  if (days === null) return <>{t('noDate')}</>
  const { isFirm, earliest, latest } = days
  return isFirm ? <DateText date={latest} /> : <ProvisionalRange earliest={earliest} latest={latest} />
}
