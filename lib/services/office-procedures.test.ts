import { describe, expect, it } from 'vitest'

import { keepProcedure, procedureStream } from '@/db/procedure-entries'
import { procedureReference } from '@/db/procedures'
import { appendEvents } from '@/db/events'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { wtoDsu4 } from '@/lib/domain/agreements/wto-dsu-4'
import type { Procedure } from '@/lib/domain/agreements/schema'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { ProcedureFault } from './errors'
import { proceduresOver } from './office-procedures'
import { person, testOffice } from './office.testing'
import { rebuildViews } from './rebuild-views'
import { verifyRecord } from './verify-record'
import { viewCase } from './view-case'

const second: Procedure = { ...sta2024, version: 2, title: { en: 'Second version' } }

/** As the task of entering does, without its rules. */
function put(office: ReturnType<typeof testOffice>, type: 'procedure-entered' | 'procedure-put-for-filing', procedure: Procedure, more = {}) {
  office.store.transact((db) => {
    keepProcedure(db, procedure)
    const event = { type, occurredOn: '2026-02-02', data: { ...procedureReference(procedure), ...more }, texts: [], actor: 'p-0', actorRole: 'administrator' }
    appendEvents(db, procedureStream, [event], { now: office.now(), procedure: null })
  })
}

describe('the procedures of an office', () => {
  it('are those of the release, and new cases are opened under the first', () => {
    const { procedures } = testOffice()
    expect(procedures.all()).toHaveLength(5)
    expect(procedures.forFiling()).toEqual([sta2024])
    expect(procedures.latest('sta-2024')).toBe(sta2024)
    expect(() => procedures.of({ id: 'sta-2024', version: 2 })).toThrow(ProcedureFault)
  })

  it('grow by what is entered, also by another process, and an entered version is in use only once it is put for filing', () => {
    const office = testOffice()
    const other = proceduresOver(office.store)
    put(office, 'procedure-entered', second)
    expect(other.all()).toHaveLength(6)
    expect(other.latest('sta-2024')!.version).toBe(2)
    expect(other.inUse('sta-2024')!.version).toBe(1)
    put(office, 'procedure-put-for-filing', wtoDsu4, { first: false })
    put(office, 'procedure-put-for-filing', second, { first: false })
    expect(other.forFiling().map(({ id, version }) => [id, version])).toEqual([['sta-2024', 2], ['wto-dsu-4', 1]])
    expect(other.inUse('sta-2024')!.title).toEqual({ en: 'Second version' })
    put(office, 'procedure-put-for-filing', wtoDsu4, { first: true })
    expect(other.forFiling().map(({ id }) => id)).toEqual(['wto-dsu-4', 'sta-2024'])
  })

  it('forget what a transaction took back', () => {
    const office = testOffice()
    expect(() =>
      office.store.transact((db) => {
        keepProcedure(db, second)
        const event = { type: 'procedure-entered', occurredOn: '2026-02-02', data: procedureReference(second), texts: [], actor: 'p-0', actorRole: 'administrator' }
        appendEvents(db, procedureStream, [event], { now: office.now(), procedure: null })
        expect(office.procedures.all()).toHaveLength(6)
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(office.procedures.all()).toHaveLength(5)
  })
})

describe('a case', () => {
  it('keeps the content it was filed under, and views are the same when they are made again', () => {
    const office = testOffice()
    const { reference } = changeCase(office, person('researcher'), null, complaint)
    put(office, 'procedure-entered', second)
    put(office, 'procedure-put-for-filing', second, { first: true })
    const later = changeCase(office, person('researcher'), null, complaint)
    const versions = () => [reference, later.reference].map((one) => viewCase(office, person('officer'), one).procedure.version)
    expect(versions()).toEqual([1, 2])
    rebuildViews(office)
    expect(versions()).toEqual([1, 2])
    expect(verifyRecord(office).faults).toEqual([])
  })

  it('is not answered by other rules where the content that its events name is not at hand', () => {
    const { procedures } = testOffice()
    const hash = '0'.repeat(64)
    expect(() => procedures.of({ id: 'sta-2024', version: 1, hash })).toThrow(`no content of procedure sta-2024 version 1 with the hash ${hash}`)
  })

  it('keeps the rules that an earlier release knew under the same version', () => {
    const office = testOffice()
    const before: Procedure = { ...sta2024, title: { en: 'As an earlier release had it' } }
    office.store.transact((db) => keepProcedure(db, before))
    expect(office.procedures.of(procedureReference(before)).title.en).toBe('As an earlier release had it')
    expect(office.procedures.of({ id: 'sta-2024', version: 1 })).toBe(sta2024)
  })
})
