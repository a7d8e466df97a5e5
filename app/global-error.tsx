'use client'

import { FaultReport } from '@/components/fault-report'
import words from '@/messages/en/errors.json'
import shell from '@/messages/en/shell.json'
import '@/styles/index.css'

/** Stands in for the layout itself when that fails, so it can rely on nothing that the layout provides. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{shell.name}</title>
        <main className="sheet">
          <FaultReport error={error} retry={retry} words={words} />
        </main>
      </body>
    </html>
  )
}
