import { expect, test } from 'vitest'

import { sta2024 } from '@/lib/domain/agreements/sta-2024'

import { stories } from './stories'

/** The stories that the register of the demonstration was drawn up with, each with the stage in which it is left. */
const drawnUp: Readonly<Record<string, string>> = {
  'sequences-corrective-step': 'corrective-step',
  'stations-suspended': 'suspended',
  'raw-readings-alternative': 'agency-consultations',
  'laboratory-visit-resolved': 'resolved',
  'ice-cores-coordinator-running': 'coordinator-consultations',
  'trap-counts-resolved': 'resolved',
  'camera-traps-restricted': 'agency-consultations',
  'buoy-data-received-resolved': 'resolved',
  'uncertainty-budget-withdrawn': 'withdrawn',
  'battery-not-admitted': 'not-admitted',
  'river-data-senior-review': 'senior-review',
  'germplasm-revived': 'agency-consultations',
  'flags-missing-asked': 'intake',
  'coding-map-filed': 'intake',
  'researcher-ceases-record-only': 'record-only',
}

test('there are sixty stories, each with a name and a day of filing of its own', () => {
  expect(stories).toHaveLength(60)
  for (const member of ['id', 'filed'] as const) expect(new Set(stories.map((one) => one[member])).size).toBe(60)
  expect(Object.fromEntries(stories.filter((one) => one.id in drawnUp).map((one) => [one.id, one.stage]))).toEqual(drawnUp)
})

test('every command for which the procedure has an act is taken', () => {
  const taken = new Set<string>(stories.flatMap((one) => one.steps.map(([, , does]) => does.command)))
  expect(sta2024.acts.map((act) => act.command).filter((command) => !taken.has(command))).toEqual([])
})
