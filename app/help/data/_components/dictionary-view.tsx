import { useLocale, useTranslations } from 'next-intl'

import { howToRead, ofCsv, type Dictionary, type DictionaryColumn, type DictionaryList } from '@/app/export/dictionary'
import type { DescribedColumn } from '@/app/export/describe-columns'
import { DataTable, type Column } from '@/components/data-table'
import { SummaryList } from '@/components/summary-list'
import type { Role } from '@/lib/domain/access/roles'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { columnTypes } from '@/lib/exports/cell'
import { localized } from '@/lib/format/localized'

type DictionaryViewProps = { dictionary: Dictionary; parties: Procedure['agreement']['parties'] }

/** How the files are read, and then each list with its columns. */
export function DictionaryView({ dictionary: { lists, ofEveryFile }, parties }: DictionaryViewProps) {
  const t = useTranslations('exports.dictionary')
  const words = useTranslations('exports')
  const locale = useLocale()
  const sides = new Intl.ListFormat(locale, { type: 'conjunction' }).format(parties.map(({ id, name }) => t('value', { value: id, word: localized(name, locale) })))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p><a className="usa-link" href="/help/data.json">{t('asJson')}</a></p>
      <nav className="page-contents" aria-label={t('contents')}>
        <ul>
          {(['how', 'csv'] as const).map((id) => <li key={id}><a className="usa-link" href={`#${id}`}>{t(`${id}Title`)}</a></li>)}
          {lists.map(({ id, title }) => <li key={id}><a className="usa-link" href={`#${id}`}>{title}</a></li>)}
        </ul>
      </nav>
      <section aria-labelledby="how" className="running-text">
        <h2 id="how">{t('howTitle')}</h2>
        <ul>{howToRead.map((key) => <li key={key}>{t(`how.${key}`, { sides })}</li>)}</ul>
      </section>
      <section aria-labelledby="csv">
        <h2 id="csv">{t('csvTitle')}</h2>
        <div className="running-text"><ul>{ofCsv.map((key) => <li key={key}>{t(`csv.${key}`)}</li>)}</ul></div>
        <h3>{t('typesTitle')}</h3>
        <SummaryList rows={columnTypes.map((type) => ({ key: type, term: words(`typeNames.${type}`), value: words(`types.${type}`) }))} />
        <h3>{t('everyTitle')}</h3>
        <Columns caption={t('everyTitle')} columns={ofEveryFile} />
      </section>
      {lists.map((list) => <List key={list.id} list={list} />)}
    </>
  )
}

function List({ list: { id, title, row, page, roles, columns } }: { list: DictionaryList }) {
  const t = useTranslations('exports.dictionary')
  const names = useRoleNames()
  const seenBy: Column<DictionaryColumn> = {
    key: 'seenBy',
    header: t('seenBy'),
    cell: (column) => (column.seenBy.length === roles.length ? <span className="soft">{t('allOfList')}</span> : names(column.seenBy)),
  }
  const differs = columns.some((column) => column.seenBy.length < roles.length)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {/* No link: the page is there for these roles alone, and this one is for everybody. */}
      <p>{row} {t.rich('where', { page: () => <code>{page}</code>, roles: names(roles) })}</p>
      <Columns caption={title} columns={columns} more={differs ? [seenBy] : []} />
    </section>
  )
}

function useRoleNames() {
  const vocabulary = useTranslations('vocabulary.role')
  const locale = useLocale()
  return (roles: readonly Role[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(roles.map((role) => vocabulary(role)))
}

function Columns<C extends DescribedColumn>({ caption, columns, more = [] }: { caption: string; columns: readonly C[]; more?: readonly Column<C>[] }) {
  const t = useTranslations('exports.dictionary')
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={columns}
      rowKey={({ name }) => name}
      empty={null}
      columns={[
        { key: 'name', header: t('column'), rowHeader: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'meaning', header: t('meaning'), cell: (column) => <Meaning column={column} /> },
        { key: 'type', header: t('type'), cell: (column) => <Type column={column} /> },
        { key: 'from', header: t('from'), cell: (column) => <From column={column} /> },
        ...more,
      ]}
    />
  )
}

function Meaning({ column: { meaning, values } }: { column: DescribedColumn }) {
  const t = useTranslations('exports.dictionary')
  const locale = useLocale()
  if (values === undefined) return meaning
  const each = Object.entries(values).map(([value, word]) => t('value', { value, word }))
  return <>{meaning}<div className="cell-note">{t('values', { values: new Intl.ListFormat(locale, { type: 'disjunction' }).format(each) })}</div></>
}

function Type({ column: { type, unit } }: { column: DescribedColumn }) {
  const t = useTranslations('exports')
  return <>{t(`typeNames.${type}`)}{unit === undefined ? null : <div className="cell-note">{t('dictionary.unit', { unit: t(`units.${unit}`) })}</div>}</>
}

function From({ column: { source, part } }: { column: DescribedColumn }) {
  const t = useTranslations('exports')
  return <>{t(`sources.${source}`)}{part === undefined ? null : <div className="cell-note">{t('dictionary.part', { part: t(`parts.${part}`) })}</div>}</>
}
