import type { Procedure } from '@/lib/domain/agreements/schema'
import type { Period, SideFigures } from '@/lib/domain/reciprocity/ledger'
import type { LedgerScope } from '@/lib/services/view-ledger'

import { DirectionsPicture } from './directions-picture'
import { FiguresTable } from './figures-table'
import styles from './ledger.module.css'

type BothDirectionsProps = {
  caption: string
  figures: Readonly<Record<string, SideFigures>>
  scope: LedgerScope
  period: Period
  procedure: Procedure
}

/** What each side was expected to provide, and what came: as one picture, and in numbers that lead to their lines. */
export function BothDirections(props: BothDirectionsProps) {
  return (
    <div className={styles.both}>
      <DirectionsPicture figures={props.figures} procedure={props.procedure} id="directions" />
      <FiguresTable {...props} />
    </div>
  )
}
