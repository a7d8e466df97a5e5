import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import { ladderOf } from '../../_ladder/ladder'
import { NarrowLadder } from '../../_ladder/narrow-ladder'
import { WideLadder } from '../../_ladder/wide-ladder'
import type { ProcedureWords } from '../../_words/procedure-words'

/** The ladder as a picture, and as a table that says the same. */
export function LadderSection({ procedure, words }: { procedure: Procedure; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  const locale = useLocale()
  const moves = movesOf(procedure)
  const label = t('ladder.picture', { count: moves.length })
  const act = ({ act: taken, choice }: Move) => {
    const name = localized(taken.label, locale)
    return choice ? t('ladder.choice', { act: name, choice: words.choice(choice) }) : name
  }
  const ladder = ladderOf(procedure, { stage: words.stage, move: act })
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{t('sections.ladder')}</h2>
      <p>{t('ladder.intro')}</p>
      <WideLadder ladder={ladder} label={label} />
      <NarrowLadder ladder={ladder} label={label} />
      <details>
        <summary>{t('ladder.asTable')}</summary>
        <DataTable
          caption={t('ladder.caption')}
          rows={moves}
          rowKey={(move) => `${move.act.id}-${move.from}-${move.to}`}
          empty={null}
          columns={[
            { key: 'from', header: t('ladder.from'), rowHeader: true, cell: (move) => words.stage(move.from) },
            { key: 'act', header: t('ladder.act'), cell: act },
            { key: 'to', header: t('ladder.to'), cell: (move) => words.stage(move.to) },
          ]}
        />
      </details>
    </section>
  )
}
