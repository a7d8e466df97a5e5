import { useLocale, useTranslations } from 'next-intl'

import { Alert } from '@/components/alert'
import { ConfirmForm } from '@/components/confirm-form'
import { formatDate } from '@/lib/format/dates'
import type { CalendarPreview, TypedEntry } from '@/lib/services/preview-calendar'

import { entryPath, fieldsOf } from '../_entry/entry-address'
import { confirmEntry } from '../actions'
import { EntryFacts } from './entry-facts'
import { MovesTable } from './moves-table'

/** Beyond this many a table is no longer read; the rest are counted. */
const mostShown = 500

/** What is to be entered, and each open clock that it would move. */
export function PreviewView({ entry, preview }: { entry: TypedEntry; preview: CalendarPreview }) {
  const t = useTranslations('calendars')
  return (
    <>
      <EntryFacts entry={preview.entry} />
      <Doubts preview={preview} />
      <Moves preview={preview} />
      <p>{t(`confirmText.${entry.kind}`)}</p>
      <ConfirmForm
        action={confirmEntry}
        hidden={{ kind: entry.kind, query: new URLSearchParams(fieldsOf(entry)).toString(), stamp: preview.stamp }}
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

function Moves({ preview: { moves, unknown } }: { preview: CalendarPreview }) {
  const t = useTranslations('calendars.moves')
  const locale = useLocale()
  const cases = new Set(moves.map((move) => move.reference)).size
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{t('title', { count: moves.length })}</h2>
      {moves.length === 0 ? null : <p>{t('text', { cases })}</p>}
      <MovesTable caption={t('caption')} moves={moves.slice(0, mostShown)} isWhole={moves.length <= mostShown} empty={<p>{t('none')}</p>} />
      {moves.length > mostShown ? <p>{t('more', { count: moves.length - mostShown })}</p> : null}
      {unknown.length > 0 ? (
        <Alert kind="info"><p>{t('unknown', { count: unknown.length, cases: new Intl.ListFormat(locale).format(unknown) })}</p></Alert>
      ) : null}
    </section>
  )
}
