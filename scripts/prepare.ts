// Makes the store ready to be served; `npm start` runs it before the server. Brings the tables up to date and fills an empty
// store with the demonstration office, unless COMITY_DEMO is off.

import { officeClock, settings, storePath } from '@/lib/services/office'
import { prepareOffice } from '@/lib/services/prepare-office'

import { orOneLine } from './prepare-faults'

await orOneLine(async () => {
  const demonstration = settings.demonstration()
  const { loaded, founded, aheadOf } = await prepareOffice({ path: storePath(), now: officeClock(), demonstration })
  if (loaded) console.log(`comity: loaded the demonstration office, ${loaded.cases} cases from ${loaded.from} to ${loaded.to}`)
  if (founded) console.log('comity: the store is new and empty; the server says below how its first administrator is made')
  if (aheadOf) {
    const again = demonstration ? '; npm run demo:reset loads the demonstration for the day that is set' : ''
    console.log(`comity: the record reaches to ${aheadOf}, which is after today${again}`)
  }
})
