import { theOffice } from '@/lib/services/office'
import { verifyRecord, type RecordFault } from '@/lib/services/verify-record'

const said: Record<RecordFault['kind'], string> = {
  changed: 'changed after it was recorded',
  removed: 'removed from the record',
  inserted: 'inserted or moved: it does not follow from what stands before it',
  'text-changed': 'text does not match its commitment',
  'text-missing': 'text is gone, and no destruction is on record',
  'text-inserted': 'text has no commitment on record',
  'tail-removed': 'the end of the record is gone',
  'case-removed': 'the events of this case are gone',
  'head-missing': 'the head of the record is gone',
  'procedure-changed': 'content does not have the hash that events name',
  'procedure-missing': 'content that an event names is gone, or came with another release',
  'file-changed': 'does not have the hash that an event names',
  'file-missing': 'is named by an event and is gone',
  'file-inserted': 'is named by no event',
}

const { events, streams, texts, faults } = verifyRecord(theOffice())
console.log(`Read ${events} events in ${streams} streams and ${texts} texts.`)
for (const fault of faults) {
  const entry = fault.storeSeq === null ? '' : `entry ${fault.storeSeq}, `
  console.log(`FAULT: ${entry}${fault.where}: ${said[fault.kind]}.`)
}
if (faults.length === 0) {
  console.log('Both chains hold, and every text and every procedure matches its commitment.')
  console.log('Whoever owns the store could have rewritten all of it consistently; only a signed checkpoint kept elsewhere would show that.')
}
process.exitCode = faults.length === 0 ? 0 : 1
