import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import type { Condition, Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import type { ProcedureWords } from '../../_words/procedure-words'
import { Citation } from './citation'
import { GuardOutline } from './guard-outline'

type SuspensionSectionProps = { procedure: Procedure; words: ProcedureWords; sources: readonly string[] }

/** What raises the suspension flag, and what is listed against it. */
export function SuspensionSection({ procedure, words, sources }: SuspensionSectionProps) {
  const t = useTranslations('procedure')
  if (procedure.suspension === undefined) return null
  const { conditions, against } = procedure.suspension
  const table = (rows: readonly Condition[], caption: string, header: string) => (
    <ConditionsTable rows={rows} caption={caption} header={header} words={words} sources={sources} />
  )
  return (
    <section aria-labelledby="suspension">
      <h2 id="suspension">{t('sections.suspension')}</h2>
      <p>{t('suspension.intro')}</p>
      {table(conditions, t('suspension.conditions'), t('suspension.condition'))}
      {table(against, t('suspension.against'), t('suspension.statement'))}
    </section>
  )
}

type ConditionsTableProps = {
  rows: readonly Condition[]
  caption: string
  header: string
  words: ProcedureWords
  sources: readonly string[]
}

function ConditionsTable({ rows, caption, header, words, sources }: ConditionsTableProps) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        { key: 'condition', header, rowHeader: true, cell: (row) => localized(row.label, locale) },
        { key: 'exactly', header: t('suspension.exactly'), cell: (row) => <GuardOutline line={words.guard(row.when)} /> },
        { key: 'rests', header: t('suspension.rests'), cell: (row) => <Citation cited={row} sources={sources} /> },
      ]}
    />
  )
}
