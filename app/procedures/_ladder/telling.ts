import type { Ladder, Side, Way } from './ladder'
import type { Paragraph } from './text-block'

/** The words of a picture that are not an act's own. */
export interface Telling {
  readonly stage: (id: string) => string
  /** "From any stage that is not an end, except Suspended". */
  readonly from: (stages: readonly string[]) => string
  /** "from Intake, Second look or Suspended": several stages from each of which an act leads here. */
  readonly into: (stages: readonly string[]) => string
  /** One of several stages: "Intake or Second look". */
  readonly oneOf: (stages: readonly string[]) => string
  readonly back: string
  readonly begins: string
  readonly several: string
  /** What the picture shows and on what that rests: a picture is copied without the page around it. */
  readonly rests: string
}

/** The act, and the clock's face where it is the clock. */
export function actOf(way: Way): Paragraph {
  return { kind: 'act', text: way.label, ...(way.byClock && { sign: 'clock' as const }) }
}

/** Where a way leads, after an arrow. */
export function goalOf(way: Way, telling: Telling): Paragraph {
  return { kind: 'goal', text: way.back ? telling.back : telling.oneOf(way.to), sign: 'right' }
}

/** Where a way leads: to an end, with its name and what leads on from it unless that is told already, or to a stage on the ladder. */
export function targetOf(way: Way, ladder: Ladder, telling: Telling, told: Set<string>): Paragraph[] {
  const stage = way.to[0]!
  if (way.back || !ladder.returns.has(stage)) return [goalOf(way, telling)]
  const returns = told.has(stage) ? [] : ladder.returns.get(stage)!
  told.add(stage)
  return [{ kind: 'name', text: telling.stage(stage) }, ...returns.flatMap((one) => [{ ...actOf(one), apart: true }, goalOf(one, telling)])]
}

/** A stage beside the main way: what leads into it and from where, and what leads out of it. */
export function besideOf(side: Side, telling: Telling): Paragraph[] {
  return [
    { kind: 'name', text: telling.stage(side.stage) },
    ...side.entries.flatMap((way): Paragraph[] => [{ ...actOf(way), apart: true }, { kind: 'goal', text: telling.into(way.from), sign: 'left' }]),
    ...side.leaves.flatMap((way) => [{ ...actOf(way), apart: true }, goalOf(way, telling)]),
  ]
}

/** Ends have round corners; what begins with an arrow is none. */
export function cornerOf(lines: readonly { readonly sign?: Paragraph['sign'] }[]): number {
  return lines[0]?.sign === undefined ? 8 : 0
}
