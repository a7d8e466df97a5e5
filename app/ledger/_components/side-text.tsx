import { useTranslations } from 'next-intl'

import type { Side } from '@/components/side-mark'
import { outcomes, type ShortFigures } from '@/lib/domain/reciprocity/ledger'

import styles from './ledger.module.css'
import { OutcomeBar, OutcomeFills } from './outcome-bar'

const width = 160

/** How the due dates of one side stand, as one bar and in words. */
export function SideText({ side, figures, id }: { side: Side; figures: ShortFigures; id: string }) {
  const t = useTranslations('ledger.inWords')
  const { outcomes: sums, dueDates, undated } = figures
  if (dueDates === 0 && undated === 0) return <span className="soft">{t('nothing')}</span>
  const found = outcomes.filter((outcome) => sums[outcome] > 0)
  return (
    <>
      {dueDates === 0 ? null : (
        <svg className={`${styles.bar} ${side === 'first' ? styles.first : styles.second}`} viewBox={`0 0 ${width} 12`} width={width} height={12} aria-hidden="true" focusable="false">
          <OutcomeFills id={id} />
          {found.map((outcome, i) => (
            <OutcomeBar
              key={outcome}
              outcome={outcome}
              fills={id}
              x={found.slice(0, i).reduce((sum, one) => sum + (sums[one] / dueDates) * width, 0)}
              y={0}
              width={(sums[outcome] / dueDates) * width}
              height={12}
            />
          ))}
        </svg>
      )}
      <span className={styles.words}>
        {[...found.map((outcome) => t(outcome, { count: sums[outcome] })), ...(undated === 0 ? [] : [t('undated', { count: undated })])].join(', ')}
      </span>
    </>
  )
}
