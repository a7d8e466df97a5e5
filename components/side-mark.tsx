import { useTranslations } from 'next-intl'

/** Which of an agreement's two parties: the first is drawn as a square, the second as a circle. */
export type Side = 'first' | 'second' | 'both'

/** A side by shape, colour and name. The shape says nothing that the name does not say. */
export function SideMark({ side, name }: { side: Side; name?: string }) {
  const t = useTranslations('parts')
  return <NamedSide side={side} name={name ?? t('bothSides')} />
}

/** The same for what is drawn without hooks. */
export function NamedSide({ side, name }: { side: Side; name: string }) {
  return (
    <span className="side-mark">
      <SideShape side={side} />
      {name}
    </span>
  )
}

/** The shape alone, for places where the name stands in the heading of the row or column. */
export function SideShape({ side }: { side: Side }) {
  const pair = side === 'both'
  return (
    <svg
      className={`side-mark__shape ${pair ? 'side-mark__shape--pair' : ''}`}
      viewBox={pair ? '0 0 26 12' : '0 0 12 12'}
      aria-hidden="true"
      focusable="false"
    >
      {side === 'second' ? null : <rect className="shape-first" x="1" y="1" width="10" height="10" />}
      {side === 'first' ? null : <circle className="shape-second" cx={pair ? 20 : 6} cy="6" r="5.5" />}
    </svg>
  )
}
