import type { Act } from '@/lib/domain/agreements/schema'
import { partsByAudience, type Audience } from '@/lib/domain/access/complaint-audiences'
import type { Viewer } from '@/lib/domain/access/roles'
import type { Part } from '@/lib/domain/access/visibility'
import type { Command } from '@/lib/domain/cases/commands'
import type { Answers } from '@/lib/domain/cases/complaint-answers'
import type { Context } from '@/lib/domain/cases/context'
import { decideFiling } from '@/lib/domain/cases/decide-filing'
import type { FilingFacts } from '@/lib/domain/cases/filing-facts'
import { worldOf } from '@/lib/domain/cases/world'
import type { CaseEvent, DraftEvent } from '@/lib/domain/cases/events'
import { evolve } from '@/lib/domain/cases/evolve'
import { isActOpen } from '@/lib/domain/cases/project'
import { readComplaint, type AnswerProblem } from '@/lib/domain/cases/read-complaint'
import type { Refusal } from '@/lib/domain/cases/refusals'

import { figuresOn, namedFacts } from './filing-facts'
import { listRegister, procedureOfAnswers, type Register } from './list-register'
import type { Office } from './office'

/** What of a complaint can be shown to somebody. */
export type LineName =
  | 'kind' | 'filedFor' | 'urgent' | 'safety' | 'agency' | 'counterpart' | 'activity' | 'figures'
  | 'subject' | 'happenedOn' | 'expectation' | 'provision' | 'asked' | 'statedReason'
  | 'title' | 'narrative' | 'balanceWords' | 'askedWords' | 'evidence'
  | 'complainant' | 'enteredBy'

export interface FilingPreview {
  readonly command: Command<'file'>
  /** Every line of the complaint with the part of a case that it belongs to. */
  readonly lines: readonly { readonly name: LineName; readonly part: Part }[]
  readonly audiences: readonly { readonly audience: Audience; readonly parts: ReadonlySet<Part> }[]
  /** The act by which the agency takes it up, and whether its condition is met by what is written here; null where none has to. */
  readonly admission: { readonly act: Act; readonly possible: boolean } | null
}

export interface ComplaintPreview {
  readonly register: Register
  readonly problems: readonly AnswerProblem[]
  /** A rule that says no to the whole of it. */
  readonly refusal: Refusal | null
  /** Null while something is missing or refused. */
  readonly filing: FilingPreview | null
}

/**
 * What filing these answers would make of them and who would see it, worked out by the rules that would file it; nothing is kept
 * and no number is given out. Throws `StoreFault`.
 */
export function previewComplaint(office: Office, viewer: Viewer, answers: Answers): ComplaintPreview {
  const now = office.now()
  const procedure = procedureOfAnswers(office, answers)
  const register = listRegister(office, viewer, procedure)
  const { command, problems } = readComplaint(answers, register, { now, procedure })
  if (command === null) return { register, problems, refusal: null, filing: null }

  const context: Context = {
    now,
    procedure,
    calendars: office.calendarsAt(now),
    actor: '',
    role: viewer.role,
    agencyId: viewer.agencyId,
    recused: [],
    lines: [],
    filing: factsOf(office, command),
  }
  const decision = decideFiling(context, command)
  if ('refused' in decision) return { register, problems, refusal: decision.refused, filing: null }
  const event = decision.events[0] as DraftEvent<'complaint-filed'>
  const complainant = viewer.role === 'researcher' ? viewer.accountId : null
  return {
    register,
    problems,
    refusal: null,
    filing: {
      command,
      lines: linesOf(event, complainant),
      audiences: partsByAudience({ complainant, agencyId: command.agencyId, identity: command.identity }),
      admission: admissionOf(context, event),
    },
  }
}

/** As the register has it, without a number: a preview gives none out. */
function factsOf(office: Office, command: Command<'file'>): FilingFacts {
  return office.store.read((db) => ({ ...namedFacts(db, command), reference: '', figures: figuresOn(office, db, command.activityId) }))
}

/** Texts carry their part; of the data, lists show the first five to whoever sees figures, and the rest is the summary. */
function linesOf({ data, texts }: DraftEvent<'complaint-filed'>, complainant: string | null): FilingPreview['lines'] {
  const part = (of: Part, ...names: LineName[]) => names.map((name) => ({ name, part: of }))
  return [
    ...part('figures', 'kind', 'agency'),
    ...(data.filedFor === 'complainant' ? [] : part('figures', 'filedFor')),
    ...(data.urgent ? part('figures', 'urgent') : []),
    ...(data.activityId === null ? [] : part('figures', 'activity', 'counterpart')),
    ...(data.figures === undefined ? [] : part('figures', 'figures')),
    ...(data.safety ? part('summary', 'safety') : []),
    ...part('summary', 'subject', 'happenedOn', 'asked', 'statedReason'),
    ...(data.expectationId === null ? [] : part('summary', 'expectation')),
    ...(data.provisionId === null ? [] : part('summary', 'provision')),
    ...texts.map((text) => ({ name: text.name as LineName, part: text.part })),
    // Who enters for an agency is named to those who read what was written; a complainant's name is a part of its own.
    ...(complainant === null ? part('narrative', 'enteredBy') : part('identity', 'complainant')),
  ]
}

/** Tries the act of admission on the case as filing would open it. */
function admissionOf(context: Context, event: DraftEvent<'complaint-filed'>): FilingPreview['admission'] {
  const { procedure, now } = context
  const filed: CaseEvent<'complaint-filed'> = {
    seq: 1,
    type: event.type,
    occurredOn: event.occurredOn,
    recordedAt: now,
    actor: '',
    actorRole: context.role,
    procedure: { id: procedure.id, version: procedure.version, hash: '' },
    data: event.data,
  }
  const act = procedure.acts.find((one) => one.command === 'admit' && one.stages.includes(procedure.initialStage))
  return act === undefined ? null : { act, possible: isActOpen(act, worldOf(context, evolve(null, filed))) }
}
