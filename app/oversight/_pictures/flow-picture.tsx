import { linkHorizontal } from 'd3-shape'

import { linesOf } from '@/app/_drawing/text-size'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { FlowFigures } from '@/lib/services/view-oversight-stages'

import { lettering, type Drawing } from './drawing'
import { layOutFlow, type FlowLink, type FlowNode } from './flow-layout'

const headHeight = 22
const barWidth = 6
/** From here to there the bundles lie; the names stand outside. */
const between = { left: 112, right: 238 }
/** For a name, at the size in which it is set. */
const nameWidth = 106
const nameSize = lettering.small.fontSize
const lineHeight = 13

/** From the stages that cases left, on the left, to those that they came to, on the right. */
export function drawFlow(flow: FlowFigures, words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const nameOf = (id: string | null) => (id === null ? t('flow.filed') : localized(flow.stages.find((stage) => stage.id === id)!.label, locale))
  const linesFor = (id: string | null, n: number) => linesOf(`${nameOf(id)} ${formatNumber(n, locale)}`, nameWidth, nameSize)
  const { left, right, links, height } = layOutFlow(flow, (id, n) => Math.max(2, linesFor(id, n).length) * lineHeight + 2)
  const path = linkHorizontal<FlowLink, [number, number]>()
    .source(({ source }) => [between.left + barWidth, source])
    .target(({ target }) => [between.right - barWidth, target])
  return {
    id: 'flow-picture',
    title: t('flow.title'),
    description: t('pictures.flow', { moves: links.reduce((sum, { n }) => sum + n, 0), ways: links.length }),
    caption: t('pictures.flowCaption'),
    height: headHeight + height + 4,
    marks: (
      <>
        <text {...lettering.strong} x={between.left} y={12} textAnchor="end">{t('flow.from')}</text>
        <text {...lettering.strong} x={between.right} y={12}>{t('flow.to')}</text>
        <g transform={`translate(0 ${headHeight})`}>
          {links.map((link) => <Bundle key={`${link.from} ${link.to}`} link={link} d={path(link)!} />)}
          {left.map((node) => <Stage key={node.id ?? ''} node={node} lines={linesFor(node.id, node.n)} x={between.left} anchor="end" />)}
          {right.map((node) => <Stage key={node.id} node={node} lines={linesFor(node.id, node.n)} x={between.right} anchor="start" />)}
        </g>
      </>
    ),
  }
}

function Bundle({ link: { thickness, back }, d }: { link: FlowLink; d: string }) {
  const way = back ? { strokeDasharray: '9 3', strokeOpacity: 0.75 } : { strokeOpacity: 0.45 }
  return <path fill="none" stroke="var(--ink-faint)" {...way} d={d} strokeWidth={Math.max(1, thickness)} />
}

function Stage({ node, lines, x, anchor }: { node: FlowNode; lines: readonly string[]; x: number; anchor: 'start' | 'end' }) {
  const thickness = Math.max(1.5, node.thickness)
  const toText = anchor === 'end' ? -4 : 4
  const first = node.y + node.height / 2 - (lines.length - 1) * lineHeight / 2 + 4
  return (
    <g>
      <rect fill="currentColor" x={anchor === 'end' ? x : x - barWidth} y={node.y + (node.height - thickness) / 2} width={barWidth} height={thickness} />
      {lines.map((line, i) => <text key={i} {...lettering.small} x={x + toText} y={first + i * lineHeight} textAnchor={anchor}>{line}</text>)}
    </g>
  )
}
