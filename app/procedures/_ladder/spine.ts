import type { Move } from '@/lib/domain/agreements/moves'

/**
 * The main way up: the longest climb from the stage in which a case begins, through stages in the order in which the procedure lists
 * them. Acts that are always at hand lead aside, and so does what leads into a stage from which a case goes back to where it came from.
 * @param open the stages that are no ends, in the order of the procedure
 */
export function spineOf(open: readonly string[], initial: string, moves: readonly Move[]): string[] {
  const aside = new Set(moves.filter((move) => move.back).map((move) => move.from))
  const climbs = moves.filter((move) => move.act !== null && !move.act.standing && !aside.has(move.to))
  const longest = new Map<string, readonly string[]>()
  for (const stage of [...open].reverse()) {
    const higher = open
      .slice(open.indexOf(stage) + 1)
      .filter((to) => climbs.some((move) => move.from === stage && move.to === to))
      .map((to) => longest.get(to)!)
    longest.set(stage, [stage, ...higher.reduce<readonly string[]>((best, one) => (one.length > best.length ? one : best), [])])
  }
  return [...(longest.get(initial) ?? [initial])]
}
