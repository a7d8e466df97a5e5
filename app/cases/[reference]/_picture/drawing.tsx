import { widthOf } from '@/app/_drawing/text-size'
import { wordsIn } from '@/lib/i18n/words'

import { DrawnBars } from './drawn-bars'
import { DrawnMarks } from './drawn-marks'
import { lateRoom, startOfText, type TextLine } from './format'
import type { Layout } from './layout'
import type { DrawnNote, DrawnStage } from './layout-page'
import { Legend } from './legend'
import styles from './picture.module.css'
import { PictureTable } from './picture-table'
import { Hatch, SideShapeAt } from './shapes'
import type { TableLine } from './table-lines'

interface Shown {
  /** For a wide and for a narrow screen. */
  readonly layouts: readonly [Layout, Layout]
  readonly label: string
  readonly description: string
  /** Keys of clocks that are not on record but supposed, and are drawn in dashes. */
  readonly supposed: readonly string[]
  /** The names of the parties. */
  readonly sides: readonly string[]
  /** The table that says the same. */
  readonly lines: readonly TableLine[]
  readonly locale: string
}

/** The picture in each of its formats, of which a screen shows one, what its shapes mean, and its table. Drawn without hooks. */
export function drawCase({ layouts, supposed, sides, lines, locale, ...rest }: Shown) {
  const words = wordsIn(locale)
  return (
    <>
      {layouts.map((layout) => <Drawing key={layout.format.name} layout={layout} supposed={new Set(supposed)} {...rest} />)}
      <Legend layout={layouts[0]} sides={sides} supposes={supposed.length > 0} words={words} />
      <details className={styles.table}>
        <summary>{words.of('picture')('asTable')}</summary>
        <PictureTable lines={lines} words={words} />
      </details>
    </>
  )
}

type DrawingProps = { layout: Layout; label: string; description: string; supposed: ReadonlySet<string> }

/** The picture in one of its formats. It is an image: what it says stands in the table below it. */
function Drawing({ layout, label, description, supposed }: DrawingProps) {
  const { format, height, top, bottom, ticks, todayX } = layout
  const id = `picture-${format.name}`
  return (
    <svg
      className={`${styles.picture} ${styles[format.name]}`}
      viewBox={`0 0 ${format.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{label}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <Hatch id={`${id}-hatch`} />
      <Grounds layout={layout} />
      {ticks.map(({ date, x }) => <path key={date} className={styles.tick} d={`M${x} 2 V${bottom}`} />)}
      {layout.stages.map((stage) => <path key={stage.id} className={styles.lane} d={`M0 ${stage.top} H${format.width}`} />)}
      <path className={styles.edge} d={`M0 ${bottom} H${format.width}`} />
      {todayX === null ? null : <path className={styles.today} d={`M${todayX} ${top - 4} V${bottom}`} />}
      {layout.stages.map((stage) => <StageLine key={stage.id} stage={stage} />)}
      <DrawnBars bars={layout.bars} hatch={`url(#${id}-hatch)`} supposed={supposed} />
      {layout.notes.map((note) => <Note key={`${note.kind}-${note.x}`} note={note} />)}
      <DrawnMarks marks={layout.marks} stages={layout.stages} />
      {layout.shapes.map(({ by, x, y }) => <SideShapeAt key={y} side={by.side} x={x} y={y} />)}
      {layout.texts.map((line) => <Text key={`${line.x}-${line.y}`} line={line} />)}
    </svg>
  )
}

/** What lies under everything: the span in which the agreement was not in force. */
function Grounds({ layout: { notes, top, bottom } }: { layout: Layout }) {
  return notes
    .filter((note) => note.kind === 'gap')
    .map(({ x, width }) => <rect key={x} className={styles.gap} x={x} y={top} width={Math.max(width, 1)} height={bottom - top} />)
}

/** From the day on which the case came to a stage to the day on which it left; a double bar, as at the end of a score, where it closed. */
function StageLine({ stage: { line, runs, closed } }: { stage: DrawnStage }) {
  return runs.map(({ x, width, open }) => (
    <g key={x} className={styles.stage}>
      {width > 0 ? <path d={`M${x} ${line} h${width}`} /> : null}
      {closed
        ? <><path d={`M${x - 4} ${line - 8} v16`} className={styles.thin} /><path d={`M${x} ${line - 8} v16`} className={styles.thick} /></>
        : <path d={`M${x} ${line - 5} v10`} />}
      {!closed && !open ? <path d={`M${x + width} ${line - 5} v10`} /> : null}
    </g>
  ))
}

function Note({ note: { kind, x, width, y, title } }: { note: DrawnNote }) {
  return (
    <g>
      <title>{title}</title>
      {kind === 'flag' ? (
        <>
          <rect className={styles.flag} x={x} y={y - 5} width={Math.max(width, 3)} height={10} />
          <path className={styles.flagPole} d={`M${x} ${y - 9} v18`} />
        </>
      ) : null}
      {kind === 'gap' ? <path className={styles.span} d={`M${x} ${y - 5} v10 M${x} ${y} h${width} M${x + width} ${y - 5} v10`} /> : null}
      {kind === 'term' ? <path className={styles.due} d={`M${x} ${y - 8} v16`} /> : null}
      {kind === 'review' ? <path className={styles.review} d={`M${x + width / 2} ${y - 7} l7 7 l-7 7 l-7 -7 Z`} /> : null}
    </g>
  )
}

function Text({ line }: { line: TextLine }) {
  const { kind, text, x, y, anchor, size } = line
  const chip = kind === 'today' ? widthOf(text, size) + 8 : 0
  const triangle = anchor === 'end' ? x + 4 : startOfText(line) - lateRoom
  return (
    <>
      {chip > 0 ? <rect className={styles.chip} x={x - chip / 2} y={y - 12.5} width={chip} height={17} /> : null}
      {kind === 'late' ? <path className={styles.late} d={`M${triangle + 4.5} ${y - 9} l4.5 9 h-9 Z`} /> : null}
      <text className={styles[kind]} x={x} y={y} textAnchor={anchor} fontSize={size}>{text}</text>
    </>
  )
}
