import { useLocale, useTranslations } from 'next-intl'

import { DateCell, useExpectedMark, workingHref } from '@/app/_clock-lines/clock-cells'
import { RemainingText } from '@/components/date-text'
import { SideShape } from '@/components/side-mark'
import { BasisTag } from '@/components/tags'
import { TextLink } from '@/components/text-link'
import { localized } from '@/lib/format/localized'
import type { ClockLine } from '@/lib/services/clock-line'

import { isRange } from '../_month/weeks'
import styles from './month.module.css'

type MonthEntryProps = { line: ClockLine; as?: 'li' | 'div' }

/** One clock on its day: the side that is expected to act by shape, the period as a link to its days, the case, what is left. */
export function MonthEntry({ line, as: Element = 'li' }: MonthEntryProps) {
  const locale = useLocale()
  const dates = useTranslations('dates')
  const { rule, reference, left, provisional } = line
  const dashed = provisional !== null && !isRange(line)
  return (
    <Element className={dashed ? `${styles.entry} ${styles.provisional}` : styles.entry}>
      <Expected line={line} />
      <TextLink href={workingHref(line)}>{localized(rule.label, locale)}</TextLink>
      <div className={styles.about}>
        <span className="nowrap">{reference}</span>{provisional === null ? null : <>, {dates('provisional')}</>}
        {left ? <div><RemainingText remaining={left} /></div> : null}
      </div>
    </Element>
  )
}

/** The same with all that belongs to a date, where there is room for it. */
export function WholeEntry({ line }: { line: ClockLine }) {
  const locale = useLocale()
  const { rule, reference, stageLabel } = line
  return (
    <li className={styles.entry}>
      <Expected line={line} named />
      <div><TextLink href={workingHref(line)}>{localized(rule.label, locale)}</TextLink> <BasisTag basis={rule.basis} /></div>
      <div><DateCell line={line} /></div>
      <div className={styles.about}>
        <TextLink href={`/cases/${reference}`}>{reference}</TextLink>, {localized(stageLabel, locale)}
      </div>
    </li>
  )
}

function Expected({ line, named = false }: { line: ClockLine; named?: boolean }) {
  const t = useTranslations('deadlines')
  const both = useTranslations('parts')
  const mark = useExpectedMark(line)
  const name = mark === null ? t('deems') : (mark.name ?? both('bothSides'))
  return (
    <>
      {mark === null ? <span className={styles.deems} aria-hidden="true" /> : <SideShape side={mark.side} />}
      <span className={named ? undefined : 'usa-sr-only'}>{name}{named ? null : ': '}</span>
    </>
  )
}
