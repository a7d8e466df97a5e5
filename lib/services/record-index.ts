import type { Checkpoint } from '@/db/checkpoints'
import type { RecordedEvent } from '@/db/events'
import { formatDate, formatInstant } from '@/lib/format/dates'

import { officeZone } from './office'
import type { Shown, TextPart } from './record-files'

interface IndexedRecord {
  readonly reference: string | null
  /** The role that it was made for; null: whoever has the store. */
  readonly audience: string | null
  readonly checkpoint: Checkpoint
  readonly parts: readonly TextPart[]
  readonly entries: Iterable<readonly RecordedEvent[]>
  readonly shownOf: (one: RecordedEvent) => Shown
  readonly textsOf: (one: RecordedEvent) => readonly { readonly name: string; readonly text: string }[]
}

/** What an exported record holds, for people: a page that needs nothing but itself. It is in English, as the record's own names are. */
export function* recordIndex({ reference, audience, checkpoint: { body }, parts, entries, shownOf, textsOf }: IndexedRecord): Generator<string> {
  const title = reference === null ? 'The record of this office' : `The record of ${reference}`
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem } table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; padding: .375rem .75rem .375rem 0 } td p { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere }</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>As it stood with checkpoint ${body.number}, made on ${escaped(formatInstant(body.madeAt, officeZone, 'en'))} and signed with the key ${escaped(body.keyId)}. Run <code>node verify.mjs</code> in this folder, with Node 20 or later, to see whether anything was changed since. Compare the id of the key with the one that you were given another way.</p>
<p>Texts that are here: ${parts.length === 0 ? 'none' : escaped(parts.join(', '))}. Of every other text there is a commitment: if it is shown later, it can be told whether it is the one.</p>
${audience === null ? '' : `<p>This copy holds what ${/^[aeiou]/.test(audience) ? 'an' : 'a'} ${escaped(audience)} may see. What is withheld stands as its hash.</p>\n`}<table>
<thead><tr><th scope="col">Entry</th><th scope="col">Of</th><th scope="col">Recorded</th><th scope="col">Happened on</th><th scope="col">By</th><th scope="col">What</th></tr></thead>
<tbody>
`
  for (const batch of entries) {
    yield batch.map((one) => rowOf(one, shownOf(one), textsOf(one))).join('')
  }
  yield `</tbody>
</table>
</body>
</html>
`
}

function rowOf(one: RecordedEvent, { as }: Shown, texts: ReturnType<IndexedRecord['textsOf']>): string {
  if (as === 'hashes') return `<tr><td>${one.storeSeq}</td><td colspan="5">withheld</td></tr>\n`
  const withheld = Object.keys(one.commitments).length - texts.length
  const what = [
    escaped(one.type.replaceAll('-', ' ')),
    ...texts.map(({ name, text }) => `<p><b>${escaped(name)}:</b> ${escaped(text)}</p>`),
    ...(as === 'headings' ? ['<p>content withheld</p>'] : []),
    ...(as === 'entries' && withheld > 0 ? [`<p>${withheld} ${withheld === 1 ? 'text' : 'texts'} withheld</p>`] : []),
  ].join('')
  const cells = [
    String(one.storeSeq), `${escaped(one.streamKind)} ${escaped(one.streamId)}, ${one.seq}`, escaped(formatInstant(one.recordedAt, officeZone, 'en')),
    escaped(formatDate(one.occurredOn, 'en')), escaped(one.actorRole), what,
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
