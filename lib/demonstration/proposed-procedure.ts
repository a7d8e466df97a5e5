import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { procedureSchema, type ClockRule, type Procedure } from '@/lib/domain/agreements/schema'

const en = (text: string) => ({ en: text })
const invented = { basis: 'policy' as const, provision: en('Proposal, invented for demonstration'), source: en('Invented for the demonstration office of Comity') }

const sooner = (clock: ClockRule): ClockRule => ({
  ...clock,
  ...invented,
  provision: en('Proposal, invented for demonstration: reply within 20 calendar days of receipt, 15 where urgent'),
  rule: { ...clock.rule, n: 20 },
  extension: {
    ...clock.extension!,
    ...invented,
    provision: en('Proposal, invented for demonstration: extension by agreement of both sides, in all by no more than the period itself: 20 days, 15 where urgent'),
    most: 20,
  },
})

/** A second version of the program procedure, entered as a proposal, so that a comparison can be seen at once. Nothing in it is anybody's plan. */
export const proposedProcedure: Procedure = procedureSchema.parse({
  ...sta2024,
  version: 2,
  title: en('Program procedure for implementation concerns, proposal invented for demonstration'),
  notice: en(`This version was invented for demonstration: a reply is expected sooner, and one more statement is listed against suspension. ${sta2024.notice.en}`),
  clocks: sta2024.clocks.map((clock) => (clock.id === 'agency-reply' ? sooner(clock) : clock)),
  suspension: {
    ...sta2024.suspension!,
    against: [
      ...sta2024.suspension!.against,
      { id: 'position-on-record', label: en('A side has put its position on record'), when: { event: { event: 'position-recorded' } }, ...invented },
    ],
  },
})
