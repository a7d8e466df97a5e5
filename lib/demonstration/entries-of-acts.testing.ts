import type { Act } from '@/lib/domain/agreements/schema'
import { entriesOfCommand } from '@/lib/domain/cases/entries-of-commands'
import type { RecordEntry } from '@/lib/services/view-case'

/** Whether an entry of a record can have been made by an act: of its kind, in a stage and in a role that the act is for. */
export function isOfAct(act: Act, entry: RecordEntry): boolean {
  const isForRole = (act.roles as readonly string[]).includes(entry.role)
  return isForRole && act.stages.includes(entry.stage) && entriesOfCommand[act.command].includes(entry.type)
}
