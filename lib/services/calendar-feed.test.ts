import { describe, expect, it } from 'vitest'

import { insertAccount, setAccountActive } from '@/db/accounts'
import { calendarFeed, session } from '@/db/register-schema'
import { complaint, request } from '@/lib/domain/cases/story.testing'
import { readingsOf } from '@/lib/domain/deadlines/working-of'

import { endFeed, makeFeed, ownFeed, readFeed } from './calendar-feed'
import { changeAccount } from './change-account'
import { changeCase } from './change-case'
import { NotFound } from './errors'
import { viewerOf } from './identify-viewer'
import { officer, officeWithPeople, coordinator, elsewhere, researcher } from './inbox.testing'
import { officeOver } from './office'
import { person } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { viewCase } from './view-case'
import { viewDeadlines } from './view-deadlines'

function officeWithClocks() {
  const office = officeWithPeople()
  const { reference } = changeCase(office, researcher, null, complaint)
  return { office, reference }
}

describe('a calendar feed', () => {
  it('holds the dates that its account may see, through the door of the list, and nobody else’s', () => {
    const { office, reference } = officeWithClocks()
    const feed = readFeed(office, makeFeed(office, officer))!
    expect(feed.lines).toMatchObject(viewDeadlines(office, officer, { offset: 0, limit: 50 }).lines.filter((line) => line.range !== null))
    expect(feed.lines.map((line) => line.reference)).toContain(reference)
    expect(feed.more).toBe(0)
    expect(readFeed(office, makeFeed(office, elsewhere))!.lines).toEqual([])
    expect(readFeed(office, makeFeed(office, coordinator))!.lines.length).toBe(feed.lines.length)
  })

  it('has the earliest safe date where another reading of the rule ends earlier, as the page of the case shows it', () => {
    const { office, reference } = officeWithClocks()
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    changeCase(office, officer, reference, { ...request, on: '2026-02-02' })
    const secret = makeFeed(office, officer)
    const { clocks, calendars } = viewCase(office, officer, reference)
    const shown = clocks.map(({ reading }) => [reading.key, readingsOf(reading, calendars).earliestSafe, reading.range?.earliest] as const)
    const lines = readFeed(office, secret)!.lines
    expect(lines.some(({ earliestSafe }) => earliestSafe !== null)).toBe(true)
    for (const { key, earliestSafe } of lines) {
      const [, safe, earliest] = shown.find(([one]) => one === key)!
      expect([key, earliestSafe]).toEqual([key, safe !== null && safe < earliest! ? safe : null])
    }
    expect(readFeed(office, secret)!.lines).toEqual(lines)
  })

  it('is kept by the hash of its secret, which opens no session', () => {
    const { office } = officeWithClocks()
    const secret = makeFeed(office, officer)
    expect(secret).toMatch(/^[\w-]{43}$/)
    const rows = office.store.read((db) => db.select().from(calendarFeed).all())
    expect(rows).toMatchObject([{ accountId: officer.accountId, secretHash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(viewerOf(office, secret)).toBeNull()
    expect(office.store.read((db) => db.select().from(session).all())).toEqual([])
    expect(readFeed(office, rows[0]!.secretHash)).toBeNull()
    expect(readFeed(office, '')).toBeNull()
  })

  it('stops at once when it is replaced or ended, and each person has one', () => {
    const { office } = officeWithClocks()
    const [first, others] = [makeFeed(office, officer), makeFeed(office, coordinator)]
    const second = makeFeed(office, officer)
    expect([readFeed(office, first), readFeed(office, second) === null]).toEqual([null, false])
    expect(ownFeed(office, officer)).toEqual({ madeAt: office.now() })
    endFeed(office, officer)
    expect([readFeed(office, second), ownFeed(office, officer)]).toEqual([null, null])
    expect(readFeed(office, others)).not.toBeNull()
  })

  it('ends with its account, and with each change that signs it out', async () => {
    const { office } = officeWithClocks()
    const administrator = person('administrator')
    office.store.transact((db) => {
      insertAccount(db, { ...administrator, email: 'a@example.org', name: 'a', role: 'administrator', agencyId: null, passwordHash: '', active: true })
    })
    const secret = makeFeed(office, officer)
    office.store.transact((db) => setAccountActive(db, officer.accountId, false))
    expect(readFeed(office, secret)).toBeNull()
    office.store.transact((db) => setAccountActive(db, officer.accountId, true))
    expect(readFeed(office, secret)).not.toBeNull()
    await changeAccount(office, administrator, officer.accountId, { change: 'role', role: 'officer', agencyId: 'ahs' })
    expect(readFeed(office, secret)).toBeNull()
    const again = makeFeed(office, { ...officer, agencyId: 'ahs' })
    await changeAccount(office, administrator, officer.accountId, { change: 'deactivate' })
    await changeAccount(office, administrator, officer.accountId, { change: 'reactivate' })
    expect(readFeed(office, again)).toBeNull()
  })

  it('is not for roles without deadlines, also when the account had one before', () => {
    const { office } = officeWithClocks()
    for (const role of ['researcher', 'overseer', 'custodian', 'administrator'] as const) {
      expect(() => makeFeed(office, person(role))).toThrow(NotFound)
      expect(() => ownFeed(office, person(role))).toThrow(NotFound)
    }
  })

  it('of an invented person stays outside once the same store serves an office with real data', () => {
    const { office } = officeWithClocks()
    const invented = person('officer', 'invented')
    office.store.transact((db) => insertAccount(db, { ...invented, email: 'officer@demo.example', name: 'i', role: 'officer', agencyId: 'bes', passwordHash: '', active: true }))
    const secret = makeFeed(office, invented)
    expect(readFeed(office, secret)).not.toBeNull()
    expect(readFeed(officeOver(office.store, office.now, false), secret)).toBeNull()
  })

  it('stays when the views are made again, with the same entries', () => {
    const { office, reference } = officeWithClocks()
    changeCase(office, officer, reference, { command: 'admit', urgent: false })
    changeCase(office, officer, reference, { ...request, on: '2026-02-02' })
    const secret = makeFeed(office, officer)
    const before = readFeed(office, secret)
    rebuildViews(office)
    expect(readFeed(office, secret)).toEqual(before)
  })
})
