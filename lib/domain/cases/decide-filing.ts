import { isPermitted } from '@/lib/domain/access/permissions'
import { officeZone } from '@/lib/domain/agreements/office'
import { localDateAt } from '@/lib/domain/calendars/zones'

import type { Command } from './commands'
import type { Context } from './context'
import { futureRefused } from './date-rules'
import type { DraftEvent, EventText } from './events'
import { refuse, type Decision } from './refusals'

/** Files a complaint. Whether it can be taken up is decided later; here it only has to be about things that exist, on days that have come. */
export function decideFiling(context: Context, file: Command<'file'>): Decision<DraftEvent> {
  const { filing, procedure } = context
  if (!filing) throw new Error('a filing needs what the register says of it')
  const { agreement } = procedure

  const ownAgency = context.role !== 'officer' || context.agencyId === file.agencyId
  if (!isPermitted(context.role, 'file') || !ownAgency) return refuse('not-permitted', { act: { en: 'File a complaint' } })
  if (!filing.agencyKnown) return refuse('unknown-agency', {}, { field: 'agencyId' })
  if (file.activityId !== null && filing.activity?.agencyId !== file.agencyId) {
    return refuse('unknown-activity', {}, { field: 'activityId' })
  }
  if (file.expectationId !== null && (filing.expectation === null || filing.expectation.activityId !== file.activityId)) {
    return refuse('unknown-expectation', {}, { field: 'expectationId' })
  }
  if (file.provisionId !== null && !agreement.provisions.some((one) => one.id === file.provisionId)) {
    return refuse('unknown-provision', {}, { field: 'provisionId' })
  }
  const badDate =
    futureRefused(context, file.happenedOn, 'happenedOn') ??
    (file.askedOn === null ? null : futureRefused(context, file.askedOn, 'askedOn'))
  if (badDate) return { refused: badDate }

  const other = agreement.parties.find((party) => party.id !== agreement.office)!.id
  const event: DraftEvent<'complaint-filed'> = {
    type: 'complaint-filed',
    occurredOn: localDateAt(context.now, officeZone(procedure)),
    data: {
      reference: filing.reference,
      kind: file.kind,
      subject: file.subject,
      agencyId: file.agencyId,
      counterpartId: filing.activity?.counterpartId ?? null,
      activityId: file.activityId,
      expectationId: file.expectationId,
      provisionId: file.provisionId,
      complainingSide: agreement.office,
      respondingSide: other,
      happenedOn: file.happenedOn,
      asked: file.asked,
      askedOn: file.asked === 'asked' ? file.askedOn : null,
      statedReason: file.statedReason,
      urgent: file.urgent,
      identity: file.identity,
      hasEvidence: file.evidence !== '',
      toStage: procedure.initialStage,
    },
    texts: [
      narrative('title', file.title),
      narrative('narrative', file.narrative),
      ...(file.askedWords === '' ? [] : [narrative('askedWords', file.askedWords)]),
      ...(file.evidence === '' ? [] : [narrative('evidence', file.evidence)]),
    ],
  }
  return { events: [event] }
}

const narrative = (name: string, text: string): EventText => ({ name, part: 'narrative', text })
