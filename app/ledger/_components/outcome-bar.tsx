import { Hatch } from '@/app/cases/[reference]/_picture/shapes'
import type { LedgerOutcome } from '@/lib/domain/reciprocity/ledger'

import styles from './ledger.module.css'

/* Colours stand in attributes: documents, which know no styles of the pages, show the same bars. */
const framed = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const
const missing = { fill: 'none', stroke: 'var(--late)', strokeWidth: 1.5 } as const
const ahead = { fill: 'none', stroke: 'var(--ink-faint)', strokeWidth: 1 } as const

/** The fills that an outcome is drawn with; `id` tells the drawings of one page apart. */
export function OutcomeFills({ id }: { id: string }) {
  return (
    <>
      <Hatch id={`${id}-paused`} />
      <defs>
        <pattern id={`${id}-declined`} width="7" height="7" patternUnits="userSpaceOnUse">
          <path stroke="currentColor" strokeWidth={1.25} d="M0 0 L7 7 M7 0 L0 7" />
        </pattern>
      </defs>
    </>
  )
}

type OutcomeBarProps = { outcome: LedgerOutcome; fills: string; x: number; y: number; width: number; height: number }

/**
 * A length of due dates of one outcome, told apart by shape: full, full above a red foot, half full, crossed, an empty red frame, an empty thin
 * frame, hatched. The colour of what is full is the text colour around it, which is a side's.
 */
export function OutcomeBar({ outcome, fills, x, y, width, height }: OutcomeBarProps) {
  const box = { x, y, width, height }
  const frame = { x: x + 0.75, y: y + 0.75, width: Math.max(0, width - 1.5), height: height - 1.5 }
  switch (outcome) {
    case 'on-time':
      return <rect fill="currentColor" {...box} />
    case 'late':
      return <><rect fill="currentColor" {...box} height={height - 4} /><rect fill="var(--late)" {...box} y={y + height - 3} height={3} /></>
    case 'partial':
      return <><rect fill="currentColor" {...box} y={y + height / 2} height={height / 2} /><rect {...framed} {...frame} /></>
    case 'declined':
      return <><rect fill={`url(#${fills}-declined)`} {...box} /><rect {...framed} {...frame} /></>
    case 'overdue':
      return <rect {...missing} {...frame} />
    case 'not-yet-due':
      return <rect {...ahead} {...frame} />
    case 'paused':
      return <><rect fill={`url(#${fills}-paused)`} {...box} /><rect {...ahead} {...frame} /></>
  }
}

/** How an outcome is drawn, beside its name. */
export function OutcomeSwatch({ outcome }: { outcome: LedgerOutcome }) {
  const id = `swatch-${outcome}`
  return (
    <svg className={styles.swatch} viewBox="0 0 28 14" width={28} height={14} aria-hidden="true" focusable="false">
      <OutcomeFills id={id} />
      <OutcomeBar outcome={outcome} fills={id} x={0} y={0} width={28} height={14} />
    </svg>
  )
}
