import { reportTypes, type ReportFormat } from '@/lib/reports/report-document'

/** A file of a report as the answer to a request: to be saved, and not to be opened as a page of this office. */
export function fileAnswer(bytes: Buffer, format: ReportFormat, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': reportTypes[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'content-length': String(bytes.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
