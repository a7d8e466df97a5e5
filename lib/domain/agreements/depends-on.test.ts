import { expect, it } from 'vitest'

import { closersIn, dependsOnHour, dependsOnSeveral } from './depends-on'
import { foia552 } from './foia-552'
import { sta2024 } from './sta-2024'
import { wtoDsu4 } from './wto-dsu-4'

it.each([
  [sta2024, { closers: ['PRC', 'US'], hour: false, several: false }],
  [foia552, { closers: ['US'], hour: true, several: false }],
  [wtoDsu4, { closers: [], hour: false, several: false }],
])('$id asks for what its periods depend on', (procedure, { closers, hour, several }) => {
  expect([...closersIn(procedure)].sort()).toEqual(closers)
  expect(dependsOnHour(procedure)).toBe(hour)
  expect(dependsOnSeveral(procedure)).toBe(several)
})
