/**
 * Readings of a rule that can hold together, and not one alone. More alternatives than this make more combinations than anybody would
 * follow, and each is worked out: a rule that names more is refused where it is entered.
 */
export const MOST_ALTERNATIVES = 8

/**
 * Every set of two or more alternatives that do not contradict each other: those that set the same member exclude each other. The
 * members of each set are put together; `of` holds the places of its alternatives. Words (`label`, `reason`) are no members.
 */
export function combinations<A extends { readonly label: unknown; readonly reason: unknown }>(alternatives: readonly A[]): { readonly of: readonly number[]; readonly together: A }[] {
  const grown = alternatives.reduce<readonly Combination<A>[]>(
    (sets, alternative, place) => [
      ...sets,
      ...sets.filter(({ members }) => isApart(membersOf(alternative), members)).map(({ of, members, together }) => ({
        of: [...of, place],
        members: new Set([...members, ...membersOf(alternative)]),
        together: { ...together, ...setIn(alternative) },
      })),
    ],
    [{ of: [], members: new Set(), together: {} }],
  )
  return grown.filter(({ of }) => of.length > 1).map(({ of, together }) => ({ of, together: together as A }))
}

/** An alternative that sets nothing is the rule as it stands, and goes with no other. */
function isApart(names: readonly string[], members: ReadonlySet<string>): boolean {
  return names.length > 0 && names.every((name) => !members.has(name))
}

interface Combination<A> {
  readonly of: readonly number[]
  readonly members: ReadonlySet<string>
  readonly together: Partial<A>
}

/** What an alternative sets: a member that is null or absent is not set. */
function setIn<A extends object>(alternative: A): Partial<A> {
  return Object.fromEntries(Object.entries(alternative).filter(([, value]) => value !== null && value !== undefined)) as Partial<A>
}

function membersOf(alternative: object): string[] {
  return Object.keys(setIn(alternative)).filter((name) => name !== 'label' && name !== 'reason')
}
