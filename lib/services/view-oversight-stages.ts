import { countMoves, countStays, countTurns } from '@/db/stage-figures'
import type { Counting } from '@/db/case-set'
import type { Db } from '@/db/store'
import type { LocalizedText, Procedure } from '@/lib/domain/agreements/schema'
import { lengthsOf, type Lengths } from '@/lib/domain/cases/lengths'
import type { Turn } from '@/lib/domain/cases/stays'

import type { Office } from './office'

/** The turns that are counted over time. */
export const countedTurns = ['filed', 'resolved', 'escalated', 'lapsed'] as const satisfies readonly Turn[]
export type CountedTurn = (typeof countedTurns)[number]

/** A month or a quarter, by its first and its last month, `YYYY-MM`. */
export interface Span {
  readonly from: string
  readonly to: string
}

export interface TurnsOfSpan extends Span {
  readonly turns: Readonly<Record<CountedTurn, number>>
}

/** How often cases were filed, resolved, escalated and lapsed, in spans that follow each other; those of the spans add up to `all`. */
export interface TurnFigures {
  readonly per: 'month' | 'quarter'
  readonly spans: readonly TurnsOfSpan[]
  readonly all: Readonly<Record<CountedTurn, number>>
}

/** What a page can show by month: two years; what is longer is told by quarter. */
const mostMonths = 24

/** @param within the months that are counted, `YYYY-MM`, both included; null: without that end. Where one is named, the spans go from or to there. */
export function turnFigures(db: Db, counting: Counting, within: { readonly from: string | null; readonly to: string | null } = { from: null, to: null }): TurnFigures {
  const found = countTurns(db, counting).filter(({ month }) => (within.from === null || month >= within.from) && (within.to === null || month <= within.to))
  const first = found.length === 0 ? undefined : (within.from ?? found[0]!.month)
  const last = within.to ?? [found.at(-1)?.month, counting.at.today.slice(0, 7)].filter((one) => one !== undefined).sort().at(-1)!
  const months = first === undefined ? [] : monthsFrom(first, last)
  const per = months.length > mostMonths ? 'quarter' : 'month'
  const spans = per === 'month' ? months.map((month) => ({ from: month, to: month })) : quartersOf(months)
  const sum = ({ from, to }: Span) => {
    const count = (turn: CountedTurn) => found.filter((one) => one.turn === turn && one.month >= from && one.month <= to).reduce((all, { n }) => all + n, 0)
    return Object.fromEntries(countedTurns.map((turn) => [turn, count(turn)])) as Record<CountedTurn, number>
  }
  return { per, spans: spans.map((span) => ({ ...span, turns: sum(span) })), all: sum({ from: '0000-01', to: '9999-12' }) }
}

function monthsFrom(first: string, last: string): string[] {
  const months = [first]
  for (let month = first; month < last; months.push(month)) {
    const [year, n] = month.split('-').map(Number) as [number, number]
    month = n === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(n + 1).padStart(2, '0')}`
  }
  return months
}

/** Whole quarters, also where the first month or the last one is not their end. */
function quartersOf(months: readonly string[]): Span[] {
  const firstOf = (month: string) => Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1
  const written = (month: string, n: number) => `${month.slice(0, 4)}-${String(n).padStart(2, '0')}`
  const spans = months.map((month) => ({ from: written(month, firstOf(month)), to: written(month, firstOf(month) + 2) }))
  return spans.filter(({ from }, i) => spans[i - 1]?.from !== from)
}

/** A stage as figures name it. */
export interface NamedStage {
  readonly id: string
  readonly label: LocalizedText
  readonly closed: boolean
}

/** How many times a case went from one stage to another; `from` null: it was filed. */
export interface FlowOfStages {
  readonly from: string | null
  readonly to: string
  readonly n: number
}

export interface FlowFigures {
  /** The stages that occur, in the order of the ladder, the ends last. */
  readonly stages: readonly NamedStage[]
  /** In the order of the stages. */
  readonly moves: readonly FlowOfStages[]
}

export function flowFigures(office: Office, db: Db, counting: Counting): FlowFigures {
  const found = countMoves(db, counting)
  const stages = stagesNamed(office, found.flatMap(({ from, to }) => (from === null ? [to] : [from, to])))
  const place = (id: string | null) => stages.findIndex((stage) => stage.id === id)
  return { stages, moves: [...found].sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to)) }
}

/** How long cases stay at a stage. */
export interface LengthFigures extends Lengths {
  readonly id: string
  readonly label: LocalizedText
}

export function lengthFigures(office: Office, db: Db, counting: Counting): LengthFigures[] {
  const found = countStays(db, counting)
  return stagesNamed(office, found.map(({ stage }) => stage)).flatMap(({ id, label, closed }) => {
    const lengths = lengthsOf(found.filter(({ stage }) => stage === id))
    // A case does not stay at an end, unless it left it again.
    return closed && lengths.over === 0 ? [] : [{ id, label, ...lengths }]
  })
}

/** Stages by their ids, in the order of the ladder, the ends last: as the procedure under which cases are filed has them, then as others do. */
export function stagesNamed({ procedures }: Office, ids: readonly string[]): NamedStage[] {
  const wanted = new Set(ids)
  const named = new Map<string, NamedStage>()
  const add = ({ stages }: Pick<Procedure, 'stages'>) => {
    for (const { id, label, closed } of stages) if (wanted.has(id) && !named.has(id)) named.set(id, { id, label, closed })
  }
  for (const procedure of [...procedures.forFiling(), ...procedures.all()]) add(procedure)
  for (const id of wanted) if (!named.has(id)) named.set(id, { id, label: { en: id }, closed: false })
  const all = [...named.values()]
  return [...all.filter(({ closed }) => !closed), ...all.filter(({ closed }) => closed)]
}
