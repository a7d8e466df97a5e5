import { describe, expect, it } from 'vitest'

import { pathInWords } from '@/lib/domain/agreements/read-procedure'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { wtoDsu4 } from '@/lib/domain/agreements/wto-dsu-4'
import { complaint, request } from '@/lib/domain/cases/story.testing'
import { clocksOfCase } from '@/lib/domain/deadlines/case-clocks'

import { changeCase } from './change-case'
import { caseStanding } from './case-standing'
import { enterProcedure, putForFiling, takeOffFiling } from './enter-procedure'
import { NotFound } from './errors'
import { emptyOffice, person, testOffice } from './office.testing'
import { previewProcedure } from './preview-procedure'
import { discardProposal, keepProposal, readProposal } from './procedure-proposal'
import { listDrafts } from './read-draft'
import { rebuildViews } from './rebuild-views'
import { verifyRecord } from './verify-record'
import { viewProcedures } from './view-procedures'

const administrator = person('administrator')
type Office = ReturnType<typeof testOffice>

/** A reply within twenty days instead of thirty, and no stage of senior review. */
const second: Procedure = {
  ...sta2024,
  version: 2,
  clocks: sta2024.clocks.map((clock) => (clock.id === 'agency-reply' ? { ...clock, rule: { ...clock.rule, n: 20 } } : clock)),
  acts: sta2024.acts.filter((act) => act.command !== 'record-position'),
}
const text = (procedure: Procedure) => JSON.stringify(procedure)

function preview(office: Office, procedure: Procedure) {
  const previewed = previewProcedure(office, administrator, text(procedure))
  if ('faults' in previewed) throw new Error(previewed.faults[0]!.message)
  return previewed.preview
}

const enter = (office: Office, procedure: Procedure) => enterProcedure(office, administrator, text(procedure), preview(office, procedure).stamp)
const faultsOf = (office: Office, procedure: Procedure) => {
  const previewed = previewProcedure(office, administrator, text(procedure))
  return 'faults' in previewed ? previewed.faults.map(({ path, message }) => `${pathInWords(path)}: ${message}`) : []
}

/** An office with a case in which a reply is expected, and one that nobody has looked at. */
function withCases(): Office {
  const office = testOffice()
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  changeCase(office, person('officer'), reference, { command: 'admit', urgent: false })
  changeCase(office, person('officer'), reference, { ...request, on: '2026-02-02' })
  changeCase(office, person('officer'), reference, { command: 'record-receipt', on: '2026-02-02', evidence: 'acknowledgement' })
  changeCase(office, person('researcher'), null, complaint)
  return office
}

describe('entering a procedure', () => {
  it('keeps it beside those that are known, and opens no case under it', () => {
    const office = withCases()
    expect(enter(office, second)).toMatchObject({ outcome: 'entered', id: 'sta-2024', version: 2 })
    expect(office.procedures.latest('sta-2024')!.version).toBe(2)
    expect(office.procedures.forFiling()).toEqual([sta2024])
    expect(viewProcedures(office, administrator).versions.map(({ procedure, filing }) => [procedure.id, procedure.version, filing])).toContainEqual(['sta-2024', 2, 'none'])
    expect(verifyRecord(office).faults).toEqual([])
    rebuildViews(office)
    expect(office.procedures.all()).toHaveLength(6)
  })

  it('refuses another content under a version that is known, and the same one as nothing new', () => {
    const office = testOffice()
    expect(faultsOf(office, { ...second, version: 1 })).toEqual([
      'version: version 1 of sta-2024 is known already, with another content; cases rest on it, and it cannot be replaced. The next version is 2',
    ])
    expect(faultsOf(office, sta2024)).toEqual(['version: version 1 of sta-2024 is known already, with this very content: there is nothing to enter'])
    enter(office, second)
    expect(faultsOf(office, { ...second, title: { en: 'Other' } })).toEqual([expect.stringContaining('it cannot be replaced. The next version is 3')])
    expect(enterProcedure(office, administrator, text({ ...second, title: { en: 'Other' } }), '0'.repeat(64))).toEqual({ outcome: 'invalid' })
  })

  it('takes the next version only, of the same agreement, references and sides', () => {
    const office = testOffice()
    const { agreement } = sta2024
    const faults = faultsOf(office, { ...second, version: 4, agreement: { ...agreement, prefix: wtoDsu4.agreement.prefix, parties: [...agreement.parties].reverse() } })
    expect(faults).toEqual([
      'version: the next version of sta-2024 is 2, and this is 4',
      `agreement.prefix: references with ${wtoDsu4.agreement.prefix} belong to the agreement "${wtoDsu4.agreement.id}"`,
      'agreement.prefix: references under this agreement begin with STA, and stay so',
      'agreement.parties: the parties of this agreement are US, PRC, in this order, and stay so',
    ])
  })

  it('tells which open cases would stand otherwise, as folding them says, and moves none', () => {
    const office = withCases()
    const { moves, against } = preview(office, second)
    expect(moves).toMatchObject({ read: 2, open: 2 })
    expect(against!.procedure).toBe(sta2024)
    const [first] = moves.cases
    const { state, clocks } = caseStanding(office, person('officer'), first!.reference)
    const reply = (procedure: Procedure) => clocksOfCase(procedure, state, office.calendarsAt(office.now())).find((one) => one.key === 'agency-reply-1')!.due
    expect(first!.clocks).toEqual([expect.objectContaining({
      key: 'agency-reply-1', change: 'moves', before: expect.objectContaining({ due: reply(sta2024) }), after: expect.objectContaining({ due: reply(second) }),
    })])
    expect(first!.actsGone.length).toBe(sta2024.acts.length - second.acts.length)
    expect(reply(second)).not.toBe(reply(sta2024))
    enter(office, second)
    expect(caseStanding(office, person('officer'), first!.reference).clocks.map(({ key, due }) => [key, due])).toEqual(clocks.map(({ key, due }) => [key, due]))
  })

  it('enters nothing where the list that was seen is not the list any more', () => {
    const office = withCases()
    const { stamp } = preview(office, second)
    const third = changeCase(office, person('researcher'), null, complaint)
    changeCase(office, person('officer'), third.reference, { command: 'admit', urgent: false })
    changeCase(office, person('officer'), third.reference, { ...request, on: '2026-02-02' })
    changeCase(office, person('officer'), third.reference, { command: 'record-receipt', on: '2026-02-02', evidence: 'acknowledgement' })
    expect(enterProcedure(office, administrator, text(second), stamp)).toEqual({ outcome: 'changed' })
  })

  it.each(['officer', 'coordinator', 'overseer', 'researcher', 'custodian'] as const)('is not for the %s', (role) => {
    const office = emptyOffice('2026-02-02')
    for (const attempt of [
      () => previewProcedure(office, person(role), text(second)),
      () => enterProcedure(office, person(role), text(second), ''),
      () => putForFiling(office, person(role), wtoDsu4, false),
      () => takeOffFiling(office, person(role), sta2024),
      () => viewProcedures(office, person(role)),
      () => keepProposal(office, person(role), '{}'),
    ]) expect(attempt).toThrow(NotFound)
  })
})

describe('filing', () => {
  it('is opened and closed for a version by an act, and an office always has one', () => {
    const office = testOffice()
    expect(takeOffFiling(office, administrator, sta2024)).toEqual({ outcome: 'nothing-left' })
    expect(putForFiling(office, administrator, sta2024, true)).toEqual({ outcome: 'no-change' })
    expect(putForFiling(office, administrator, wtoDsu4, false)).toMatchObject({ outcome: 'recorded' })
    expect(() => putForFiling(office, administrator, { id: 'sta-2024', version: 9 }, false)).toThrow(NotFound)
    enter(office, second)
    putForFiling(office, administrator, { id: 'sta-2024', version: 2 }, false)
    expect(office.procedures.forFiling().map(({ id, version }) => [id, version])).toEqual([['sta-2024', 2], ['wto-dsu-4', 1]])
    expect(takeOffFiling(office, administrator, { id: 'sta-2024', version: 2 })).toMatchObject({ outcome: 'recorded' })
    const { acts, versions } = viewProcedures(office, administrator)
    expect(acts.map(({ type, id }) => [type, id])).toEqual([
      ['procedure-taken-off-filing', 'sta-2024'], ['procedure-put-for-filing', 'sta-2024'], ['procedure-entered', 'sta-2024'], ['procedure-put-for-filing', 'wto-dsu-4'],
    ])
    expect(versions.find(({ filing }) => filing === 'first')).toMatchObject({ procedure: { id: 'wto-dsu-4' }, filingSince: '2026-02-02' })
    expect(verifyRecord(office).faults).toEqual([])
  })
})

describe('what was pasted', () => {
  it('is kept word for word until it is entered or discarded, and is no complaint', () => {
    const office = testOffice()
    keepProposal(office, administrator, '{ not json')
    expect(readProposal(office, administrator)).toBe('{ not json')
    expect(listDrafts(office, administrator)).toEqual([])
    discardProposal(office, administrator)
    expect(readProposal(office, administrator)).toBeNull()
  })
})
