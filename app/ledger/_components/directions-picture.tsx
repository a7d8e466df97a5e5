import { useLocale, useTranslations } from 'next-intl'

import { partyMark } from '@/app/_case/side-marks'
import { SideShapeAt } from '@/app/cases/[reference]/_picture/shapes'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { outcomes, type SideFigures } from '@/lib/domain/reciprocity/ledger'
import { formatNumber } from '@/lib/format/numbers'

import styles from './ledger.module.css'
import { OutcomeBar, OutcomeFills } from './outcome-bar'

const width = 360
/** The names of the outcomes stand in the middle, the first side's bars grow to the left of them and the second's to the right. */
const middle = { left: 132, right: 228 }
const longest = 84
const rowHeight = 26
const headHeight = 30
/** Between what was expected by now and what was not. */
const gap = 14
/** The first of the outcomes that are in no share. */
const firstApart = outcomes.indexOf('not-yet-due')

type DirectionsPictureProps = { figures: Readonly<Record<string, SideFigures>>; procedure: Procedure; id: string }

/** Both directions as one picture, to one scale. Drawn for the eye: the table beside it says the same. */
export function DirectionsPicture({ figures, procedure, id }: DirectionsPictureProps) {
  const t = useTranslations('ledger')
  const locale = useLocale()
  const [first, second] = procedure.agreement.parties.map((party) => party.id) as [string, string]
  const most = Math.max(1, ...[first, second].flatMap((side) => outcomes.map((one) => figures[side]!.outcomes[one])))
  const height = headHeight + outcomes.length * rowHeight + gap
  // What there is one of is seen beside a thousand.
  const lengthOf = (n: number) => (n === 0 ? 0 : Math.max(2, (n / most) * longest))
  const names = [first, second].map((side) => partyMark(procedure, side, locale).name)
  return (
    <figure className={styles.picture}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <OutcomeFills id={id} />
        <SideShapeAt side="first" x={middle.left - 6} y={10} />
        <text className={styles.sideName} x={middle.left - 18} y={15} textAnchor="end">{names[0]}</text>
        <SideShapeAt side="second" x={middle.right + 6} y={10} />
        <text className={styles.sideName} x={middle.right + 18} y={15}>{names[1]}</text>
        {outcomes.map((outcome, row) => {
          const y = headHeight + row * rowHeight + (row >= firstApart ? gap : 0)
          const [left, right] = [figures[first]!.outcomes[outcome], figures[second]!.outcomes[outcome]]
          const bar = { outcome, fills: id, y: y + 3, height: 16 }
          return (
            <g key={outcome}>
              {row === firstApart ? <path className={styles.rule} d={`M0 ${y - gap / 2 - 2} H${width}`} /> : null}
              <text className={styles.outcome} x={width / 2} y={y + 16} textAnchor="middle">{t(`short.${outcome}`)}</text>
              <g className={styles.first}>{left === 0 ? null : <OutcomeBar {...bar} x={middle.left - lengthOf(left)} width={lengthOf(left)} />}</g>
              <text className={styles.number} x={middle.left - lengthOf(left) - 4} y={y + 16} textAnchor="end">{formatNumber(left, locale)}</text>
              <g className={styles.second}>{right === 0 ? null : <OutcomeBar {...bar} x={middle.right} width={lengthOf(right)} />}</g>
              <text className={styles.number} x={middle.right + lengthOf(right) + 4} y={y + 16}>{formatNumber(right, locale)}</text>
            </g>
          )
        })}
      </svg>
      <figcaption className={styles.note}>{t('pictureNote')}</figcaption>
    </figure>
  )
}
