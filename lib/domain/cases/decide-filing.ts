import { isPermitted } from '@/lib/domain/access/permissions'
import { officeZone } from '@/lib/domain/agreements/office'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Command } from './commands'
import type { Context } from './context'
import { futureRefused } from './date-rules'
import type { DraftEvent, EventText } from './events'
import { refuse, type Decision, type Refusal } from './refusals'

/** Files a complaint. Whether it can be taken up is decided later; here it only has to be about things that exist, on days that have come. */
export function decideFiling(context: Context, file: Command<'file'>): Decision<DraftEvent> {
  const { filing, procedure } = context
  if (!filing) throw new Error('a filing needs what the register says of it')
  const { agreement } = procedure

  const ownAgency = context.role !== 'officer' || context.agencyId === file.agencyId
  if (!isPermitted(context.role, 'file') || !ownAgency) return refuse('not-permitted', { act: { en: 'File a complaint' } })
  if ((context.role === 'researcher') !== (file.filedFor === 'complainant')) {
    return refuse('received-needs-office', {}, { field: 'filedFor' })
  }
  const received = file.filedFor === 'other-side'
  const { complainingSide, respondingSide } = sidesOfFiling(agreement, file.filedFor)
  const named = namedRefused({ ...context, named: filing }, file, respondingSide)
  if (named) return { refused: named }
  const badDate =
    futureRefused(context, file.happenedOn, 'happenedOn') ??
    (file.askedOn === null ? null : futureRefused(context, file.askedOn, 'askedOn')) ??
    (received ? futureRefused(context, file.receivedOn!, 'receivedOn') : null)
  if (badDate) return { refused: badDate }

  const event: DraftEvent<'complaint-filed'> = {
    type: 'complaint-filed',
    // A concern of the other side counts from the day on which it was received, also where it is entered later.
    occurredOn: received ? file.receivedOn! : localDateAt(context.now, officeZone(procedure)),
    data: {
      reference: filing.reference,
      kind: file.kind,
      subject: file.subject,
      agencyId: file.agencyId,
      counterpartId: filing.activity?.counterpartId ?? null,
      activityId: file.activityId,
      expectationId: file.expectationId,
      provisionId: file.provisionId,
      complainingSide,
      respondingSide,
      filedFor: file.filedFor,
      happenedOn: file.happenedOn,
      asked: file.asked,
      askedOn: file.asked === 'asked' ? file.askedOn : null,
      statedReason: file.statedReason,
      urgent: file.urgent,
      safety: file.safety,
      ...(file.kind === 'reciprocity' && filing.figures !== null ? { figures: filing.figures } : {}),
      balance: null,
      identity: file.identity,
      hasEvidence: file.evidence !== '',
      toStage: procedure.initialStage,
    },
    texts: [
      narrative('title', file.title),
      narrative('narrative', file.narrative),
      ...(file.askedWords === '' ? [] : [narrative('askedWords', file.askedWords)]),
      ...(file.balanceWords === '' ? [] : [narrative('balanceWords', file.balanceWords)]),
      ...(file.evidence === '' ? [] : [narrative('evidence', file.evidence)]),
    ],
  }
  return { events: [event] }
}

/** Which party complains: the one that the person or office files for, or the other one whose concern was received. */
function sidesOfFiling({ parties, office, complainants = office }: Procedure['agreement'], filedFor: Command<'file'>['filedFor']) {
  const otherThan = (id: string) => parties.find((party) => party.id !== id)!.id
  const complainingSide = { complainant: complainants, agency: office, 'other-side': otherThan(office) }[filedFor]
  return { complainingSide, respondingSide: otherThan(complainingSide) }
}

const narrative = (name: string, text: string): EventText => ({ name, part: 'narrative', text })

/** What a complaint names must be registered, belong together, and be expected of the responding side where data are complained of. */
export function namedRefused(
  { named, procedure }: Pick<Context, 'named' | 'procedure'>,
  names: Pick<Command<'file'>, 'agencyId' | 'kind' | 'activityId' | 'expectationId' | 'provisionId'>,
  respondingSide: string,
): Refusal | null {
  if (!named?.agencyKnown) return refuse('unknown-agency', {}, { field: 'agencyId' }).refused
  const { activity, expectation } = named
  if (names.activityId !== null && activity?.agencyId !== names.agencyId) return refuse('unknown-activity', {}, { field: 'activityId' }).refused
  if (names.expectationId !== null && (expectation === null || expectation.activityId !== names.activityId)) {
    return refuse('unknown-expectation', {}, { field: 'expectationId' }).refused
  }
  if (names.kind === 'data-access' && names.expectationId !== null && expectation?.from !== respondingSide) {
    return refuse('expectation-other-way', {}, { field: 'expectationId' }).refused
  }
  if (names.provisionId !== null && !procedure.agreement.provisions.some((one) => one.id === names.provisionId)) {
    return refuse('unknown-provision', {}, { field: 'provisionId' }).refused
  }
  return null
}
