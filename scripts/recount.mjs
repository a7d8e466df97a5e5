// npm run -s recount -- FOLDER [--as-of YYYY-MM-DD] [--agency ID] [--counterpart ID|none] [--field WORDS] [--kind KIND] [--procedure ID] [--filed-from YYYY-MM] [--filed-to YYYY-MM]
//
// Counts the figures of oversight again, from a record that `npm run -s record:export -- FOLDER` wrote, and prints them as JSON. It is a program
// of its own: it takes nothing from the application, no view and no line of code, and runs with Node alone (this file and the folder beside it).
//
// It recounts, from the events and the procedure under which each case was filed: where each case stands and how it came there, on which days,
// corrections and entries that no longer count included; which clocks ran, what met or ended each, whom it expected, when it stood still and who
// had extended it; whose each day of each case was; replies and their reasons; the ledger, from its lines and deliveries.
//
// It takes as given what needs the calendars of two countries and the engine that counts in them: from which day a clock counts, its last day, and
// what that would have been without its extensions, and on which days a line of a plan falls due. Where the record has an entry that a period passed,
// the last day is taken from that entry; all else is in dates.ndjson of the export. `npm run deadline` and the page of each case tell how each date was
// worked out. Whether the record is what was signed is for verify.mjs in the same folder.
import { parseArgs } from 'node:util'

import { readRecord } from './recount/read-record.mjs'
import { recount } from './recount/recount.mjs'

const text = { type: 'string' }
const narrowings = { agency: text, counterpart: text, field: text, kind: text, procedure: text, 'filed-from': text, 'filed-to': text }

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'as-of': text, ...narrowings } })
  if (positionals.length !== 1) throw new Error('name one folder that record:export wrote: npm run -s recount -- FOLDER')
  const { 'as-of': asOf = null, 'filed-from': filedFrom, 'filed-to': filedTo, counterpart, ...same } = values
  const asked = { ...same, counterpart: counterpart === 'none' ? null : counterpart, filedFrom, filedTo }
  const set = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  if (asOf !== null && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw new Error(`${asOf} is not a day, as in 2026-11-21`)
  console.log(JSON.stringify(recount(readRecord(positionals[0]), { set, asOf }), null, 2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
