'use client'

import { useMessages } from 'next-intl'
import { FaultReport, type FaultWords } from '@/components/fault-report'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useMessages().errors as FaultWords
  return <FaultReport error={error} retry={retry} words={words} />
}
