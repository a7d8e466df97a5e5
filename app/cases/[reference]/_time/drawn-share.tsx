import type { TimeShare } from '@/lib/domain/cases/time-by-class'

import styles from './time.module.css'

type DrawnShareProps = { share: Pick<TimeShare, 'class' | 'party'>; firstParty: string; hatch: string; x: number; width: number }

/** Days in a row, 28 high: the upper lane is the first party's, the lower one the second's; what is closed is left blank. */
export function DrawnShare({ share: { class: name, party }, firstParty, hatch, x, width }: DrawnShareProps) {
  const lane = (first: boolean) => <rect className={first ? styles.first : styles.second} x={x} width={width} y={first ? 0 : 14} height={14} />
  switch (name) {
    case 'closed':
      return null
    case 'tolled':
      return <rect fill={`url(#${hatch})`} x={x} width={width} y={0} height={28} />
    case 'extended':
      return [4, 18].map((y) => <rect key={y} className={styles.rail} x={x} width={width} y={y} height={6} />)
    case 'one-side':
      return lane(party === firstParty)
    case 'both-sides':
      return <>{lane(true)}{lane(false)}</>
    case 'nobody':
      return <rect className={styles.line} x={x} width={width} y={13} height={2} />
  }
}
