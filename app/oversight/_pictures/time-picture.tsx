import { scaleLinear } from 'd3-scale'

import { Hatch, SideShapeAt } from '@/app/cases/[reference]/_picture/shapes'
import { localized } from '@/lib/format/localized'
import { formatNumber } from '@/lib/format/numbers'
import type { Words } from '@/lib/i18n/words'
import type { SideFigures } from '@/lib/services/view-oversight'
import type { TimeFigures } from '@/lib/services/view-oversight-time'

import { lettering, sideColour, width, type Drawing } from './drawing'

const rowHeight = 43
const barHeight = 14
/** For the days at the end of the longest bar. */
const end = 84

/** Whose the days were, as lengths to one scale: full in the colour of the side that had them, hatched where the clock stood still. */
export function drawTime(time: readonly TimeFigures[], sides: readonly SideFigures[], words: Words): Drawing {
  const t = words.of('oversight')
  const { locale } = words
  const all = time.reduce((sum, one) => sum + one.days, 0)
  const x = scaleLinear([0, Math.max(1, ...time.map((one) => one.days))], [0, width - end])
  return {
    id: 'time-picture',
    title: t('time.title'),
    description: t('pictures.time', { days: all }),
    caption: t('pictures.timeCaption'),
    height: time.length * rowHeight,
    marks: (
      <>
        <Hatch id="time-tolled" />
        {time.map((one, row) => {
          const y = row * rowHeight
          const place = sides.findIndex(({ side }) => side === one.party)
          const side = one.party === null ? null : place === 0 ? 'first' : 'second'
          const box = { x: 0, y: y + 19, width: Math.max(1, x(one.days)), height: barHeight }
          const word = t(`time.classes.${one.class}`)
          const isFrame = one.class === 'tolled' || one.class === 'extended' || one.class === 'nobody' || one.class === 'closed'
          return (
            <g key={`${one.class} ${one.party}`} color={sideColour[side ?? 'neither']}>
              {side === null ? null : <SideShapeAt side={side} x={6} y={y + 9} />}
              <text {...lettering.label} x={side === null ? 0 : 18} y={y + 13.5}>{one.name === null ? word : t('time.ofSide', { word, side: localized(one.name, locale) })}</text>
              {one.class === 'tolled' ? <rect {...box} fill="url(#time-tolled)" /> : null}
              {one.class === 'extended' ? <rect fill="currentColor" {...box} y={box.y + barHeight / 2} height={barHeight / 2} /> : null}
              {isFrame ? <rect fill="none" stroke="currentColor" strokeWidth={1.25} {...box} /> : <rect fill="currentColor" {...box} />}
              <text {...lettering.label} x={x(one.days) + 5} y={y + 30.5}>
                {t('pictures.timeDays', { days: formatNumber(one.days, locale), part: all === 0 ? 0 : one.days / all })}
              </text>
            </g>
          )
        })}
      </>
    ),
  }
}
