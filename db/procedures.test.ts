import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Procedure } from '@/lib/domain/agreements/schema'
import { sta2024 } from '@/lib/domain/agreements/sta-2024'
import { complaint } from '@/lib/domain/cases/story.testing'
import { changeCase } from '@/lib/services/change-case'
import { person, testOffice } from '@/lib/services/office.testing'
import { verifyRecord } from '@/lib/services/verify-record'

import { appendEvents } from './events'
import { keepProcedure, procedureStream } from './procedure-entries'
import { procedureReference } from './procedures'

const second: Procedure = { ...sta2024, version: 2, title: { en: 'Second version' } }

describe('the record of procedures', () => {
  const office = () => {
    const made = testOffice()
    made.store.transact((db) => {
      keepProcedure(db, second)
      const event = { type: 'procedure-entered', occurredOn: '2026-02-02', data: procedureReference(second), texts: [], actor: 'p-0', actorRole: 'administrator' }
      appendEvents(db, procedureStream, [event], { now: made.now(), procedure: null })
    })
    changeCase(made, person('researcher'), null, complaint)
    return made
  }
  const kinds = (made: ReturnType<typeof office>) => verifyRecord(made).faults.map((fault) => fault.kind)
  const run = (made: ReturnType<typeof office>, statement: string) => made.store.transact((db) => db.run(sql.raw(statement)))

  it('keeps content as it was entered', () => {
    const made = office()
    for (const statement of ["update procedure_content set content_json = '{}'", 'delete from procedure_content']) {
      expect(() => run(made, statement)).toThrow()
    }
    expect(kinds(made)).toEqual([])
  })

  it('shows content that was changed or taken away behind it', () => {
    const made = office()
    run(made, 'drop trigger procedure_content_no_update')
    run(made, 'drop trigger procedure_content_no_delete')
    run(made, "update procedure_content set content_json = replace(content_json, 'Second', 'Other') where version = 2")
    expect(kinds(made)).toEqual(['procedure-changed'])
    run(made, 'delete from procedure_content')
    // What came with this release is known from it.
    expect(verifyRecord(made).faults).toEqual([expect.objectContaining({ kind: 'procedure-missing', where: expect.stringContaining('sta-2024 version 2') })])
  })
})
