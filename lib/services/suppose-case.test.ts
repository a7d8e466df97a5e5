import { expect, it } from 'vitest'

import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { supposeCase } from './suppose-case'

it('writes nothing, and is for those who see the case', () => {
  const office = testOffice()
  const { reference } = changeCase(office, person('researcher'), null, complaint)
  const tables = () => office.store.read((db) =>
    db.all<{ name: string }>("select name from sqlite_master where type = 'table'").map(({ name }) => [name, db.all(`select * from "${name}"`)]))
  const before = JSON.stringify(tables())
  const what = { clock: 'intake-acknowledge-1', metOn: '2026-02-05', usClosedOn: '2026-02-04' }
  for (const viewer of [person('officer'), person('researcher'), person('coordinator')]) {
    const answer = supposeCase(office, viewer, reference, what)
    expect('supposed' in answer && answer.supposed.clocks[0]!.then.due).toBe('2026-02-05')
  }
  expect(() => supposeCase(office, person('officer', 'other', 'ahs'), reference, what)).toThrow(NotFound)
  expect(JSON.stringify(tables())).toBe(before)
})
