// Loads the demonstration office again, with its dates relative to today. What was done in it is gone afterwards; a store that
// holds anything but a demonstration is refused. The server must not be running.

import { officeClock, settings, storePath } from '@/lib/services/office'
import { resetDemonstration } from '@/lib/services/reset-demonstration'

import { orOneLine } from './prepare-faults'

await orOneLine(async () => {
  const demonstration = settings.demonstration()
  const loaded = await resetDemonstration({ path: storePath(), now: officeClock(), demonstration })
  console.log(`comity: loaded the demonstration office again, ${loaded.cases} cases from ${loaded.from} to ${loaded.to}`)
})
