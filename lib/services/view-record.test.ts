import { expect, it } from 'vitest'

import type { Role } from '@/lib/domain/access/roles'

import { NotFound } from './errors'
import { person, testOffice } from './office.testing'
import { verifyNow, viewRecord } from './view-record'

it.each(['coordinator', 'overseer', 'custodian', 'administrator'] as const)('a %s looks at the checkpoints and has the record verified', (role) => {
  const office = testOffice()
  expect(viewRecord(office, person(role))).toEqual({ checkpoints: [], keys: [], everything: role === 'overseer' ? { fits: true } : null })
  expect(verifyNow(office, person(role)).faults).toEqual([])
})

it.each<Role>(['researcher', 'officer'])('a %s does neither', (role) => {
  expect(() => viewRecord(testOffice(), person(role))).toThrow(NotFound)
  expect(() => verifyNow(testOffice(), person(role))).toThrow(NotFound)
})
