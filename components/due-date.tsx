import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Remaining } from '@/lib/format/remaining'
import { DateText, ProvisionalRange, RemainingText } from './date-text'
import { SideMark, type Side } from './side-mark'
import { BasisTag, StoppedMark, type Basis } from './tags'

type DueDateProps = {
  /** The firm date, or the range while there is none, or nothing while the clock stands still. */
  due: string | { earliest: string; latest: string; reason: ReactNode } | null
  remaining?: Remaining
  expectedFrom: { side: Side; name?: string }
  /** What passing the date opens, in words. */
  opens?: ReactNode
  provision: ReactNode
  basis: Basis
  /** One click to the working. */
  working?: ReactNode
}

/**
 * A due date is never shown alone: weekday, what is left, who is expected to act, what passing it opens, by
 * which provision, on which basis, and whether it is provisional.
 */
export function DueDate({ due, remaining, expectedFrom, opens, provision, basis, working }: DueDateProps) {
  const t = useTranslations('parts')
  return (
    <div className="due">
      <div className="due__when">
        {due === null ? <StoppedMark /> : null}
        {typeof due === 'string' ? <DateText date={due} /> : null}
        {due !== null && typeof due === 'object' ? <ProvisionalRange {...due} /> : null}
      </div>
      {remaining ? <div><RemainingText remaining={remaining} /></div> : null}
      <div>{t.rich('expectedFrom', { side: () => <SideMark {...expectedFrom} /> })}</div>
      {opens ? <div className="due__rule">{t.rich('opens', { act: () => opens })}</div> : null}
      <div className="due__rule">{provision} <BasisTag basis={basis} /></div>
      {working}
    </div>
  )
}
