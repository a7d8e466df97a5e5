import { describe, expect, it } from 'vitest'

import { setAccountActive } from '@/db/accounts'
import { outbox } from '@/db/schema'
import type { Command } from '@/lib/domain/cases/commands'
import { complaint, request } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { coordinator, deputy, elsewhere, inboxOf, officer, officeWithPeople, researcher, secondCoordinator } from './inbox.testing'
import { markAllRead, markLineRead, settleInboxes } from './mark-read'
import { person } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { sweep } from './sweep'
import { unreadInInbox, viewInbox } from './view-inbox'

const filed = (more = {}) => {
  const office = officeWithPeople()
  const { reference } = changeCase(office, researcher, null, { ...complaint, ...more })
  return { office, reference, act: (viewer: typeof officer, command: Command) => changeCase(office, viewer, reference, command) }
}
const rowsIn = (office: ReturnType<typeof officeWithPeople>) => office.store.read((db) => db.select().from(outbox).all())
const nothing = { asked: [], happened: [], unread: 0 }

describe('a filing', () => {
  it('is told to the officers of the agency, who are asked to acknowledge, and to nobody else', () => {
    const { office } = filed()
    for (const one of [officer, deputy]) expect(inboxOf(office, one)).toEqual({ asked: ['complaint-filed asks acknowledge'], happened: [], unread: 1 })
    for (const one of [researcher, elsewhere, coordinator]) expect(inboxOf(office, one)).toEqual(nothing)
  })
  it('asks for the decision once it is acknowledged, and for nothing once that is made, whoever of them made it', () => {
    const { office, act } = filed()
    act(officer, { command: 'acknowledge' })
    for (const one of [officer, deputy]) expect(inboxOf(office, one).asked).toEqual(['complaint-filed asks admit, decline-admission'])
    act(deputy, { command: 'admit', urgent: false })
    expect(inboxOf(office, officer)).toEqual({ asked: [], happened: ['complaint-filed'], unread: 1 })
  })
  it('with a safety concern asks to hold contact first, and goes on to ask for the acknowledgement', () => {
    const { office, act } = filed({ safety: true })
    expect(inboxOf(office, deputy).asked).toEqual(['complaint-filed asks hold-contact'])
    act(officer, { command: 'hold-contact', words: '' })
    expect(inboxOf(office, deputy).asked).toEqual(['contact-held asks look-at-safety', 'complaint-filed asks acknowledge'])
  })
  it('says until when', () => {
    const { office } = filed()
    const [line] = viewInbox(office, officer).asked
    expect(line!.asked!.clock).toMatchObject({ state: 'running', left: { count: 2 }, reading: { due: '2026-02-04' } })
  })
})

describe('nobody is told', () => {
  it('of what he or she did', () => {
    const { office, act } = filed()
    act(officer, { command: 'ask-information', words: 'Which stations?' })
    act(researcher, { command: 'answer-information', words: 'ZN1.' })
    expect(inboxOf(office, researcher)).toMatchObject({ asked: [], happened: ['information-asked'] })
    expect(inboxOf(office, officer)).toMatchObject({ asked: ['information-answered asks admit, decline-admission', 'complaint-filed asks acknowledge'], happened: [] })
  })
  it('who is not let in any more', () => {
    const office = officeWithPeople()
    office.store.transact((db) => [officer, researcher].forEach((one) => setAccountActive(db, one.accountId, false)))
    const { reference } = changeCase(office, researcher, null, complaint)
    changeCase(office, deputy, reference, { command: 'acknowledge' })
    expect(rowsIn(office).map((row) => row.accountId)).toEqual(['deputy'])
  })
  it('of a refusal’s second look who refused', () => {
    const { office, act } = filed()
    act(officer, { command: 'decline-admission', reason: 'nothing-named', words: 'Nothing.', elsewhere: 'Elsewhere.' })
    expect(inboxOf(office, researcher).asked).toEqual(['admission-declined asks resubmit, request-second-look'])
    act(researcher, { command: 'request-second-look', words: 'It is named.' })
    expect(inboxOf(office, deputy).asked).toEqual(['second-look-requested asks admit, uphold-refusal'])
    expect(inboxOf(office, officer).asked).toEqual([])
    expect(rowsIn(office).filter((row) => row.about === 'second-look-requested').map((row) => row.accountId)).toEqual(['deputy'])
  })
})

describe('a missed deadline of the office', () => {
  it('tells officer, deputy, coordinators, and the complainant what can be done', () => {
    const { office } = filed()
    office.moveTo('2026-02-06')
    sweep(office)
    for (const one of [officer, deputy]) {
      expect(inboxOf(office, one)).toMatchObject({ happened: [], unread: 2 })
      expect(inboxOf(office, one).asked).toEqual(['deadline-passed asks acknowledge', 'complaint-filed asks admit, decline-admission'])
      expect(viewInbox(office, one).asked[0]!.asked!.clock!.left).toMatchObject({ count: 2, direction: 'over' })
    }
    for (const one of [coordinator, secondCoordinator]) expect(inboxOf(office, one).happened).toEqual(['deadline-passed'])
    const [line] = viewInbox(office, researcher).happened
    expect(line!.canDo!.acts.map((act) => act.id)).toEqual(['amend', 'raise-safety', 'cease', 'withdraw', 'note'])
    expect(line!.canDo!.opens!.en).toMatch(/^Passing it opens nothing/)
    expect(inboxOf(office, elsewhere)).toEqual(nothing)
  })
  it('is told once, however often the clock makes its round', () => {
    const { office } = filed()
    office.moveTo('2026-02-20')
    sweep(office)
    const { length } = rowsIn(office)
    sweep(office)
    expect(rowsIn(office)).toHaveLength(length)
    expect(inboxOf(office, coordinator).happened).toEqual(['deadline-passed', 'deadline-passed'])
  })
  it('no longer says what can be done when it has been met late', () => {
    const { office, act } = filed()
    office.moveTo('2026-02-06')
    sweep(office)
    act(officer, { command: 'acknowledge' })
    expect(viewInbox(office, researcher).happened.map((line) => line.canDo)).toEqual([null, null])
  })
})

describe('a coordinator before escalation', () => {
  it('is told of figures only: a missed date of the agency, a hold', () => {
    const { office, act } = filed()
    act(officer, { command: 'admit', urgent: false })
    act(officer, { ...request, on: '2026-02-02' })
    act(researcher, { command: 'note', words: 'A note.' })
    expect(inboxOf(office, coordinator)).toEqual(nothing)
    act(secondCoordinator, { command: 'direct-hold', words: 'Talks elsewhere.' })
    const [line] = viewInbox(office, coordinator).happened
    expect(line).toMatchObject({ title: null, event: { type: 'toll-opened', data: null } })
    expect(inboxOf(office, secondCoordinator)).toEqual(nothing)
  })
  it('is asked to go on from escalation', () => {
    const { office, act } = filed()
    act(officer, { command: 'admit', urgent: false })
    act(officer, { ...request, on: '2026-02-02' })
    office.moveTo('2026-04-06')
    sweep(office)
    expect(inboxOf(office, deputy).asked).toEqual(['deadline-passed asks escalate'])
    expect(inboxOf(office, coordinator)).toEqual(nothing)
    act(officer, { command: 'escalate', words: '' })
    expect(inboxOf(office, coordinator).asked).toEqual(['escalated asks coordinator-request'])
    expect(inboxOf(office, deputy).asked).toEqual([])
    expect(viewInbox(office, coordinator).asked[0]!.title).toBe(complaint.title)
  })
})

describe('an inbox', () => {
  it('is marked by its owner: one line, or all up to the one that was shown', () => {
    const { office, act } = filed()
    act(researcher, { command: 'note', words: 'One.' })
    const [line] = viewInbox(office, officer).happened
    markLineRead(office, deputy, line!.id)
    expect(unreadInInbox(office, officer)).toBe(2)
    markLineRead(office, officer, line!.id)
    expect(unreadInInbox(office, officer)).toBe(1)
    const { newest } = viewInbox(office, officer)
    act(researcher, { command: 'note', words: 'Two.' })
    markAllRead(office, officer, { told: newest, notice: null, release: null })
    expect(viewInbox(office, officer).happened.map((one) => one.isRead)).toEqual([false, true])
    expect(inboxOf(office, officer).asked).toHaveLength(1)
    expect(unreadInInbox(office, deputy)).toBe(3)
  })
  it('shows no case that the person may no longer see', () => {
    const { office } = filed()
    const moved = { ...officer, agencyId: 'ahs' }
    expect(inboxOf(office, moved)).toEqual(nothing)
    expect(unreadInInbox(office, moved)).toBe(0)
  })
  it('has pages of fifty', () => {
    const { office, act } = filed()
    for (let n = 0; n < 51; n += 1) act(researcher, { command: 'note', words: `Note ${n}.` })
    expect(viewInbox(office, officer)).toMatchObject({ page: 1, pages: 2, unread: 52 })
    expect(viewInbox(office, officer, 9)).toMatchObject({ page: 2, happened: [{ seq: 2 }] })
  })
  it('outlives the views, which are made again from the events', () => {
    const { office } = filed()
    const before = rowsIn(office)
    rebuildViews(office)
    expect(rowsIn(office)).toEqual(before)
    expect(inboxOf(office, officer).asked).toHaveLength(1)
  })
  it('starts without what was told long before an office’s past was loaded', () => {
    const { office, act } = filed()
    office.moveTo('2026-02-03')
    act(researcher, { command: 'note', words: 'A day later.' })
    settleInboxes(office, '2026-02-03T00:00:00Z')
    expect(viewInbox(office, officer).happened.map((line) => line.isRead)).toEqual([false])
    expect(viewInbox(office, officer).asked.map((line) => line.isRead)).toEqual([true])
  })
  it.each(['overseer', 'custodian', 'administrator'] as const)('is nothing that an %s has', (role) => {
    const { office } = filed()
    expect(() => viewInbox(office, person(role))).toThrow(NotFound)
    expect(unreadInInbox(office, person(role))).toBe(0)
  })
})
