// npm run -s record:new-key
// Brings in a new key for checkpoints, signed by the one before it, and makes a checkpoint with it.
import { makeCheckpoint } from '@/lib/services/checkpoints'
import { officeClock, settings, storePath, theOffice } from '@/lib/services/office'
import { prepareOffice } from '@/lib/services/prepare-office'
import { officeKeys, rotateKey } from '@/lib/services/record-keys'

import { orOneLine } from './prepare-faults'

await orOneLine(async () => {
  await prepareOffice({ path: storePath(), now: officeClock(), demonstration: settings.demonstration() })
  const { keyId, replaces } = rotateKey(theOffice(), officeKeys())
  const { body } = makeCheckpoint(theOffice(), officeKeys())
  console.log(`Checkpoints are signed with the key ${keyId} from now on${replaces === null ? '' : `; it was brought in by ${replaces}`}.`)
  console.log(`The first is number ${body.number}. Tell those who verify the record the new id.`)
})
