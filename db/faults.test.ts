import { expect, it, vi } from 'vitest'

import { StoreFault, storeFaultOf } from './faults'

it('knows a fault that another copy of this module made, as the built server holds several', async () => {
  vi.resetModules()
  const other = await import('./faults')
  expect(other.StoreFault).not.toBe(StoreFault)
  const fault = new other.StoreFault('full', new Error('disk'))
  expect(fault).toBeInstanceOf(StoreFault)
  expect(storeFaultOf(new Error('wrapped', { cause: fault }))).toBe(fault)
})

it('takes no other error for a fault', () => {
  expect(new Error('the store refused: full')).not.toBeInstanceOf(StoreFault)
  expect({ name: 'StoreFault' }).not.toBeInstanceOf(StoreFault)
})
