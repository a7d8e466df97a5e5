import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { migrateStore, openStore } from '@/db/store'
import { complaint } from '@/lib/domain/cases/story.testing'

import { changeCase } from './change-case'
import { officeAtRest } from './office-snapshot'
import { person, testOffice } from './office.testing'
import { viewCases } from './view-cases'

const folder = mkdtempSync(join(tmpdir(), 'comity-rest-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('shows what was there at one instant, while the office goes on', () => {
  const path = join(folder, 'comity.sqlite')
  migrateStore(path)
  const store = openStore(path)
  const office = testOffice('2026-02-02', store)
  const file = () => changeCase(office, person('researcher'), null, complaint)
  const listed = (of: typeof office | ReturnType<typeof officeAtRest>['office']) => viewCases(of, person('overseer'), { group: 'all', sort: 'newest', offset: 0, limit: 9 })
  file()
  const rest = officeAtRest(office)
  file()
  office.moveTo('2026-02-05')
  expect([listed(rest.office).total, listed(rest.office).today]).toEqual([1, '2026-02-02'])
  expect(() => rest.office.store.transact(() => 1)).toThrow('records nothing')
  rest.close()
  rest.close()
  expect(() => listed(rest.office)).toThrow()
  expect([listed(office).total, listed(office).today]).toEqual([2, '2026-02-05'])
  store.close()
})
