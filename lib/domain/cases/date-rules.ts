import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Context } from './context'
import { refuse, type Refusal } from './refusals'

/** A date is in the future when it has not begun in either party's zone: it may already be tomorrow on the other side. */
export function futureRefused(context: Pick<Context, 'now' | 'procedure'>, on: string, field: string): Refusal | null {
  const { parties, signedOn } = context.procedure.agreement
  const latest = parties.map((party) => localDateAt(context.now, party.zone)).reduce((a, b) => (a > b ? a : b))
  if (on > latest) return refuse('date-in-future', { date: on, today: latest }, { field }).refused
  if (on < signedOn) return refuse('date-before-agreement', { date: on, signedOn }, { field }).refused
  return null
}
