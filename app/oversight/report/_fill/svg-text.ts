import { Children, Fragment, isValidElement, type ReactNode } from 'react'

import { widthOf } from '@/app/cases/[reference]/_picture/text-size'
import { escaped } from '@/lib/reports/write-html'

import { lettering, swatch, width, type Drawing, type LegendEntry } from '../../_pictures/drawing'

/** Attributes whose names are written as React writes them. */
const asWritten = new Set(['viewBox', 'patternUnits', 'patternTransform'])

/**
 * Marks of a drawing as text. Their parts are called as functions, so they may use no hooks.
 * @throws Error where a part has a class: documents know no styles
 */
export function markText(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node))
  if (Array.isArray(node)) return node.map(markText).join('')
  if (!isValidElement<Record<string, unknown>>(node)) return Children.toArray(node).map(markText).join('')
  const { type, props } = node
  if (type === Fragment) return markText(props.children as ReactNode)
  if (typeof type === 'function') return markText((type as (given: object) => ReactNode)(props))
  const { children, ...attributes } = props
  if ('className' in attributes) throw new Error(`<${String(type)}> of a drawing has a class, and documents know no styles`)
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${asWritten.has(name) ? name : name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}="${escaped(String(value))}"`)
  return `<${String(type)}${written.join('')}>${markText(children as ReactNode)}</${String(type)}>`
}

const legendLine = 20
const legendGap = 16

/** A drawing with its legend below it, as one SVG element that stands alone. */
export function drawnAlone({ title, description, height, marks, legend = [] }: Drawing): { svg: string; width: number; height: number } {
  const lines = legendLines(legend)
  const top = Math.ceil(height) + (lines.length === 0 ? 0 : 12)
  const whole = top + lines.length * legendLine
  const entries = lines.flatMap((line, row) => line.map(({ entry, x }) => {
    const y = top + row * legendLine
    return `<g transform="translate(${x} ${y})" color="var(--ink-soft)">${markText(entry.marks)}</g><text font-size="${lettering.small.fontSize}" fill="var(--ink)" x="${x + swatch.width + 6}" y="${y + 11}">${escaped(entry.label)}</text>`
  }))
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" role="img" aria-label="${escaped(`${title}. ${description}`)}" color="var(--ink)" font-family="'Public Sans Web', 'Public Sans', sans-serif">`,
    markText(marks),
    ...entries,
    '</svg>',
  ]
  return { svg: svg.join(''), width, height: whole }
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
