import { useLocale, useTranslations } from 'next-intl'

import { SideMark } from '@/components/side-mark'
import { localized } from '@/lib/format/localized'
import type { ListedCase } from '@/lib/services/view-cases'

/** The side whose move it is, or was on a past day, by shape, colour and name. */
export function MoveMark({ row, past }: { row: ListedCase; past: boolean }) {
  const t = useTranslations('docket')
  const locale = useLocale()
  const { move, parties } = row
  // Where no period runs it turns on acts, which keep no history.
  if (move === null) return <span className="soft">{t(past ? 'asOf.move' : 'nobody')}</span>
  if (move.party === null) return <SideMark side="both" />
  const index = parties.findIndex((party) => party.id === move.party)
  const side = parties[index] ? localized(parties[index].name, locale) : move.party
  return (
    <>
      <SideMark side={index === 0 ? 'first' : 'second'} name={move.hand ? t('hand', { hand: move.hand }) : side} />
      {move.hand ? <div className="cell-note">{side}</div> : null}
    </>
  )
}
