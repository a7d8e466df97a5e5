import { describe, expect, it } from 'vitest'

import { addDays, dayNumber } from '@/lib/domain/calendars/days'
import { formatDate, formatDayOfMonth, formatShortMonth } from '@/lib/format/dates'
import fc from '@/lib/properties.testing'

import type { By, CaseChart, ChartBar, ChartLane, ChartMark } from './chart'
import type { Part, PartKind } from './clock-parts'
import { narrow, wide, type Box, type Format } from './format'
import { boxesOf, layoutOf, type Layout } from './layout'
import type { PictureWords, RowWords } from './layout-page'

const start = '2025-11-03'
const sides = fc.constantFrom('first', 'second', 'both')
const labels = fc.constantFrom('Reply', 'Conclusion of consultations', 'Request for coordinator consultations at the second look')
const states = fc.constantFrom(
  'met Mon 2 Mar 2026', 'due 2 Mar 2026 to 14 Mar 2026, provisional, 37 days left', 'no longer needed from Wed 30 Sep 2026',
)

type Said = { words: RowWords }
const bars = (days: number) =>
  fc.record({
    from: fc.nat(days - 1), counted: fc.nat(120), tolled: fc.nat(40), added: fc.nat(60), unsure: fc.nat(20), late: fc.nat(30),
    side: sides, label: labels, state: states,
    how: fc.constantFrom('running', 'met', 'met-late', 'overdue', 'passed', 'stopped', 'pending', 'no-date'),
  }).map((one): ChartBar & Said => {
    const parts: Part[] = []
    let at = dayNumber(start) + one.from
    const push = (kind: PartKind, length: number) => {
      if (length > 0) parts.push({ kind, from: at, to: (at += length) })
    }
    push('skipped', 1)
    push('counted', one.counted)
    push('tolled', one.tolled)
    push('added', one.added)
    const late = one.how === 'overdue' || one.how === 'met-late'
    const possible = one.unsure > 0 ? { from: at - 1, to: at - 1 + one.unsure } : null
    const end = possible?.to ?? at
    return {
      words: { label: one.label, state: one.state, late },
      clock: { reading: { key: `${one.from}-${at}` }, state: one.how } as unknown as ChartBar['clock'],
      by: { side: one.side, office: false },
      parts: {
        parts, possible, unsureStart: null, due: at - 1, runTo: at, endedAt: one.how.startsWith('met') ? end + (late ? one.late : 0) : null,
        late: late ? { from: end, to: end + one.late } : null,
        whole: { from: parts[0]!.from, to: end + (late ? one.late : 0) },
      },
    }
  })

const marks = (days: number) =>
  fc.array(fc.tuple(fc.nat(days - 1), fc.nat(999), fc.boolean()), { maxLength: 45 }).map((all) =>
    all.sort(([a], [b]) => a - b).map(([day, seq, byClock]): ChartMark => ({
      entry: { seq, occurredOn: addDays(start, day), supersededBy: null, stage: 'one' } as unknown as ChartMark['entry'],
      by: byClock ? 'clock' : ({ side: 'first', office: true } satisfies By),
      raisesFlag: false,
    })))

const lanes = (days: number) =>
  fc.record({
    name: labels, closed: fc.boolean(), here: fc.boolean(), from: fc.nat(days - 1),
    bars: fc.array(bars(days), { maxLength: 6 }), marks: marks(days),
  })
    .map((one): ChartLane => ({
      stage: { id: 'one', label: { en: one.name }, closed: one.closed },
      here: one.here, review: null, bars: one.bars, marks: one.marks,
      stretches: [{ from: addDays(start, one.from), to: null }],
    }))

/** Cases from one day to three years, as young and as long as any. */
const charts = fc.integer({ min: 1, max: 1100 }).chain((days) =>
  fc.record({
    lanes: fc.array(lanes(days), { minLength: 1, maxLength: 7 }), today: fc.nat(days - 1), flagged: fc.boolean(),
  }).map(({ lanes: all, today, flagged }): CaseChart => {
    const ends = all.flatMap((lane) => lane.bars.map((bar) => bar.parts.whole.to - dayNumber(start)))
    return {
      first: start, last: addDays(start, Math.max(13, days - 1, ...ends)), today: addDays(start, today), showsToday: true,
      lanes: all, flags: flagged ? [{ from: addDays(start, today), to: null }] : [], gaps: [], termEndsOn: null,
    }
  }))

const said = (label: string): RowWords => ({ label, state: formatDate(start), late: false })
const words: PictureWords = {
  stage: ({ stage }) => stage.label.en!,
  bar: (bar) => (bar as ChartBar & Said).words,
  barTitle: () => '', mark: () => '', review: () => said('Review'), flag: () => said('Flag'), gap: () => said('Gap'), term: () => said('Term'),
  date: (date) => formatDate(date), today: (date) => `today, ${formatDate(date)}`,
  tick: (date, unit) => (unit === 'year' ? date.slice(0, 4) : unit === 'month' ? formatShortMonth(date) : formatDayOfMonth(date)),
  year: (date) => date.slice(0, 4),
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01

function collisions(layout: Layout): string[] {
  const boxes = boxesOf(layout)
  const names = [...layout.texts.map((line) => line.text), ...layout.marks.map((mark) => `entry ${mark.seq}`)]
  return boxes.flatMap((box, i) => boxes.slice(i + 1).flatMap((other, k) => (overlap(box, other) ? [`${names[i]} / ${names[i + 1 + k]}`] : [])))
}

describe.each([wide, narrow])('the $name picture of any case', (format: Format) => {
  it('writes nothing over anything else, and nothing beyond its edges', () => {
    fc.assert(fc.property(charts, (chart) => {
      const layout = layoutOf(chart, words, format)
      expect(collisions(layout)).toEqual([])
      for (const { left, right, top, bottom } of boxesOf(layout)) {
        expect(left).toBeGreaterThanOrEqual(-0.01)
        expect(right).toBeLessThanOrEqual(format.width + 0.01)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(layout.height)
      }
    }), { numRuns: 150 })
  })

  it('draws every clock and every entry, on the axis', () => {
    fc.assert(fc.property(charts, (chart) => {
      const layout = layoutOf(chart, words, format)
      expect(layout.bars).toHaveLength(chart.lanes.flatMap((lane) => lane.bars).length)
      expect(layout.marks.map((mark) => mark.seq).sort()).toEqual(chart.lanes.flatMap((lane) => lane.marks.map((mark) => mark.entry.seq)).sort())
      const days = layout.marks.map((mark) => mark.dayX)
      for (const x of [...days, ...layout.bars.flatMap((bar) => bar.parts.flatMap((part) => [part.x, part.x + part.width - 1]))]) {
        expect(x).toBeGreaterThanOrEqual(layout.scale.from - 0.01)
        expect(x).toBeLessThanOrEqual(layout.scale.to + 0.01)
      }
    }), { numRuns: 50 })
  })
})
