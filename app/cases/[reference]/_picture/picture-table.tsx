import { DataTable } from '@/components/data-table'
import { DateIn } from '@/components/date-text'
import { NamedSide } from '@/components/side-mark'
import { FlagMark, Late, NamedStop, Tag } from '@/components/tags'
import type { Words } from '@/lib/i18n/words'

import type { TableLine } from './table-lines'

type LineProps = { line: TableLine; words: Words }

/** Everything that the picture draws, line by line: stages, their clocks and entries, the flag, and what befell the agreement. */
export function PictureTable({ lines, words }: { lines: readonly TableLine[]; words: Words }) {
  const t = words.of('picture')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={lines}
      rowKey={(line) => line.key}
      empty={null}
      columns={[
        { key: 'what', header: t('columns.what'), rowHeader: true, cell: (line) => <What line={line} /> },
        { key: 'from', header: t('columns.from'), cell: ({ from }) => <DateIn date={from} locale={words.locale} /> },
        { key: 'to', header: t('columns.to'), cell: (line) => (line.to === null ? null : <To line={line} words={words} />) },
        { key: 'state', header: t('columns.state'), cell: (line) => <State line={line} words={words} /> },
      ]}
    />
  )
}

/** What a line is of: a clock leads to its working, an entry to the record; below them whoever is expected or stands behind it. */
function What({ line: { what: { is, name, href, by } } }: { line: TableLine }) {
  if (is === 'flag') return <FlagMark>{name}</FlagMark>
  if (href === undefined || by === undefined) return name
  return (
    <>
      <a className="usa-link" href={href}>{name}</a>
      <div className="cell-note">{by.side === null ? by.name : <NamedSide side={by.side} name={by.name} />}</div>
    </>
  )
}

function To({ line: { to }, words }: LineProps) {
  const { earliest, latest } = to!
  if (earliest === latest) return <DateIn date={latest} locale={words.locale} />
  return words.of('picture').rich('spanDates', { earliest: () => <DateIn date={earliest} locale={words.locale} />, latest: () => <DateIn date={latest} locale={words.locale} /> })
}

function State({ line: { state, late, superseded, tolls, extensions }, words }: LineProps) {
  const t = words.of('picture')
  return (
    <>
      {superseded ? <><Tag>{t('superseded')}</Tag> </> : null}
      {late ? <Late>{state}</Late> : state}
      {tolls.map(({ from, to }, i) => (
        <div key={i}>
          <NamedStop>{words.of('parts')('stopped')}</NamedStop>{' '}
          {t.rich(to === null ? 'tolledOpen' : 'tolled', { from: () => <DateIn date={from} locale={words.locale} />, to: () => <DateIn date={to!} locale={words.locale} /> })}
        </div>
      ))}
      {extensions.map((extension, i) => <div key={i}>{extension}</div>)}
    </>
  )
}
