import { useLocale, useTranslations } from 'next-intl'

import { DataTable } from '@/components/data-table'
import { movesOf, type Move } from '@/lib/domain/agreements/moves'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localized } from '@/lib/format/localized'

import { ladderOf } from '../../_ladder/ladder'
import { NarrowLadder } from '../../_ladder/narrow-ladder'
import type { Telling } from '../../_ladder/telling'
import { WideLadder } from '../../_ladder/wide-ladder'
import type { ProcedureWords } from '../../_words/procedure-words'

/** The ladder as a picture, and as a table that says the same. */
export function LadderSection({ procedure, words }: { procedure: Procedure; words: ProcedureWords }) {
  const t = useTranslations('procedure')
  const parts = useTranslations('parts')
  const locale = useLocale()
  const list = (type: 'conjunction' | 'disjunction', ids: readonly string[]) => new Intl.ListFormat(locale, { type }).format(ids.map(words.stage))
  const moves = movesOf(procedure)
  const label = t('ladder.picture', { count: moves.length })
  const said = (act: Move['act'], choices: readonly NonNullable<Move['choice']>[]) => {
    if (act === null) return t(procedure.lapse?.of === 'anybody' ? 'ladder.lapseOfAnybody' : 'ladder.lapse', { months: procedure.lapse?.months ?? 0 })
    const name = localized(act.label, locale)
    if (choices.length === 0) return name
    return t('ladder.choice', { act: name, choice: choices.map(words.choice).reduce((one, other) => t('ladder.or', { one, other })) })
  }
  const ladder = ladderOf(procedure, said)
  const bases = [...new Set([...procedure.stages, ...moves.flatMap(({ act }) => act ?? procedure.lapse ?? [])].map((row) => row.basis))]
  const telling: Telling = {
    stage: words.stage,
    from: (stages) => t('ladder.fromStages', { stages: words.stagesOf(stages) }),
    into: (stages) => t('ladder.into', { stages: list('disjunction', stages) }),
    oneOf: (stages) => list('disjunction', stages),
    back: t('acts.return'),
    begins: t('ladder.begins'),
    several: t('ladder.several'),
    rests: `${t('ladder.basis', { title: localized(procedure.title, locale), version: procedure.version, bases: bases.map((basis) => parts(`basis.${basis}`)).join(', ') })} ${bases.includes('agreement') || bases.includes('statute') ? '' : t('ladder.notQuoted')}`,
  }
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{t('sections.ladder')}</h2>
      <p className="ladder-reading">
        {t('ladder.read.way')} {ladder.falls.length > 0 ? `${t('ladder.read.several')} ` : ''}
        {procedure.lapse ? t('ladder.read.byClock') : t('ladder.read.byPersons')}
      </p>
      <WideLadder ladder={ladder} telling={telling} label={label} />
      <NarrowLadder ladder={ladder} telling={telling} label={label} />
      <details>
        <summary>{t('ladder.asTable')}</summary>
        <DataTable
          caption={t('ladder.caption')}
          rows={moves}
          rowKey={(move) => `${move.act?.id ?? 'clock'}-${move.choice?.value}-${move.from}-${move.to}`}
          empty={null}
          columns={[
            { key: 'from', header: t('ladder.from'), rowHeader: true, cell: (move) => words.stage(move.from) },
            { key: 'act', header: t('ladder.act'), cell: (move) => said(move.act, move.choice ? [move.choice] : []) },
            { key: 'to', header: t('ladder.to'), cell: (move) => words.stage(move.to) },
          ]}
        />
      </details>
    </section>
  )
}
