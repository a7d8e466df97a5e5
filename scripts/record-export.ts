// npm run -s record:export -- FOLDER [--case REFERENCE] [--texts summary,narrative,identity]
// Writes the record into a new folder, with a script that verifies it without this application. Texts of narratives and names of
// complainants go along only where they are asked for; what is left out stands as its commitment.
import { parseArgs } from 'node:util'

import { NotFound } from '@/lib/services/errors'
import { exportRecord, textParts, type TextPart } from '@/lib/services/export-record'
import { officeClock, settings, storePath, theOffice } from '@/lib/services/office'
import { prepareOffice } from '@/lib/services/prepare-office'
import { officeKeys } from '@/lib/services/record-keys'

import { orOneLine } from './prepare-faults'

await orOneLine(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { case: { type: 'string' }, texts: { type: 'string', default: 'summary' } } })
  const [folder] = positionals
  const parts = values.texts.split(',').filter((part) => part !== '')
  const unknown = parts.find((part) => !(textParts as readonly string[]).includes(part))
  if (folder === undefined || positionals.length > 1) throw new Error('name one folder: npm run -s record:export -- FOLDER')
  if (unknown !== undefined) throw new Error(`there are no texts "${unknown}"; there are ${textParts.join(', ')}`)
  // As the start does: tables of this release, and the demonstration office in an empty store.
  await prepareOffice({ path: storePath(), now: officeClock(), demonstration: settings.demonstration() })
  const reference = values.case ?? null
  try {
    const { events, texts, withheld, checkpoint } = exportRecord(theOffice(), officeKeys(), folder, { reference, parts: parts as TextPart[] })
    console.log(`Wrote ${events} events and ${texts} texts into ${folder}; ${withheld} texts are withheld and stand as commitments.`)
    console.log(`It stands under checkpoint ${checkpoint}. Verify it with: node ${folder}/verify.mjs`)
  } catch (error) {
    throw error instanceof NotFound ? new Error(`there is no case ${reference}`) : error
  }
})
