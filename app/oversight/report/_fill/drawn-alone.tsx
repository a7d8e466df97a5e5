import { widthOf } from '@/app/_drawing/text-size'
import { renderToStaticMarkup } from '@/components/static-markup'

import { lettering, swatch, width, type Drawing, type LegendEntry } from '../../_pictures/drawing'

const legendLine = 20
const legendGap = 16

/**
 * A drawing with its legend below it, as one SVG element that stands alone.
 * @throws Error where a mark has a class: documents know no styles
 */
export function drawnAlone({ title, description, height, marks, legend = [] }: Drawing): { svg: string; width: number; height: number } {
  const lines = legendLines(legend)
  const top = Math.ceil(height) + (lines.length === 0 ? 0 : 12)
  const whole = top + lines.length * legendLine
  const svg = renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${whole}`} role="img" aria-label={`${title}. ${description}`} color="var(--ink)" fontFamily="'Public Sans Web', 'Public Sans', sans-serif">
      {marks}
      {lines.flatMap((line, row) => line.map(({ entry, x }) => (
        <g key={entry.key} transform={`translate(${x} ${top + row * legendLine})`}>
          <g color="var(--ink-soft)">{entry.marks}</g>
          <text {...lettering.small} fill="var(--ink)" x={swatch.width + 6} y={11}>{entry.label}</text>
        </g>
      )))}
    </svg>,
  )
  if (svg.includes(' class="')) throw new Error(`a mark of the drawing "${title}" has a class, and documents know no styles`)
  return { svg, width, height: whole }
}

/** The entries of a legend in lines as wide as the drawing. */
function legendLines(legend: readonly LegendEntry[]): { entry: LegendEntry; x: number }[][] {
  const lines: { entry: LegendEntry; x: number }[][] = []
  let x = 0
  for (const entry of legend) {
    const needed = swatch.width + 6 + widthOf(entry.label, lettering.small.fontSize)
    if (lines.length === 0 || x + needed > width) {
      lines.push([])
      x = 0
    }
    lines.at(-1)!.push({ entry, x })
    x += needed + legendGap
  }
  return lines
}
