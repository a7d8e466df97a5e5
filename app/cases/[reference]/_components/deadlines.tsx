import { useTranslations } from 'next-intl'
import { isOpen } from '@/lib/domain/deadlines/case-clocks'
import type { CaseDetail, ClockOfCase } from '@/lib/services/view-case'
import { WhoHadTheTime } from '../_time/who-had-the-time'
import { ClockEntry } from './clock-entry'

type DeadlinesProps = {
  detail: CaseDetail
  /** The clock, by its key, whose working the address asks for. */
  working?: string
}

/** Every period of a case: those that are still waited for, the one that ends next first; then those that ended, the latest first. */
export function Deadlines({ detail, working }: DeadlinesProps) {
  const t = useTranslations('clocks')
  // A clock that merely fixes a date waits for nobody once it has passed.
  const isWaiting = ({ reading, state }: ClockOfCase) => isOpen(reading) && state !== 'passed'
  const waiting = detail.clocks.filter(isWaiting).sort(byEnd)
  const ended = detail.clocks.filter((clock) => !isWaiting(clock)).sort(byEnd).reverse()
  return (
    <>
      <p>{t('intro')}</p>
      {detail.clocks.length === 0 ? <p><strong>{t('emptyTitle')}</strong> {t('empty')}</p> : null}
      <Group title={t('waiting')} clocks={waiting} detail={detail} working={working} />
      <Group title={t('ended')} clocks={ended} detail={detail} working={working} />
      <WhoHadTheTime detail={detail} />
    </>
  )
}

function Group({ title, clocks, detail, working }: DeadlinesProps & { title: string; clocks: readonly ClockOfCase[] }) {
  if (clocks.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {clocks.map((clock) => <ClockEntry key={clock.reading.key} clock={clock} detail={detail} unfolded={clock.reading.key === working} />)}
    </section>
  )
}

function byEnd({ reading: a }: ClockOfCase, { reading: b }: ClockOfCase): number {
  const [one, other] = [a.range?.earliest ?? '9999', b.range?.earliest ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}
