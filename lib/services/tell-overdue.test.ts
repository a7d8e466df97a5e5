import { describe, expect, it } from 'vitest'

import { setFollowing } from '@/db/line-notices'
import { eventsOf } from '@/db/events'

import { addExpectation, recordDelivery } from './administer-register'
import { coordinator, elsewhere, officer, officeWithPeople, researcher } from './inbox.testing'
import { markAllRead, markNoticeRead } from './mark-read'
import { rebuildViews } from './rebuild-views'
import { sweep } from './sweep'
import { tellOverdue } from './tell-overdue'
import { unreadInInbox, viewInbox } from './view-inbox'

const line = {
  activityId: 'wave', from: 'US', to: 'PRC', title: 'US catalogue', route: 'deposit', format: null, dueOn: null,
  recurrence: 'month, within 3 days after the month', schedule: { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', from: '2025-12-01', within: 3 },
}

/** An office in the morning of 4 February 2026 at New York, with a line due on 3 January and 3 February. */
function officeWithLine(day = '2026-02-04') {
  const office = officeWithPeople(day)
  const added = addExpectation(office, officer, line)
  if (!('id' in added)) throw new Error(JSON.stringify(added))
  return { office, id: added.id }
}

describe('due dates that pass with nothing on record', () => {
  it('are entered once by the clock, and told to the officers and to researchers who follow the activity', () => {
    const { office, id } = officeWithLine()
    office.store.transact((db) => setFollowing(db, researcher.accountId, 'wave', true))
    expect(sweep(office).overdueLines).toBe(1)
    expect(tellOverdue(office)).toBe(0)
    const [event, ...more] = office.store.read((db) => eventsOf(db, { kind: 'overdue', id }))
    expect(event).toMatchObject({ type: 'due-dates-passed', actor: 'clock', data: { dueDates: ['2026-01-03', '2026-02-03'] } })
    expect(more).toEqual([])
    for (const told of [officer, researcher]) {
      expect(viewInbox(office, told).notices).toMatchObject([{ lineId: id, firstDueOn: '2026-01-03', lastDueOn: '2026-02-03', dueDates: 2 }])
    }
    expect(unreadInInbox(office, elsewhere)).toBe(0)
    expect(unreadInInbox(office, coordinator)).toBe(0)
  })

  it('wait until the day is over on both sides', () => {
    expect(tellOverdue(officeWithLine('2026-02-03').office)).toBe(1)
    const { office, id } = officeWithLine('2026-02-03')
    recordDelivery(office, officer, 'd-1', { expectationId: id, providedOn: '2026-01-02', completeness: 'complete', reason: null, words: null })
    expect(tellOverdue(office)).toBe(0)
  })

  it('are not told of where something came, also late', () => {
    const { office, id } = officeWithLine()
    recordDelivery(office, officer, 'd-1', { expectationId: id, providedOn: '2026-01-20', completeness: 'partial', reason: 'other', words: 'half', dueOn: '2026-01-03' })
    recordDelivery(office, officer, 'd-2', { expectationId: id, providedOn: '2026-02-02', completeness: 'declined', reason: 'none-given', words: null, dueOn: '2026-02-03' })
    expect(tellOverdue(office)).toBe(0)
  })

  it('are marked as read one by one or all together, by each person alone', () => {
    const { office } = officeWithLine()
    office.store.transact((db) => setFollowing(db, researcher.accountId, 'wave', true))
    tellOverdue(office)
    const [notice] = viewInbox(office, officer).notices
    markNoticeRead(office, researcher, notice!.id)
    expect(unreadInInbox(office, officer)).toBe(1)
    markNoticeRead(office, officer, notice!.id)
    expect(unreadInInbox(office, officer)).toBe(0)
    const { newest, notices } = viewInbox(office, researcher)
    markAllRead(office, researcher, { told: newest, notice: notices[0]!.id, release: null })
    expect(unreadInInbox(office, researcher)).toBe(0)
  })

  it('are in the views again when these are made anew', () => {
    const { office } = officeWithLine()
    tellOverdue(office)
    const tables = () => office.store.read((db) => ['occurrence', 'overdue_date', 'ledger_sum', 'pause'].map((one) => db.all(`select * from ${one} order by 1, 2, 3`)))
    const before = tables()
    rebuildViews(office)
    expect(tables()).toEqual(before)
    expect(tellOverdue(office)).toBe(0)
  })
})
