import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { DataTable } from '@/components/data-table'
import { DateText, ProvisionalRange } from '@/components/date-text'
import { TextLink } from '@/components/text-link'
import { formatDate } from '@/lib/format/dates'
import { localized } from '@/lib/format/localized'
import type { CalendarPreview, MovingClock, TypedEntry } from '@/lib/services/preview-calendar'

import { entryPath, fieldsOf } from '../_entry/entry-address'
import { ConfirmForm } from './confirm-form'
import { EntryFacts } from './entry-facts'

/** Beyond this many a table is no longer read; the rest are counted. */
const mostShown = 500

/** What is to be entered, and each open clock that it would move. */
export function PreviewView({ entry, preview }: { entry: TypedEntry; preview: CalendarPreview }) {
  const t = useTranslations('calendars')
  return (
    <>
      <EntryFacts entry={preview.entry} />
      <Doubts preview={preview} />
      <Moves moves={preview.moves} />
      <p>{t(`confirmText.${entry.kind}`)}</p>
      <ConfirmForm
        kind={entry.kind}
        query={new URLSearchParams(fieldsOf(entry)).toString()}
        stamp={preview.stamp}
        change={entryPath(entry, { change: 'yes' })}
        words={{ confirm: t(`confirm.${entry.kind}`), change: t('change') }}
      />
    </>
  )
}

function Doubts({ preview: { doubts } }: { preview: CalendarPreview }) {
  const t = useTranslations('calendars.doubts')
  const locale = useLocale()
  if (doubts.length === 0) return null
  return (
    <Alert kind="info" heading={t('title')}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.key === 'long-run' ? doubt.from : doubt.key}>
            {doubt.key === 'long-run'
              ? t('long-run', { from: formatDate(doubt.from, locale), to: formatDate(doubt.to, locale), days: doubt.days })
              : t('not-balanced', { owed: doubt.owed, worked: doubt.worked })}
          </li>
        ))}
      </ul>
      <p>{t('text')}</p>
    </Alert>
  )
}

function Moves({ moves }: { moves: readonly MovingClock[] }) {
  const t = useTranslations('calendars.moves')
  const locale = useLocale()
  const cases = new Set(moves.map((move) => move.reference)).size
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('title', { count: moves.length })}</h2>
      {moves.length === 0 ? null : <p>{t('text', { cases })}</p>}
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={moves.slice(0, mostShown)}
        rowKey={(move) => `${move.reference} ${move.clock} ${move.instance}`}
        empty={<p>{t('none')}</p>}
        columns={[
          {
            key: 'reference', header: t('reference'), rowHeader: true,
            cell: (move) => <TextLink href={`/cases/${move.reference}/deadlines`}>{move.reference}</TextLink>,
          },
          {
            key: 'clock', header: t('clock'),
            cell: (move) => <>{localized(move.label, locale)}{move.instance > 1 ? <span className="soft"> {t('instance', { n: move.instance })}</span> : null}</>,
          },
          { key: 'before', header: t('before'), cell: (move) => <EndOfClock end={move.before} /> },
          { key: 'after', header: t('after'), cell: (move) => <EndOfClock end={move.after} /> },
        ]}
      />
      {moves.length > mostShown ? <p>{t('more', { count: moves.length - mostShown })}</p> : null}
    </section>
  )
}

/** A firm day; a firm day that may still move, with its range; or a range alone. */
function EndOfClock({ end: { due, earliest, latest } }: { end: MovingClock['before'] }) {
  const t = useTranslations('calendars.moves')
  if (earliest === null || latest === null) return <>{t('noDate')}</>
  if (due === earliest && due === latest) return <DateText date={due} />
  return due === null
    ? <ProvisionalRange earliest={earliest} latest={latest} />
    : <><DateText date={due} /> <ProvisionalRange earliest={earliest} latest={latest} /></>
}
