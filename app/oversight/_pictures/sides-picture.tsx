import { scaleLinear } from 'd3-scale'

import { SideShapeAt } from '@/app/cases/[reference]/_picture/shapes'
import { OutcomeBar, OutcomeFills } from '@/app/ledger/_components/outcome-bar'
import { bothSides, dueStandings, type ClockStanding } from '@/lib/domain/cases/clock-list'
import type { LedgerOutcome } from '@/lib/domain/reciprocity/ledger'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { SideFigures } from '@/lib/services/view-oversight'

import { lettering, sideColour, swatch, width, type Drawing } from './drawing'

const barHeight = 16
const lineHeight = 22
const headHeight = 22
const sideHeight = headHeight + 3 * lineHeight + 10
const left = 88
const id = 'sides-picture'

/** Drawn as due dates of the ledger are: full, full above a red foot, an empty red frame. */
const drawnAs: Record<(typeof dueStandings)[number], LedgerOutcome> & Partial<Record<ClockStanding, LedgerOutcome>> = {
  met: 'on-time', 'met-late': 'late', missed: 'overdue', running: 'not-yet-due', 'not-needed': 'paused',
}

/** What has come due of each side, as lengths to one scale. */
export function drawSides(sides: readonly SideFigures[], words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const x = scaleLinear([0, Math.max(1, ...sides.flatMap((one) => dueStandings.map((standing) => one.standings[standing])))], [0, width - left - 34])
  const sum = (standing: ClockStanding) => sides.reduce((all, one) => all + one.standings[standing], 0)
  return {
    id,
    title: t('sides.title'),
    description: t('pictures.sides', { met: sum('met'), late: sum('met-late'), missed: sum('missed') }),
    caption: t('pictures.sidesCaption'),
    height: sides.length * sideHeight,
    legend: dueStandings.map((standing) => ({
      key: standing,
      marks: <OutcomeBar outcome={drawnAs[standing]!} fills={id} x={0} y={0} {...swatch} />,
      label: t(`sides.standings.${standing}`),
    })),
    marks: (
      <>
        <OutcomeFills id={id} />
        {sides.map((one, i) => {
          const y = i * sideHeight
          const side = one.side === bothSides ? 'both' : i === 0 ? 'first' : 'second'
          return (
            <g key={one.side} color={sideColour[side === 'both' ? 'neither' : side]}>
              <SideShapeAt side={side} x={6} y={y + 9} />
              <text {...lettering.label} x={side === 'both' ? 32 : 18} y={y + 13.5}>{one.name === null ? words.of('parts')('bothSides') : localized(one.name, locale)}</text>
              {dueStandings.map((standing, k) => {
                const n = one.standings[standing]
                const top = y + headHeight + k * lineHeight
                return (
                  <g key={standing}>
                    <text {...lettering.label} x={left - 8} y={top + 12.5} textAnchor="end">{t(`sides.standings.${standing}`)}</text>
                    {n === 0 ? null : <OutcomeBar outcome={drawnAs[standing]!} fills={id} x={left} y={top} width={Math.max(2, x(n))} height={barHeight} />}
                    <text {...lettering.label} x={left + x(n) + 5} y={top + 12.5}>{formatNumber(n, locale)}</text>
                  </g>
                )
              })}
            </g>
          )
        })}
      </>
    ),
  }
}
