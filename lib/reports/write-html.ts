import { onPaper, paperColours } from './paper'
import type { ReportDocument, ReportPart, TablePart } from './report-document'

/** Like the page, with what it takes to stand alone: nothing is fetched, and no script is in it. */
const styles = `
:root { color-scheme: light }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: ${paperColours['--ink']}; background: ${paperColours['--paper']}; font: 1rem/1.5 "Public Sans", "Source Sans 3", Helvetica, Arial, sans-serif }
h1 { font-size: 1.9rem; line-height: 1.2 } h2 { font-size: 1.45rem; margin: 2.5rem 0 .5rem; line-height: 1.2 } h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .9rem; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 700; padding: .25rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid ${paperColours['--line-soft']} }
thead th { border-bottom: 2px solid ${paperColours['--ink']} } tbody th { font-weight: 400 }
.number { text-align: right } .total > * { border-top: 2px solid ${paperColours['--ink']}; font-weight: 700 }
.warning { border: 2px solid ${paperColours['--ink']}; padding: .75rem 1rem; font-weight: 600 } .note { font-size: .875rem; color: ${paperColours['--ink-soft']} }
figure { margin: 1.5rem 0; max-width: 27rem } figure svg { width: 100%; height: auto; display: block } figcaption { font-size: .875rem; color: ${paperColours['--ink-soft']} }
td, th, p, li { overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } h2, h3, caption { break-after: avoid } figure, tr { break-inside: avoid } thead { display: table-header-group } }
`

/** The report as one page of HTML that stands alone, UTF-8. */
export function writeHtml({ title, language, office, at, parts }: ReportDocument): Buffer {
  const page = [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<meta name="author" content="${escaped(office)}">`,
    `<meta name="dcterms.created" content="${escaped(at)}">`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    ...parts.map(partAsHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
  return Buffer.from(page.join('\n'), 'utf8')
}

/** Text as it can stand in an element or in an attribute between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}

function partAsHtml(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level} id="${escaped(part.id)}">${escaped(part.text)}</h${part.level}>`
    case 'paragraph':
      return `<p${part.tone === undefined ? '' : ` class="${part.tone}"`}>${escaped(part.text)}</p>`
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'table':
      return tableAsHtml(part)
    case 'figure':
      return `<figure>${onPaper(part.svg)}<figcaption>${escaped(part.caption)}</figcaption></figure>`
  }
}

function tableAsHtml({ caption, columns, rows }: TablePart): string {
  const number = (i: number) => (columns[i]!.numeric ? ' class="number"' : '')
  const head = columns.map(({ header }, i) => `<th scope="col"${number(i)}>${escaped(header)}</th>`).join('')
  const body = rows.map(({ cells, total }) => {
    const written = cells.map((cell, i) => (i === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${number(i)}>${escaped(cell)}</td>`))
    return `<tr${total ? ' class="total"' : ''}>${written.join('')}</tr>`
  })
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}
