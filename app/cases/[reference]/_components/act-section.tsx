import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClockDue } from '@/app/_case/clock-due'
import { Alert } from '@/components/alert'
import { DateText, ProvisionalRange, RemainingText } from '@/components/date-text'
import { BasisTag } from '@/components/tags'
import type { Act } from '@/lib/domain/agreements/schema'
import { isFirm } from '@/lib/domain/deadlines/case-clocks'
import { localized } from '@/lib/format/localized'
import type { ActOfCase, CaseDetail, ClockOfCase } from '@/lib/services/view-case'
import styles from './case.module.css'

export const actId = (id: string) => `act-${id}`

type OpenActProps = { one: ActOfCase; detail: CaseDetail; open: boolean; children: ReactNode }

/** An act that is open: what it means, what it rests on, by when, and its form. One of them is unfolded at a time. */
export function OpenAct({ one: { act, clock }, detail, open, children }: OpenActProps) {
  const locale = useLocale()
  const t = useTranslations('acts')
  return (
    <details id={actId(act.id)} className={styles.act} name="act" open={open}>
      <summary>
        <span className={styles.actName}>{localized(act.label, locale)}</span>
        {clock ? <ActEnd clock={clock} /> : null}
      </summary>
      <div className={styles.actBody}>
        <p>{localized(act.guidance, locale)}</p>
        <p className="small soft">
          {localized(act.provision, locale)} <BasisTag basis={act.basis} />
          {act.approvals > 1 ? <> {t('approvals', { count: act.approvals })}</> : null}
        </p>
        {clock ? <ClockDue clock={clock} procedure={detail.procedure} sides={detail.state.filed} /> : null}
        {children}
      </div>
    </details>
  )
}

/** By when an act is to be done: the date of the clock that it meets, and what is left. */
function ActEnd({ clock: { reading, left } }: { clock: ClockOfCase }) {
  const t = useTranslations('acts')
  const { range } = reading
  if (range === null) return null
  return (
    <span className={styles.actEnd}>
      {t('clock')}{' '}
      {isFirm(reading) ? <DateText date={range.latest} /> : <ProvisionalRange {...range} />}
      {left ? <>, <RemainingText remaining={left} /></> : null}
    </span>
  )
}

/** An act that somebody has overtaken while its form was being filled in: the form stays, with what was typed and why it was refused. */
export function GoneAct({ act, children }: { act: Act; children: ReactNode }) {
  const locale = useLocale()
  const t = useTranslations('acts')
  return (
    <details id={actId(act.id)} className={styles.act} name="act" open>
      <summary><span className={styles.actName}>{t('noLongerTitle', { act: localized(act.label, locale) })}</span></summary>
      <div className={styles.actBody}>
        <Alert kind="info"><p>{t('noLonger')}</p></Alert>
        {children}
      </div>
    </details>
  )
}
