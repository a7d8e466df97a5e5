import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { formatDate, formatInstant } from '@/lib/format/dates'
import { officeZone } from '@/lib/services/office'
import type { HistoryChange, HistoryEntry } from '@/lib/services/read-history'

/** Who changed what when, the last first. It cannot be changed: each line is an entry of the record. */
export function History({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations('admin.history')
  const locale = useLocale()
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('title')}</h2>
      <DataTable
        caption={t('title')}
        captionHidden
        rows={[...history].reverse()}
        rowKey={(entry) => String(entry.seq)}
        empty={null}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: (entry) => t(`events.${entry.type}`) },
          {
            key: 'changes',
            header: t('changes'),
            cell: (entry) => entry.changes.length === 0 ? null : (
              <ul className="plain-list">{entry.changes.map((change) => <li key={change.name}><Change change={change} /></li>)}</ul>
            ),
          },
          { key: 'by', header: t('by'), cell: (entry) => <Author entry={entry} /> },
          { key: 'when', header: t('when'), cell: (entry) => <time dateTime={entry.recordedAt}>{formatInstant(entry.recordedAt, officeZone, locale)}</time> },
        ]}
      />
    </section>
  )
}

function Change({ change: { name, before, after } }: { change: HistoryChange }) {
  const t = useTranslations('admin')
  const locale = useLocale()
  const shown = (value: string | null) => {
    if (value === null) return t('history.nothing')
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale)
    const word = `values.${name}.${value}`
    return t.has(word) ? t(word) : value
  }
  return t('history.change', { name: t(`names.${name}`), before: shown(before), after: shown(after) })
}

function Author({ entry: { role, name } }: { entry: HistoryEntry }) {
  const t = useTranslations('admin.history')
  const roles = useTranslations('vocabulary.role')
  return name === null ? t(role === 'office' ? 'byOffice' : 'byNobody') : t('byName', { name, role: roles(role) })
}
