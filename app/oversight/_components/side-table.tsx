
import { DataTable, type Column } from '@/components/data-table'
import { NamedSide } from '@/components/side-mark'
import { bothSides, clockStandings, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'
import { localized } from '@/lib/format/localized'
import type { SideFigures } from '@/lib/services/view-oversight'

import { Beside } from '../_pictures/picture'
import { drawSides } from '../_pictures/sides-picture'
import type { DrawnWith } from './drawn-with'
import { Figure } from './figure'
import styles from './oversight.module.css'

/** Periods met, met late and missed, of those that have come due, by the side that was expected to act. */
export function SideTable({ words, sides, links, pictures }: DrawnWith & { sides: readonly SideFigures[] }) {
  const t = words.of('oversight')
  const both = words.of('parts')
  const { locale } = words
  const nameOf = (side: SideFigures) => (side.side === '' ? t('sides.all') : side.name === null ? both('bothSides') : localized(side.name, locale))
  const counted = (standing: ClockStanding): Column<SideFigures> => ({
    key: standing,
    header: t(`sides.standings.${standing}`),
    numeric: true,
    cell: (side) => (
      <Figure
        words={words}
        n={side.standings[standing]}
        of={dueStandings.includes(standing) ? side.due : undefined}
        href={links.periods({ side: side.side, standing })}
        row={nameOf(side)}
        column={t(`sides.standings.${standing}`)}
      />
    ),
  })
  const columns: Column<SideFigures>[] = [
    {
      key: 'side',
      header: t('sides.side'),
      rowHeader: true,
      cell: (side) => (side.side === ''
        ? nameOf(side)
        : <NamedSide side={side.side === bothSides ? 'both' : sides.indexOf(side) === 0 ? 'first' : 'second'} name={nameOf(side)} />),
    },
    {
      key: 'due',
      header: t('sides.due'),
      numeric: true,
      cell: (side) => <Figure words={words} n={side.due} href={links.periods({ side: side.side, standing: 'due' })} row={nameOf(side)} column={t('sides.due')} />,
    },
    ...dueStandings.map(counted),
    ...clockStandings.filter((standing) => !dueStandings.includes(standing)).map(counted),
    {
      key: 'every',
      header: t('sides.every'),
      numeric: true,
      cell: (side) => <Figure words={words} n={side.all} href={links.periods({ side: side.side })} row={nameOf(side)} column={t('sides.every')} />,
    },
  ]
  const total = totalOf(sides)
  return (
    <section className={`${styles.figures} ${styles.summed}`} aria-labelledby="by-side">
      <h2 id="by-side">{t('sides.title')}</h2>
      <Beside wide picture={!pictures || total.due === 0 ? null : drawSides(sides, words)}>
        <DataTable
          caption={t('sides.title')}
          captionHidden
          columns={columns}
          rows={total.all === 0 ? [] : [...sides, total]}
          rowKey={(side) => side.side}
          empty={<p>{t('empty.periods')}</p>}
        />
      </Beside>
      <p className={styles.note}>{t('sides.note')}</p>
    </section>
  )
}

function totalOf(sides: readonly SideFigures[]): SideFigures {
  const sum = (of: (side: SideFigures) => number) => sides.reduce((all, side) => all + of(side), 0)
  const standings = Object.fromEntries(clockStandings.map((standing) => [standing, sum((side) => side.standings[standing])]))
  return { side: '', name: null, standings: standings as SideFigures['standings'], due: sum((side) => side.due), all: sum((side) => side.all) }
}
