import { useTranslations } from 'next-intl'

import type { Side } from '@/components/side-mark'
import { noLines, type SideBalance } from '@/lib/domain/reciprocity/balance'

import styles from './balance.module.css'

/** In which order the lines of a side are drawn and named. */
export const stands = ['complete', 'partial', 'declined', 'nothing'] as const
export type Stand = (typeof stands)[number]

/** More lines than this are told in words alone: nobody counts so many cells. */
const mostCells = 24

/** How the lines stand on which one side is expected to provide, as cells and in words. */
export function SideBalanceText({ side, balance = noLines }: { side: Side; balance?: SideBalance }) {
  const t = useTranslations('activities.balance')
  const found = stands.filter((stand) => balance[stand] > 0)
  const named = found.map((stand) => (balance.lines === 1 ? t(`only.${stand}`) : t(`count.${stand}`, { count: balance[stand] })))
  if (balance.lines === 0) return <span className="soft">{t('noLines')}</span>
  return (
    <>
      <Cells side={side} balance={balance} />
      {t('lines', { count: balance.lines })}: {named.join(', ')}
    </>
  )
}

/** One cell for each line. The words beside it say the same. */
export function Cells({ side, balance }: { side: Side; balance: SideBalance }) {
  if (balance.lines === 0 || balance.lines > mostCells) return null
  const cells = stands.flatMap((stand) => Array.from({ length: balance[stand] }, () => stand))
  return (
    <svg
      className={`${styles.cells} ${side === 'first' ? styles.first : styles.second}`}
      viewBox={`0 0 ${cells.length * 16 - 2} 14`}
      width={cells.length * 16 - 2}
      height={14}
      aria-hidden="true"
      focusable="false"
    >
      {cells.map((stand, place) => <Cell key={place} stand={stand} left={place * 16 + 1} />)}
    </svg>
  )
}

function Cell({ stand, left }: { stand: Stand; left: number }) {
  return (
    <>
      <rect className={styles.frame} x={left} y={1} width={12} height={12} />
      {stand === 'complete' ? <rect className={styles.full} x={left} y={1} width={12} height={12} /> : null}
      {stand === 'partial' ? <path className={styles.full} d={`M${left} 13 L${left + 12} 13 L${left + 12} 1 Z`} /> : null}
      {stand === 'declined' ? <path className={styles.cross} d={`M${left} 1 L${left + 12} 13 M${left + 12} 1 L${left} 13`} /> : null}
    </>
  )
}
