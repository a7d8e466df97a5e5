import { createHash } from 'node:crypto'

import { RecentlyMade } from '@/lib/memory/recently-made'

import type { ReportDocument, ReportFormat } from './report-document'
import { writeDocx } from './write-docx'
import { writeHtml } from './write-html'
import { writePdf } from './write-pdf'

/** The report as a file. The same document gives the same bytes, on any machine and on any day. */
export async function writeReport(report: ReportDocument, format: ReportFormat): Promise<Buffer> {
  switch (format) {
    case 'docx':
      return writeDocx(report)
    case 'pdf':
      return writePdf(report)
    case 'html':
      return writeHtml(report)
  }
}

/** Some 5 MB. Writing one takes a processor for a second, and who keeps a report as sent has just had each of its files. */
const recent = new RecentlyMade<Promise<Buffer>>(12)

/** As `writeReport`, but written once where the same is asked for again. */
export function writtenReport(report: ReportDocument, format: ReportFormat): Promise<Buffer> {
  return recent.get([format, report], () => writeReport(report, format))
}

export interface WrittenFile {
  readonly format: ReportFormat
  readonly bytes: Buffer
  /** In hexadecimal. */
  readonly sha256: string
}

/** The report in each of these formats, with the hash of each file. */
export async function writeReports(report: ReportDocument, formats: readonly ReportFormat[]): Promise<WrittenFile[]> {
  const files: WrittenFile[] = []
  for (const format of formats) {
    const bytes = await writtenReport(report, format)
    files.push({ format, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  return files
}
