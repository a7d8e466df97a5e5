import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { linesHref } from '@/app/ledger/_query/ledger-query'
import { DataTable, type Column } from '@/components/data-table'
import { SideMark } from '@/components/side-mark'
import { TextLink } from '@/components/text-link'
import { expectedOutcomes } from '@/lib/domain/reciprocity/ledger'
import type { LedgerInShort } from '@/lib/services/view-oversight-ledger'

import type { FigureLinks } from '../_query/figure-links'
import { Figure } from './figure'
import styles from './oversight.module.css'
import { NotOfCases } from './reason-tables'

/** Both directions of the ledger in short: what was expected by now, and what came of it. */
export function LedgerShort({ ledger, links }: { ledger: LedgerInShort | null; links: FigureLinks }) {
  const t = useTranslations('oversight.ledger')
  return (
    <section className={styles.figures} aria-labelledby="ledger">
      <h2 id="ledger">{t('title')}</h2>
      {ledger === null ? <p>{t('cannot')}</p> : <Directions ledger={ledger} links={links} />}
      <p><TextLink href={links.ledger(ledger?.scope ?? { kind: 'all', id: '' })}>{t('toLedger')}</TextLink></p>
    </section>
  )
}

function Directions({ ledger: { scope, figures, procedure }, links }: { ledger: LedgerInShort; links: FigureLinks }) {
  const t = useTranslations('oversight.ledger')
  const words = useTranslations('ledger.outcomes')
  const locale = useLocale()
  const sides = procedure.agreement.parties.map(({ id }) => id)
  const mark = (side: string) => partyMark(procedure, side, locale)
  const columns: Column<string>[] = [
    { key: 'side', header: t('side'), rowHeader: true, cell: (side) => <SideMark {...mark(side)} /> },
    {
      key: 'expected',
      header: t('expected'),
      numeric: true,
      cell: (side) => <Figure n={figures[side]!.expected} href={linesHref({ scope, side, which: 'expected' })} row={mark(side).name} column={t('expected')} />,
    },
    ...expectedOutcomes.map((outcome): Column<string> => ({
      key: outcome,
      header: words(outcome),
      numeric: true,
      cell: (side) => (
        <Figure
          n={figures[side]!.outcomes[outcome]}
          of={figures[side]!.expected}
          href={linesHref({ scope, side, which: outcome })}
          row={mark(side).name}
          column={words(outcome)}
        />
      ),
    })),
  ]
  const isEmpty = sides.every((side) => figures[side]!.dueDates === 0)
  return (
    <>
      <DataTable caption={t('title')} captionHidden columns={columns} rows={isEmpty ? [] : sides} rowKey={(side) => side} empty={<p>{t('empty')}</p>} />
      <p className={styles.note}>{t('note')}</p>
      <NotOfCases links={links} />
    </>
  )
}
