// Reads the folder that `record:export` wrote: events, texts, procedures and dates. It checks nothing: verify.mjs in that folder does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

function* linesOf(folder, name) {
  const bytes = readFileSync(join(folder, name))
  for (let from = 0; from < bytes.length; ) {
    const to = bytes.indexOf(10, from)
    yield JSON.parse(bytes.toString('utf8', from, to))
    from = to + 1
  }
}

export function readRecord(folder) {
  const { scope, madeAt } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  if (scope !== 'whole') throw new Error('this is one case; figures are counted from a whole record')
  const streams = new Map()
  for (const event of linesOf(folder, 'events.ndjson')) {
    const key = `${event.streamKind} ${event.streamId}`
    if (!streams.has(key)) streams.set(key, { kind: event.streamKind, id: event.streamId, events: [], texts: new Map() })
    streams.get(key).events.push(event)
  }
  for (const { streamKind, streamId, seq, name, text } of linesOf(folder, 'texts.ndjson')) streams.get(`${streamKind} ${streamId}`).texts.set(`${seq} ${name}`, text)
  const procedures = new Map([...linesOf(folder, 'procedures.ndjson')].map((one) => [one.hash, one.content]))
  const clockDates = new Map()
  const dueDates = new Map()
  for (const one of linesOf(folder, 'dates.ndjson')) {
    if (one.of === 'line') dueDates.set(one.id, one.dueOn)
    else clockDates.set(one.id, [...(clockDates.get(one.id) ?? []), one])
  }
  const ofKind = (kind) => [...streams.values()].filter((stream) => stream.kind === kind)
  return { madeAt, procedures, clockDates, dueDates, ofKind }
}
