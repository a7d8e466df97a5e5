import type { ChartBar } from './chart'
import type { DaySpan, PartKind } from './clock-parts'
import type { Scale } from './scale'

/** A stretch on the drawing. */
export interface Run {
  readonly x: number
  readonly width: number
}

export interface DrawnPart extends Run {
  readonly kind: PartKind
  /** Whether the clock has run over it. */
  readonly run: boolean
}

export type EndMark = 'met' | 'met-late' | 'stopped' | 'fixed'

export interface DrawnBar {
  readonly key: string
  readonly by: ChartBar['by']
  /** The middle of the bar. */
  readonly y: number
  readonly startX: number
  readonly parts: readonly DrawnPart[]
  readonly late: Run | null
  readonly unsureStart: Run | null
  readonly possible: Run | null
  readonly dueX: number | null
  readonly end: { readonly mark: EndMark; readonly x: number } | null
  readonly title: string
}

export const barHeight = 12
/** How far the mark of an end reaches beyond the day on which it stands. */
export const endReach = 7
/** Days that are narrower than this together are not told apart: they would be a blur. The strip of days has every one. */
const leastShown = 2.5

/** Places the parts of a clock on the axis. */
export function drawBar({ clock, by, parts }: ChartBar, scale: Scale, y: number, title: string): DrawnBar {
  const run = (span: DaySpan): Run => ({ x: scale.at(span.from), width: Math.max((span.to - span.from) * scale.dayWidth, 1) })
  const drawn = shown(parts.parts, scale).flatMap(({ kind, from, to }): DrawnPart[] => {
    const until = Math.min(Math.max(parts.runTo, from), to)
    return [{ kind, run: true, from, to: until }, { kind, run: false, from: until, to }]
      .filter((one) => one.to > one.from)
      .map((one) => ({ kind: one.kind, run: one.run, ...run(one) }))
  })
  return {
    key: clock.reading.key,
    by,
    y,
    startX: scale.at(parts.parts[0]?.from ?? parts.whole.from),
    parts: drawn,
    late: parts.late && parts.late.to > parts.late.from ? run(parts.late) : null,
    unsureStart: parts.unsureStart && atLeast(run(parts.unsureStart)),
    possible: parts.possible && atLeast(run(parts.possible)),
    dueX: parts.due === null || clock.state === 'passed' ? null : scale.at(parts.due + 1),
    end: endOf(clock.state, parts, scale),
    title,
  }
}

/** A dashed frame that is too narrow to be seen as one is drawn wider, around its middle. */
function atLeast({ x, width }: Run): Run {
  const more = Math.max(0, 8 - width)
  return { x: x - more / 2, width: width + more }
}

function endOf(state: ChartBar['clock']['state'], parts: ChartBar['parts'], scale: Scale): DrawnBar['end'] {
  if (state === 'passed') return { mark: 'fixed', x: scale.at(parts.possible?.to ?? (parts.due ?? parts.whole.to - 1) + 1) }
  if (parts.endedAt === null) return null
  const mark = state === 'met' || state === 'met-late' ? state : 'stopped'
  return { mark, x: scale.at(parts.endedAt) }
}

/** Leaves out closed days where they are too narrow to be drawn: the days around them close up. */
function shown(parts: ChartBar['parts']['parts'], scale: Scale): ChartBar['parts']['parts'] {
  return parts.reduce<{ kind: PartKind; from: number; to: number }[]>((kept, part, i) => {
    const before = kept.at(-1)
    const tooNarrow = i > 0 && part.kind === 'skipped' && (part.to - part.from) * scale.dayWidth < leastShown
    if (before && (tooNarrow || before.kind === part.kind)) before.to = part.to
    else kept.push({ ...part })
    return kept
  }, [])
}
