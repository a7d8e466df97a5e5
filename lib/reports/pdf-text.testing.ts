import { inflateSync } from 'node:zlib'

/** An element of the structure of a PDF, with the text that is set in it. */
export interface PdfElement {
  readonly type: string
  readonly text: string
}

/** What a plain reading of a PDF of ours finds: its objects, and the text of each element of its structure, in the order in which it is set. */
export function readPdf(pdf: Buffer): { objects: string; elements: PdfElement[]; artifacts: string } {
  const raw = pdf.toString('latin1')
  const objects = new Map([...raw.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]))
  const streamOf = (body: string) => {
    const data = Buffer.from(body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')), 'latin1')
    return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1')
  }
  const signsOf = new Map([...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
    const [, map] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)!
    return [name!, signs(streamOf(objects.get(map!)!))]
  }))
  const elements: { type: string; text: string }[] = []
  let artifacts = ''
  for (const body of objects.values()) {
    if (!/\/Contents/.test(body)) continue
    const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(body)![1]!)!)
    let [font, within]: [string, PdfElement | null] = ['', null]
    for (const [, tag, artifact, ends, name, shown] of content.matchAll(/\/(\w+) <<[^>]*\/MCID \d+[^>]*>> BDC|(\/Artifact (?:<<[^>]*>> BDC|BMC))|\b(EMC)\b|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*> ?-?[\d.]* ?)+)\] TJ/g)) {
      if (tag) elements.push((within = { type: tag, text: '' }))
      else if (artifact || ends) within = null
      else if (name) font = name
      else if (shown) {
        const text = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, codes]) => codes!.match(/.{4}/g) ?? []).map((code) => signsOf.get(font)!.get(code) ?? '?').join('')
        if (within) (within as { text: string }).text += text
        else artifacts += text
      }
    }
  }
  return { objects: raw, elements, artifacts }
}

/** Which text stands for which sign of a font. */
function signs(map: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    let code = parseInt(first!, 16)
    for (const [, hex] of list!.matchAll(/<([0-9a-f ]+)>/g)) {
      const units = hex!.match(/[0-9a-f]{4}/g)!.map((one) => parseInt(one, 16))
      found.set(code.toString(16).padStart(4, '0'), String.fromCharCode(...units))
      code += 1
    }
  }
  return found
}
