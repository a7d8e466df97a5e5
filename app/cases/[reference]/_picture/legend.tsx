import type { ReactNode } from 'react'

import type { Words } from '@/lib/i18n/words'

import type { PartKind } from './clock-parts'
import { End } from './drawn-bars'
import { shapeOf } from './drawn-marks'
import type { Layout } from './layout'
import styles from './picture.module.css'
import { Hatch, MarkShapeAt, type MarkShape } from './shapes'

const middle = 9

/** What the shapes of this picture mean: only those that are in it. `sides`: the names of the parties. */
export function Legend({ layout, sides: [first, second], supposes, words: { of } }: { layout: Layout; sides: readonly string[]; supposes: boolean; words: Words }) {
  const t = of('picture')
  const marks: { shape: MarkShape; words: string }[] = [
    { shape: 'first', words: t('legend.side', { side: first! }) },
    { shape: 'second', words: t('legend.side', { side: second! }) },
    { shape: 'both', words: t('legend.both') },
    { shape: 'first-office', words: t('legend.office', { side: first! }) },
    { shape: 'second-office', words: t('legend.office', { side: second! }) },
    { shape: 'clock', words: t('legend.clock') },
    { shape: 'flag', words: t('legend.flag') },
  ]
  const shapes = new Set(layout.marks.map(({ mark }) => (mark.raisesFlag ? 'flag' : shapeOf(mark.by))))
  const bars = barShapes(layout)
  return (
    <ul className={styles.legend} aria-label={t('legendTitle')}>
      {marks.filter(({ shape }) => shapes.has(shape)).map(({ shape, words }) => (
        <Item key={shape} words={words} width={20}><MarkShapeAt shape={shape} x={10} y={middle} width={17} height={17} /></Item>
      ))}
      {supposes ? (
        <Item words={t('legend.supposed')} width={28}>
          <g className={styles.supposed}><rect className={styles.plainAhead} x={1} y={3.5} width={26} height={11} /></g>
        </Item>
      ) : null}
      {bars.map(({ key, drawing }) => <Item key={key} words={t(`legend.${key}`)} width={28}>{drawing}</Item>)}
    </ul>
  )
}

function Item({ words, width, children }: { words: string; width: number; children: ReactNode }) {
  return (
    <li>
      <svg className={styles.swatch} viewBox={`0 0 ${width} 18`} width={width} height={18} aria-hidden="true" focusable="false">{children}</svg>
      {words}
    </li>
  )
}

function barShapes({ bars, stages }: Layout): { key: string; drawing: ReactNode }[] {
  const parts = bars.flatMap((bar) => bar.parts)
  const drawn = (kind: PartKind, run?: boolean) => parts.some((part) => part.kind === kind && (run === undefined || part.run === run))
  const ends = new Set(bars.map((bar) => bar.end?.mark))
  const box = { x: 1, y: 3.5, width: 26, height: 11 }
  const shapes = [
    { key: 'run', used: drawn('counted', true), drawing: <rect className={styles.plain} x={0} y={3} width={28} height={12} /> },
    { key: 'ahead', used: drawn('counted', false), drawing: <rect className={styles.plainAhead} {...box} /> },
    { key: 'skipped', used: drawn('skipped'), drawing: <path className={styles.plainLine} d="M0 9 H28" /> },
    { key: 'added', used: drawn('added'), drawing: <path className={styles.plain} d="M0 3 h28 v4 h-28 Z M0 11 h28 v4 h-28 Z" /> },
    {
      key: 'tolled',
      used: drawn('tolled'),
      drawing: <><Hatch id="picture-legend-hatch" /><rect className={styles.plainAhead} fill="url(#picture-legend-hatch)" {...box} /></>,
    },
    { key: 'due', used: bars.some((bar) => bar.dueX !== null), drawing: <path className={styles.due} d="M14 0 V18" /> },
    {
      key: 'possible',
      used: bars.some((bar) => bar.possible ?? bar.unsureStart),
      drawing: <rect className={styles.possible} x={1} y={1} width={26} height={16} />,
    },
    { key: 'late', used: bars.some((bar) => bar.late), drawing: <rect className={styles.lateBar} x={0} y={6} width={28} height={6} /> },
    { key: 'met', used: ends.has('met') || ends.has('met-late'), drawing: <End mark="met" x={14} y={middle} /> },
    { key: 'stopped', used: ends.has('stopped'), drawing: <End mark="stopped" x={14} y={middle} /> },
    { key: 'fixed', used: ends.has('fixed'), drawing: <End mark="fixed" x={14} y={middle} /> },
    {
      key: 'closed',
      used: stages.some((stage) => stage.closed),
      drawing: <g className={styles.stage}><path className={styles.thin} d="M12 1 V17" /><path className={styles.thick} d="M16 1 V17" /></g>,
    },
  ]
  return shapes.filter(({ used }) => used)
}
