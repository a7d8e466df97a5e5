import { needsNarrative } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/roles'
import type { Part } from '@/lib/domain/access/visibility'
import type { Act } from '@/lib/domain/agreements/schema'
import { actsHere, type ClosedAct } from '@/lib/domain/cases/acts-here'
import type { World } from '@/lib/domain/cases/world'

/**
 * What a viewer may do in a case now, and what of it is not open: what the procedure permits, as far as the viewer reads enough of
 * the case to do it. `actor` is the viewer's pseudonym in the case, null for one who has entered nothing yet.
 */
export function openActs(world: World, viewer: { role: Role; actor: string | null; parts: ReadonlySet<Part> }): { open: Act[]; closed: ClosedAct[] } {
  const here = actsHere(world, viewer.role, viewer.actor)
  const mayTake = ({ command }: Act) => viewer.parts.has('narrative') || !needsNarrative(command)
  return { open: here.open.filter(mayTake), closed: here.closed.filter(({ act }) => mayTake(act)) }
}
