import { describe, expect, it } from 'vitest'

import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { viewSuspension } from './view-suspension'
import { coordinator, officer, proposal, secondCoordinator, toFlagged, toProposed } from './whole-way.testing'

type Office = ReturnType<typeof testOffice>

const groupsFor = (office: Office, viewer = coordinator) => {
  const { flagged, underReview, suspended } = viewSuspension(office, viewer)
  const references = ({ cases, total }: typeof flagged) => ({ references: cases.map((one) => one.reference), total })
  return { flagged: references(flagged), underReview: references(underReview), suspended: references(suspended) }
}

const none = { references: [], total: 0 }
const one = { references: ['STA-2026-0001'], total: 1 }

describe('a case on the way to suspension', () => {
  it('is listed as flagged, with all conditions met, until a review is opened', () => {
    const office = testOffice()
    const { act } = toFlagged(office)
    expect(groupsFor(office)).toEqual({ flagged: one, underReview: none, suspended: none })
    const { dossier } = viewSuspension(office, coordinator).flagged.cases[0]!
    expect(dossier.conditions.map(({ finding }) => finding.verdict)).toEqual(dossier.conditions.map(() => 'met'))

    act(coordinator, { command: 'open-suspension-review', words: '' })
    act(coordinator, proposal)
    expect(groupsFor(office)).toEqual({ flagged: none, underReview: one, suspended: none })
    expect(viewSuspension(office, coordinator).underReview.cases[0]!.state.proposalOpen).toBe(true)
  })

  it('is listed as suspended with the review that the decision names', () => {
    const office = testOffice()
    toProposed(office).act(secondCoordinator, { command: 'second-decision', agree: true, words: '' })
    expect(groupsFor(office)).toEqual({ flagged: none, underReview: none, suspended: one })
    const [suspended] = viewSuspension(office, coordinator).suspended.cases
    expect(suspended!.namedReview).toMatchObject({ on: '2026-10-01', left: { count: 47, direction: 'left' }, decidedOn: '2026-08-15' })
    // The procedure sets the latest day: 90 days from 15 Aug is Fri 13 Nov 2026.
    expect(suspended!.next?.reading.due).toBe('2026-11-13')
  })
})

describe('who sees it', () => {
  const office = testOffice()
  toFlagged(office)

  it('is the coordinator, and an officer for the own agency', () => {
    expect(groupsFor(office, officer).flagged).toEqual(one)
    expect(groupsFor(office, person('officer', 'other', 'ahs')).flagged).toEqual(none)
  })

  it.each(['researcher', 'overseer', 'custodian', 'administrator'] as const)('is not a %s', (role) => {
    expect(() => viewSuspension(office, person(role))).toThrow(NotFound)
  })
})
