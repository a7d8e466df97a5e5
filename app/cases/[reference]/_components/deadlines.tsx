import { useTranslations } from 'next-intl'
import { isOpen } from '@/lib/domain/deadlines/case-clocks'
import type { CaseDetail, ClockOfCase } from '@/lib/services/view-case'
import { ClockEntry } from './clock-entry'

/** Every period of a case: those that are still waited for, the one that ends next first; then those that ended, the latest first. */
export function Deadlines({ detail }: { detail: CaseDetail }) {
  const t = useTranslations('clocks')
  // A clock that merely fixes a date waits for nobody once it has passed.
  const isWaiting = ({ reading, state }: ClockOfCase) => isOpen(reading) && state !== 'passed'
  const waiting = detail.clocks.filter(isWaiting).sort(byEnd)
  const ended = detail.clocks.filter((clock) => !isWaiting(clock)).sort(byEnd).reverse()
  return (
    <>
      <p>{t('intro')}</p>
      {detail.clocks.length === 0 ? <p><strong>{t('emptyTitle')}</strong> {t('empty')}</p> : null}
      <Group title={t('waiting')} clocks={waiting} detail={detail} />
      <Group title={t('ended')} clocks={ended} detail={detail} />
    </>
  )
}

function Group({ title, clocks, detail }: { title: string; clocks: readonly ClockOfCase[]; detail: CaseDetail }) {
  if (clocks.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {clocks.map((clock) => <ClockEntry key={clock.reading.key} clock={clock} detail={detail} />)}
    </section>
  )
}

function byEnd({ reading: a }: ClockOfCase, { reading: b }: ClockOfCase): number {
  const [one, other] = [a.range?.earliest ?? '9999', b.range?.earliest ?? '9999']
  return one < other ? -1 : one > other ? 1 : 0
}
