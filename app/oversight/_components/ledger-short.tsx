
import { partyMark } from '@/app/_case/side-marks'
import { linesHref } from '@/app/ledger/_query/ledger-query'
import { DataTable, type Column } from '@/components/data-table'
import { NamedSide } from '@/components/side-mark'
import { expectedOutcomes } from '@/lib/domain/reciprocity/ledger'
import type { Words } from '@/lib/i18n/words'
import type { LedgerInShort } from '@/lib/services/view-oversight-ledger'

import type { FigureLinks } from '../_query/figure-links'
import { Figure } from './figure'
import styles from './oversight.module.css'
import { NotOfCases } from './reason-tables'

/** Both directions of the ledger in short: what was expected by now, and what came of it. */
export function LedgerShort({ words, ledger, links }: { ledger: LedgerInShort | null; links: FigureLinks; words: Words }) {
  const t = words.of('oversight.ledger')
  return (
    <section className={styles.figures} aria-labelledby="ledger">
      <h2 id="ledger">{t('title')}</h2>
      {ledger === null ? <p>{t('cannot')}</p> : <Directions words={words} ledger={ledger} links={links} />}
      <p><a className="usa-link" href={links.ledger(ledger?.scope ?? { kind: 'all', id: '' })}>{t('toLedger')}</a></p>
    </section>
  )
}

function Directions({ words, ledger: { scope, figures, procedure }, links }: { ledger: LedgerInShort; links: FigureLinks; words: Words }) {
  const t = words.of('oversight.ledger')
  const outcomes = words.of('ledger.outcomes')
  const { locale } = words
  const sides = procedure.agreement.parties.map(({ id }) => id)
  const mark = (side: string) => partyMark(procedure, side, locale)
  const columns: Column<string>[] = [
    { key: 'side', header: t('side'), rowHeader: true, cell: (side) => <NamedSide {...mark(side)} /> },
    {
      key: 'expected',
      header: t('expected'),
      numeric: true,
      cell: (side) => <Figure words={words} n={figures[side]!.expected} href={linesHref({ scope, side, which: 'expected' })} row={mark(side).name} column={t('expected')} />,
    },
    ...expectedOutcomes.map((outcome): Column<string> => ({
      key: outcome,
      header: outcomes(outcome),
      numeric: true,
      cell: (side) => (
        <Figure
          words={words}
          n={figures[side]!.outcomes[outcome]}
          of={figures[side]!.expected}
          href={linesHref({ scope, side, which: outcome })}
          row={mark(side).name}
          column={outcomes(outcome)}
        />
      ),
    })),
  ]
  const isEmpty = sides.every((side) => figures[side]!.dueDates === 0)
  return (
    <>
      <DataTable caption={t('title')} captionHidden columns={columns} rows={isEmpty ? [] : sides} rowKey={(side) => side} empty={<p>{t('empty')}</p>} />
      <p className={styles.note}>{t('note')}</p>
      <NotOfCases words={words} links={links} />
    </>
  )
}
