import { createHash } from 'node:crypto'

import type { WrittenFile } from '@/lib/reports/write-report'

/** Names exactly these files, so that a form can say which ones were seen. */
export function stampOf(files: readonly Pick<WrittenFile, 'sha256'>[]): string {
  return createHash('sha256').update(files.map(({ sha256 }) => sha256).join(' ')).digest('hex')
}
