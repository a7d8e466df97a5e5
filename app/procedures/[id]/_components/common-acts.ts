import type { Act, Procedure } from '@/lib/domain/agreements/schema'

/** Acts that many stages share are told once, for all of them; the others at each stage that they belong to. */
export function isCommon(act: Pick<Act, 'stages'>): boolean {
  return act.stages.length > 2
}

/** The acts that are told at a stage, and those that it shares with many others. */
export function actsAt(stage: string, { acts }: Pick<Procedure, 'acts'>): { own: Act[]; common: Act[] } {
  const here = acts.filter((act) => act.stages.includes(stage))
  return { own: here.filter((act) => !isCommon(act)), common: here.filter(isCommon) }
}
